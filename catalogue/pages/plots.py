"""Models as points over two axes: where each stands, which of them have room for a name, what the axes say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from catalogue.language.quantity import SUPERSCRIPT
from catalogue.pages.label import PADDING
from catalogue.pages.label import width as label
from catalogue.pages.scales import Model

# Pixels of a drawing at its natural size, which is that of a phone.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 400, 430, 46, 10, 14, 32
RADIUS, LINE = 5, 15
# Names are set in 14 pixels, the labels that label.py measures in 12.5.
LARGER = 14 / 12.5
DAYS = 365.25


@dataclass(frozen=True)
class Axis:
    """From `first` to `last` in units of its own, with the marks on it and their words."""

    first: float
    last: float
    marks: list[tuple[float, str]]
    begin: float
    end: float

    def at(self, value: float) -> float:
        """The pixel of a value."""
        return self.begin + (value - self.first) / (self.last - self.first) * (self.end - self.begin)


@dataclass(frozen=True)
class Point:
    """A model in the plot, in pixels; its name begins at `name`, if there is room for it."""

    model: Model
    x: float
    y: float
    name: tuple[float, float] | None


@dataclass(frozen=True)
class Plot:
    """What a template needs to draw. `line` is where a rule of thumb runs, from end to end."""

    across: str
    up: str
    points: list[Point]
    x: list[tuple[float, str]]
    y: list[tuple[float, str]]
    line: tuple[tuple[float, float], tuple[float, float]] | None = None
    width: int = WIDTH
    height: int = HEIGHT


def by_day(models: Iterable[Model], field: str) -> Plot:
    """A field, on an axis of powers of ten, over the first public day of the paper."""
    known = [(model, _year(model.paper.first_public), _log(model, field)) for model in models if _has(model, field)]
    years = [year for _, year, _ in known]
    first = floor(min(years, default=0))
    last = max(first + 1, ceil(max(years, default=0)))
    marks = [(float(year), f"{year}") for year in range(first, last + 1) if (last - year) % 2 == 0]
    return _plot("day", field, known, Axis(first, last, marks, LEFT, WIDTH - RIGHT))


def against(models: Iterable[Model], across: str, up: str, each: float | None = None) -> Plot:
    """Two fields on axes of powers of ten; with a line where the upper one is `each` times the other."""
    known = [(model, _log(model, across), _log(model, up)) for model in models if _has(model, across) and _has(model, up)]
    return _plot(across, up, known, _powers([x for _, x, _ in known], LEFT, WIDTH - RIGHT), log10(each) if each else None)


def _plot(across: str, up: str, known: list[tuple[Model, float, float]], x: Axis, rise: float | None = None) -> Plot:
    y = _powers([value for _, _, value in known], HEIGHT - BOTTOM, TOP)
    spots = [(model, x.at(left), y.at(top)) for model, left, top in known]
    line = None
    if rise is not None:
        # Where it enters and leaves the frame.
        ends = max(x.first, y.first - rise), min(x.last, y.last - rise)
        line = (x.at(ends[0]), y.at(ends[0] + rise)), (x.at(ends[1]), y.at(ends[1] + rise))
    return Plot(across, up, _named(spots), _marks(x), _marks(y), line)


def _marks(axis: Axis) -> list[tuple[float, str]]:
    return [(axis.at(value), text) for value, text in axis.marks]


def _powers(values: list[float], begin: float, end: float) -> Axis:
    """Whole powers of ten around the values, as many marks as have room."""
    first = floor(min(values, default=0))
    last = max(first + 1, ceil(max(values, default=0)))
    step = ceil((last - first) / 8)
    marks = [(float(power), f"10{str(power).translate(SUPERSCRIPT)}") for power in range(first, last + 1, step)]
    return Axis(first, last, marks, begin, end)


def _named(spots: list[tuple[Model, float, float]]) -> list[Point]:
    """The largest of a paper is named first, where its name hides no point and no other name."""
    taken = [(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for _, x, y in spots]
    names: dict[int, tuple[float, float]] = {}
    for at in sorted(range(len(spots)), key=lambda at: (_rank(spots, at), spots[at][2])):
        model, x, y = spots[at]
        width = LARGER * (label(model.scale.model.en) - PADDING)
        free = (box for box in _boxes(x, y, width) if _inside(box) and not any(_meet(box, other) for other in taken))
        if box := next(free, None):
            taken.append(box)
            names[at] = box[0], box[3] - 4
    return [Point(model, x, y, names.get(at)) for at, (model, x, y) in enumerate(spots)]


def _rank(spots: list[tuple[Model, float, float]], at: int) -> int:
    """How many models of the same paper stand higher."""
    model, _, y = spots[at]
    return sum(other.paper is model.paper and top < y for other, _, top in spots)


Box = tuple[float, float, float, float]


def _boxes(x: float, y: float, width: float) -> list[Box]:
    """Where a name may stand: to the right, to the left, above, below."""
    gap = RADIUS + 3
    corners = [
        (x + gap, y - LINE / 2),
        (x - gap - width, y - LINE / 2),
        (x - width / 2, y - gap - LINE),
        (x - width / 2, y + gap),
    ]
    return [(left, top, left + width, top + LINE) for left, top in corners]


def _inside(box: Box) -> bool:
    return box[0] >= LEFT and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT - BOTTOM


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _has(model: Model, field: str) -> bool:
    return field in model.values and bool(model.values[field].number)


def _log(model: Model, field: str) -> float:
    return log10(model.values[field].number or 1)


def _year(day: date) -> float:
    return day.year + (day - date(day.year, 1, 1)).days / DAYS


PLOTS: list[Callable[[list[Model]], Plot]] = [
    lambda models: by_day(models, "parameters"),
    # 20 tokens for each parameter: the rule of thumb that readers took from Chinchilla's Table 3.
    lambda models: against(models, "parameters", "tokens", each=20),
    lambda models: by_day(models, "compute"),
]
"""Those of the page of numbers."""
