"""The drawing of who builds on whom: everything in its place, nothing on top of anything else."""

from itertools import combinations

import pytest

from catalogue.pages.graph import ROW, YEAR, around, draw, parents
from catalogue.records.data import LISTS
from catalogue.records.model import Catalogue
from tests.invented import invent


@pytest.fixture(params=[31, 150, 400], scope="module")
def many(request, known) -> Catalogue:
    papers = [LISTS["papers"].model_validate(record) for record in invent(request.param)]
    return known.model_copy(update={"papers": papers})


def overlap(one, other) -> bool:
    return abs(one.y - other.y) < ROW - 1 and one.x < other.right and other.x < one.right


def test_no_paper_lies_on_another(many):
    nodes = draw(many, wide=940).nodes.values()
    assert len(nodes) == len(many.papers)
    assert [(a.paper.id, b.paper.id) for a, b in combinations(nodes, 2) if overlap(a, b)] == []


def test_time_runs_from_left_to_right(many):
    places = [node.x for node in sorted(draw(many, wide=940).nodes.values(), key=lambda node: node.paper.date)]
    assert places == sorted(places)
    assert places[0] < places[-1]


def test_every_paper_is_in_the_lane_of_its_topic(many):
    drawing = draw(many, wide=940)
    lanes = {lane.topic: lane for lane in drawing.lanes}
    for node in drawing.nodes.values():
        assert lanes[node.paper.topic].y < node.y < lanes[node.paper.topic].y + lanes[node.paper.topic].height


def test_a_year_begins_left_of_its_papers_and_right_of_the_year_before(many):
    drawing = draw(many, wide=940)
    begins = dict(drawing.years)
    for node in drawing.nodes.values():
        assert begins[node.paper.date.year] <= node.x < begins.get(node.paper.date.year + 1, drawing.width)


def test_there_is_a_line_for_every_relation_inside_the_catalogue(many):
    lines = sorted((edge.above.paper.id, edge.below.paper.id) for edge in draw(many, wide=940).edges)
    assert lines == sorted((rel.id, paper.id) for paper in many.papers for rel in paper.builds_on if rel.id)
    assert lines


@pytest.mark.parametrize("wide", [606, 940])
def test_the_drawing_of_the_catalogue_fills_the_room_it_is_given(known, wide):
    """A year is never narrower than YEAR, so many years take more room."""
    drawing = draw(known, wide=wide)
    year = (drawing.years[-1][1] - drawing.years[0][1]) / (len(drawing.years) - 1)
    assert max(node.right for node in drawing.nodes.values()) < drawing.width
    assert wide - 20 < drawing.width
    assert drawing.width <= wide + 1 or round(year) == YEAR


def test_longer_names_and_wider_letters_take_more_room(known):
    def width(name: str) -> float:
        paper = known.papers[0].model_copy(update={"name": name})
        return draw(known.model_copy(update={"papers": [paper]}), wide=940).nodes[paper.id].width

    widths = [width(name) for name in ("iiii", "aaaa", "AAAA", "MMMM", "模型模型", "MMMMMMMM")]
    assert widths == sorted(set(widths))


def test_a_paper_stands_between_what_it_builds_on_and_what_builds_on_it(known):
    for paper in known.papers:
        drawing = around(known, paper)
        here = drawing.nodes[paper.id]
        before = set(parents(known)[paper.id])
        after = {later.id for later, _ in known.builds_on_it(paper.id)}
        assert drawing.nodes.keys() == {paper.id} | before | after
        assert all(drawing.nodes[id].right < here.x for id in before)
        assert all(drawing.nodes[id].x > here.right for id in after)
        assert all(node.right < drawing.width and 0 < node.y < drawing.height for node in drawing.nodes.values())
