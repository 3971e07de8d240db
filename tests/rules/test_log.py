"""The log tells in order what happened to papers that exist."""

import pytest


def change(day: str, **more) -> dict:
    return {"date": day, "kind": "page", "paper": "first", **more}


@pytest.mark.parametrize("days", [[], ["2026-01-01"], ["2026-01-01", "2026-01-02"]])
def test_a_log_in_order_has_no_problem_and_may_be_empty(project, days):
    project.files["log"] = [change(day) for day in days]
    assert project.problems() == []


def test_a_change_after_a_later_one_is_named(project):
    project.files["log"] = [change("2026-01-02"), change("2026-01-01")]
    assert project.problems() == ["2026-01-01-page-first.date: stands after 2026-01-02; move it up"]


def test_a_change_of_an_unknown_paper_is_named(project):
    project.files["log"] = [change("2026-01-01", paper="none")]
    assert project.problems() == ["2026-01-01-page-none.paper: unknown paper 'none'; papers.yaml lists them"]


def test_a_correction_that_does_not_say_what_was_wrong_is_named(project):
    project.files["log"] = [change("2026-01-01", kind="correction")]
    wanted = "2026-01-01-correction-first.text: is missing; write what was wrong and what is right"
    assert project.problems() == [wanted]


def test_a_change_that_stands_twice_is_named(project):
    project.files["log"] = [change("2026-01-01"), change("2026-01-01")]
    wanted = "2026-01-01-page-first.paper: first has a page of this day in line 1; write both into that one"
    assert project.problems() == [wanted]
