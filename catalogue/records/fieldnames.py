"""Fields under names that no record has, and the names that are meant."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails

from catalogue.records.values import LANGUAGES, Record, Text
from catalogue.records.yamlfile import Loc

UNKNOWN = "; see data/README.md for the names"
UNSPOKEN = f"; a text has {' and '.join(LANGUAGES)} alone, so leave it out"
# What follows a comma between { and } is a field with nothing in it.
UNQUOTED = ", and nothing in it; put a text with a comma in quotes, or see data/README.md for the names"
# In { and }, zh:字 is a name.
UNSPACED = ", with a space behind the colon"
# As others call what a person and an affiliation have; letters only.
CALLED = dict.fromkeys(("first", "firstname", "forename", "forenames", "givenname", "givennames"), "given")
CALLED |= dict.fromkeys(("last", "lastname", "surname", "familyname"), "family")
CALLED |= dict.fromkeys(("affiliations", "affiliation", "institutions", "institution"), "organisations")
CALLED |= {"chinese": "zh", "english": "en"}


def unknown(faults: list[ErrorDetails], model: type[Record], value: Any) -> Iterator[tuple[Loc, str, set[Loc]]]:
    """The way to each unknown field, what to write, and the fields that are meant: they are not missing besides.

    Those of one part of a record are one mistake; a record itself is long, and has one for each.
    """
    for faulty in _together(faults):
        around = faulty[0]["loc"][:-1]
        whole = _model_at(model, around)
        absent = [*whole.model_fields.keys() - names_at(value, around)]
        meant: list[str | None] = [_meant(str(fault["loc"][-1]), absent) for fault in faulty]
        if absent and {*LANGUAGES}.issuperset(absent) and len(faulty) == 1 and faulty[0]["input"] is not None:
            meant = [*absent]  # of the two languages one
        others = ", ".join(str(fault["loc"][-1]) for fault in faulty[1:])
        cure = f"; write {' and '.join(filter(None, meant))}" if all(meant) else UNKNOWN if whole is not Text else UNSPOKEN
        nothing = any(fault["input"] is None for fault, name in zip(faulty, meant) if not name)
        cure += UNSPACED * any(":" in str(fault["loc"][-1]) for fault in faulty)
        said = f"no such field{f', nor {others}' if others else ''}{UNQUOTED if nothing else cure}"
        yield faulty[0]["loc"], said, {(*around, name) for name in meant if name}


def names_at(value: Any, loc: Loc) -> set[str]:
    """The names of the fields that are there."""
    for part in loc:
        value = value[part]
    return {*value} if isinstance(value, dict) else set()


def _together(faults: list[ErrorDetails]) -> list[list[ErrorDetails]]:
    found: dict[Loc, list[ErrorDetails]] = {}
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            way = fault["loc"]
            found.setdefault(way[:-1] if len(way) > 2 else way, []).append(fault)
    return [*found.values()]


def _meant(written: str, absent: Collection[str]) -> str | None:
    bare = re.sub(r"[\W_]", "", written.lower())
    if (name := written.partition(":")[0]) in absent:
        return name
    if CALLED.get(bare) in absent:
        return CALLED[bare]
    near = get_close_matches(written.strip().lower(), absent, 1)
    return next(iter(near), None) or next((name for name in absent if re.match(rf"{name}[_-]", written.lower())), None)


def _model_at(model: type[Record], loc: Loc) -> type[Record]:
    for part in loc:
        if part in model.model_fields:
            model = next(_records(model.model_fields[str(part)].annotation), model)
    return model


def _records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from _records(argument)
