"""What numbers are counted in: 3 小时 is 3 hours, and neither 3 minutes nor 3; 表 3 is Table 3, and no figure."""

import re
from functools import cache

from catalogue.language.numerals import spelled
from catalogue.language.units import SPOKEN, UNITS, named
from catalogue.language.written import Said, Stated, Unmatched

COUNTED = r"[ -]?(?:多|余|来|几)?\s*(?:[个块张台颗片枚条份]\s*)?(?:[A-Z][A-Za-z]*\d*[A-Za-z]*[ -]){0,2}(?<![A-Za-z])"
# So many signs may a unit before a number have.
LONGEST = 12
Measured = dict[tuple[str, str], Stated]
"""By kind and number the units it is told in, as the text writes number and unit."""


def unlike(zh: Said, en: Said) -> Unmatched:
    """Numbers that both texts have, each in other units; and those that one has in a unit of which the other does not speak."""
    ours, theirs = _measured(zh), _measured(en)
    only_zh, only_en = _alone(ours, theirs, en), _alone(theirs, ours, zh)
    for both in ours.keys() & theirs.keys():
        if not ours[both].keys() & theirs[both].keys():
            only_zh, only_en = only_zh | _by_unit(ours, both), only_en | _by_unit(theirs, both)
    return only_zh, only_en


def counted(zh: Said, en: Said) -> Unmatched:
    """Numbers, in words too, of the same things, of which either text has some that the other lacks: 三步, four steps."""
    ours, theirs = _things(zh, "zh"), _things(en, "en")
    only_zh, only_en = (
        {thing: said for thing, said in one.items() if thing not in other} for one, other in ((ours, theirs), (theirs, ours))
    )
    both = {unit for unit, _ in only_zh} & {unit for unit, _ in only_en}
    return (
        {value: said for (unit, value), said in only_zh.items() if unit in both},
        {value: said for (unit, value), said in only_en.items() if unit in both},
    )


def _by_unit(measured: Measured, of: tuple[str, str]) -> Stated:
    return {f"{of[1]} {unit}": written for unit, written in measured[of].items()}


def _alone(measured: Measured, others: Measured, other: Said) -> Stated:
    values = {number.value for number in other.numbers}
    return {
        f"{value} {unit}": written
        for (kind, value), units in measured.items()
        for unit, written in units.items()
        if value in values and (kind, value) not in others and unit != "years"
        if kind in SPOKEN and not re.search(SPOKEN[kind], other.text, re.IGNORECASE)
    }


def _measured(said: Said) -> Measured:
    found: Measured = {}
    for number in said.numbers:
        before = _before().search(said.text, max(0, number.start - LONGEST), number.start)
        after = _after().match(said.text, number.end)
        for match, start, end in (
            (before, before and before.start(), number.end),
            (after, number.start, after and after.end()),
        ):
            if match:
                kind, _, unit = str(match.lastgroup).partition("__")
                found.setdefault((kind, number.value), {})[unit] = said.text[start:end]
    return found


def _things(said: Said, language: str) -> dict[tuple[str, str], str]:
    """What the text counts, with each number of it; one is often none."""
    numbers = [(number.start, number.end, number.value) for number in said.numbers]
    found = {}
    for start, end, value in (*numbers, *spelled(said.text, language)):
        match = _after().match(said.text, end)
        if match and str(match.lastgroup).startswith(("items", "machines")) and value != "1":
            found[str(match.lastgroup), value] = said.text[start : match.end()]
    return found


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        f"{COUNTED}(?:{named({kind: {name: unit.after for name, unit in units.items()} for kind, units in UNITS.items()})})"
    )


@cache
def _before() -> re.Pattern[str]:
    units = {kind: {name: unit.before for name, unit in units.items()} for kind, units in UNITS.items()}
    return re.compile(f"(?<![A-Za-z])(?:{named(units)}) ?$")
