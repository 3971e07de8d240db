"""Shares that a text spells out: 三分之一 and two thirds, 百分之五, 九成, half, nine in ten."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from catalogue.language.numerals import LONGEST, ORDINALS, VALUES, ZH, chinese, english

PARTS = {word: at for at, word in enumerate(ORDINALS) if at > 2} | {"half": 2, "halve": 2, "quarter": 4}
PARTS |= {"hundredth": 100, "thousandth": 1000, "ten-thousandth": 10_000, "millionth": 1_000_000}
# Of the parts that are rounded: thirds to twelfths.
SIMPLE = 12
VULGAR = re.compile("[¼½¾⅐-⅞]")

_ZH_PART = re.compile(rf"((?<!\d)\d+|{ZH})分之\s*(\d+(?:\.\d+)?|{ZH})")
_ZH_TENTHS = re.compile(rf"({ZH}|(?<![\d.])\d+(?:\.\d+)?)\s*成(?!不变|[为本员果功就熟分])")
_ZH_AMONG = re.compile(rf"((?<!\d)\d+|{ZH})\s*(\w)[里中]?(?:有|的)\s*(\d+|{ZH})\s*\2")
# A price; five folds are of a cross-validation.
_ZH_OFF = re.compile(r"([一二三四五六七八九])([一二三四五六七八九]?)折(?!交叉|叠|线|射)")
_EN_PART = re.compile(rf"\b(an?|{'|'.join(VALUES)})[ -]({'|'.join(PARTS)})s?\b", re.IGNORECASE)
_EN_PERCENT = re.compile(rf"\b((?:(?:{'|'.join(VALUES)})[ -]){{1,4}})percent\b", re.IGNORECASE)
_COUNT = rf"(\d+|{'|'.join(VALUES)})"
_EN_AMONG = re.compile(rf"\b{_COUNT} (?:[a-z]+ )?(?:in|of|out of) (?:every )?{_COUNT}\b", re.IGNORECASE)
# One of a date's is none: 2023/5/1.
_FRACTION = re.compile(r"(?<![\d/.A-Za-z])(\d{1,3})\s?/\s?([1-9]\d{0,2}(?:,\d{3})*(?:\.\d+)?)(?![\d/A-Za-z%]|\.\d)")


def shares(text: str, language: str) -> set[str]:
    """What can mean nothing but a share, as 1/3 or 5%."""
    found = {str(Fraction(numeric(sign)).limit_denominator(10)) for sign in VULGAR.findall(text)}
    if language == "zh":
        return found | {share for share in _chinese_shares(text) if share}
    parts = ((VALUES.get(n.lower(), 0), PARTS[of.lower()]) for n, of in _EN_PART.findall(text))
    found |= {f"{n}%" for run in _EN_PERCENT.findall(text) for n in english(run)}
    return found | {str(Fraction(n, of)) for n, of in parts if 0 < n < of}


def possible_shares(text: str, language: str) -> set[str]:
    """Every share that some words of the text may mean, and every fraction: a tenth, half, nine in ten, 8/9."""
    found = {str(Fraction(a) / Fraction(b)) for a, b in fractions(text)}
    if language == "zh":
        found |= {"1/2", "50%", "0.5"} if "半" in text else set()
        found |= {"100%"} if "百分之百" in text else set()
        found |= {f"{chinese(tenths)}{chinese(more) if more else 0}%" for tenths, more in _ZH_OFF.findall(text)}
        return found | {*_among((part, among) for among, _, part in _ZH_AMONG.findall(text))}
    words = {*re.findall(r"[a-z]+", text.lower())}
    found |= {f"1/{of}" for word, of in PARTS.items() if {word, f"{word}s"} & words}
    found |= {"1/2", "50%", "0.5"} if {"half", "halves", "halved"} & words else set()
    return found | {*_among(_EN_AMONG.findall(text))}


def fractions(text: str) -> list[tuple[str, str]]:
    """Those that are written with digits, by what stands above and below."""
    return [(above, below.replace(",", "")) for above, below in _FRACTION.findall(text)]


def alike(numbers: set[str]) -> set[str]:
    """These numbers in the other forms of a share: 25% is 1/4 and 0.25; what shrinks to 1/4 shrinks by a factor of 4."""
    given = {number for number in numbers if len(number) <= LONGEST}
    rounded = {*_rounded(given)}
    given |= {str(Fraction(number[:-1]) / 100) for number in given if number.endswith("%")}
    given |= {str(1 / Fraction(number)) for number in given if number.startswith("1/")}
    given |= {str(1 / Fraction(number)) for number in given if not {*"/%-"} & {*number} and Fraction(number) > 1}
    given |= {str(Fraction(number)) for number in given if number.startswith("0.") and number[-1] != "%"}
    parts = [float(Fraction(number)) for number in given if "/" in number]
    return numbers | given | rounded | {f"{part * 100:g}%" for part in parts} | {f"{Decimal(f'{part:g}'):f}" for part in parts}


def _rounded(numbers: set[str]) -> Iterator[str]:
    """Of a simple part what it is rounded to, and the other way: 0.667 and 66.7% for 2/3."""
    for number in numbers:
        part = Fraction(number.rstrip("%")) / (100 if number[-1] == "%" else 1)
        near, digits = part.limit_denominator(SIMPLE), len(number.rstrip("%").partition(".")[2]) + 2 * number.endswith("%")
        if "/" in number and near == part:
            yield from (f"{round(float(part), digits):g}" for digits in (2, 3, 4))
            yield from (f"{round(float(part) * 100, digits):g}%" for digits in (0, 1, 2))
        elif 0 < part < 1 and digits > 1 and round(near, digits) == part:
            yield str(near)


def without_shares(text: str) -> str:
    """The text without 百分之 28.8 and 3 成, whose digits are no numbers of their own."""
    return _ZH_TENTHS.sub(" ", _ZH_PART.sub(" ", text))


def _among(found: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Nine in ten, 十次有九次."""
    for part, among in found:
        n, of = (VALUES.get(count.lower(), chinese(count)) for count in (part, among))
        if n and of and n < of:
            yield str(Fraction(n) / Fraction(of))


def _chinese_shares(text: str) -> Iterator[str | None]:
    """百分之五 is 5%, 三分之一 is 1/3, 九成 is 90%."""
    for match in _ZH_PART.finditer(text):
        yield _share(match[1], match[2])
    for match in _ZH_TENTHS.finditer(text):
        value = chinese(match[1])
        yield None if value is None else f"{float(value) * 10:g}%"


def _share(whole: str, part: str) -> str | None:
    of, value = chinese(whole), None if part in "百千万亿" else chinese(part)
    if not of or value is None:
        return None
    return f"{float(value) * 100 / float(of):g}%" if of in (100, 1000, 10_000) else str(Fraction(value) / Fraction(of))
