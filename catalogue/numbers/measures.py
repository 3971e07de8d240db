"""What numbers are counted in: 3 小时 is 3 hours, and neither 3 minutes nor 3; 表 3 is Table 3, and no figure."""

import re
from functools import cache

from catalogue.numbers.numerals import spelled
from catalogue.numbers.units import UNITS, named
from catalogue.numbers.written import Said, Stated, Unmatched

# A text that has one of these speaks of the kind, in whatever words.
SPOKEN = {
    "time": r"[秒分时天日周月年期]|sec|min|hour|hr|day|week|month|year|night|decade|\b\d*[hs]\b|24/7",
    "money": "[元币金镑块钱刀分]|[$€£¥￥]|USD|EUR|buck|cent|dollar|euro|pound|yuan|yen|money",
    "length": r"[米里寸尺]|met(?:er|re)|micron|mile|inch|feet|foot|[ckmnµμ]?m\b",
    "spread": r"[±∓]|pm\b|(?<!\w)[-−]\d|正负|上下|左右|浮动|[误偏]差|标准差|plus|minus|deviation|error|interval|either|within",
}
COUNTED = r"[ -]?(?:多|余|来|几)?\s*(?:[个块张台颗片枚条份]\s*)?(?:[A-Z][A-Za-z]*\d*[A-Za-z]*[ -]){0,2}?(?<![A-Za-z])"
# So many signs may a unit before a number have.
LONGEST = 12
Measured = dict[tuple[str, str], Stated]
"""By kind and number the units it is told in, as the text writes number and unit."""


def unlike(zh: Said, en: Said) -> Unmatched:
    """Numbers that both texts have, each in other units; and those that one has in a unit of which the other does not speak."""
    ours, theirs = _measured(zh, "zh"), _measured(en, "en")
    only_zh, only_en = _alone(ours, theirs, en), _alone(theirs, ours, zh)
    for both in ours.keys() & theirs.keys():
        if not ours[both].keys() & theirs[both].keys():
            only_zh, only_en = only_zh | _by_unit(ours, both), only_en | _by_unit(theirs, both)
    return only_zh, only_en


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


def _measured(said: Said, language: str) -> Measured:
    """Of numbers in words, too, but for items, where two tokens may be two words, and for changes, by 一半."""
    found: Measured = {}
    numbers = [(number.start, number.end, number.value) for number in said.numbers]
    for start, end, value in (*numbers, *spelled(said.text, language)):
        for unit in (_before().search(said.text, max(0, start - LONGEST), start), _after().match(said.text, end)):
            if unit:
                kind, _, name = str(unit.lastgroup).partition("__")
                if kind not in ("items", "change") or said.text[start].isdigit():
                    found.setdefault((kind, value), {})[name] = said.text[min(start, unit.start()) : max(end, unit.end())]
    return found


@cache
def _after() -> re.Pattern[str]:
    units = {kind: {name: unit.after for name, unit in units.items()} for kind, units in UNITS.items()}
    return re.compile(f"{COUNTED}(?:{named(units)})")


@cache
def _before() -> re.Pattern[str]:
    units = {kind: {name: unit.before for name, unit in units.items()} for kind, units in UNITS.items()}
    return re.compile(f"(?<![A-Za-z])(?:{named(units)}) ?$")
