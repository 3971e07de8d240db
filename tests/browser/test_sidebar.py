"""The sidebar, on a small screen the drawer: the same groups of pages on every screen, by keyboard and for screen readers."""

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DESKTOP, PHONE, opened
from tests.parsed import KINDS

GROUPS = {"": ["论文", "怎么读", "查阅", "本站"], "en/": ["Papers by topic", "How to read", "Look up", "This site"]}
WIDE, TABLET = {"width": 1440, "height": 900}, {"width": 1024, "height": 768}
BAR = ".md-sidebar--primary"


def shown(page):
    """The sidebar, opened where it is a drawer."""
    button = page.locator("header [for=__drawer]")
    if button.is_visible():
        button.click()
    expect(page.locator(BAR)).to_be_visible()
    return page.locator(BAR)


@pytest.mark.parametrize("home", GROUPS)
def test_groups_stand_in_one_list_on_every_screen(page, host, home):
    opened(page, f"{host.url}{home}")
    for size in (WIDE, TABLET, PHONE):
        page.set_viewport_size(size)
        page.locator("#__drawer").evaluate("drawer => { drawer.checked = false }")
        bar = shown(page)
        assert bar.locator(".group > span").all_inner_texts() == GROUPS[home], size
        for name in GROUPS[home]:
            expect(bar.get_by_role("list", name=name)).to_be_visible()
        links = [link for link in bar.locator(".group a").all() if not link.is_visible()]
        assert links == [] and bar.locator(".group a").count() < 25, size


def test_only_the_papers_of_the_topic_one_is_in_are_listed(page, host, known):
    opened(page, f"{host.url}{KINDS['paper']}")
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        bar = shown(page)
        topic = bar.get_by_role("list", name="预训练")
        assert topic.locator("> li > a").all_inner_texts() == [paper.name for paper in known.of_topic("pretraining")]
        expect(bar.locator("[aria-current=page]")).to_have_text("PaLM")
        expect(bar.get_by_text("InstructGPT")).to_have_count(0)


def test_pages_under_a_page_are_listed_where_one_is_among_them(visit, host, known):
    with visit(java_script_enabled=False) as page:
        for path, listed in (("paths/", len(known.paths)), ("contributing/", 2), ("status/", 2), ("glossary/", 0)):
            page.goto(f"{host.url}{path}")
            expect(page.locator(f"{BAR} .group li li:not(.here li)"), path).to_have_count(listed)
            expect(page.locator(f"{BAR} [aria-current=page]"), path).to_have_count(1)


def test_on_a_phone_the_drawer_has_the_places_of_the_page_and_closes_behind_one(visit, host):
    with visit(viewport=PHONE) as page:
        bar = shown(opened(page, f"{host.url}{KINDS['complete paper']}"))
        bar.get_by_role("link", name="局限", exact=True).click()
        expect(page.locator("h2#limits")).to_be_in_viewport()
        expect(bar).not_to_be_visible()


def test_one_goes_through_the_drawer_by_keyboard(visit, host):
    with visit(viewport=PHONE) as page:
        opened(page, host.url).locator("header [for=__drawer]").focus()
        page.keyboard.press("Enter")
        expect(page.locator(BAR)).to_be_visible()
        wanted = page.locator(f"{BAR} a:visible").all_inner_texts()
        page.locator(f"{BAR} a").first.focus()
        found = []
        for _ in wanted:
            found.append(page.locator(":focus").inner_text())
            page.keyboard.press("Tab")
        assert found == wanted
