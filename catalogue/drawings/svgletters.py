"""The words of a drawing, row by row, and the least room they take, before any browser has set them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import combining

from lxml import etree

from catalogue.records.han import WIDE

# Of the size of letters: in the narrowest of the usual fonts; all are as wide as an ideograph in Chinese.
SLIM, SLOPE, SMALL, CAPITAL, BROAD, MONO = 0.2, 0.28, 0.46, 0.54, 0.7, 0.55
# What has each of these widths.
SLIMS, SLOPES, BROADS = set("iIjl.,:;'’‘|!· "), set('ftr()[]{}/\\-"“”`°*'), set("mwMW@%—…")
# How far a row reaches above and below its y.
HEIGHTS = {"auto": (0.7, 0.0), "middle": (0.45, 0.25), "central": (0.35, 0.35), "hanging": (0.0, 0.7)}
SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
USUAL = 16
# Of the size of letters, how far a part of a row may be raised.
FAR = 3


@dataclass
class Row:
    """Words that stand one after the other, beginning where their element says."""

    element: "etree._Element"
    x: float
    y: float
    runs: list[tuple["etree._Element", str]] = field(default_factory=list)
    """Of each part its words."""
    room: float = 0.0
    """Between them, as their parts are moved along."""

    @property
    def words(self) -> str:
        """Those that a reader sees."""
        return " ".join("".join(words for _, words in self.runs).split())

    @property
    def corners(self) -> list[complex]:
        """Around all words."""
        above, below = HEIGHTS.get(inherited(self.element, "dominant-baseline", "auto"), HEIGHTS["auto"])
        width = sum(_width(element, words) for element, words in self.runs) + self.room
        left = self.x - width * SHARES.get(inherited(self.element, "text-anchor", "start"), 0)
        size = letters(self.element)
        return [complex(x, y) for x in (left, left + width) for y in (self.y - above * size, self.y + below * size)]


def inherited(element: "etree._Element", key: str, usual: str) -> str:
    """What the element says, or the nearest that it stands in."""
    return next((found for each in (element, *element.iterancestors()) if (found := each.get(key))), usual)


def letters(element: "etree._Element") -> float:
    """How large its letters are. Raises ValueError where they are given in other units."""
    return float(inherited(element, "font-size", str(USUAL)).removesuffix("px"))


def rows(text: "etree._Element", frame: tuple[float, float]) -> list[Row]:
    """Of a <text> in a frame; none where its places cannot be read."""
    found: list[Row] = []
    y = 0.0
    try:
        for element, words, begins in _said(text):
            if begins:
                y = _length(element, "y", y, frame) + _length(element, "dy", 0, frame)
            far = found and abs(y - found[-1].y) > FAR * letters(element)  # is not read as one row
            if begins and far and not element.get("x"):
                found.append(Row(element, found[-1].x, y))
            elif begins and (element.get("x") or not found):
                found.append(Row(element, _length(element, "x", 0, frame) + _length(element, "dx", 0, frame), y))
            elif begins:
                found[-1].room += _length(element, "dx", 0, frame)
            found[-1].runs.append((element, re.sub(r"\s+", " ", words).lstrip(" " if not found[-1].words else "")))
        return [row for row in found if row.words and row.corners]
    except ValueError:
        return []


def _said(element: "etree._Element") -> Iterator[tuple["etree._Element", str, bool]]:
    """The words of each part, in their order, and whether the part begins with them."""
    yield element, element.text or "", True
    for part in element:
        if part.tag == "tspan":
            yield from _said(part)
        yield element, part.tail or "", False


def _length(element: "etree._Element", key: str, usual: float, frame: tuple[float, float]) -> float:
    """Raises ValueError for other units than those of the drawing, of its frame and of its letters."""
    value = element.get(key)
    if not value:
        return usual
    if value.endswith("%"):
        return float(value.removesuffix("%")) / 100 * frame["y" in key]
    return float(value.removesuffix("em")) * letters(element) if value.endswith("em") else float(value.removesuffix("px"))


def _width(element: "etree._Element", words: str) -> float:
    mono = inherited(element, "font-family", "") == "monospace"
    return sum(1 if WIDE.match(sign) else MONO if mono else _wide(sign) for sign in words) * letters(element)


def _wide(sign: str) -> float:
    if combining(sign):
        return 0
    if sign in SLIMS:
        return SLIM
    if sign in SLOPES:
        return SLOPE
    return BROAD if sign in BROADS else CAPITAL if sign.isupper() else SMALL
