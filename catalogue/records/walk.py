"""Every value that a record holds, and where it stands: whoever looks for something in all fields begins here."""

from collections.abc import Iterator

from catalogue.records.data import Data, Entry
from catalogue.records.own import own
from catalogue.records.patience import patience
from catalogue.records.values import Record, Text
from catalogue.records.yamlfile import Loc


def walk(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, object]]:
    """The value itself, then all that it holds, each after its way there, like ("results", 0, "value")."""
    yield loc, value
    if isinstance(value, Record):
        for field, item in vars(value).items():  # its fields, in their order: no record that was read has more
            yield from walk(item, (*loc, field))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from walk(item, (*loc, at))


def values(data: Data) -> Iterator[tuple[Entry[Record], Loc, object]]:
    """Every value that is asked about, as `walk` finds it: its record, its way there, and the value.

    What is done with one record may take no longer than patience.py allows.
    """
    for entries in [*data.lists.values(), *(files.values() for files in data.beside.values())]:
        for entry in entries:
            with patience(entry.file.path, line=entry.line):
                for loc, value in _held(entry, data):
                    yield entry, loc, value


def _held(entry: Entry[Record], data: Data) -> list[tuple[Loc, object]]:
    """Looked for once, as every rule asks for it."""
    if entry not in data.held:
        data.held[entry] = [*walk(entry.record)] if not data.only or own(entry.problem(""), data) else []
    return data.held[entry]


def texts(data: Data) -> Iterator[tuple[Entry[Record], Loc, Text]]:
    """Every text in two languages: its record, its way there, and the text."""
    for entry, loc, value in values(data):
        if isinstance(value, Text):
            yield entry, loc, value
