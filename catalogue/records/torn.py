"""A `- ` too many makes two records of one: told once, where the second begins, in place of all that each lacks."""

from typing import Any

from pydantic_core import ErrorDetails

from catalogue.records.fieldnames import names_at
from catalogue.records.yamlfile import Loc


def torn(faults: list[ErrorDetails], value: Any) -> tuple[list[Loc], list[ErrorDetails]]:
    """The ways to the rests of records, in lists within `value`, and the faults that remain once these are joined.

    A rest has no field of what stands above, which has something that it lacks.
    """
    wholes: dict[Loc, set[str]] = {}
    first: dict[Loc, Loc] = {}
    for loc, lacked in _lacked(faults).items():
        if loc and isinstance(loc[-1], int) and loc[-1]:
            above = (*loc[:-1], loc[-1] - 1)
            begun = first.get(above, above)
            own, others = names_at(value, loc), wholes.get(begun) or names_at(value, above)
            if own and lacked & others and not own & others:
                first[loc], wholes[begun] = begun, own | others
    joined = wholes | {loc: _lacked(faults)[loc] for loc in first}
    return [*first], [
        fault for fault in faults if not _is_lack(fault) or fault["loc"][-1] not in joined.get(fault["loc"][:-1], ())
    ]


def _lacked(faults: list[ErrorDetails]) -> dict[Loc, set[str]]:
    lacked: dict[Loc, set[str]] = {}
    for fault in faults:
        if _is_lack(fault):
            lacked.setdefault(fault["loc"][:-1], set()).add(str(fault["loc"][-1]))
    return lacked


def _is_lack(fault: ErrorDetails) -> bool:
    return fault["type"] == "missing"
