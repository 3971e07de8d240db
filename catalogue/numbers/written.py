"""Numbers as a text writes them with digits, each scaled and where it stands: 1750 亿, 175 billion, 28.8%, 1e-5."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from catalogue.numbers.numerals import SCALES, ZH_SCALES
from catalogue.numbers.rewritten import SUPERSCRIPT
from catalogue.numbers.shares import without_shares

LETTERS = {"T": 12, "B": 9, "bn": 9, "M": 6, "K": 3, "k": 3}

_UNITS = f"[十百千]?[万亿]+|[百千]|{'|'.join(SCALES)}|bn"
# A digit glued to a letter or a hyphened name belongs to that name (GPT-3, T5, A100, v7) and is no statement.
NUMBER = re.compile(
    rf"""(?<![A-Za-zα-ωℓ\d.])(?:(?<![A-Za-z]-)|(?<=\d[TBMKk]-))
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?:[eE](?P<ten>[-−+]?\d{{1,3}})(?!\.?\d))?
    (?:(?:\s*[×x]\s*10\^?|(?<=10)\^?)(?P<power>[⁻−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|(?<=\^)[-−]?\d{{1,3}}))?
    (?:(?:\s*[多余几]?\s*|-)(?P<unit>(?:{_UNITS})(?!(?<=百)分|(?<=千)[米克瓦赫字])|[TBMKk](?![A-Za-z\d])))?
    \s*(?P<percent>[%％‰]|percent(?!age))?""",
    re.VERBOSE,
)
RANGE = re.compile(r"^\s*(?:-|–|—|~|～|[至到](?:\s*第)?|to)\s*$")
# A minus sign, and no hyphen, dash of a range, or subtraction: before it stands nothing that could be its other end.
_MINUS = re.compile(r"(?:(?:^|[\s(（\[：:，,、=≈<>~])-|(?<![\w)%％])(?<![\d)%％]\s)−|(?<=[\u4e00-\u9fff])−)$")
# What a number may come to by what stands before and after it: 负 3 is −3, or three losses; 多 2 倍 is three times as much.
_PERHAPS: list[tuple[str, str, Callable[[Decimal], Decimal]]] = [
    (r"(?:负\s*|\b(?:[Mm]inus|[Nn]egative) )$", "", lambda value: -value),
    (r"[增长翻多快大高强贵重升涨][^，；。到至成\d]{0,3}$", r"\s*倍", lambda value: value + 1),
    (r"[增多涨升快][^，；。到至成\d]{0,3}$", "(?<=%)", lambda value: value + 100),
    ("", "(?<=%) (?:more|higher|larger|longer|faster)", lambda value: value + 100),
    (r"(?:下午|傍晚|晚上)[^，。；]{0,8}$", "", lambda value: value + 12),
    ("", r"(?::\d\d)?(?: ?(?:to|and|-|–) ?\d{1,2}(?::\d\d)?)? ?[Pp]\.?[Mm]\b", lambda value: value + 12),
    ("", r"\s*世纪", lambda value: (value - 1) * 100),
    ("", r"\s*年代", lambda value: value + 2000),
    (r"(?<!\d)20\d\d[–-]$", "", lambda value: value + 2000),
    ("", r"\s*个?\s*数?量级| orders? of magnitude", lambda value: Decimal(10) ** min(int(value), 12)),
    ("", r"(?<=\d[Kk])(?![A-Za-z])", lambda value: value / 1000 * 1024),
    ("", r"\s*(?:T|[Tt]era)(?i:flop)", lambda value: value.scaleb(12)),
    ("", r"\s*(?:P|[Pp]eta)(?i:flop)", lambda value: value.scaleb(15)),
    ("", r"\s*(?:E|[Ee]xa)(?i:flop)", lambda value: value.scaleb(18)),
]
PERHAPS = [(re.compile(before), re.compile(after), changed) for before, after, changed in _PERHAPS]
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
# In 7 and 13 billion, or 180 instead of 350 billion, the first number may share the unit of the second.
_SHARING = re.compile(r"^[^.;:()。；：（）\n]{1,20}$")


Stated = dict[str, str]
"""What a text states, in a form that both languages share ('175000000000', '28.8%', '1/3'), and as it writes it."""

Unmatched = tuple[Stated, Stated]
"""What only the Chinese text states, and what only the English text states."""


class Number(NamedTuple):
    """A number, where it begins and ends in the text, as it is stated, what else it may come to, and as it is written.

    With the unit of the next, with a minus in words.
    """

    start: int
    end: int
    value: str
    perhaps: frozenset[str]
    written: str


class Said(NamedTuple):
    """A text with digits of ASCII and without the shares that shares.py reads, and its numbers, in order."""

    text: str
    numbers: list[Number]

    @property
    def stated(self) -> Stated:
        """The numbers, and how they are written."""
        return {number.value: number.written for number in self.numbers}


def said(text: str) -> Said:
    """Every number of a text that is written with digits."""
    text = without_shares(_THOUSANDS.sub(",", text.translate(_FULL_WIDTH)))
    after: re.Match[str] | None = None
    shared: str | None = None
    numbers: list[Number] = []
    for match in reversed([*NUMBER.finditer(text)]):
        between = text[match.end() : after.start()] if after else "\n"
        shared = match["unit"] or (shared if not (match["percent"] or match["power"]) and _SHARING.match(between) else None)
        ranged = after if after and RANGE.match(between) and not _falls(match, after) else None
        numbers.append(_number(match, text, ranged, shared))
        after = match
    return Said(text, numbers[::-1])


def _falls(match: re.Match[str], after: re.Match[str]) -> bool:
    """From 32 to 3.2 million is no range of millions."""
    return bool(after["unit"]) and not match["unit"] and _digits(match) > _digits(after)


def _number(match: re.Match[str], text: str, ranged: re.Match[str] | None, shared: str | None) -> Number:
    """With unit and percent of the number with which it makes a range."""
    end = match.start() + len(match[0].rstrip())
    before = text[max(0, match.start() - 10) : match.start()]
    sign = -1 if _MINUS.search(before) else 1
    unit, percent = match["unit"], match["percent"]
    plain, perhaps = _value(match, unit) * sign, [_value(match, shared) * sign]
    if ranged:
        perhaps.append(plain)
        unit, percent = unit or ranged["unit"], percent or ranged["percent"]
    perhaps += [changed(plain) for ahead, behind, changed in PERHAPS if ahead.search(before) and behind.match(text, end)]
    written = text[
        match.start() - (sign < 0) : ranged.end() if ranged and (unit, percent) != (match["unit"], match["percent"]) else end
    ]
    value = _form(_value(match, unit) * sign, percent)
    return Number(match.start(), end, value, frozenset(_form(number, percent) for number in perhaps), written.strip())


def _digits(match: re.Match[str]) -> Decimal:
    return Decimal(match["digits"].replace(",", ""))


def _value(match: re.Match[str], unit: str | None) -> Decimal:
    value = _digits(match)
    if match["ten"]:
        value *= Decimal(10) ** int(match["ten"].replace("−", "-"))
    if match["power"] and match["digits"] == "10" and "×" not in match[0] and "x" not in match[0]:
        value = Decimal(1)  # 10¹⁸ is a power of its own
    power = int(match["power"].translate(SUPERSCRIPT)) if match["power"] else 0
    if unit:
        power += (SCALES | LETTERS).get(unit) or sum(ZH_SCALES[sign] for sign in unit)
    return value * Decimal(10) ** power


def _form(value: Decimal, percent: str | None) -> str:
    return f"{(value / 10 if percent == '‰' else value).normalize():f}" + ("%" if percent else "")
