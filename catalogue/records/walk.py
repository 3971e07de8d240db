"""Every value that a record holds, and where it stands: whoever looks for something in all fields begins here."""

from collections.abc import Iterator
from typing import TypeVar

from catalogue.records.data import Data, Entry
from catalogue.records.own import own
from catalogue.records.paper import Paper
from catalogue.records.patience import patience
from catalogue.records.values import LANGUAGES, QUOTED, Record, Text
from catalogue.records.yamlfile import Loc

Kind = TypeVar("Kind")
# One, or several.
Kinds = type[Kind] | tuple[type[Kind], ...]


def walk(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, object]]:
    """The value itself, then all that it holds, each after its way there, like ("results", 0, "value")."""
    yield loc, value
    if isinstance(value, Record):
        for field, item in vars(value).items():  # its fields, in their order: no record that was read has more
            yield from walk(item, (*loc, field))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from walk(item, (*loc, at))


def values(data: Data, kind: Kinds[Kind]) -> Iterator[tuple[Entry[Record], Loc, Kind]]:
    """Every value of this kind that is asked about, as `walk` finds it: its record, its way there, and the value.

    What is done with one record may take no longer than patience.py allows.
    """
    for entries in [*data.lists.values(), *(files.values() for files in data.beside.values())]:
        for entry in entries:
            if held := _held(entry, data, kind):
                with patience(entry.file.path, line=entry.line):
                    for loc, value in held:
                        yield entry, loc, value


def texts(data: Data) -> Iterator[tuple[Entry[Record], Loc, str]]:
    """Every text in each of its languages, but for quotations: its record, its way there, and what it says."""
    for entry, loc, text in values(data, Text):
        for language in LANGUAGES if QUOTED not in loc else ():
            yield entry, (*loc, language), text[language]


def titles(paper: Paper) -> Iterator[tuple[Loc, str]]:
    """Those of the paper, of its venue, of other works; those of explanations are copied."""
    yield ("title",), paper.title
    if paper.venue:
        yield ("venue", "name"), paper.venue.name
        yield from [(("venue", "title"), paper.venue.title)] if paper.venue.title else []
    for field, works in paper.relations.items():
        yield from (((field, at, "title"), work.title) for at, work in enumerate(works) if work.title)


def printed(paper: Paper) -> Iterator[tuple[Loc, str]]:
    """Its titles, and names of its people, houses and venue: in whatever letters papers print them."""
    yield from titles(paper)
    for field in ("authors", "organisations", "venue"):
        for loc, value in walk(getattr(paper, field), (field,)):
            if isinstance(value, str) and loc[-1] not in ("title", "type"):
                yield loc, value


def _held(entry: Entry[Record], data: Data, kind: Kinds[Kind]) -> list[tuple[Loc, Kind]]:
    """Looked for once, as every rule asks for it."""
    if (entry, kind) not in data.held:
        found = _held(entry, data, object) if kind is not object else _walked(entry, data)
        data.held[entry, kind] = [(loc, value) for loc, value in found if isinstance(value, kind)]
    return data.held[entry, kind]


def _walked(entry: Entry[Record], data: Data) -> Iterator[tuple[Loc, object]]:
    return walk(entry.record) if not data.only or own(entry.problem(""), data) else iter(())
