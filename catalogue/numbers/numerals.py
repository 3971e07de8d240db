"""Whole numbers that a text spells out: 两千亿 and twenty-five, sixty-third, twice, tenfold, a dozen, months."""

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import numeric

VALUES = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "quintillion": 18}
ZH_SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
ORDINALS += [
    "eleventh",
    "twelfth",
    *(f"{tens}eenth" for tens in ("thirt", "fourt", "fift", "sixt", "sevent", "eight", "ninet")),
]
OTHER = {
    **{"single": 1, "once": 1, "both": 2, "pair": 2, "twice": 2, "double": 2, "thrice": 3, "triple": 3},
    **{"no": 0, "none": 0, "never": 0, "a": 1, "an": 1, "couple": 2, "quadruple": 4, "quintuple": 5},
    **{"zeros": 0, "ones": 1, "nines": 9, "decade": 10, "dozen": 12, "noon": 12, "penultimate": 2},
}
MONTHS = list(calendar.month_name)[1:]

ZH = "(?<![零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?"
_ZH_COUNT = re.compile(
    r"(?<![第几数多上整好近\d])(?<!\d )(?=[一二两三四五六七八九十])(?![一二两三四五六七八九]{2}|十分(?![之钟制的以])\w)"
    rf"(?>{ZH})(?!分之|[几多余来])"
)
# Of characters or words: what is longer is no number, and would be read for minutes.
LONGEST = 24
# 数百万 and 几千亿 state no number, and what begins with 百 or 千 is often an idiom.
_ZH_LARGE = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万亿数几上第.\d])[一二两三四五六七八九十][零一二两三四五六七八九十百千]*[万亿]+[零一二两三四五六七八九十百千万]*"
)
_WORD = "|".join([*sorted(VALUES, key=len, reverse=True), *(f"{scale}s?" for scale in SCALES)])
_EN_RUN = re.compile(rf"\b(?:{_WORD})(?:(?:[ -]|(?<=hundred) and )(?:{_WORD}))*(?:-?fold)?\b", re.IGNORECASE)
_COUNTING = re.compile(r"(?:\d[ -]?|\b(?:tens|hundreds) of )$")
_EN_ORDINAL = re.compile(
    rf"\b({'|'.join(word for word, value in VALUES.items() if value > 19)})-({'|'.join(ORDINALS[1:10])})\b"
)
_EN_MINUS = re.compile(rf"\b(?:minus|negative) ({'|'.join(VALUES)})\b")
# In layer-2, best-of-100, v1 and fp16, the number is one that the other language may write apart.
_NAMED = re.compile(r"(?<![A-Za-z])(?:Top-|[a-z]+-|v|[fbFB][pPfF]|int|INT)(\d+(?:\.\d+)?)(?![\w.])")
# WMT14 is of 2014.
_OF_YEAR = re.compile(r"\b[A-Z]{3,}[ ’'-]?(\d\d)(?!\w)")
# ①, ⑴, ❶, Ⅳ
_SIGN = re.compile("[Ⅰ-Ⅿⅰ-ⅿ①-⒛㉑-㊿❶-➓]")


def large(text: str) -> dict[str, str]:
    """Words for ten thousand and more, which can mean nothing but a number, each as it is written."""
    found = {str(value): match[0] for match in _ZH_LARGE.finditer(text) if (value := chinese(match[0])) is not None}
    return found | {str(value): match[0] for match in _EN_RUN.finditer(text) for value in _spelled(match) if value >= 10_000}


def spelled(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Numbers in words that count something, not as 第三 and the second do: where each begins and ends, and what it is."""
    for match in (_ZH_COUNT if language == "zh" else _EN_RUN).finditer(text):
        values = [chinese(match[0])] if language == "zh" else [*_spelled(match)]
        if values and values[-1] is not None:
            yield match.start(), match.end(), str(values[-1])


def whole(text: str, language: str) -> set[str]:
    """Every whole number that some words of the text may mean."""
    found = {str(value) for value in (*english(text), *_lone(text))} | {*_NAMED.findall(text)}
    found |= {f"20{year}" for year in _OF_YEAR.findall(text)}
    found |= {f"{numeric(sign):g}" for sign in _SIGN.findall(text)}
    return found | (_chinese_words(text) if language == "zh" else _english_words(text))


def _chinese_words(text: str) -> set[str]:
    found: set[str] = set()
    for minus, run in {*re.findall(rf"(负|零下|)({ZH})", text)}:
        value, sign = chinese(run), "-" * bool(minus)
        found |= {f"{sign}{value}"} if value is not None else {str(chinese(char)) for char in {*run}}
    return found - {"None"}


def _english_words(text: str) -> set[str]:
    words = re.findall(r"[a-z]+", text.lower())
    found = {str(OTHER[word]) for word in {*words, *(word.rstrip("sd") for word in words)} & OTHER.keys()}
    found |= {str(at) for at, word in enumerate(ORDINALS) if word in words}
    found |= {str(VALUES[tens] + ORDINALS.index(one)) for tens, one in _EN_ORDINAL.findall(text.lower())}
    found |= {f"-{VALUES[number]}" for number in _EN_MINUS.findall(text.lower())}
    return found | {str(at) for at, month in enumerate(MONTHS, 1) if re.search(rf"\b{month[:3]}({month[3:]}|t)?\b", text)}


@lru_cache(maxsize=20_000)
def chinese(text: str) -> int | float | None:
    """None for what is no number: 一亿一亿. 万 without a count is one of it."""
    from cn2an import cn2an  # takes a tenth of a second: only processes that need it load it

    if len(text) > LONGEST:
        return None
    text = f"一{text}" if text[:1] in {*"百千万亿"} else text
    if run := re.fullmatch("(.*[^万亿])([万亿]{2,})", text):
        count, scales = chinese(run[1]), sum(ZH_SCALES[sign] for sign in run[2])
        return count and count * 10**scales
    try:
        return float(text) if "." in text else int(text) if text.isdecimal() else cn2an(text.replace("〇", "零"), "smart")
    except (ValueError, KeyError):  # KeyError is what cn2an raises for 一亿一亿
        return None


def english(text: str) -> Iterator[int]:
    """The numbers that words make: two hundred and fifty, twelve million. `hundred` alone is none."""
    for match in _EN_RUN.finditer(text):
        yield from _spelled(match)


def _spelled(run: re.Match[str]) -> Iterator[int]:
    words = _words(run)
    if words[0] in VALUES:
        yield from _read(words)


def _lone(text: str) -> Iterator[int]:
    """A hundred, a million, (B for billion)."""
    for match in _EN_RUN.finditer(text):
        words = _words(match)
        if words[0] in SCALES and not _COUNTING.search(text[max(0, match.start() - 12) : match.start()]):
            yield from _read(["one", *words])


def _words(run: re.Match[str]) -> list[str]:
    words = re.split(r"[ -]", re.sub("-?fold$", "", run[0].lower()))[:LONGEST]
    return [word.removesuffix("s") if word.removesuffix("s") in SCALES else word for word in words]


def _read(words: list[str]) -> Iterator[int]:
    """Five eight-bit methods are two numbers."""
    total = group = 0
    for word in words:
        if word in VALUES:
            if group % 100 and (group % 100 < 20 or group % 10 or not 0 < VALUES[word] < 10):
                yield total + group
                total = group = 0
            group += VALUES[word]
        elif word == "hundred":
            group *= 100
        elif word in SCALES:
            total, group = total + group * 10 ** SCALES[word], 0
    yield total + group
