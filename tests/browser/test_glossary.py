"""The glossary: letters, a filter, an address for every term; and the tags."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.language.alphabet import by_letter
from tests.parsed import HOMES

pytestmark = pytest.mark.usefixtures("site")
SHOWN = ".terms > div:not([hidden])"
LANGUAGES = [("", "zh"), ("en/", "en")]


def ids(page) -> list[str]:
    return page.locator(SHOWN).evaluate_all("terms => terms.map(term => term.id)")


@pytest.mark.parametrize("home, language", LANGUAGES)
def test_terms_stand_under_the_letters_of_their_language(visit, host, known, home, language):
    wanted = dict(by_letter(known.terms, lambda term: getattr(term, language)))
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}{home}glossary/")
        expect(page.locator(".glossary-filter")).to_be_hidden()
        letters = page.locator("article h2").evaluate_all("all => all.map(heading => heading.firstChild.textContent.trim())")
        assert letters == list(wanted)
        assert ids(page) == [term.id for terms in wanted.values() for term in terms]


@pytest.mark.parametrize("home, words", [("", ["束搜索", "shusousuo"]), ("en/", ["BEAM", "束"])], ids=HOMES)
def test_the_filter_leaves_what_holds_the_typed_words_and_a_term_has_an_address_of_its_own(page, host, known, home, words):
    page.goto(f"{host.url}{home}glossary/")
    for typed in words:
        page.locator(".glossary-filter input").fill("")
        expect(page.locator(SHOWN)).to_have_count(len(known.terms))
        page.locator(".glossary-filter input").fill(typed)
        expect(page.locator(SHOWN)).to_have_count(1)
        assert ids(page) == ["beam-search"], typed
        expect(page.locator("article h2:visible")).to_have_count(1)
        expect(page.locator(".glossary-filter [role=status]")).to_have_text(re.compile(r"^1\b"))
    page.locator(".glossary-filter input").fill("")
    link = page.locator("#perplexity .headerlink")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{host.url}{home}glossary/#perplexity")
    expect(page.locator("#perplexity")).to_be_in_viewport()


@pytest.mark.parametrize("home, language", LANGUAGES)
def test_tags_are_one_list_with_counts(site, known, home, language):
    used = {tag.name: [paper.name for paper in known.papers if tag.id in paper.tags] for tag in known.tags}
    wanted = [[f"{getattr(name, language)} {len(papers)}", " · ".join(papers)] for name, papers in used.items() if papers]
    (tags,) = site.page(f"{home}tags/").named("dl", **{"class": "terms tags"})
    assert [["".join(part.itertext()).strip() for part in tag] for tag in tags.findall("div")] == wanted
