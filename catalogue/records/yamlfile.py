"""Reads one YAML file into plain values, remembering the line of every field.

Every scalar stays text (the model gives it its type), so that an arXiv identifier keeps its last zero without quotes.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of
from catalogue.records.yamlcures import told, unseen
from catalogue.records.yamlreader import Loc as Loc
from catalogue.records.yamlreader import Reader

RESTORE = "restore it, or name the folder with --data"
WRITE = "write its records, as data/README.md explains"


@dataclass(frozen=True)
class File:
    """A YAML file as plain values: lists, dicts, texts, None."""

    path: Path
    value: Any
    lines: dict[Loc, int]
    """Of every value, counted from 1; a field stands on the line of its name."""
    text: str
    """As it was read; the file may have changed since."""
    spans: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """Where each scalar begins and ends in the text, its quotes included."""

    @cached_property
    def printed(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.splitlines()

    def problem(self, loc: Loc, message: str, record: str = "") -> Problem:
        """A problem at the line of this value, or of the nearest one around it that is there."""
        nearest = next(loc[:end] for end in range(len(loc), -1, -1) if loc[:end] in self.lines)
        field = loc[1:] if record else loc
        return Problem(self.path, self.lines[nearest], record, ".".join(map(str, field)), message)


def read(path: Path, cure: str = RESTORE, tags: re.Pattern[str] | None = None) -> File:
    """The file as plain values; `cure` says what to do where there is none.

    With `tags`, as another program reads it, which knows these: what they make, and what an alias stands for, is None here.

    Raises CatalogueError with one problem where it cannot be read as YAML, or holds nothing.
    """
    return parse(path, written(path, cure), tags)


def written(path: Path, cure: str = RESTORE) -> str:
    """The text of the file. Raises CatalogueError with one problem where there is none."""
    return text_of(path, LONGEST_DATA, cure).removeprefix("\ufeff")


def parse(path: Path, text: str, tags: re.Pattern[str] | None = None) -> File:
    """What `read` would make of the file, were this its text."""
    if found := unseen(text):
        raise CatalogueError([Problem(path, found[0], "", "", f"not YAML: {found[1]}")])
    try:
        reader = Reader(path, text, tags)
        value = reader.document()
    except yaml.YAMLError as error:
        line, said = told(error, text, reader.spans.values())
        raise CatalogueError([Problem(path, line, "", "", f"not YAML: {said}")]) from None
    if value is None:
        raise CatalogueError([Problem(path, 1, "", "", f"the file is empty; {'restore it' if tags else WRITE}")])
    return File(path, value, reader.lines, text, reader.spans)


def says(path: Path, text: str, value: Any) -> bool:
    """Whether YAML reads just this value in a text that is to be written there."""
    try:
        return bool(parse(path, text.removeprefix("\ufeff")).value == value)
    except CatalogueError:
        return False
