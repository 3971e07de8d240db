"""The navigation: groups of pages, each page in one place; what the pages are called."""

import pytest

from catalogue.pages.navigation import GROUPS, UNDER, metadata, navigation
from catalogue.pages.pages import sources

SITE = {"zh": ["论文", "怎么读", "查阅", "本站"], "en": ["Papers by topic", "How to read", "Look up", "This site"]}


def leaves(named):
    """The sources in a piece of navigation."""
    if isinstance(named, str):
        yield named
    for each in named.values() if isinstance(named, dict) else named if isinstance(named, list) else []:
        yield from leaves(each)


@pytest.mark.parametrize("language", SITE)
def test_after_the_home_page_come_four_groups(known, language):
    home, *groups = navigation(known, language)
    assert list(home.values()) == ["index.md"]
    assert [name for group in groups for name in group] == SITE[language]


@pytest.mark.parametrize("language", SITE)
def test_every_page_stands_in_it_once(known, root, language):
    assert sorted(leaves(navigation(known, language))) == sources(root / "docs" / language)


def test_the_papers_of_a_topic_come_after_its_introduction_in_order_of_date(known):
    (shelves,) = navigation(known, "en")[1].values()
    (shelf,) = shelves[1].values()
    wanted = [f"pretraining/{paper.id}.md" for paper in known.of_topic("pretraining")]
    assert list(leaves(shelf)) == ["pretraining/index.md", *wanted]


def test_paths_stand_under_their_index_and_the_upkeep_of_the_site_under_contributing(known):
    _, _, read, _, site = (next(iter(group.values())) for group in navigation(known, "en"))
    assert list(leaves(read[0])) == ["paths/index.md", *(f"paths/{path.id}.md" for path in known.paths)]
    assert list(leaves(site[-1])) == ["contributing.md", "hosting.md", "status.md"]
    assert UNDER["contributing"] == ["hosting", "status"] and GROUPS["site"][-1] == "contributing"


@pytest.mark.parametrize("language", SITE)
def test_every_page_has_a_title_of_its_own(known, root, language):
    titles = [metadata(known, source, language, "text")["title"] for source in sources(root / "docs" / language)]
    assert len(set(titles)) == len(titles) and "" not in titles


def test_the_home_page_says_what_the_site_is_and_a_path_that_it_is_one(known):
    assert metadata(known, "index.md", "zh", "") == {"title": "读懂大语言模型的经典论文"}
    path = known.paths[1]
    wanted = {"title": "Reading path: Fine-tune on one GPU", "description": path.goal.en}
    assert metadata(known, f"paths/{path.id}.md", "en", "") == wanted
