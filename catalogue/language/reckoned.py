"""Numbers that words come to by reckoning, which may answer a number: a million and a half, two dozen, 翻两番."""

import re
from collections.abc import Callable
from fractions import Fraction

from catalogue.language.numerals import SCALES, VALUES, ZH, chinese

# Of what is raised: more is no number that a text would tell so.
LARGEST = 12
_SCALE = "|".join(SCALES)
_EN = rf"\b(?P<count>\d{{1,3}}|an?|half an?|{'|'.join(VALUES)})"
_ZH = rf"(?P<count>\d{{1,3}}|{ZH}|)"
# What is said, and what it comes to by its count, which is one where none is said.
RECKONED: dict[str, list[tuple[str, Callable[[Fraction], Fraction | int]]]] = {
    "zh": [
        (rf"(?!一?半){_ZH}\s*\w?\s*半", lambda count: count + Fraction(1, 2)),
        (rf"{_ZH}\s*个?\s*数?量级", lambda count: 10 ** min(int(count), LARGEST)),
        (rf"翻了?{_ZH}[番倍]|[倍成]增|加倍", lambda count: 2 ** min(int(count), LARGEST)),
        (rf"[增长涨翻升多快大高][^，。；]{{0,3}}?{_ZH}\s*倍", lambda count: count + 1),
        (r"(?P<count>)(?:没有|从不|毫无)", lambda count: 0),
        (rf"{_ZH}\s*打", lambda count: count * 12),
    ],
    "en": [
        (rf"{_EN}(?: (?P<scale>{_SCALE})| [a-z]+)? and a half(?: (?P<more>{_SCALE}))?\b", lambda count: count + Fraction(1, 2)),
        (rf"{_EN} orders? of magnitude\b", lambda count: 10 ** min(int(count), LARGEST)),
        (rf"{_EN} dozens?\b", lambda count: count * 12),
    ],
}


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
