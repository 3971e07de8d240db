"""The frame of a plot, and the axes along its edges: powers of ten, or years."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from catalogue.numbers.quantity import SUPERSCRIPT

# Pixels of a drawing at its natural size, which is that of a phone, and of the frame in it.
WIDTH, HEIGHT = 400, 430
LEFT, RIGHT, TOP, BOTTOM = 46, WIDTH - 10, 14, HEIGHT - 32
# The most steps between marks that have room across and up.
STEPS_ACROSS, STEPS_UP = 6, 8


@dataclass(frozen=True)
class Axis:
    """From `first` to `last` in units of its own, along pixels, with the numbers that are written at it."""

    first: float
    last: float
    begin: float
    end: float
    words: dict[float, str]

    def at(self, value: float) -> float:
        """The pixel of a value."""
        return self.begin + (value - self.first) / (self.last - self.first) * (self.end - self.begin)

    @property
    def marks(self) -> list[tuple[float, str]]:
        """The pixel and the words of each number that is written."""
        return [(self.at(value), text) for value, text in self.words.items()]


def across(values: Iterable[float], powers: bool) -> Axis:
    """From left to right: the logarithms of values, or years."""
    return _axis(values, LEFT, RIGHT, STEPS_ACROSS, powers)


def up(values: Iterable[float]) -> Axis:
    """From below: the logarithms of values."""
    return _axis(values, BOTTOM, TOP, STEPS_UP, powers=True)


def _axis(values: Iterable[float], begin: float, end: float, steps: int, powers: bool) -> Axis:
    """Between whole numbers around the values; what is written ends at the last one."""
    values = list(values)
    first = floor(min(values, default=0))
    last = max(first + 1, ceil(max(values, default=0)))
    written = range(last, first - 1, -ceil((last - first) / steps))
    return Axis(first, last, begin, end, {at: f"10{str(at).translate(SUPERSCRIPT)}" if powers else f"{at}" for at in written})
