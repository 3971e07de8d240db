"""What every page says to browsers, search engines and people who do not see it."""

from collections import Counter
from itertools import pairwise

import pytest

# Faults of the theme that a page cannot avoid.
ALLOWED: dict[str, str] = {}


def test_html_parses_without_error(site):
    faults = [fault for page in site.pages for fault in page.errors]
    assert [fault for fault in faults if not any(allowed in fault for allowed in ALLOWED)] == []


def test_no_id_stands_twice_on_a_page(site):
    twice = {page.path: [name for name, times in Counter(page.ids).items() if times > 1] for page in site.pages}
    assert {path: names for path, names in twice.items() if names} == {}


def test_a_page_says_its_language(site):
    assert {page.path: page.named("html")[0].get("lang") for page in site.standing if page.path} | {"": "zh"} == {
        page.path: page.language for page in site.standing
    }


def test_a_page_says_its_own_address(site):
    for page in site.content:
        assert [link.attrib["href"] for link in page.named("link", rel="canonical")] == [page.url]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("of", ["title", "description"])
def test_titles_and_descriptions_are_unique_within_a_language(site, language, of):
    found = Counter(getattr(page, of)() for page in site.of(language))
    assert "" not in found
    assert {text: times for text, times in found.items() if times > 1} == {}


def test_a_page_has_one_heading_of_the_first_level(site):
    assert {page.path: len(page.named("h1")) for page in site.content if len(page.named("h1")) != 1} == {}


def test_headings_skip_no_level(site):
    for page in site.content:
        levels = [int(element.tag[1]) for element in page.elements if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], page.path


def test_every_image_has_its_words(site):
    for page in site.pages:
        assert [image.attrib for image in page.named("img") if "alt" not in image.attrib] == [], page.path
