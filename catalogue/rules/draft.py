"""What `python -m catalogue new` could not know is marked TODO until someone has written it."""

from collections.abc import Iterator

from catalogue.records.data import Data, Entry
from catalogue.records.draft import is_open
from catalogue.records.problem import Problem
from catalogue.records.values import Record, Text
from catalogue.records.walk import values
from catalogue.records.yamlfile import Loc
from catalogue.rules.once import UNWRITTEN


def nothing_is_left_to_write(data: Data) -> Iterator[Problem]:
    """A text that is to be written in both languages is one thing to write."""
    text: tuple[Entry[Record], Loc] | None = None
    for entry, loc, value in values(data, object):
        if isinstance(value, Text) and is_open(value.zh) and is_open(value.en):
            text = entry, loc
        elif not is_open(value) or (entry, loc[:-1]) == text or loc[:1] == ("tags",):
            continue
        cause = f"{UNWRITTEN}{entry.file.path} {entry.id} {loc}"
        yield entry.problem("to be written; data/README.md says how", *loc, cause=cause)
    for paper in data.papers:
        if not paper.record.tags:
            yield paper.problem("to be written; data/tags.yaml lists them", "tags")


RULES = [nothing_is_left_to_write]
