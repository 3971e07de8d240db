"""The faults that pydantic finds in the records of a file, as problems: each mistake once, at its line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from operator import getitem
from typing import Any

from pydantic_core import ErrorDetails

from catalogue.records.cures import NO_ID, cures
from catalogue.records.data import Data
from catalogue.records.mentions import meant_at
from catalogue.records.problem import Problem
from catalogue.records.torn import torn
from catalogue.records.values import LANGUAGES, Record
from catalogue.records.yamlfile import File, Loc

# By which pydantic says that it is about the name of a field.
KEY = "[key]"


def told(file: File, faults: list[ErrorDetails], model: type[Record]) -> Iterator[Problem]:
    """Of a file that is one record."""
    for loc, message in cures(faults, model, file.value):
        yield _problem(file, tuple(part for part in loc if part != KEY), message)


def told_of_list(file: File, faults: list[ErrorDetails], model: type[Record], data: Data) -> Iterator[Problem]:
    """Of a file with a list of records, or one with their names; the faults' ways begin with these.

    The data tell what is meant by a name in the place of an id: they have to be read first.
    """
    repeated = {fault["loc"][0] for fault in faults} & {*_repeated(file.value)}
    for at in repeated:
        yield file.problem((at,), "the line stands twice; leave one out", id_at(file, at))
    rests, others = torn([fault for fault in faults if fault["loc"][0] not in repeated], file.value)
    for loc in rests:
        yield file.problem(loc, "is the rest of the record above, after a `- ` too many; drop that", id_at(file, loc[0]))
    for loc, message in cures(others, model, file.value):
        meant = meant_at(data, loc[1:], reduce(getitem, loc, file.value)) if message.endswith(NO_ID) else None
        yield _problem(file, loc, f"{message}; {meant}" if meant else message, id_at(file, loc[0]))


def _repeated(records: Iterable[Any]) -> Iterator[int]:
    """The records that are the first line of the next one, and nothing else."""
    for at, (record, after) in enumerate(pairwise(records)):
        if isinstance(after, dict) and record == {"id": after.get("id")}:
            yield at


def id_at(file: File, key: str | int) -> str:
    """What to call the record, whatever is wrong with it."""
    value = file.value[key]
    if not isinstance(value, dict):
        return str(key)
    change = [value.get(name) for name in ("date", "kind", "paper")]
    return str(value.get("id") or ("-".join(map(str, change)) if all(change) else key))


def _problem(file: File, loc: Loc, message: str, record: str = "") -> Problem:
    """What is wrong alike with items of a list, or with both lists of languages, is one mistake; an id, wherever it is."""
    wrong = message.rpartition("; write ")[0] or message
    if NO_ID in message:
        return replace(file.problem(loc, message, record), cause=wrong)
    way = [part for part in loc if isinstance(part, str) and part not in LANGUAGES]
    return replace(file.problem(loc, message, record), cause=f"{file.path} {record} {way} {wrong}")
