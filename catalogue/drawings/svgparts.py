"""What a drawing paints, part after part: shapes and rows of words, and where in its frame they are."""

import cmath
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lxml import etree

from catalogue.drawings import svgpath
from catalogue.drawings.svgletters import inherited, letters, rows
from catalogue.drawings.svgmove import fault, moved
from catalogue.drawings.svgpath import NUMBER

Frame = tuple[float, float]
LENGTH = re.compile(rf"({NUMBER})(px|%)?")
# So many points of a circle tell where it is.
AROUND = 16
AREAS = ("rect", "circle", "ellipse", "polygon")
STROKED = ("path", "polygon", "polyline", "line")
STRAIGHT = re.compile(r"\s*[Mm][^A-DF-Za-df-z]*(?:[LlHhVv][^A-DF-Za-df-z]*)+[Zz]?\s*")
# What is smaller is none.
FLAT = 1e-3


@dataclass(frozen=True)
class Part:
    """A shape, or a row of words, with points between which it stays."""

    element: "etree._Element"
    points: list[complex]
    words: str = ""
    size: float = 0.0
    """Of its letters, as they are seen."""
    mirrored: bool = False

    @cached_property
    def first(self) -> complex:
        """The left and the top."""
        return complex(min(at.real for at in self.points), min(at.imag for at in self.points))

    @cached_property
    def last(self) -> complex:
        """The right and the bottom."""
        return complex(max(at.real for at in self.points), max(at.imag for at in self.points))

    @property
    def middle(self) -> complex:
        """Of the room it takes."""
        return (self.first + self.last) / 2

    def around(self, at: complex) -> bool:
        """Whether a place is within the room it takes."""
        return self.first.real <= at.real <= self.last.real and self.first.imag <= at.imag <= self.last.imag

    def holds(self, at: complex) -> bool:
        """Whether a place is within it, by how often a line from there to the right meets its border."""
        if not self.around(at) or not self.is_area:
            return False
        sides = [sorted(side, key=lambda end: end.imag) for side in pairwise([*self.points, self.points[0]])]
        crossed = [(a, b) for a, b in sides if a.imag <= at.imag < b.imag]
        return sum(a.real + (at.imag - a.imag) / (b.imag - a.imag) * (b.real - a.real) > at.real for a, b in crossed) % 2 == 1

    @property
    def turned(self) -> bool:
        """Whether its first side is neither level nor upright."""
        way = self.points[1] - self.points[0]
        return abs(way.real) > FLAT and abs(way.imag) > FLAT

    @property
    def flat(self) -> bool:
        """Whether all points are in one line, which no fill paints."""
        way = max((at - self.points[0] for at in self.points), key=abs)
        return all(abs((way.conjugate() * (at - self.points[0])).imag) < FLAT for at in self.points)

    @property
    def is_area(self) -> bool:
        """Whether its points tell what is within it: they do not of a path with a curve or with a hole."""
        return self.element.tag in AREAS or (
            self.element.tag == "path" and bool(STRAIGHT.fullmatch(self.element.get("d") or ""))
        )

    @property
    def is_point(self) -> bool:
        """Whether it is drawn where it begins alone; ends that are not cut off make a dot of that."""
        drawn, ends = self.element.tag in STROKED, inherited(self.element, "stroke-linecap", "butt")
        return drawn and ends == "butt" and abs(self.last - self.first) < FLAT


def parts(root: "etree._Element", frame: Frame, marks: bool = False) -> Iterator[Part]:
    """In the order in which they are painted, or of marks, which stand where others say; what cannot be read is left out."""
    for element in root.iter(etree.Element):
        within = (element, *element.iterancestors())
        moves = (move for each in within if (move := each.get("transform")))
        if any(each.tag in ("marker", "defs") for each in within) != marks or any(map(fault, moves)):
            continue
        if element.tag == "text":
            for row in rows(element, frame):
                at, right, down = moved(row.element, (0, 1, 1j * letters(row.element)))
                mirrored = ((right - at).conjugate() * (down - at)).imag < 0
                yield Part(row.element, moved(row.element, row.corners), row.words, abs(down - at), mirrored)
        elif points := _shape(element, frame):
            yield Part(element, moved(element, points))


def _shape(element: "etree._Element", frame: Frame) -> list[complex]:
    match element.tag:
        case "path":
            data = element.get("d") or ""
            return [] if svgpath.fault(data) else svgpath.points(data)
        case "polygon" | "polyline":
            numbers = [float(each) for each in re.findall(NUMBER, element.get("points") or "")]
            return [complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=False)]
        case "line":
            ends = _at(element, frame, "x1", "y1"), _at(element, frame, "x2", "y2")
            return [each for each in ends if each is not None]
        case "rect":
            at, size = _at(element, frame, "x", "y"), _at(element, frame, "width", "height")
            return [] if at is None or not size or not size.real * size.imag else corners(at, at + size)
        case "circle" | "ellipse":
            keys = ("r", "r") if element.tag == "circle" else ("rx", "ry")
            at, size = _at(element, frame, "cx", "cy"), _at(element, frame, *keys)
            turns = [cmath.rect(1, 2 * math.pi * turn / AROUND) for turn in range(AROUND)]
            return [] if at is None or size is None else [at + complex(z.real * size.real, z.imag * size.imag) for z in turns]
    return []


def corners(first: complex, last: complex) -> list[complex]:
    """Of a rectangle, around."""
    return [first, complex(last.real, first.imag), last, complex(first.real, last.imag)]


def _at(element: "etree._Element", frame: Frame, *keys: str) -> complex | None:
    """What it says across and down; None of other units."""
    found = [LENGTH.fullmatch((element.get(key) or "0").strip()) for key in keys]
    read = [float(each[1]) * (side / 100 if each[2] == "%" else 1) for each, side in zip(found, frame, strict=True) if each]
    return complex(*read) if len(read) == len(keys) else None
