"""What moves the parts of a drawing, and whither: https://www.w3.org/TR/SVG11/coords.html#TransformAttribute."""

import cmath
import math
import re
from collections.abc import Iterable
from itertools import takewhile

from lxml import etree

from catalogue.drawings.svgpath import NUMBER, NUMBERS

MOVE = re.compile(r"\s*,?\s*(\w+)\s*\(([^()]*)\)\s*")
# How many numbers each takes. What leans letters is none of these.
TAKES = {"translate": {1, 2}, "scale": {1, 2}, "rotate": {1, 3}}
# What is smaller is a point or a line.
FLAT = 1e-3
# a, b, c, d, e, f of ax + cy + e, bx + dy + f.
Matrix = tuple[float, float, float, float, float, float]


def fault(transform: str) -> str | None:
    """What is wrong with it: browsers would not draw what it stands at."""
    moves = MOVE.findall(transform)
    known = all(len(_numbers(given)) in TAKES.get(name, ()) for name, given in moves)
    apart = MOVE.sub("", f",{transform}")  # of which the first may have none before it
    if not moves or apart or not known or not all(re.fullmatch(NUMBERS, given) for _, given in moves):
        return "is no move; write translate(20 40), scale(2) or rotate(30)"
    flat = any(abs(a * d - b * c) < FLAT for a, b, c, d, *_ in (_matrix(name, given) for name, given in moves))
    return "hides it; scale by more than 0, or drop it" if flat else None


def moved(element: "etree._Element", points: Iterable[complex]) -> list[complex]:
    """Where points of an element are in the drawing, or in the frame of an arrowhead, by all that it stands in there."""
    points = [*points]
    for each in takewhile(lambda each: each.tag != "marker", (element, *element.iterancestors())):
        for a, b, c, d, e, f in (_matrix(name, given) for name, given in reversed(MOVE.findall(each.get("transform") or ""))):
            points = [complex(a * at.real + c * at.imag + e, b * at.real + d * at.imag + f) for at in points]
    return points


def mover(element: "etree._Element") -> "etree._Element":
    """The nearest that moves it, or itself."""
    return next((each for each in (element, *element.iterancestors()) if each.get("transform")), element)


def _numbers(given: str) -> list[float]:
    return [float(number) for number in re.findall(NUMBER, given)]


def _matrix(name: str, given: str) -> Matrix:
    first, *rest = _numbers(given)
    if name == "translate":
        return 1, 0, 0, 1, first, sum(rest)
    if name == "scale":
        return first, 0, 0, rest[0] if rest else first, 0, 0
    turn, around = cmath.rect(1, math.radians(first)), complex(*rest)
    stays = around - turn * around
    return turn.real, turn.imag, -turn.imag, turn.real, stays.real, stays.imag
