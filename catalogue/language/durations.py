"""Times that a text states, in every unit they may be stated in: 2.5 hours are 150 minutes, and 2 hours 30 minutes."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from catalogue.language.numerals import VALUES, ZH, chinese, english

# In seconds; months and years as banks count them, of 30 and 360 days. 一刻钟 is a quarter of an hour.
UNITS: dict[str, int | Fraction] = {
    "year|年": 31_104_000,
    "month|月": 2_592_000,
    "week|周|星期": 604_800,
    "day|天": 86_400,
    "hour|hr|h|小时|钟头": 3600,
}
UNITS |= {"刻": 900, "minute|min|分": 60, "second|sec|s|秒": 1}
UNITS |= {"millisecond|ms|毫秒": Fraction(1, 1000), "microsecond|µs|μs|微秒": Fraction(1, 1_000_000)}
HALF = "(?: ?半| and a half)?"
_WORD = "|".join(VALUES)
_AMOUNT = rf"(?<![\d.,])\d{{1,9}}(?:\.\d{{1,3}})?|\b(?:half(?: an?)?|an?|(?:{_WORD})(?:-(?:{_WORD}))?)\b|半|{ZH}"
_TIME = re.compile(rf"({_AMOUNT})[ 个-]*({HALF})[ 个-]*({'|'.join(UNITS)})s?(?![a-z之])钟?({HALF})", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:[\s,，零又]|and)*")


def durations(text: str) -> set[str]:
    """The numbers that may stand for these times: those of any unit, and of a unit with the rest in another."""
    totals = {*_totals(text)}
    found = {Fraction(total, unit) for total in totals for unit in UNITS.values()}
    for total in totals:
        found |= {
            part
            for unit, less in combinations(UNITS.values(), 2)
            for part in (Fraction(total // unit), Fraction(total % unit, less))
        }
    return {f"{float(number):.12g}" for number in found if number and number * 100 % 1 == 0}


def _totals(text: str) -> Iterator[Fraction]:
    """In seconds; times that stand side by side are one, too."""
    total, end = Fraction(0), None
    for match in _TIME.finditer(text):
        time = _seconds(match)
        yield time
        total = total + time if end is not None and _TOGETHER.fullmatch(text, end, match.start()) else time
        yield total
        end = match.end()


def _seconds(match: re.Match[str]) -> Fraction:
    unit = next(seconds for forms, seconds in UNITS.items() if match[3].lower() in forms.split("|"))
    return (_amount(match[1].lower()) + Fraction(1, 2) * bool(match[2] or match[4])) * unit


def _amount(text: str) -> Fraction:
    if text[0] in "半h":
        return Fraction(1, 2)
    return Fraction(text) if text[0].isdigit() else Fraction(chinese(text) or next(english(text), 1))
