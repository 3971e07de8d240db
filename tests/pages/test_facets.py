"""What papers can be chosen by: every value that some paper has, once, in an order a reader expects."""

import pytest

from catalogue.language.alphabet import sound
from catalogue.pages.facets import facets


@pytest.fixture(scope="module")
def values(known) -> dict[str, list[str]]:
    return {name: [value for value, *_ in options] for name, options in facets(known, "en").items()}


def test_every_paper_can_be_chosen_by_each_of_its_values(known, values):
    for paper in known.papers:
        assert paper.topic in values["topic"]
        assert set(paper.tags) <= set(values["tag"])
        assert {house.id for house in known.houses_of(paper)} <= set(values["organisation"])
        assert str(paper.first_public.year) in values["year"]


def test_no_value_chooses_nothing_or_stands_twice(known, values):
    of_papers = {
        "tag": {tag for paper in known.papers for tag in paper.tags},
        "organisation": {house.id for paper in known.papers for house in known.houses_of(paper)},
        "year": {str(paper.first_public.year) for paper in known.papers},
    }
    assert {name: set(values[name]) for name in of_papers} == of_papers
    assert all(len(each) == len(set(each)) for each in values.values())


def test_a_tag_that_no_paper_has_is_left_out(known):
    tag = known.tags[0].model_copy(update={"id": "unused"})
    more = known.model_copy(update={"tags": [*known.tags, tag]})
    assert facets(more, "en") == facets(known, "en")


def test_years_and_organisations_are_sorted_and_topics_keep_their_order(known, values):
    assert values["year"] == sorted(values["year"])
    names = [option.text.en for option in facets(known, "en")["organisation"]]
    assert names == sorted(names, key=sound)
    assert values["topic"] == [topic.id for topic in known.topics]


def test_words_of_a_facet_are_in_both_languages(known):
    words = [text for name in ("topic", "tag", "organisation") for _, text, _ in facets(known, "en")[name]]
    assert all(text.zh and text.en for text in words)


def test_organisations_are_in_the_order_of_the_language(known):
    names = [option.text.zh for option in facets(known, "zh")["organisation"]]
    assert names == sorted(names, key=sound)
    assert names.index("伦敦大学学院") < names.index("清华大学") < names.index("微软")
