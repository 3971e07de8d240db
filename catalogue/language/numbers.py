"""The numbers a text states, whatever the language writes them in: 1750 亿 = 175 billion = 175B."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from catalogue.language.designations import unlike
from catalogue.language.durations import durations
from catalogue.language.numerals import large, whole
from catalogue.language.rewritten import SUPERSCRIPT, usual
from catalogue.language.shares import alike, fractions, possible_shares, shares, without_shares

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


def stated(text: str) -> set[str]:
    """Every number written with digits, scaled, with % where it is a percentage: {'175000000000', '28.8%'}."""
    return {number for number, _ in _read(text)}


@lru_cache(maxsize=20_000)
def unmatched(zh: str, en: str) -> tuple[set[str], set[str]]:
    """The numbers that only the Chinese text states, and those that only the English text states, as `stated` gives them."""
    texts = {"zh": usual(zh, "zh"), "en": usual(en, "en")}
    read = {language: _read(text) for language, text in texts.items()}
    said = {code: {number for number, _ in read[code]} | _certain(text, code) for code, text in texts.items()}
    answers = {code: _answers(said[code], read[code], text, code) for code, text in texts.items()}
    names = dict(zip(texts, unlike(zh, en)))
    others = {"zh": answers["en"], "en": answers["zh"]}
    zh_only, en_only = (_left(said[code], read[code], text, others[code]) | names[code] for code, text in texts.items())
    return zh_only, en_only


Read = list[tuple[str, str]]
"""Numbers as they are stated, each with what it may come to: with the unit of the next, with a minus in words."""


def _certain(text: str, language: str) -> set[str]:
    return shares(text, language) | large(text, language)


def _answers(numbers: set[str], read: Read, text: str, language: str) -> set[str]:
    """All that a text may be said to state: 1/4 is also 25%."""
    words = whole(without_shares(text) if language == "zh" else text, language)
    return alike(numbers | words | possible_shares(text, language) | durations(text) | {shared for _, shared in read})


def _left(numbers: set[str], read: Read, text: str, answers: set[str]) -> set[str]:
    """What nothing answers. 2/3 is answered by a fraction, too, and the 7 of 7 and 13 billion by 7 billion."""
    said = {part for a, b in fractions(text) if str(Fraction(a) / Fraction(b)) in answers for part in (a, b)}
    return numbers - answers - said - {number for number, shared in read if shared in answers}


def _read(text: str) -> Read:
    text = without_shares(_THOUSANDS.sub(",", text.translate(_FULL_WIDTH)))
    found, after, shared = list(NUMBER.finditer(text)), None, None
    numbers: Read = []
    for match in reversed(found):
        unit, percent, between = match["unit"], match["percent"], text[match.end() : after.start()] if after else "\n"
        if after and RANGE.match(between):
            unit, percent = unit or after["unit"], percent or after["percent"]
        shared = unit or (shared if not (percent or match["power"]) and _SHARING.match(between) else None)
        before = text[max(0, match.start() - 10) : match.start()]
        sign = "-" if _MINUS.search(before) else ""
        maybe = "-" if _PERHAPS_MINUS.search(before) else sign
        numbers.append((sign + _value(match, unit, percent), maybe + _value(match, shared, percent)))
        after = match
    return numbers


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
