"""Numbers as a text writes them with digits, each scaled and where it stands: 1750 亿, 175 billion, 28.8%, 1e-5."""

import re
from decimal import Decimal
from typing import NamedTuple

from catalogue.language.rewritten import SUPERSCRIPT
from catalogue.language.shares import without_shares

SCALES = {
    "zh": {"万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2},
    "en": {"trillion": 12, "billion": 9, "bn": 9, "million": 6, "thousand": 3, "hundred": 2},
}
LETTERS = {"T": 12, "B": 9, "M": 6, "K": 3, "k": 3}

_UNITS = "|".join([*SCALES["zh"], *SCALES["en"]])
# A digit glued to a letter or a hyphened name belongs to that name (GPT-3, T5, A100, v7) and is no statement.
NUMBER = re.compile(
    rf"""(?<![A-Za-z\d.])(?:(?<![A-Za-z]-)|(?<=\d[TBMKk]-))
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?:[eE](?P<ten>[-−+]?\d{{1,3}})(?![\d.]))?
    (?:(?:\s*[×x]\s*10\^?|(?<=10)\^?)(?P<power>[⁻−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|(?<=\^)[-−]?\d{{1,3}}))?
    (?:(?:\s*[多余]?\s*|-)(?P<unit>(?:{_UNITS})(?!(?<=百)分|(?<=千)[米克瓦])|[TBMKk](?![A-Za-z\d])))?
    \s*(?P<percent>[%％‰]|percent(?!age))?""",
    re.VERBOSE,
)
RANGE = re.compile(r"^\s*(?:-|–|—|~|～|至|到|to)\s*$")
# A minus sign, and no hyphen, dash of a range, or subtraction: before it stands nothing that could be its other end.
_MINUS = re.compile(r"(?:(?:^|[\s(（\[：:，,、=≈<>~])-|(?<![\w)%％])(?<![\d)%％]\s)−|(?<=[\u4e00-\u9fff])−)$")
# A minus, or one who loses (胜 3 负 3), or a subtraction.
_PERHAPS_MINUS = re.compile(r"(?:负\s*|\b(?:minus|negative) )$", re.IGNORECASE)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
# In 7 and 13 billion, or 180 instead of 350 billion, the first number may share the unit of the second.
_SHARING = re.compile(r"^[^.;:()。；：（）\n]{1,20}$")


class Number(NamedTuple):
    """A number, where it begins and ends in the text, as it is stated ('175000000000', '28.8%'), and what it may come to.

    With the unit of the next, with a minus in words.
    """

    start: int
    end: int
    value: str
    perhaps: str


class Said(NamedTuple):
    """A text with digits of ASCII and without the shares that shares.py reads, and its numbers, in order."""

    text: str
    numbers: list[Number]


def said(text: str) -> Said:
    """Every number of a text that is written with digits."""
    text = without_shares(_THOUSANDS.sub(",", text.translate(_FULL_WIDTH)))
    after, shared = None, None
    numbers: list[Number] = []
    for match in reversed([*NUMBER.finditer(text)]):
        unit, percent, between = match["unit"], match["percent"], text[match.end() : after.start()] if after else "\n"
        if after and RANGE.match(between):
            unit, percent = unit or after["unit"], percent or after["percent"]
        shared = unit or (shared if not (percent or match["power"]) and _SHARING.match(between) else None)
        before = text[max(0, match.start() - 10) : match.start()]
        sign = "-" if _MINUS.search(before) else ""
        maybe = "-" if _PERHAPS_MINUS.search(before) else sign
        value, perhaps = sign + _value(match, unit, percent), maybe + _value(match, shared, percent)
        numbers.append(Number(match.start(), match.end(), value, perhaps))
        after = match
    return Said(text, numbers[::-1])


def _value(match: re.Match[str], unit: str | None, percent: str | None) -> str:
    value = Decimal(match["digits"].replace(",", ""))
    if match["ten"]:
        value *= Decimal(10) ** int(match["ten"].replace("−", "-"))
    if match["power"] and match["digits"] == "10" and "×" not in match[0] and "x" not in match[0]:
        value = Decimal(1)  # 10¹⁸ is a power of its own
    if match["power"]:
        value *= Decimal(10) ** int(match["power"].translate(SUPERSCRIPT))
    if unit:
        value *= Decimal(10) ** ({**SCALES["zh"], **SCALES["en"], **LETTERS}[unit])
    if percent == "‰":
        value /= 10
    return f"{value.normalize():f}" + ("%" if percent else "")
