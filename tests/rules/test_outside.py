"""One work outside the catalogue, one truth, whichever papers name it."""

import pytest

from tests.project import words

WORK = {"title": "Another Outside Work", "arxiv": "1606.08237", "year": 2016}
PRINTED = {"title": "Another Outside Work", "doi": "10.1234/a.1", "year": 2016}
BARE = {"title": "Another Outside Work", "year": 2016}

# The first work, the second, and what is said of them: where, what is given, what to write.
UNLIKE = [
    (WORK, WORK | {"arxiv": "1606.08273"}, "second.builds_on.0.arxiv", "'1606.08237'", "one of them in both"),
    (WORK, WORK | {"arxiv": "1609.12345"}, "second.builds_on.0.arxiv", "'1606.08237'", "one of them in both"),
    (WORK, WORK | {"year": 2017}, "second.builds_on.0.year", "2016", "one of them in both"),
    (BARE, BARE | {"year": 2015}, "second.builds_on.0.year", "2016", "one of them in both"),
    (PRINTED, PRINTED | {"doi": "10.1234/a.2"}, "second.builds_on.0.doi", "'10.1234/a.1'", "one of them in both"),
    (BARE, WORK, "first.builds_on.0.arxiv", "'1606.08237'", "it here, too"),
    (WORK, BARE, "second.builds_on.0.arxiv", "'1606.08237'", "it here, too"),
    (WORK, PRINTED, "second.builds_on.0.arxiv", "'1606.08237'", "it here, too"),
    *(
        (work, work | {"title": title}, "second.builds_on.0.title", "'Another Outside Work'", "one of them in both")
        for title in ("Another outside Work", "Another Out-side Work", "Another Outsde Work", "Another Outside Work!")
        for work in (WORK, PRINTED, BARE)
    ),
    (WORK, WORK | {"title": "A Name"}, "second.builds_on.0.title", "'Another Outside Work'", "one of them in both"),
]


@pytest.mark.parametrize("one, other, where, given, cure", UNLIKE)
def test_a_work_is_the_same_wherever_it_is_named(project, one, other, where, given, cure):
    project.first["builds_on"], project.second["builds_on"] = [one | {"how": words()}], [other | {"how": words()}]
    (problem,) = project.problems()
    field, _, said = problem.partition(": ")
    assert field == where and "papers.yaml:" in said and said.endswith(f" gives {given} for this work; write {cure}")


ALIKE = [
    (WORK, WORK),
    (BARE | {"year": 1763}, BARE | {"year": 1763}),  # Bayes
    (WORK, WORK | {"arxiv": "1512.00001", "year": 2015}),  # two works may share a title
    (PRINTED, WORK | {"year": 2017}),
    (WORK, WORK | {"title": "Another Outside World", "arxiv": "1601.00001"}),
    (BARE, BARE | {"title": "Another Outside Works", "year": 2015}),
    (WORK, WORK | {"title": "Another Outside Work 2", "arxiv": "1601.00001"}),
    (BARE, BARE | {"title": "Another Outside Work 2"}),
]


@pytest.mark.parametrize("one, other", ALIKE)
def test_two_works_may_be_alike(project, one, other):
    project.first["builds_on"], project.second["builds_on"] = [one | {"how": words()}], [other | {"how": words()}]
    assert project.problems() == []


def test_what_one_mention_has_wrong_is_one_line(project):
    project.first["builds_on"] = [WORK | {"how": words()}]
    project.second["builds_on"] = [WORK | {"how": words(), "year": 2017}]
    third = project.second | {"id": "third", "name": "Third", "title": "Other Things", "arxiv": None, "doi": "10.5555/x"}
    project.files["papers"].append({field: value for field, value in third.items() if value})
    (problem,) = project.problems()
    assert problem.startswith("second.builds_on.0.year") and "also" in problem
