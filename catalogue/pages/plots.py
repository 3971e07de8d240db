"""Models as points over two axes, for the page of numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from math import log10

from catalogue.pages import axes
from catalogue.pages.axes import Axis
from catalogue.pages.naming import Spot, named
from catalogue.pages.scales import Model

DAYS = 365.25
End = tuple[float, float]
# A model, and where it stands in the units of both axes.
Known = tuple[Model, float, float]


@dataclass(frozen=True)
class Point:
    """A model in the plot, in pixels; its name begins at `name`, if there is room for it."""

    model: Model
    x: float
    y: float
    name: End | None


@dataclass(frozen=True)
class Plot:
    """What a template needs to draw: `across` and `up` name what the axes measure, `line` goes from end to end."""

    across: str
    up: str
    points: list[Point]
    x: list[tuple[float, str]]
    y: list[tuple[float, str]]
    line: tuple[End, End] | None = None
    frame: tuple[float, float, float, float] = (axes.LEFT, axes.TOP, axes.RIGHT, axes.BOTTOM)
    width: int = axes.WIDTH
    height: int = axes.HEIGHT


def by_day(models: Iterable[Model], field: str) -> Plot:
    """A field, on an axis of powers of ten, over the first public day of the paper."""
    known = [(model, _year(model.paper.first_public), _log(model, field)) for model in models if _has(model, field)]
    return _plot("day", field, known, axes.across((year for _, year, _ in known), powers=False))


def against(models: Iterable[Model], across: str, up: str, each: float | None = None) -> Plot:
    """Two fields on axes of powers of ten; with a line where the upper one is `each` times the other."""
    known = [(model, _log(model, across), _log(model, up)) for model in models if _has(model, across) and _has(model, up)]
    return _plot(across, up, known, axes.across((x for _, x, _ in known), powers=True), log10(each) if each else None)


def _plot(across: str, up: str, known: list[Known], x: Axis, rise: float | None = None) -> Plot:
    y = axes.up(top for _, _, top in known)
    spots = [Spot(model.name, x.at(left), y.at(top), _rank(known, model, top)) for model, left, top in known]
    points = [Point(model, spot.x, spot.y, name) for (model, _, _), spot, name in zip(known, spots, named(spots), strict=True)]
    return Plot(across, up, points, x.marks, y.marks, None if rise is None else _line(x, y, rise))


def _rank(known: list[Known], model: Model, top: float) -> int:
    """How many models of the same paper stand higher: the largest is named first."""
    return sum(other.paper is model.paper and top < higher for other, _, higher in known)


def _line(x: Axis, y: Axis, rise: float) -> tuple[End, End]:
    """Where a line of this rise enters and leaves the frame."""
    first, last = max(x.first, y.first - rise), min(x.last, y.last - rise)
    return (x.at(first), y.at(first + rise)), (x.at(last), y.at(last + rise))


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
