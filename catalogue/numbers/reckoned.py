"""Numbers that words come to by reckoning, which may answer a number: a million and a half, two dozen, 翻两番."""

import re
from collections.abc import Callable
from fractions import Fraction

from catalogue.numbers.numerals import SCALES, VALUES, ZH, ZH_SCALES, chinese

# Of what is raised: more is no number that a text would tell so.
LARGEST = 12
_SCALE = "|".join(SCALES)
_EN = rf"\b(?P<count>\d{{1,3}}|an?|half an?|{'|'.join(VALUES)})"
_ZH = rf"(?P<count>\d{{1,3}}|{ZH}|)"
# What is said, and what it comes to by its count, which is one where none is said.
RECKONED: dict[str, list[tuple[str, Callable[[Fraction], Fraction | int]]]] = {
    "zh": [
        (rf"(?!一?半)(?:(?P<count>\d{{1,3}}|{ZH})\s*\w?|个)\s*半", lambda count: count + Fraction(1, 2)),
        (rf"{_ZH}\s*个?\s*数?量级", lambda count: 10 ** min(int(count), LARGEST)),
        (rf"翻了?{_ZH}[番倍]|[倍成]增|加倍", lambda count: 2 ** min(int(count), LARGEST)),
        (rf"[增长涨翻升多快大高][^，。；]{{0,3}}?{_ZH}\s*倍", lambda count: count + 1),
        (r"(?P<count>)(?:没有|从不|毫无)", lambda count: 0),
        (rf"{_ZH}\s*打", lambda count: count * 12),
        (rf"(?P<count>)(?:\d|{ZH})\s*[分点级]制", lambda count: 1),
        # What is nearly ten million, or of that order, is told in millions.
        *(
            (rf"(?P<count>)(?<![数几上逾过]){large}(?!亿)", lambda count, less=less: less)
            for large, less in (("千万", 10**6), ("百亿", 10**9), ("近亿", 10**7))
        ),
        (r"(?P<count>)全天候", lambda count: 24),
        (r"(?P<count>)全天候", lambda count: 7),
    ],
    "en": [
        (rf"{_EN}(?: (?P<scale>{_SCALE})| [a-z]+)? and a half(?: (?P<more>{_SCALE}))?\b", lambda count: count + Fraction(1, 2)),
        (rf"{_EN} orders? of magnitude\b", lambda count: 10 ** min(int(count), LARGEST)),
        (rf"\b(?P<count>)tens of (?P<scale>{_SCALE})s\b", lambda count: count * 10),
        (rf"\b(?P<count>)hundreds of (?P<scale>{_SCALE})s\b", lambda count: count * 100),
        (r"(?P<count>)\b\w+-point (?:[a-z]+ )?scale\b", lambda count: 1),
        (rf"{_EN} dozens?\b", lambda count: count * 12),
        (rf"{_EN}[ -](?P<scale>{_SCALE})-?fold\b", lambda count: count),
        (
            rf"{_EN}(?: or | to | and |-)(?:{'|'.join(VALUES)}) (?P<scale>{_SCALE})(?: (?P<more>{_SCALE}))?\b",
            lambda count: count,
        ),
    ],
}
# How large something is, roughly: 数十亿, tens of billions, over a million, 百万级, a thousandfold. 成百上千 is neither.
_ZH_SIZE = r"(?:[十百千]?[万亿]|万亿|[十百千])"
_ROUGHLY = {
    "zh": re.compile(
        rf"(?<!十)(?<!成[百千])[数几上近逾过]{_ZH_SIZE}(?![分里十百千万亿])"
        rf"|(?<![零一二两三四五六七八九十百千万亿数几多上近逾过\d])(?<!\d )"
        rf"(?:一?{_ZH_SIZE}倍|{_ZH_SIZE}量?级|(?:[十百千][万亿]|万亿)(?![十百千万亿]))"
    ),
    "en": re.compile(
        rf"\b(?i:(?:tens|hundreds) of )?(?i:{_SCALE})s\b|\b[Tt]ens of (?!(?:{_SCALE})s)|\bten(?:-?fold| times)\b"
        rf"|\b[Dd]ozens\b(?! of (?:{_SCALE}))"
        rf"|\b(?i:an?(?: few)?|one|several) (?:{_SCALE})(?:[ -](?:{_SCALE}))?(?:-?fold)?\b"
        rf"|(?<![\w-] )\b(?:{_SCALE})(?:[ -](?:{_SCALE}))?(?:-?fold|-(?:scale|level))\b"
    ),
}
_SIZE = re.compile(f"ten|dozen|{_SCALE}|[十百千万亿]")


def sizes(text: str, language: str) -> dict[str, str]:
    """The powers of ten in which a text tells how large something is, and as it is written."""
    powers = SCALES | ZH_SCALES | {"ten": 1, "dozen": 1}
    found = [size[0] for size in _ROUGHLY[language].finditer(text)]
    return {str(10 ** sum(powers[part] for part in _SIZE.findall(written.lower()))): written for written in found}


def reckoned(text: str, language: str) -> set[str]:
    """Every number that the text may come to by such words."""
    found = set()
    for pattern, comes_to in RECKONED[language]:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            said = match.groupdict("")
            scale = 10 ** sum(SCALES.get(said.get(name, "").lower(), 0) for name in ("scale", "more"))
            found.add(f"{float(comes_to(_count(said['count'].lower())) * scale):.12g}")
    return found


def _count(text: str) -> Fraction:
    return Fraction(1, 2) if text.startswith("half") else Fraction(VALUES.get(text) or chinese(text or "一") or 1)
