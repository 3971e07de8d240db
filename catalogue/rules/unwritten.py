"""Nothing on a page is left to write: no mark where a text belongs, no heading without one, no page in English alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.pages.completeness import MACROS
from catalogue.records.data import Data
from catalogue.records.draft import OPEN, is_open
from catalogue.records.han import HAN
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at
from catalogue.rules.pagelanguage import QUOTED, WORD
from catalogue.rules.text import SENTENCE

WRITE = "is to be written; write it, or drop it"
# What marks a block, and the end of the title of one.
MARKS = re.compile(r"^[\s…>#*_+-]*|[*_\"]+$")
# What a chat leaves in a comment in place of a part of the page.
LEFT_OUT = re.compile(r"(?i:\bunchanged\b|\bomitted\b|\brest of the\b)|不变|省略")
# Of which the rest of a line may say that it is as above.
NAMED = re.compile(r"`|\{\{")
# The end of a sentence.
SAID = re.compile(r"[a-z]{2}(?:\.|!|\?)(?!\S)")
# A heading, and another of its level or above right below it, which a call may make, or the end; {#anchor} may stand in it.
HOLLOW = re.compile(rf"^(#{{2,6}})(?!#) ?(.*)\s*(?=^#{{1,6}} |^\{{\{{-? *(?:{'|'.join(MACROS)})\(|\Z)(?!\1#)", re.MULTILINE)


def texts_are_written(data: Data, docs: Path) -> Iterator[Problem]:
    """In code, a mark may be shown."""
    for _, page, text in pagetext.of_both(docs, data.only):
        for number, (line, written) in enumerate(zip(spoken(text).split("\n"), text.split("\n")), 1):
            cells = [MARKS.sub("", cell.strip()) for cell in line.split("|")]
            alone = len(cells) == 1 and not NAMED.search(written)
            if any(map(OPEN.match, cells)) or (alone and is_open(cells[0])):
                yield Problem(page, number, "", "", WRITE, cause=prose_at(page, number), beside=(page, number))


def comments_leave_nothing_to_write(data: Data, docs: Path) -> Iterator[Problem]:
    for _, page, text in pagetext.of_both(docs, data.only):
        for comment in (found for found in pagetext.SILENT.finditer(text) if found[0].startswith("<!--")):
            said = comment[0].strip("<!-> \n")
            if is_open(said) or LEFT_OUT.search(said):
                message = f"{quoted(comment[0])} is to be written; write what it says, and drop the comment"
                yield Problem(page, text.count("\n", 0, comment.start()) + 1, "", "", message)


def headings_stand_above_something(data: Data, docs: Path) -> Iterator[Problem]:
    message = "has nothing below it; write the section, or drop the heading"
    for _, page, text in pagetext.of_both(docs, data.only):
        for heading in HOLLOW.finditer(pagetext.without([pagetext.COMMENT], _lines_of_code(text))):
            line = text.count("\n", 0, heading.start()) + 1
            yield Problem(page, line, "", "", message, prose_at(page, line), (page, line))


def short_pages_are_translated(data: Data, docs: Path) -> Iterator[Problem]:
    """Sentences of which each is short enough to be a name, and all together are none; of others, pagelanguage.py tells."""
    for (page, text), (other, english) in pagetext.pairs(docs, data.only):
        lines = spoken(text).split("\n") if text == english and not HAN.search(text) else []
        said = [WORD.findall(line) for line in lines if SAID.search(line) and not QUOTED.match(line)]
        lowered = [sum(map(str.islower, words)) for words in said]
        if len(said) > 1 and sum(map(len, said)) >= SENTENCE > max(lowered) and sum(lowered) > SENTENCE / 2:
            yield Problem(page, 1, "", "", f"says what {other} says, and nothing in Chinese; translate it", prose_at(page, 1))


def _lines_of_code(text: str) -> str:
    """The text with a sign at the beginning of each line of a block of code, which then is no heading."""
    return pagetext.CODE[0].sub(lambda block: re.sub("^", "`", block[0], flags=re.MULTILINE), text)


RULES = [texts_are_written, comments_leave_nothing_to_write, headings_stand_above_something, short_pages_are_translated]
