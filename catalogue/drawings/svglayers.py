"""How the parts of a drawing lie on each other: what is seen behind a place, and what takes another's."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from catalogue.drawings.svgpaint import Color, color, opacity, over, painted
from catalogue.drawings.svgparts import Part

# What is within a path, its points do not tell.
AREAS = ("rect", "circle", "ellipse", "polygon")
# What is as good as no window.
OPAQUE = 0.95


def behind(at: complex, below: Iterable[Part], scheme: Mapping[str, str]) -> Color | None:
    """The color that is seen at a place; None where that is not sure."""
    seen = color(scheme["--paper"], scheme)
    for part in (each for each in below if not each.words and around(each, at) and painted(each.element, "fill")):
        own = color(painted(part.element, "fill") or "", scheme)
        if part.element.tag not in AREAS or not own or not seen:
            return None
        if _holds(part, at):
            seen = over(own, seen, opacity(part.element, "fill"))
    return seen


def overlap(part: Part, other: Part) -> float:
    """How much of the smaller row of words the other takes; of shapes, and of rows that are turned, none."""
    if not other.words or part.turned or other.turned:
        return 0
    first = complex(max(part.first.real, other.first.real), max(part.first.imag, other.first.imag))
    last = complex(min(part.last.real, other.last.real), min(part.last.imag, other.last.imag))
    width, height = max(0.0, last.real - first.real), max(0.0, last.imag - first.imag)
    sizes = [(each.last.real - each.first.real) * (each.last.imag - each.first.imag) for each in (part, other)]
    return width * height / (min(sizes) or 1)


def middle(part: Part) -> complex:
    return (part.first + part.last) / 2


def around(part: Part, at: complex) -> bool:
    return part.first.real <= at.real <= part.last.real and part.first.imag <= at.imag <= part.last.imag


def _holds(part: Part, at: complex) -> bool:
    """By how often a line from there to the right meets its border."""
    if not around(part, at) or part.element.tag not in AREAS:
        return False
    sides = [sorted(side, key=lambda end: end.imag) for side in pairwise([*part.points, part.points[0]])]
    crossed = [(a, b) for a, b in sides if a.imag <= at.imag < b.imag]
    return sum(a.real + (at.imag - a.imag) / (b.imag - a.imag) * (b.real - a.real) > at.real for a, b in crossed) % 2 == 1


def covers(part: Part, other: Part) -> bool:
    fill = painted(part.element, "fill") if part.element.tag in AREAS else None
    return bool(fill) and opacity(part.element, "fill") >= OPAQUE and all(_holds(part, corner) for corner in other.points)
