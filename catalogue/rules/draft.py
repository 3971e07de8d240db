"""What `python -m catalogue new` could not know is marked TODO until someone has written it."""

from collections.abc import Iterator

from catalogue.records.draft import TODO
from catalogue.records.load import Data
from catalogue.records.problem import Problem
from catalogue.records.values import Record


def nothing_is_left_to_write(data: Data) -> Iterator[Problem]:
    for entries in data.entries.values():
        for entry in entries:
            for loc in _marked(entry.record, ()):
                yield entry.problem("to be written; data/README.md says how", *loc)


def _marked(value, loc: tuple) -> Iterator[tuple]:
    if value == TODO:
        yield loc
    elif isinstance(value, Record):
        for field in type(value).model_fields:
            yield from _marked(getattr(value, field), (*loc, field))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _marked(item, (*loc, at))


RULES = [nothing_is_left_to_write]
