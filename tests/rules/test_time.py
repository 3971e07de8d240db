"""Dates agree with identifiers and with each other."""

import re

import pytest


def test_a_date_outside_the_month_of_its_arxiv_id_is_named(project):
    project.first["date"] = "2017-05-12"
    wanted = "first.date: 2017-05-12 is not in 2017-06, the month of arXiv 1706.03762; write the day of v1"
    assert project.problems() == [wanted]


@pytest.mark.parametrize("day", ["2017-05-28", "2017-07-01", "2016-06-12"])
def test_no_day_outside_the_month_and_the_weekend_before_it_passes(project, day):
    project.first["date"] = day
    assert len(project.problems()) == 1


@pytest.mark.parametrize("day", ["2017-05-29", "2017-06-01", "2017-06-30"])
def test_the_month_and_the_weekend_before_it_pass(project, day):
    project.first["date"] = day
    assert project.problems() == []


@pytest.mark.parametrize("day, faults", [("2017-12-31", 0), ("2018-01-01", 1), ("2017-11-28", 0), ("2017-11-27", 1)])
def test_december_ends_with_its_year(project, day, faults):
    project.first |= {"date": day, "arxiv": project.first["arxiv"] | {"id": "1712.00001"}}
    assert len(project.problems()) == faults


def test_a_paper_that_is_not_on_arxiv_may_have_any_date(project):
    del project.first["arxiv"]
    project.first |= {"date": "1948-07-01", "links": {"pdf": "https://example.org/x.pdf"}}
    assert project.problems() == []


@pytest.mark.parametrize("day, faults", [("2017-06-11", 0), ("2017-06-12", 1), ("2017-06-13", 1)])
def test_an_announcement_that_is_not_earlier_is_named(project, day, faults):
    project.first["announced"] = {"date": day, "what": {"zh": "博客", "en": "blog"}}
    wanted = "first.announced.date: is not before the paper's date; drop it, or write the earlier day"
    assert project.problems() == [wanted] * faults


def test_a_paper_after_a_later_one_is_named(project):
    del project.second["builds_on"]
    project.files["papers"].reverse()
    assert project.problems() == ["first.date: stands after second of 2018-10-11; move the record up, before second"]


def test_a_paper_stands_where_the_day_of_its_announcement_puts_it(project):
    project.second["announced"] = {"date": "2017-06-11", "what": {"zh": "博客", "en": "blog"}}
    assert project.problems() == ["second.date: stands after first of 2017-06-12; move the record up, before first"]


def test_building_on_what_was_announced_before_is_no_fault(project):
    project.first |= {"date": "2018-10-12", "arxiv": project.first["arxiv"] | {"id": "1810.00001"}}
    project.first["announced"] = {"date": "2018-10-10", "what": {"zh": "博客", "en": "blog"}}
    assert project.problems() == []


def test_papers_of_one_day_stand_in_any_order(project):
    project.second |= {"date": "2017-06-12", "arxiv": project.second["arxiv"] | {"id": "1706.00001"}}
    assert project.problems() == []


def test_building_on_a_later_paper_is_named(project):
    project.first["builds_on"] = [{"id": "second", "how": {"zh": "字", "en": "word"}}]
    del project.second["builds_on"]
    assert project.problems() == ["first.builds_on.0: second is later (2018-10-11); it cannot be built on"]


def test_papers_that_build_on_each_other_are_named(project):
    project.second |= {"date": "2017-06-12", "arxiv": project.second["arxiv"] | {"id": "1706.00001"}}
    project.first["builds_on"] = [{"id": "second", "how": {"zh": "字", "en": "word"}}]
    (cycle,) = [problem for problem in project.problems() if "circle" in problem]
    assert re.search(r"circle: (first|second) <- (first|second) <- \1; drop one of them$", cycle)


def test_a_paper_that_builds_on_itself_is_named(project):
    project.second["builds_on"] = [{"id": "second", "how": {"zh": "字", "en": "word"}}]
    assert project.problems() == ["second.builds_on: goes round in a circle: second <- second; drop one of them"]


OUTSIDE = {"title": "Outside", "how": {"zh": "字", "en": "word"}}
UNTIMELY = {
    "led_to.0.arxiv: arXiv 9912.00001 is still to come": ("led_to", {"arxiv": "9912.00001"}),
    "led_to.0.year: 2018 is before arXiv 1901.00001": ("led_to", {"arxiv": "1901.00001", "year": 2018}),
    "led_to.0.year: 2025 is more than 3 years after arXiv 2101.00001": ("led_to", {"arxiv": "2101.00001", "year": 2025}),
    "led_to.0.year: 2005 is before the paper": ("led_to", {"year": 2005}),
    "led_to.0.arxiv: arXiv 1501.00001 is before the paper of 2017": ("led_to", {"arxiv": "1501.00001"}),
    "builds_on.0: is later than 2017-06-12": ("builds_on", {"year": 2022}),
    "builds_on.0: is later than": ("builds_on", {"arxiv": "2201.00001"}),
    "builds_on.0.doi: is that of a preprint; write arxiv: 1409.0473": ("builds_on", {"doi": "10.48550/arXiv.1409.0473"}),
}


@pytest.mark.parametrize("wanted", UNTIMELY)
def test_a_work_outside_is_of_its_time(project, wanted):
    field, work = UNTIMELY[wanted]
    project.first[field] = [OUTSIDE | work]
    (problem,) = project.problems()
    assert problem.startswith(f"first.{wanted}")


def test_a_work_outside_may_be_printed_years_after_its_preprint(project):
    project.first["led_to"] = [OUTSIDE | {"arxiv": "2101.00001", "year": 2024}]
    assert project.problems() == []


@pytest.mark.parametrize("second", [{"arxiv": "1901.00001"}, {"title": "OUTSIDE"}])
def test_a_work_outside_stands_once_in_both_lists(project, second):
    project.first["builds_on"] = [OUTSIDE | {"year": 2016}]
    project.first["led_to"] = [{**OUTSIDE, "title": "A", "arxiv": "1901.00001"}, OUTSIDE | {"title": "B"} | second]
    (problem,) = project.problems()
    assert problem.endswith("stands twice; keep one")


VENUE = {"type": "journal", "name": "Journal", "short": "J 2017", "year": 2017}


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        ({}, None),
        ({"short": "EMC² at J 2017"}, None),
        ({"short": "J", "year": 2018}, None),
        ({"short": "J '17"}, None),
        ({"short": "J '18"}, "short: names 2018, and its year is 2017; write the same in both"),
        ({"short": "J 2019"}, "short: names 2019, and its year is 2017; write the same in both"),
        ({"short": "J", "year": 2010}, "year: 2010 is before the paper of 2017-06-12; write its year, or announced, where"),
    ],
)
def test_a_venue_is_of_the_year_that_it_names(project, venue, said):
    project.first["venue"] = VENUE | venue
    assert [problem.startswith(f"first.venue.{said}") for problem in project.problems()] == [True] * bool(said)


def test_a_page_is_reviewed_after_the_paper(project):
    project.first["reviewed"] = {"zh": "2016-01-01", "en": "2017-06-12"}
    said = "2016-01-01 is before the paper of 2017-06-12; write the day on which the page was read"
    assert project.problems() == [f"first.reviewed.zh: {said}"]
