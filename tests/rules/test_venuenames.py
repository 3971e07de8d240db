"""One venue has one name, kind and publisher, and is called as it was in its year."""

import pytest

VENUE = {"type": "conference", "name": "Proceedings of Invented Things", "short": "PIT 2018", "year": 2018}
ADVANCES = VENUE | {"name": "Advances in Neural Information Processing Systems 31", "short": "NeurIPS 2018"}
LEARNING = "International Conference on Learning Representations"

MISNAMED = [
    (VENUE | {"name": LEARNING, "short": "ICML 2018"}, "short: names ICML, and the name is that of ICLR; write the same"),
    (
        VENUE | {"name": "Proceedings of the 35th International Conference on Machine Learning", "short": "ICLR 2018"},
        "short: names ICLR, and the name is that of ICML; write the same",
    ),
    (ADVANCES | {"short": "NIPS 2018"}, "short: names NIPS, which was NeurIPS in 2018; write NeurIPS"),
    (VENUE | {"short": "NIPS 2019", "year": 2019}, "short: names NIPS, which was NeurIPS in 2019; write NeurIPS"),
    (VENUE | {"short": "Things at NeurIPS 2017", "year": 2017}, "short: names NeurIPS, which was NIPS in 2017; write NIPS"),
    (ADVANCES | {"short": "NeurIPS 2020", "year": 2020}, "year: is 2020, and volume 31 is of 2018; write the right one"),
    (ADVANCES | {"short": "NIPS 2017", "year": 2017}, "year: is 2017, and volume 31 is of 2018; write the right one"),
]
CALLED = [
    ADVANCES,
    ADVANCES | {"name": "Advances in Neural Information Processing Systems 30", "short": "NIPS 2017", "year": 2018},
    VENUE | {"name": LEARNING, "short": "ICLR 2018"},
    VENUE | {"name": LEARNING, "short": LEARNING},
    VENUE | {"name": "5th Workshop on Things at NeurIPS 2018", "short": "Things at NeurIPS 2018", "type": "workshop"},
    VENUE | {"name": "Findings of the Association for Computational Linguistics: EMNLP 2018", "short": "Findings 2018"},
]


@pytest.mark.parametrize("venue, said", MISNAMED)
def test_a_venue_is_called_by_its_name(project, venue, said):
    project.first["venue"] = venue | {"year": str(venue["year"])}
    problems = [problem for problem in project.problems() if "and its year is" not in problem]
    assert [problem.startswith(f"first.venue.{said}") for problem in problems] == [True]


@pytest.mark.parametrize("venue", CALLED)
def test_a_venue_may_be_called_so(project, venue):
    project.first["venue"] = venue
    assert [problem for problem in project.problems() if "and its year is" not in problem] == []


UNLIKE = [
    ({"name": "Proceedings of Other Things"}, "name", "Proceedings of Invented Things"),
    ({"type": "journal"}, "type", "conference"),
    ({"publisher": "IEEE"}, "publisher", "ACM"),
]


@pytest.mark.parametrize("other, field, given", UNLIKE)
def test_a_venue_is_the_same_everywhere(project, other, field, given):
    project.first["venue"] = VENUE | {"publisher": "ACM"}
    project.second["venue"] = VENUE | {"publisher": "ACM"} | other
    (problem,) = project.problems()
    assert problem.startswith(f"second.venue.{field}: ") and f"gives {given!r} for this venue; write one of them" in problem


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Proceedings of Invented Things (Volume 2: Short Papers)"},
        {"name": "Proceedings of Invented Things, Volume 2"},
        {"year": 2019, "short": "PIT 2019", "publisher": "IEEE"},
    ],
)
def test_volumes_and_years_of_a_venue_may_differ(project, other):
    project.first["venue"], project.second["venue"] = VENUE | {"publisher": "ACM"}, VENUE | other
    assert project.problems() == []
