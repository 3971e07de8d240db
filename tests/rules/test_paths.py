"""Reading paths that cannot be walked are named: steps out of order, routes that are not there, steps that stand twice."""

import pytest

from tests.project import paper, words


@pytest.fixture
def path(project):
    """first, then second, which builds on it, then third, which builds on second."""
    third = paper("third", "2019-01-01", "1901.00001", builds_on=[{"id": "second", "how": words()}])
    project.files["papers"].append(third)
    for record in project.files["papers"]:
        places = {"where": ["Abstract"], "text": words()}
        record["reading"]["routes"] = [{"minutes": minutes} | places for minutes in ("5", "20")]
    project.files["paths"] = [project.path]
    return project.path


def step(id: str, minutes: str = "5") -> dict:
    return {"paper": id, "minutes": minutes, "why": words()}


def test_a_path_in_order_has_no_problem(project, path):
    path["steps"] = [step("first"), step("second", "20"), step("third")]
    assert project.problems() == []


def test_a_paper_before_its_foundation_is_named(project, path):
    path["steps"] = [step("second"), step("first")]
    assert project.problems() == ["way.steps.0.paper: second builds on first, which comes later; read first first"]


def test_a_paper_before_the_foundation_of_its_foundation_is_named(project, path):
    path["steps"] = [step("third"), step("first")]
    assert project.problems() == ["way.steps.0.paper: third builds on first, which comes later; read first first"]


def test_a_foundation_may_be_read_again_later(project, path):
    path["steps"] = [step("first"), step("second"), step("first", "20")]
    assert project.problems() == []


def test_a_route_that_the_paper_does_not_have_is_named(project, path):
    path["steps"] = [step("first", "60"), step("second")]
    wanted = "way.steps.0.minutes: first has no route of 60 minutes; write the route, or take another"
    assert project.problems() == [wanted]


def test_a_step_that_stands_twice_is_named(project, path):
    path["steps"] = [step("first"), step("second"), step("first")]
    assert project.problems() == ["way.steps.2: first in 5 minutes stands twice; keep one"]


@pytest.mark.parametrize(("day", "faults"), [("1999-01-01", 1), ("2018-01-01", 1), ("2018-10-11", 0), ("2018-12-01", 0)])
def test_a_path_is_later_than_two_of_its_papers(project, path, day, faults):
    path |= {"date": day, "steps": [step("first"), step("second", "20"), step("third")]}
    wanted = "way.date: is before the papers of its steps (2018-10-11); write the day it joined the site"
    assert project.problems() == [wanted] * faults
