"""The numbers a text states, whatever the language writes them in: 1750 亿 = 175 billion = 175B."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from catalogue.language.numerals import certain, possible, without_shares

SCALES = {
    "zh": {"万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2},
    "en": {"trillion": 12, "billion": 9, "million": 6, "thousand": 3, "hundred": 2},
}
LETTERS = {"T": 12, "B": 9, "M": 6, "K": 3, "k": 3}
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")

_UNITS = "|".join([*SCALES["zh"], *SCALES["en"]])
# A digit glued to a letter or a hyphened name belongs to that name (GPT-3, T5, A100, v7) and is no statement.
NUMBER = re.compile(
    rf"""(?<![A-Za-z\d.])(?:(?<![A-Za-z]-)|(?<=\d[TBMKk]-))
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?:[eE](?P<ten>[-−+]?\d{{1,3}})(?![\d.]))?
    (?:(?:\s*[×x]\s*10\^?|(?<=10)\^?)(?P<power>[⁻−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|(?<=\^)[-−]?\d{{1,3}}))?
    (?:(?:\s*|-)(?P<unit>(?:{_UNITS})(?!(?<=百)分|(?<=千)[米克瓦])|[TBMKk](?![A-Za-z\d])))?
    \s*(?P<percent>[%％‰]|percent(?!age))?""",
    re.VERBOSE,
)
RANGE = re.compile(r"^\s*(?:-|–|—|~|～|至|到|to)\s*$")
# A minus sign, and no hyphen, dash of a range, or subtraction: before it stands nothing that could be its other end.
_MINUS = re.compile(r"(?:(?:^|[\s(（\[：:，,、=≈<>~])-|(?<![\w)%％])(?<![\d)%％]\s)−|(?<=[\u4e00-\u9fff])−)$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
# One of a date's is none: 2023/5/1.
_FRACTION = re.compile(r"(?<![\d/.A-Za-z])(\d{1,3})\s?/\s?([1-9]\d{0,2})(?![\d/.A-Za-z%])")


def stated(text: str) -> set[str]:
    """Every number written with digits, scaled, with % where it is a percentage: {'175000000000', '28.8%'}."""
    text = without_shares(_THOUSANDS.sub(",", text.translate(_FULL_WIDTH)))
    found = list(NUMBER.finditer(text))
    numbers = set()
    for at, match in enumerate(found):
        unit, percent = match["unit"], match["percent"]
        after = found[at + 1] if at + 1 < len(found) else None
        if after and RANGE.match(text[match.end() : after.start()]):
            unit, percent = unit or after["unit"], percent or after["percent"]
        numbers.add(
            ("-" if _MINUS.search(text[max(0, match.start() - 3) : match.start()]) else "") + _value(match, unit, percent)
        )
    return numbers


@lru_cache(maxsize=20_000)
def unmatched(zh: str, en: str) -> tuple[set[str], set[str]]:
    """The numbers that only the Chinese text states, and those that only the English text states, as `stated` gives them."""
    in_zh, in_en = stated(zh) | certain(zh, "zh"), stated(en) | certain(en, "en")
    return _left(in_zh, zh, _answers(in_en, en, "en")), _left(in_en, en, _answers(in_zh, zh, "zh"))


def _answers(numbers: set[str], text: str, language: str) -> set[str]:
    """All that a text may be said to state: 1/4 is also 25%."""
    may = numbers | possible(text, language) | {str(Fraction(int(a), int(b))) for a, b in _FRACTION.findall(text)}
    shares = {f"{float(Fraction(number)) * 100:g}%" for number in may if "/" in number}
    return may | shares | {str(Fraction(number[:-1]) / 100) for number in may if number.endswith("%")}


def _left(numbers: set[str], text: str, answers: set[str]) -> set[str]:
    """What nothing answers. 2/3 is answered by a fraction, too."""
    said = {part for a, b in _FRACTION.findall(text) if str(Fraction(int(a), int(b))) in answers for part in (a, b)}
    return numbers - answers - said


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
