"""Which points of a plot have room for a name, and where."""

from collections.abc import Iterator
from typing import NamedTuple

from catalogue.pages.axes import BOTTOM, LEFT, WIDTH
from catalogue.pages.label import PADDING
from catalogue.pages.label import width as label

# Pixels, of a point and of a line of text.
RADIUS, LINE = 5, 15
# Names are set in 14 pixels, the labels that label.py measures in 12.5.
LARGER = 14 / 12.5


class Spot(NamedTuple):
    """A point in pixels, the name it should have, and its rank: the first ranks are named first."""

    name: str
    x: float
    y: float
    rank: int


class Box(NamedTuple):
    """What a point or a name covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a pixel in common."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


def named(spots: list[Spot]) -> list[tuple[float, float] | None]:
    """Of each, where its name begins, on the base line; None where it would hide a point or another name."""
    taken = [Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for _, x, y, _ in spots]
    found: list[tuple[float, float] | None] = [None] * len(spots)
    for at in sorted(range(len(spots)), key=lambda at: (spots[at].rank, spots[at].y)):
        box = next((box for box in _around(spots[at]) if not any(map(box.meets, taken))), None)
        if box:
            taken.append(box)
            found[at] = box.left, box.bottom - 4
    return found


def _around(spot: Spot) -> Iterator[Box]:
    """Within the frame: to the right, to the left, above, below."""
    name, x, y, _ = spot
    wide, gap = LARGER * (label(name) - PADDING), RADIUS + 3
    for left, top in (
        (x + gap, y - LINE / 2),
        (x - gap - wide, y - LINE / 2),
        (x - wide / 2, y - gap - LINE),
        (x - wide / 2, y + gap),
    ):
        if left >= LEFT and top >= 0 and left + wide <= WIDTH and top + LINE <= BOTTOM:
            yield Box(left, top, left + wide, top + LINE)
