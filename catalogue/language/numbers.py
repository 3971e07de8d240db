"""The numbers a text states, whatever the language writes them in: 1750 亿 = 175 billion = 175B."""

import calendar
import re
from decimal import Decimal
from functools import lru_cache

SCALES = {
    "zh": {"万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2},
    "en": {"trillion": 12, "billion": 9, "million": 6, "thousand": 3, "hundred": 2},
}
LETTERS = {"T": 12, "B": 9, "M": 6, "K": 3, "k": 3}
WORDS = {
    "zh": ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}
MONTHS = list(calendar.month_name)[1:]
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

_UNITS = "|".join([*SCALES["zh"], *SCALES["en"]])
# A digit glued to a letter or a hyphened name belongs to that name (GPT-3, T5, A100, v7) and is no statement.
NUMBER = re.compile(
    rf"""(?<![A-Za-z\d.])(?:(?<![A-Za-z]-)|(?<=\d[TBMKk]-))
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?:(?:\s*[×x]\s*10\^?|(?<=10))(?P<power>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|(?<=\^)-?\d{{1,3}}))?
    (?:(?:\s*|-)(?P<unit>(?:{_UNITS})(?!(?<=百)分|(?<=千)[米克瓦])|[TBMKk](?![A-Za-z\d])))?
    \s*(?P<percent>[%％]|percent(?!age))?""",
    re.VERBOSE,
)
RANGE = re.compile(r"^\s*(?:-|–|—|~|～|至|到|to)\s*$")
_HUNDREDTHS = re.compile(r"百分之\s*(\d+(?:\.\d+)?)")


def stated(text: str) -> set[str]:
    """Every number written with digits, scaled, with % where it is a percentage: {'175000000000', '28.8%'}."""
    text = _HUNDREDTHS.sub(r"\1%", text)
    found = list(NUMBER.finditer(text))
    numbers = set()
    for at, match in enumerate(found):
        unit, percent = match["unit"], match["percent"]
        after = found[at + 1] if at + 1 < len(found) else None
        if after and RANGE.match(text[match.end() : after.start()]):
            unit, percent = unit or after["unit"], percent or after["percent"]
        numbers.add(_value(match, unit) + ("%" if percent else ""))
    return numbers


def spelled(text: str, language: str) -> set[str]:
    """The numbers up to twelve and the months that are written as words; they may answer a digit of the other language."""
    if language == "zh":
        found = {str(at) for at, word in enumerate(WORDS["zh"]) if word in text}
        return found | ({"2"} if "两" in text else set())
    words = set(re.findall(r"[a-z]+", text.lower()))
    found = {str(at) for at, word in enumerate(WORDS["en"]) if word in words}
    return found | {str(at) for at, month in enumerate(MONTHS, 1) if re.search(rf"\b{month[:3]}({month[3:]})?\b", text)}


@lru_cache(maxsize=20_000)
def unmatched(zh: str, en: str) -> tuple[set[str], set[str]]:
    """The numbers that only the Chinese text states, and those that only the English text states, as `stated` gives them."""
    in_zh, in_en = stated(zh), stated(en)
    return in_zh - in_en - spelled(en, "en"), in_en - in_zh - spelled(zh, "zh")


def _value(match: re.Match[str], unit: str | None) -> str:
    value = Decimal(match["digits"].replace(",", ""))
    if match["power"] and match["digits"] == "10" and "×" not in match[0] and "x" not in match[0]:
        value = Decimal(1)  # 10¹⁸ is a power of its own
    if match["power"]:
        value *= Decimal(10) ** int(match["power"].translate(SUPERSCRIPT))
    if unit:
        value *= Decimal(10) ** ({**SCALES["zh"], **SCALES["en"], **LETTERS}[unit])
    return f"{value.normalize():f}"
