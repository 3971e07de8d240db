"""Amounts that a text states, in every unit they may be stated in: 2.5 hours are 150 minutes, and 2 hours 30 minutes."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations

from catalogue.numbers.counted import Unit
from catalogue.numbers.numerals import VALUES, ZH, chinese, english
from catalogue.numbers.shares import SIMPLE
from catalogue.numbers.units import UNITS, named

# What names a time where another stands beside it, or in a phrase.
OTHER_TIMES = {
    "short": Unit("分", size="60"),
    "quarters": Unit("刻", size="900"),
    "fortnights": Unit("fortnights?", size="1209600"),
    "decades": Unit("decades?", size="311040000"),
    "centuries": Unit("世纪|century|centuries", size="3110400000"),
}
SIZED = {kind: {name: unit for name, unit in units.items() if unit.size} for kind, units in UNITS.items()}
SIZED["time"] |= OTHER_TIMES
HALF = "(?: ?半| and a half)?"
_WORD = "|".join(VALUES)
_DIGITS = r"(?<![\d.,/])(?:\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3}|/[1-9]\d{0,2})?)"
_AMOUNT = rf"{_DIGITS}|\b(?i:half(?: an?)?|an?|(?:{_WORD})(?:-(?:{_WORD}))?)\b|半|{ZH}分之{ZH}|{ZH}"
_TOGETHER = re.compile(r"(?:[\s,，零又]|and)*")


def amounts(text: str) -> set[str]:
    """The numbers that may stand for these amounts: those of any unit, and of a time with the rest in another."""
    found: set[Fraction] = set()
    for kind, total in {*_totals(text)}:
        sizes = {Fraction(unit.size) for unit in SIZED[kind].values()}
        found |= {total / size for size in sizes}
        for less, unit in combinations(sorted(sizes), 2) if kind == "time" else ():
            found |= {Fraction(total // unit), Fraction(total % unit, less)}
    parts = {str(number) for number in found if 1 < number.denominator <= SIMPLE}
    return parts | {f"{float(number):.12g}" for number in found if number and number * 100 % 1 == 0}


def _totals(text: str) -> Iterator[tuple[str, Fraction]]:
    """Each with its kind; times that stand side by side are one, too."""
    yield from (("money", _amount(match[1])) for match in re.finditer(rf"\$ ?({_DIGITS})", text))
    total, end = Fraction(0), None
    for match in _measured().finditer(text):
        kind, size = _unit(match)
        amount = (_amount(match["amount"].lower()) + Fraction(1, 2) * bool(match["half"] or match["more"])) * size
        yield kind, amount
        total = total + amount if end is not None and _TOGETHER.fullmatch(text, end, match.start()) else amount
        end = match.end()
        if kind == "time":
            yield kind, total


@cache
def _measured() -> re.Pattern[str]:
    units = named({kind: {name: unit.after for name, unit in units.items()} for kind, units in SIZED.items()})
    return re.compile(rf"(?P<amount>{_AMOUNT})[ 个-]*(?P<half>{HALF})[ 个-]*(?:{units})(?![A-Za-z之])钟?(?P<more>{HALF})")


def _unit(match: re.Match[str]) -> tuple[str, Fraction]:
    kind, _, unit = next(name for name, said in match.groupdict().items() if said and "__" in name).partition("__")
    return kind, Fraction(SIZED[kind][unit].size)


def _amount(text: str) -> Fraction:
    if text[0] in "半h":
        return Fraction(1, 2)
    below, part, above = text.partition("分之")
    if part:
        return _amount(above) / (_amount(below) or 1)
    return Fraction(text.replace(",", "")) if text[0].isdigit() else Fraction(chinese(text) or next(english(text), 1))
