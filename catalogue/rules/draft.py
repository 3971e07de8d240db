"""What `python -m catalogue new` could not know is marked TODO until someone has written it."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.draft import TODO
from catalogue.records.problem import Problem
from catalogue.records.walk import values


def nothing_is_left_to_write(data: Data) -> Iterator[Problem]:
    for entry, loc, value in values(data):
        if value == TODO:
            yield entry.problem("to be written; data/README.md says how", *loc)


RULES = [nothing_is_left_to_write]
