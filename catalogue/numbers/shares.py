"""Shares that a text spells out: 三分之一 and two thirds, 百分之五, 九成, half, nine in ten."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from catalogue.numbers.numerals import LONGEST, ORDINALS, SCALES, VALUES, ZH, chinese, english

PARTS = {word: at for at, word in enumerate(ORDINALS) if at > 2} | {"half": 2, "halve": 2, "quarter": 4}
PARTS |= {f"{tens[:-1]}ieth": value for tens, value in VALUES.items() if value > 19}
PARTS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}
# Of the parts that are rounded: thirds to twelfths.
SIMPLE = 12
VULGAR = re.compile("[¼½¾⅐-⅞]")

_ZH_PART = re.compile(rf"((?<!\d)\d+|{ZH})分之\s*(\d+(?:\.\d+)?|{ZH})")
# What is cast as one (统一成), comes in pairs or is a result (这一成绩) is no tenth.
_ZH_TENTHS = re.compile(
    rf"(?<![统唯逐单同合归这那每任某第])({ZH}|(?<![\d.])\d+(?:\.\d+)?)\s*成([一二三四五六七八九半]|)(?!不变|[为本员果功就熟分群绩立对双])"
)
_ZH_AMONG = re.compile(rf"((?<!\d)\d+|{ZH})\s*(\w)[里中]?(?:有|的)\s*(\d+|{ZH})\s*\2")
# A price; five folds are of a cross-validation.
_ZH_OFF = re.compile(r"([一二三四五六七八九])([一二三四五六七八九]?)折(?!交叉|叠|线|射)")
_ONE, _PART = "|".join(VALUES), "|".join(PARTS)
# Half of a number and a half, and the first three quarters, are no shares.
_NO_SHARE = r"(?<!and )(?<!first )(?<!last )"
_EN_PART = re.compile(
    rf"\b{_NO_SHARE}(?:(?:an?|one) (?P<times>{_ONE}|hundred)-(?P<of>{_PART})|(?P<count>an?|{_ONE})[ -](?P<part>{_PART})s?)\b",
    re.IGNORECASE,
)
_EN_PERCENT = re.compile(rf"\b((?:(?:{'|'.join(VALUES)}|to|or)[ -]){{1,6}})percent\b", re.IGNORECASE)
_COUNT = rf"(\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join([*VALUES, *SCALES])})(?:[ -](?:{'|'.join([*VALUES, *SCALES])})){{0,3}})"
_EN_AMONG = re.compile(rf"\b{_COUNT} (?:[a-z]+ )?(?:in|of|out of|per) (?:every |an? )?{_COUNT}\b", re.IGNORECASE)
_ALL = re.compile(r"百分之?百|(?<!十)一倍|全部|全都|所有|满分|\b(?:all|every|entire|perfect|full)\b")
_HALF = re.compile(r"一半|半数|过半|减半|\b(?<!and a )(?:half|halve[sd]?|halving)\b")
# One of a date's is none: 2023/5/1.
_FRACTION = re.compile(r"(?<![\d/.A-Za-z])(\d{1,3})\s?/\s?([1-9](?:\d{0,2}(?:,\d{3})+|\d{0,5})(?:\.\d+)?)(?![\d/A-Za-z%]|\.\d)")


def shares(text: str, language: str) -> dict[str, str]:
    """What can mean nothing but a share, as 1/3 or 5%, and as it is written."""
    found = {str(Fraction(numeric(sign)).limit_denominator(10)): sign for sign in VULGAR.findall(text)}
    if language == "zh":
        return found | dict(_chinese_shares(text))
    found |= {f"{n}%": run[0] for run in _EN_PERCENT.finditer(text) for n in english(run[1])}
    parts = ((_english_share(part), part[0]) for part in _EN_PART.finditer(text))
    return found | {str(share): written for share, written in parts if 0 < share < 1}


def shares_in_words(text: str, language: str) -> dict[str, str]:
    """Those that may mean one, too: half of it, and a third, which may be the third one."""
    half = _HALF.search(text)
    found = {"1/2": half[0]} if half else {}
    if language == "zh":
        return found | shares(text, language)
    return found | {str(_english_share(part, article=1)): part[0] for part in _EN_PART.finditer(text)}


def _english_share(match: re.Match[str], article: int = 0) -> Fraction:
    """Two fifths, or one five-hundredth."""
    if match["times"]:
        return Fraction(1, VALUES.get(match["times"].lower(), 100) * PARTS[match["of"].lower()])
    return Fraction(VALUES.get(match["count"].lower(), article), PARTS[match["part"].lower()])


def possible_shares(text: str, language: str) -> set[str]:
    """Every share that some words of the text may mean, and every fraction: a tenth, half, nine in ten, 8/9."""
    found = {str(Fraction(a) / Fraction(b)) for a, b in fractions(text, language)} | ({"100%"} if _ALL.search(text) else set())
    if language == "zh":
        found |= {"1/2", "50%", "0.5"} if "半" in text else set()
        found |= {f"{chinese(tenths)}{chinese(more) if more else 0}%" for tenths, more in _ZH_OFF.findall(text)}
        return found
    words = {*re.findall(r"[a-z]+", text.lower())}
    found |= {f"1/{of}" for word, of in PARTS.items() if {word, f"{word}s"} & words}
    return found | ({"1/2", "50%", "0.5"} if {"half", "halves", "halved"} & words else set())


def fractions(text: str, language: str) -> list[tuple[str, str]]:
    """Those that are written with digits, nine in ten, 十次有九次: by what stands above and below."""
    found = [(above, below.replace(",", "")) for above, below in _FRACTION.findall(text)]
    among = [(part, of) for of, _, part in _ZH_AMONG.findall(text)] if language == "zh" else _EN_AMONG.findall(text)
    counts = ((_count(part), _count(of)) for part, of in among)
    return found + [(str(part), str(of)) for part, of in counts if part and of and part < of]


def rests(numbers: set[str]) -> set[str]:
    """What these shares leave of a whole: who saves 75% keeps a quarter."""
    return {
        str(1 - share) for number in numbers if number.endswith("%") or "/" in number if 0 < (share := _share_of(number)) < 1
    }


def alike(numbers: set[str]) -> set[str]:
    """These numbers in the other forms of a share: 25% is 1/4 and 0.25; what shrinks to 1/4 shrinks by a factor of 4."""
    given = {number for number in numbers if len(number) <= LONGEST}
    rounded = {*_rounded(given)}
    given |= {str(Fraction(number[:-1]) / 100) for number in given if number.endswith("%")}
    given |= {str(1 / Fraction(number)) for number in given if number.startswith("1/")}
    given |= {str(1 / Fraction(number)) for number in given if not {*"/%-"} & {*number} and Fraction(number) > 1}
    given |= {str(Fraction(number)) for number in given if number.startswith("0.") and number[-1] != "%"}
    given |= {f"{float(number) * 100:.10g}%" for number in given if not {*"/%-"} & {*number} and 1 < Fraction(number) < 100}
    parts = [float(Fraction(number)) for number in given if "/" in number]
    return numbers | given | rounded | {f"{part * 100:g}%" for part in parts} | {f"{Decimal(f'{part:g}'):f}" for part in parts}


def _share_of(number: str) -> Fraction:
    return Fraction(number.rstrip("%")) / (100 if number[-1] == "%" else 1)


def _rounded(numbers: set[str]) -> Iterator[str]:
    """Of a simple part what it is rounded to, and the other way: 0.667 and 66.7% for 2/3."""
    for number in numbers:
        part = _share_of(number)
        near, digits = part.limit_denominator(SIMPLE), len(number.rstrip("%").partition(".")[2]) + 2 * number.endswith("%")
        if "/" in number and near == part:
            yield from (f"{round(float(part), digits):g}" for digits in (2, 3, 4))
            yield from (f"{round(float(part) * 100, digits):g}%" for digits in (0, 1, 2))
        elif 0 < part < 1 and digits > 1 and round(near, digits) == part:
            yield str(near)


def without_shares(text: str) -> str:
    """The text without 百分之 28.8 and 3 成, whose digits are no numbers of their own."""
    return _ZH_TENTHS.sub(" ", _ZH_PART.sub(" ", text))


def _count(text: str) -> int | float | None:
    text = text.lower().replace(",", "")
    return VALUES.get(text) or chinese(text) or next(english(f"one {text}" if text.split()[0] in SCALES else text), None)


def _chinese_shares(text: str) -> Iterator[tuple[str, str]]:
    """百分之五 is 5%, 三分之一 is 1/3, 九成 is 90%, 九成五 is 95%."""
    for match in _ZH_PART.finditer(text):
        if share := _share(match[1], match[2]):
            yield share, match[0]
    for match in _ZH_TENTHS.finditer(text):
        tenths, more = chinese(match[1]), 5 if match[2] == "半" else chinese(match[2] or "零")
        if tenths is not None and more is not None:
            yield f"{float(tenths) * 10 + float(more):g}%", match[0]


def _share(whole: str, part: str) -> str | None:
    of, value = chinese(whole), None if part in "百千万亿" else chinese(part)
    if not of or value is None:
        return None
    return f"{float(value) * 100 / float(of):g}%" if of in (100, 1000, 10_000) else str(Fraction(value) / Fraction(of))
