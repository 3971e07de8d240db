"""Whether a part of a drawing lies upon words that were there before it."""

from catalogue.drawings.svgpaint import opacity, painted, thickness
from catalogue.drawings.svgparts import Part

# How much of a row of words another may take: a subscript may stand close.
SHARED = 0.25
# The same words, with a stroke, are the edge of others that they stand on, as far as this.
EDGE = 3
# What is as good as no window.
OPAQUE = 0.95


def stands_on(part: Part, other: Part) -> bool:
    """A row of words on another, so that nobody can read them."""
    return not is_edge(other, part) and _overlap(part, other) > SHARED


def is_edge(part: Part, other: Part) -> bool:
    """Whether it is the edge of the other, which stands on it."""
    return part.words == other.words and abs(part.first - other.first) < EDGE and bool(painted(part.element, "stroke"))


def covers(part: Part, other: Part) -> bool:
    """An area by its fill, a level or upright line by its stroke."""
    if part.flat and not part.turned:
        half = thickness(part.element) / 2 * (1 + 1j)
        key, holds = "stroke", Part(part.element, [part.first - half, part.last + half]).around
    else:
        key, holds = "fill", part.holds
    return bool(painted(part.element, key)) and opacity(part.element, key) >= OPAQUE and all(map(holds, other.points))


def _overlap(part: Part, other: Part) -> float:
    """How much of the smaller row of words the other takes; of shapes, and of rows that are turned, none."""
    if not other.words or part.turned or other.turned:
        return 0
    first = complex(max(part.first.real, other.first.real), max(part.first.imag, other.first.imag))
    last = complex(min(part.last.real, other.last.real), min(part.last.imag, other.last.imag))
    width, height = max(0.0, last.real - first.real), max(0.0, last.imag - first.imag)
    sizes = [(each.last.real - each.first.real) * (each.last.imag - each.first.imag) for each in (part, other)]
    return width * height / (min(sizes) or 1)
