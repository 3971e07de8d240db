"""The words of the interface: strings.yaml has each that is printed, and no other."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import get_args

from catalogue.pages.navigation import BESIDE, GROUPS
from catalogue.records.data import Data
from catalogue.records.lists import Change
from catalogue.records.parts import Correction, Explanation
from catalogue.records.problem import Problem

# words.cite, words["cite"], strings[f"nav_{page}"], words["kind_" ~ kind]; where one is only got, it may be missing
USE = re.compile(r"""\b(?:words|strings)(?:\[\w+\])?(?:\.(?!get\b)([a-z]\w*)\b(?!\()|(\[|\.get\()f?(?:"|')([a-z]\w*)["'{])""")
# Words whose names begin alike and end with what a record or a page is.
FAMILIES = {
    "nav_": ["home", "papers", *GROUPS, *BESIDE],
    "find_": BESIDE,
    "log_": get_args(Change.model_fields["kind"].annotation),
    "kind_": get_args(Correction.model_fields["kind"].annotation),
    "form_": get_args(Explanation.model_fields["kind"].annotation),
    "field_": get_args(Correction.model_fields["field"].annotation),
}
KINDS = {".py", ".jinja", ".html", ".xml"}
ROOM = Path(__file__).parent.parent
# So many words are not forgotten one by one: they were deleted.
MANY = 5
LOST = "words of the interface"
# Beside docs: the templates around a page are there.
ENGINE = "engine"


def words_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """Each that a source asks for, told at the head of the file: the word has no line yet."""
    uses = {word: where for word, got, where in _uses(docs.parent / ENGINE) if not got and not word.endswith("_")}
    uses |= {f"{family}{name}": "a list of its kind" for family, names in FAMILIES.items() for name in names}
    lost = {} if "strings" in data.unread else {word: where for word, where in uses.items() if word not in data.ids("strings")}
    for word, where in lost.items():
        message = f"has no word {word!r}, which {where} prints; write it in both languages"
        cause = f"word {word}"
        if len(lost) > MANY:
            message, cause = f"lacks {len(lost)} words, like {word!r}, which {where} prints; put them back", LOST
        yield Problem(data.folder / "strings.yaml", 1, "", "", message, cause)


def words_are_used(data: Data, docs: Path) -> Iterator[Problem]:
    """Only where all that prints words is at hand."""
    if not (docs.parent / ENGINE).is_dir():
        return
    named = {word for word, _, _ in _uses(docs.parent / ENGINE)}
    families = tuple(word for word in named if word.endswith("_"))
    lost = named - data.ids("strings")
    for entry in data.strings:
        family = next((family for family in families if entry.id.startswith(family)), "")
        names = FAMILIES.get(family)
        if entry.id not in named and not (family and (names is None or entry.id.removeprefix(family) in names)):
            near = "".join(get_close_matches(entry.id, lost, 1))
            cure = f"call it {near!r}" if near else "drop it"
            yield entry.problem(f"is printed nowhere; {cure}", cause=f"word {near or entry.id}")


def _uses(engine: Path) -> list[tuple[str, bool, str]]:
    """The words that sources ask for, whether each is only got, which may be missing, and the first file and line."""
    found: dict[tuple[str, bool], str] = {}
    for word, got, where in (*_of_folder(ROOM), *_of_folder(engine)):
        found.setdefault((word, got), where)
    return [(*key, where) for key, where in found.items()]


@lru_cache
def _of_folder(folder: Path) -> list[tuple[str, bool, str]]:
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in KINDS):
        text = path.read_text(encoding="utf-8")
        for use in USE.finditer(text):
            if (word := use[1] or use[3]) != "yaml":
                line = text.count("\n", 0, use.start()) + 1
                found.append((word, use[2] == ".get(", f"{path.relative_to(folder.parent)}:{line}"))
    return found


RULES = [words_are_used, words_are_there]  # a word under another name speaks for the one that is not there
