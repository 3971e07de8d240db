"""A page stands once, and in the folder of its language and topic; of one that does not, nothing else is told."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.markdown.composition import KINDS
from catalogue.markdown.hrefs import running
from catalogue.pages.missing import dragged
from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.han import HAN
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import ALL_OF
from catalogue.rules.pagelanguage import LONG, WORD

# What a page has once.
ONCE = re.compile(r"^(?:#{1,6} .*\{ ?#[\w-]+ ?\}|\{\{-? *(?!term|size)\w+ *\(.*\}\})[ \t]*$", re.MULTILINE)


def pages_stand_once(data: Data, docs: Path) -> Iterator[Problem]:
    """Whatever their sentences say: a merge may have kept both sides, or somebody has pasted another page below."""
    for page, text in pagetext.texts(docs):
        found = [*ONCE.finditer(running(text))]
        said = [each[0].strip() for each in found]
        half = next((at for at, each in enumerate(said) if at and each == said[0]), 0)
        again = [each for each in said[half:] if each in said[:half]]
        if len(again) > 1 and 2 * len(again) > min(half, len(said) - half):
            line = text.count("\n", 0, found[half].start()) + 1
            yield Problem(page, line, "", "", "a page begins here a second time; leave one of the two out", f"{ALL_OF}{page}")


def pages_stand_in_the_folder_of_their_topic(data: Data, docs: Path) -> Iterator[Problem]:
    """Those of papers and paths, which somebody has dragged out of it, or into a folder of their own."""
    names = [(each.record.topic, each.id) for each in data.papers] + [(PATHS, each.id) for each in data.paths]
    for right in (docs / code / folder / f"{name}.md" for folder, name in names for code in LANGUAGES):
        for page in [] if right.exists() else dragged(right):
            yield Problem(
                page, 1, "", "", f"stands in the wrong folder; move it to {right}", f"{ALL_OF}{page}", (page.parent, 1)
            )


def pages_stand_in_the_folder_of_their_language(data: Data, docs: Path) -> Iterator[Problem]:
    """As a whole: of single lines pagelanguage.py tells. Two that are exchanged are one mistake."""
    english, chinese = ({*_others(docs / code, data)} for code in ("zh", "en"))
    for name in sorted(english | chinese):
        zh, en = docs / "zh" / name, docs / "en" / name
        if name in english & chinese:
            message = f"is in English, and {en} in Chinese; exchange the two"
            yield Problem(zh, 1, "", "", message, f"{ALL_OF}{name}", (en, 1))
        else:
            page, said, right = (zh, "English", "Chinese") if name in english else (en, "Chinese", "English")
            yield Problem(page, 1, "", "", f"is in {said}; write it in {right}", f"{ALL_OF}{name}")


def _others(folder: Path, data: Data) -> Iterator[Path]:
    """The pages of a language, below its folder, that say more in the other one; names and rows of tables say nothing."""
    for page, text in pagetext.texts(folder, data.only):
        lines = zip(spoken(text).split("\n"), text.split("\n"))
        said = "\n".join(line for line, written in lines if not KINDS["table"].match(written))
        ours, theirs = len(HAN.findall(said)), sum(map(str.islower, WORD.findall(said)))
        ours, theirs = (ours, theirs) if folder.name == "zh" else (theirs, ours)
        if theirs >= LONG and theirs > ours:
            yield page.relative_to(folder)


RULES = [pages_stand_once, pages_stand_in_the_folder_of_their_topic, pages_stand_in_the_folder_of_their_language]
