"""Reads one YAML file into plain values, remembering the line of every field.

Every scalar stays text (the model gives it its type), so that an arXiv identifier keeps its last zero without quotes.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from catalogue.records.problem import CatalogueError, Problem

Loc = tuple[str | int, ...]
EMPTY = {"", "~", "null"}
DEEPEST = 12
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True)
class File:
    path: Path
    value: Any
    lines: dict[Loc, int]
    text: str
    """As it was read; the file may have changed since."""

    @cached_property
    def printed(self) -> list[str]:
        """The text, line by line."""
        return self.text.splitlines()

    def problem(self, loc: Loc, message: str, record: str = "") -> Problem:
        """At the line of the field, or of the nearest field around it that has one."""
        known = next(loc[:end] for end in range(len(loc), -1, -1) if loc[:end] in self.lines)
        field = loc[1:] if record else loc
        return Problem(self.path, self.lines[known], record, ".".join(map(str, field)), message)


class _Reader:
    """Builds values from parser events: composing nodes first would overflow the C stack on hostile nesting."""

    def __init__(self, path: Path, text: str):
        self.path, self.lines = path, {}
        self.events = yaml.parse(text, Loader=yaml.CBaseLoader)

    def document(self):
        """The value of the first and only document; None for a file without one."""
        first = [next(self.events), next(self.events)][1]
        if isinstance(first, yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), ())
        rest = [next(self.events), next(self.events)][1]
        if not isinstance(rest, yaml.StreamEndEvent):
            self.fail(rest, "a second document begins; remove the line with ---")
        return value

    def fail(self, event: yaml.Event, message: str):
        raise CatalogueError([Problem(self.path, event.start_mark.line + 1, "", "", message)])

    def value(self, event: yaml.Event, loc: Loc):
        self.lines.setdefault(loc, event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.fail(event, "anchors and aliases (&name, *name) are not read here; write the value out")
        if len(loc) > DEEPEST:
            self.fail(event, "nested too deeply; no record needs this")
        if isinstance(event, yaml.ScalarEvent):
            if CONTROL.search(event.value):
                self.fail(event, "a control character is no text; remove it")
            return None if event.style in (None, "") and event.value in EMPTY else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.value(item, (*loc, at)) for at, item in enumerate(self.until(yaml.SequenceEndEvent))]
        return dict(self.pair(key, loc) for key in self.until(yaml.MappingEndEvent))

    def until(self, end: type):
        while not isinstance(event := next(self.events), end):
            yield event

    def pair(self, key: yaml.Event, around: Loc):
        if not isinstance(key, yaml.ScalarEvent):
            self.fail(key, "a field name is one plain word; quote a text that begins with { or [")
        here = (*around, key.value)
        if here in self.lines:
            self.fail(key, f"the field {key.value!r} stands twice; keep one")
        self.lines[here] = key.start_mark.line + 1
        return key.value, self.value(next(self.events), here)


def read(path: Path) -> File:
    """Raises CatalogueError with one problem where the file cannot be read as YAML."""
    text = _text(path)
    try:
        reader = _Reader(path, text)
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        hint = "; indent with spaces, not tabs" if "\t" in "".join(text.splitlines()[mark.line : mark.line + 1]) else ""
        raise CatalogueError([Problem(path, mark.line + 1, "", "", f"not YAML: {error.problem}{hint}")]) from None
    except yaml.YAMLError as error:
        line = text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1
        raise CatalogueError([Problem(path, line, "", "", f"not YAML: {str(error).splitlines()[0]}")]) from None
    if value is None:
        raise CatalogueError([Problem(path, 1, "", "", "the file is empty; write its records, as data/README.md explains")])
    return File(path, value, reader.lines, text)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot be read ({error.strerror}); restore it, or name the folder with --data"
        raise CatalogueError([Problem(path, 1, "", "", message)]) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CatalogueError([Problem(path, line, "", "", "not UTF-8; save the file as UTF-8")]) from None
