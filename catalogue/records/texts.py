"""Every text in two languages that the data hold, and where it stands."""

from collections.abc import Iterator

from catalogue.records.load import Data, Entry
from catalogue.records.values import Record, Text


def texts(data: Data) -> Iterator[tuple[Entry, tuple, Text]]:
    """The record, the place of the text in it, the text."""
    for entries in data.entries.values():
        for entry in entries:
            for loc, text in _texts_of(entry.record, ()):
                yield entry, loc, text


def _texts_of(value, loc: tuple) -> Iterator[tuple[tuple, Text]]:
    if isinstance(value, Text):
        yield loc, value
    elif isinstance(value, Record):
        for field in type(value).model_fields:
            yield from _texts_of(getattr(value, field), (*loc, field))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _texts_of(item, (*loc, at))
