"""What all pages are printed by: strings.yaml has each word; unused.py says that it has no other; templates are whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from catalogue.pages.interface import torn, used
from catalogue.pages.navigation import BESIDE, GROUPS
from catalogue.records.data import Data
from catalogue.records.lists import Change
from catalogue.records.parts import Correction, Explanation
from catalogue.records.problem import Problem

# Words whose names begin alike and end with what a record or a page is.
FAMILIES = {
    "nav_": ["home", "papers", *GROUPS, *BESIDE],
    "find_": BESIDE,
    "log_": get_args(Change.model_fields["kind"].annotation),
    "kind_": get_args(Correction.model_fields["kind"].annotation),
    "form_": get_args(Explanation.model_fields["kind"].annotation),
    "field_": get_args(Correction.model_fields["field"].annotation),
}
# What tells values apart: two of the same are read as one.
APART = (*FAMILIES, "place_", "language_", "scale_")
# So many words are not forgotten one by one: they were deleted.
MANY = 5
LOST = "words of the interface"
TORN = "what pages are made by"
# Beside docs: the templates around a page are there.
ENGINE = "engine"


def words_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """Each that a source asks for, told at the head of the file: the word has no line yet."""
    uses = {word: where for word, got, where in used(docs.parent / ENGINE) if not got and not word.endswith("_")}
    uses |= {f"{family}{name}": "a list of its kind" for family, names in FAMILIES.items() for name in names}
    lost = {} if "strings" in data.unread else {word: where for word, where in uses.items() if word not in data.ids("strings")}
    for word, where in lost.items():
        message = f"has no word {word!r}, which {where} prints; write it in both languages"
        cause = f"word {word}"
        if len(lost) > MANY:
            message, cause = f"lacks {len(lost)} words, like {word!r}, which {where} prints; put them back", LOST
        yield Problem(data.folder / "strings.yaml", 1, "", "", message, cause)


def what_prints_them_is_whole(data: Data, docs: Path) -> Iterator[Problem]:
    """One line however many files a merge has left."""
    for problem in torn(docs.parent / ENGINE):
        yield replace(problem, cause=TORN)


RULES = [words_are_there, what_prints_them_is_whole]
