"""What `python -m catalogue new` could not know is marked TODO until someone has written it."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.problem import Problem
from catalogue.records.values import Record, Text
from catalogue.records.walk import walk
from catalogue.records.yamlfile import Loc


def nothing_is_left_to_write(data: Data) -> Iterator[Problem]:
    for entries in (*data.lists.values(), *(files.values() for files in data.beside.values())):
        for entry in entries:
            for loc in _unwritten(entry.record):
                yield entry.problem("to be written; data/README.md says how", *loc)
    for paper in data.papers:
        if not paper.record.tags:
            yield paper.problem("to be written; data/tags.yaml lists them", "tags")


def _unwritten(record: Record) -> Iterator[Loc]:
    """A text that is to be written in both languages is one thing to write."""
    found = dict(walk(record))
    both = {loc for loc, value in found.items() if isinstance(value, Text) and is_open(value.zh) and is_open(value.en)}
    yield from (
        loc for loc, value in found.items() if loc in both or (is_open(value) and loc[:-1] not in both and loc[:1] != ("tags",))
    )


RULES = [nothing_is_left_to_write]
