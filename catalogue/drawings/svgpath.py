"""The data of a path: its commands with their numbers, and points that it goes through.

https://www.w3.org/TR/SVG11/paths.html; a point is a complex number, across and down.
"""

import cmath
import math
import re
from collections.abc import Iterator
from itertools import pairwise

NUMBER = r"(?>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
NUMBERS = rf"\s*{NUMBER}(?:(?:\s+,?\s*|,\s*|(?=[+.-])){NUMBER})*\s*"
PART = re.compile(r"\s*([A-DF-Za-df-z]?)([^A-DF-Za-df-z]*)")
# How many numbers each letter takes; two of an arc are 0 or 1, and need nothing after them.
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
VALUE, FLAG, FLAGS = re.compile(rf"\s*,?\s*({NUMBER})"), re.compile(r"\s*,?\s*([01])"), (3, 4)
# So many points of a curve tell where it goes.
STEPS = 16


def fault(data: str) -> str | None:
    """What is wrong with it: browsers draw nothing from there on."""
    parts = [part for part in PART.findall(data) if any(part)]
    if not parts or parts[0][0] not in ("M", "m"):
        return "is no path; begin it with M, then L and others, each with its numbers"
    for letter, rest in parts:
        takes = TAKES.get(letter.upper())
        if takes is None or _numbers(letter, rest) is None:
            flags = ", the fourth and the fifth 0 or 1" if takes == TAKES["A"] else ""
            counted = f"{letter} takes {takes} numbers each time{flags}"
            cure = counted if takes else "write numbers after M, L, H, V, C, S, Q, T or A"
            return f"is no path at {(letter + rest).strip()!r}; {cure}"
    drawn = any(letter not in "MmZz" or len(_numbers(letter, rest) or ()) > TAKES["M"] for letter, rest in parts)
    return None if drawn else "draws nothing; write L and where to"


def _numbers(letter: str, rest: str) -> list[float] | None:
    """None of what are too few or too many, or something else."""
    numbers: list[float] = []
    at, takes = 0, TAKES[letter.upper()]
    while rest[at:].strip():
        match = (FLAG if takes == TAKES["A"] and len(numbers) % takes in FLAGS else VALUE).match(rest, at)
        if not match or not takes or (not numbers and "," in match[0]):
            return None
        numbers.append(float(match[1]))
        at = match.end()
    return numbers if not takes or (numbers and len(numbers) % takes == 0) else None


def points(data: str) -> list[complex]:
    """Of a path without fault."""
    here = begun = handle = 0j
    found: list[complex] = []
    for letter, rest in (part for part in PART.findall(data) if any(part)):
        numbers, takes = _numbers(letter, rest) or [], TAKES[letter.upper()]
        for at in range(0, len(numbers), takes or 1):
            base = here if letter.islower() else 0j
            by = [here, *_through(letter.upper(), numbers[at : at + takes], here, handle, base)]
            moves = letter in "Mm" and at == 0
            found += by[1:] if moves or letter in "Aa" else [_on(by, step / STEPS) for step in range(1, STEPS + 1)]
            here, handle = by[-1], by[-2] if letter in "CcSsQqTt" else by[-1]
            begun = here if moves else begun
        here = begun if not takes else here
    return found


def _through(letter: str, numbers: list[float], here: complex, handle: complex, base: complex) -> Iterator[complex]:
    """The handles of one step, and its end; of an arc, points of it."""
    if letter == "H":
        yield complex(base.real + numbers[0], here.imag)
    elif letter == "V":
        yield complex(here.real, base.imag + numbers[0])
    elif letter == "A":
        yield from _arc(here, base + complex(*numbers[5:]), numbers)
    else:
        yield from (2 * here - handle,) if letter in "ST" else ()
        yield from (base + complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True))


def _on(curve: list[complex], share: float) -> complex:
    """By De Casteljau."""
    while len(curve) > 1:
        curve = [a + (b - a) * share for a, b in pairwise(curve)]
    return curve[0]


def _arc(here: complex, end: complex, numbers: list[float]) -> Iterator[complex]:
    """Found on a circle of radius 1, which the ellipse is once it is turned and pressed."""
    rx, ry, turn, large, sweep = abs(numbers[0]), abs(numbers[1]), cmath.rect(1, math.radians(numbers[2])), *numbers[3:5]
    if here != end and rx and ry:
        first, last = (complex((at / turn).real / rx, (at / turn).imag / ry) for at in (here, end))
        half = (last - first) / 2
        size = max(1.0, abs(half))  # of radii that are too short for the way
        aside = math.sqrt(max(0.0, size**2 / abs(half) ** 2 - 1)) * (1j if large != sweep else -1j)
        center = first + half + half * aside
        angle = cmath.phase((last - center) / (first - center)) % (2 * math.pi)
        angle = angle if sweep else angle - 2 * math.pi
        for step in range(1, STEPS):
            at = center + (first - center) * cmath.rect(1, angle * step / STEPS)
            yield complex(at.real * rx, at.imag * ry) * turn
    yield end
