"""Reads one YAML file into plain values, remembering the line of every field.

Every scalar stays text (the model gives it its type), so that an arXiv identifier keeps its last zero without quotes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

import yaml

from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of
from catalogue.records.yamlcures import told, unreadable, unseen

# The way to a value through lists and fields: (0, "results", 2, "value").
Loc = tuple[str | int, ...]
EMPTY = {"", "~", "null", "Null", "NULL"}
DEEPEST = 12
RESTORE = "restore it, or name the folder with --data"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


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


class _Reader:
    """Builds values from parser events: composing nodes first would overflow the C stack on hostile nesting."""

    def __init__(self, path: Path, text: str):
        self.path = path
        self.lines: dict[Loc, int] = {}
        self.spans: dict[Loc, tuple[int, int]] = {}
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CBaseLoader)

    def document(self) -> Any:
        """The value of the first and only document; None for a file without one."""
        first = [next(self.events), next(self.events)][1]
        if isinstance(first, yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), ())
        rest = [next(self.events), next(self.events)][1]
        if not isinstance(rest, yaml.StreamEndEvent):
            self.fail(rest, "a second document begins; remove the line with ---")
        return value

    def fail(self, event: yaml.Event, message: str) -> NoReturn:
        raise CatalogueError([Problem(self.path, _line(event), "", "", message)])

    def value(self, event: yaml.Event, loc: Loc) -> Any:
        self.lines.setdefault(loc, _line(event))
        if isinstance(event, yaml.AliasEvent) or (isinstance(event, yaml.NodeEvent) and event.anchor):
            self.fail(event, "anchors and aliases (&name, *name) are not read here; write the value out")
        if tag := getattr(event, "tag", None):
            self.fail(event, f"tags ({tag}) are not read here; leave it out, or put a text that begins with ! in quotes")
        if len(loc) > DEEPEST:
            self.fail(event, "nested too deeply; no record needs this")
        if isinstance(event, yaml.ScalarEvent):
            self.spans[loc] = _index(event.start_mark), _index(event.end_mark)
            if CONTROL.search(event.value):
                self.fail(event, "a control character is no text; remove it")
            return None if event.style in (None, "") and event.value in EMPTY else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.value(item, (*loc, at)) for at, item in enumerate(self.until(yaml.SequenceEndEvent))]
        return dict(self.pair(key, loc) for key in self.until(yaml.MappingEndEvent))

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self.events), end):
            yield event

    def pair(self, key: yaml.Event, around: Loc) -> tuple[str, Any]:
        if not isinstance(key, yaml.ScalarEvent):
            self.fail(key, "a field name is one plain word; quote a text that begins with { or [")
        if key.value == "<<" and not key.style:
            self.fail(key, "merge keys (<<) are not read here; write the fields out")
        here = (*around, key.value)
        if here in self.lines:
            self.fail(key, f"the field {key.value!r} stands twice; keep one")
        self.lines[here] = _line(key)
        return key.value, self.value(next(self.events), here)


def _line(event: yaml.Event) -> int:
    """Counted from 1. A mark may be missing only from what PyYAML did not read from a file."""
    return event.start_mark.line + 1 if event.start_mark else 1


def _index(mark: Any) -> int:
    """Characters before it; PyYAML's types let a mark be missing."""
    return mark.index if mark else 0


def read(path: Path, cure: str = RESTORE) -> File:
    """The file as plain values; `cure` says what to do where there is none.

    Raises CatalogueError with one problem where it cannot be read as YAML, or holds nothing.
    """
    return parse(path, text_of(path, LONGEST_DATA, cure).removeprefix("\ufeff"))


def parse(path: Path, text: str) -> File:
    """What `read` would make of the file, were this its text."""
    if found := unseen(text):
        raise CatalogueError([Problem(path, found[0], "", "", f"not YAML: {found[1]}")])
    try:
        reader = _Reader(path, text)
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        line, said = told(error, text, reader.spans.values())
        raise CatalogueError([Problem(path, line, "", "", f"not YAML: {said}")]) from None
    except yaml.YAMLError as error:
        line = text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1
        raise CatalogueError([Problem(path, line, "", "", f"not YAML: {unreadable(error)}")]) from None
    if value is None:
        raise CatalogueError([Problem(path, 1, "", "", "the file is empty; write its records, as data/README.md explains")])
    return File(path, value, reader.lines, text, reader.spans)


def says(path: Path, text: str, value: Any) -> bool:
    """Whether YAML reads just this value in a text that is to be written there."""
    try:
        return bool(parse(path, text.removeprefix("\ufeff")).value == value)
    except CatalogueError:
        return False
