"""Builds plain values from the events of a YAML parser, which say where each stands."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import yaml

from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.values import LANGUAGES

# The way to a value through lists and fields: (0, "results", 2, "value").
Loc = tuple[str | int, ...]
EMPTY = {"", "~", "null", "Null", "NULL"}
DEEPEST = 12
# What may be a text whatever it looks like. Behind what is none, as an id, a number, an address or an anchor, a comment may
# stand; of signs that nobody sees, another rule tells.
TEXTS = LANGUAGES.keys() | {"value", "than"}
NO_TEXT = re.compile(
    r"[a-z0-9]+(?:-[a-z0-9]+)*|\d{4}\.\d{4,5}|10\.\d{4,}/\S+|https?://\S+|[a-z-]+\.[A-Z]{2}|[A-Z]\d+(?:\.\w+)*"
)
COMMENT = re.compile(r"[ \t]+#(\S?)(?=[ \t]*(?:[!-~\w]|$))", re.MULTILINE)
CUT = "what stands behind ' #' is a comment; put the text in quotes, or the comment on a line of its own"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Reader:
    """Builds values from parser events: composing nodes first would overflow the C stack on hostile nesting."""

    def __init__(self, path: Path, text: str, tags: re.Pattern[str] | None = None):
        self.path, self.text, self.tags = path, text, tags
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
        if not self.tags and isinstance(event, yaml.NodeEvent) and event.anchor:  # an alias has that of what it stands for
            self.fail(event, "anchors and aliases (&name, *name) are not read here; write the value out")
        if (tag := getattr(event, "tag", None)) and not (self.tags and self.tags.fullmatch(tag)):
            self.fail(event, f"tags ({tag}) are not read here; leave it out, or put a text that begins with ! in quotes")
        if len(loc) > DEEPEST:
            self.fail(event, "nested too deeply; no record needs this")
        made = self.made(event, loc)
        return None if tag else made

    def made(self, event: yaml.Event, loc: Loc) -> Any:
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            self.spans[loc] = _index(event.start_mark), _index(event.end_mark)
            if CONTROL.search(event.value):
                self.fail(event, "a control character is no text; remove it")
            if self.is_cut(event, loc):
                self.fail(event, CUT)
            return None if event.style in (None, "") and event.value in EMPTY else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.value(item, (*loc, at)) for at, item in enumerate(self.until(yaml.SequenceEndEvent))]
        return dict(self.pair(key, loc) for key in self.until(yaml.MappingEndEvent))

    def is_cut(self, event: yaml.ScalarEvent, loc: Loc) -> bool:
        """Whether YAML takes the end of a text for a comment."""
        behind = COMMENT.match(self.text, _index(event.end_mark)) if not self.tags and not event.style else None
        return bool(behind and (behind[1] or {*loc[-1:]} & TEXTS or not NO_TEXT.fullmatch(event.value)))

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self.events), end):
            yield event

    def pair(self, key: yaml.Event, around: Loc) -> tuple[str, Any]:
        if not isinstance(key, yaml.ScalarEvent):
            self.fail(key, "a field name is one plain word; quote a text that begins with { or [")
        if key.value == "<<" and not key.style and not self.tags:
            self.fail(key, "merge keys (<<) are not read here; write the fields out")
        here = (*around, key.value)
        if here in self.lines:
            self.fail(key, f"the field {key.value!r} stands twice; keep one{self.item(key, around)}")
        self.lines[here] = _line(key)
        return key.value, self.value(next(self.events), here)

    def item(self, key: yaml.ScalarEvent, around: Loc) -> str:
        """What else to write where the first field of an item stands again, at the beginning of a line."""
        first = next(loc for loc in self.lines if loc[:-1] == around and loc != around)
        before = self.text[: _index(key.start_mark)].rpartition("\n")[2]
        begins = around and isinstance(around[-1], int) and first[-1] == key.value and not before.strip()
        return f", or begin the {'item' if around[1:] else 'record'} with `- `" if begins else ""


def _line(event: yaml.Event) -> int:
    """Counted from 1. A mark may be missing only from what PyYAML did not read from a file."""
    return event.start_mark.line + 1 if event.start_mark else 1


def _index(mark: Any) -> int:
    """Characters before it; PyYAML's types let a mark be missing."""
    return mark.index if mark else 0
