"""Points stand where their numbers are; names hide nothing."""

from datetime import date
from types import SimpleNamespace

import pytest

from catalogue.pages.axes import HEIGHT, LEFT, WIDTH
from catalogue.pages.plots import against, by_day


def model(name: str, day: str = "2020-01-01", **numbers):
    """What a plot reads of a model."""
    paper = SimpleNamespace(first_public=date.fromisoformat(day))
    values = {field: SimpleNamespace(number=number) for field, number in numbers.items()}
    return SimpleNamespace(paper=paper, name=name, values=values)


MANY = [model(f"Model {at}", f"20{18 + at % 7}-0{1 + at % 9}-01", parameters=10.0 ** (8 + at % 5)) for at in range(60)]


def test_ten_times_more_is_one_mark_higher():
    plot = by_day([model("A", parameters=1e9), model("B", "2022-01-01", parameters=1e10)], "parameters")
    marks = {text: at for at, text in plot.y}
    assert [point.y for point in plot.points] == [marks["10⁹"], marks["10¹⁰"]]


def test_a_day_stands_at_its_part_of_the_year():
    plot = by_day([model("A", "2020-01-01", parameters=1e9), model("B", "2022-01-01", parameters=1e9)], "parameters")
    marks = {text: at for at, text in plot.x}
    assert [point.x for point in plot.points] == pytest.approx([marks["2020"], marks["2022"]])


def test_a_model_without_the_number_is_left_out():
    models = [model("A", parameters=1e9), model("B", parameters=None, tokens=1e9), model("C")]
    assert [point.model.name for point in by_day(models, "parameters").points] == ["A"]
    assert against(models, "parameters", "tokens").points == []


def test_the_line_goes_through_what_has_so_many_tokens_for_each_parameter():
    models = [model("A", parameters=1e9, tokens=2e10), model("B", parameters=1e11, tokens=2e12)]
    plot = against(models, "parameters", "tokens", each=20)
    (x, y), (right, top) = plot.line
    for point in plot.points:
        assert point.y == pytest.approx(y + (point.x - x) / (right - x) * (top - y))


def boxes(plot):
    for point in plot.points:
        if point.name:
            left, baseline = point.name
            yield left, baseline - 11, left + 7 * len(point.model.name) * 0.9, baseline + 4


def test_names_stand_within_the_plot_and_hide_neither_names_nor_points():
    plot = by_day(MANY, "parameters")
    named = list(boxes(plot))
    assert len(named) >= 5
    for box in named:
        assert box[0] >= LEFT and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
        others = [other for other in named if other is not box]
        others += [(point.x - 5, point.y - 5, point.x + 5, point.y + 5) for point in plot.points]
        assert not any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in others)


def test_nothing_to_show_is_an_empty_plot():
    assert by_day([], "parameters").points == against([], "parameters", "tokens", each=20).points == []


@pytest.mark.parametrize("years", range(1, 12))
def test_the_years_along_the_edge_do_not_touch(years):
    """A year of four figures is 34 pixels wide; the last one ends at the edge, the others stand around their mark."""
    plot = by_day([model("A", "2015-01-01", parameters=1e9), model("B", f"{2015 + years}-01-01", parameters=1e9)], "parameters")
    *_, before, last = sorted(at for at, _ in plot.x)
    assert last - 34 > before + 17
