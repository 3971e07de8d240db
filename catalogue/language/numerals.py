"""Numbers that a text spells out: 两千亿 and twenty-five, 三分之一 and two thirds, 九成, twice, a dozen, months."""

import calendar
import re
from collections.abc import Iterator
from fractions import Fraction

from cn2an import cn2an

VALUES = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth"]
ORDINALS += ["seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
PARTS = {word: at for at, word in enumerate(ORDINALS) if at > 2} | {"half": 2, "halve": 2, "quarter": 4, "hundredth": 100}
OTHER = {
    "single": 1,
    "once": 1,
    "both": 2,
    "pair": 2,
    "twice": 2,
    "double": 2,
    "thrice": 3,
    "triple": 3,
    "decade": 10,
    "dozen": 12,
}
MONTHS = list(calendar.month_name)[1:]
VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}

_ZH = "(?<![零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?"
# Of characters or words: what is longer is no number, and would be read for minutes.
LONGEST = 24
_ZH_PART = re.compile(rf"((?<!\d)\d+|{_ZH})分之\s*(\d+(?:\.\d+)?|{_ZH})")
_ZH_TENTHS = re.compile(rf"({_ZH}|(?<![\d.])\d+(?:\.\d+)?)\s*成(?![为本员果功就熟分])")
# 数百万 and 几千亿 state no number, and what begins with 百 or 千 is often an idiom.
_ZH_LARGE = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万亿数几上第.\d])[一二两三四五六七八九十][零一二两三四五六七八九十百千]*(?:万亿|亿|万)[零一二两三四五六七八九十百千万]*"
)
_WORD = "|".join(sorted([*VALUES, *SCALES], key=len, reverse=True))
_EN_RUN = re.compile(rf"\b(?:{_WORD})(?:(?:[ -]|(?<=hundred) and )(?:{_WORD}))*\b", re.IGNORECASE)
_EN_PART = re.compile(rf"\b(an?|{'|'.join(VALUES)})[ -]({'|'.join(PARTS)})s?\b", re.IGNORECASE)


def certain(text: str, language: str) -> set[str]:
    """What can mean nothing but a number: shares, and words for ten thousand and more."""
    found = {VULGAR[sign] for sign in text if sign in VULGAR}
    if language == "zh":
        found |= {share for share in _chinese_shares(text) if share}
        return found | {str(value) for match in _ZH_LARGE.finditer(text) if (value := _chinese(match[0])) is not None}
    found |= {str(Fraction(VALUES[n.lower()], PARTS[of.lower()])) for n, of in _EN_PART.findall(text) if n.lower() in VALUES}
    return found | {str(value) for value in _english(text) if value >= 10_000}


def possible(text: str, language: str) -> set[str]:
    """Every number that some words of the text may mean: they may answer a number of the other language."""
    if language == "zh":
        return _possible_chinese(text) | certain(text, language) | {str(value) for value in _english(text)}
    words = re.findall(r"[a-z]+", text.lower())
    found = {str(value) for value in _english(text)} | certain(text, language)
    found |= {str(OTHER[word]) for word in {*words, *(word.rstrip("sd") for word in words)} & OTHER.keys()}
    found |= {str(at) for at, word in enumerate(ORDINALS) if word in words}
    found |= {f"1/{PARTS[of.lower()]}" for _, of in _EN_PART.findall(text)}
    found |= {"1/2", "50%", "0.5"} if {"half", "halves", "halved"} & {*words} else set()
    found |= {"1/4", "25%"} if {"quarter", "quarters"} & {*words} else set()
    return found | {str(at) for at, month in enumerate(MONTHS, 1) if re.search(rf"\b{month[:3]}({month[3:]})?\b", text)}


def _possible_chinese(text: str) -> set[str]:
    found = {"1/2", "50%", "0.5"} if "半" in text else set()
    for run in {*re.findall(_ZH, without_shares(text))}:
        value = _chinese(run)
        found |= {str(value)} if value is not None else {str(_chinese(char)) for char in {*run}}
    return found - {"None"}


def without_shares(text: str) -> str:
    """The text without 百分之 28.8 and 3 成, whose digits are no numbers of their own."""
    return _ZH_TENTHS.sub(" ", _ZH_PART.sub(" ", text))


def _chinese_shares(text: str) -> Iterator[str | None]:
    """百分之五 is 5%, 三分之一 is 1/3, 九成 is 90%."""
    for match in _ZH_PART.finditer(text):
        yield _share(match[1], match[2])
    for match in _ZH_TENTHS.finditer(text):
        value = _chinese(match[1])
        yield None if value is None else f"{float(value) * 10:g}%"


def _share(whole: str, part: str) -> str | None:
    of, value = {"百": 100, "千": 1000}.get(whole) or _chinese(whole), _chinese(part)
    if not of or value is None:
        return None
    return f"{float(value) * 100 / float(of):g}%" if of in (100, 1000) else str(Fraction(value) / Fraction(of))


def _chinese(text: str) -> int | float | None:
    """None for what is no number: 一两 (one or two), 万 without a count."""
    if len(text) > LONGEST:
        return None
    try:
        return float(text) if "." in text else int(text) if text.isdecimal() else cn2an(text.replace("〇", "零"), "smart")
    except (ValueError, KeyError):  # KeyError is what cn2an raises for 一亿一亿
        return None


def _english(text: str) -> Iterator[int]:
    """The numbers that words make: two hundred and fifty, twelve million. `hundred` alone is none."""
    for match in _EN_RUN.finditer(text):
        total = group = 0
        words = re.split(r"[ -]", match[0].lower())[:LONGEST]
        for word in words:
            if word in VALUES:
                group += VALUES[word]
            elif word == "hundred":
                group *= 100
            elif word in SCALES:
                total, group = total + group * 10 ** SCALES[word], 0
        if words[0] in VALUES:
            yield total + group
