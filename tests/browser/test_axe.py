"""axe-core finds nothing to object to: every kind of page, both languages, light and dark, wide and small."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.reading import AT_REST, DESKTOP, PHONE, opened, toggle
from tests.parsed import KINDS

# Each page once, in one of two looks: axe takes seconds for each, and what a page is made of is in both languages the same.
LOOKS = {"": ("light", DESKTOP), "en/": ("dark", PHONE)}
PATHS = [*KINDS.values(), "404.html"]
UNFOLD = "document.querySelectorAll('article details').forEach(details => { details.open = true })"
SEEN = {"": PATHS[::2], "en/": PATHS[1::2]}


@pytest.mark.parametrize("home", LOOKS)
def test_every_page_is_accessible_with_all_that_it_unfolds(visit, host, home):
    scheme, size = LOOKS[home]
    found = {}
    with visit(color_scheme=scheme, viewport=size) as page:
        for path in SEEN[home]:
            opened(page, f"{host.url}{home}{path}").evaluate(UNFOLD)
            found[path] = objections(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_a_page_is_accessible_after_its_reader_has_turned_dark_on(visit, host):
    with visit(color_scheme="light") as page:
        opened(page, host.url)
        toggle(page)
        toggle(page)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.set_viewport_size(PHONE)
        assert objections(page) == []


@pytest.mark.parametrize("home", LOOKS)
def test_the_open_drawer_of_a_small_screen_is_accessible(visit, host, home):
    with visit(color_scheme=LOOKS[home][0], viewport=PHONE) as page:
        opened(page, f"{host.url}{home}{KINDS['paper']}").locator("header [for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary")).to_be_visible()
        assert objections(page, of=".md-sidebar--primary") == []


def filtered(page) -> str:
    page.locator(".browse-controls [name=find]").fill("attention")
    page.locator(".browse-controls [name=topic]").select_option("architecture")
    page.locator(".browse-list > :not([hidden]) select").first.select_option("read")
    return "article"


def chosen(page) -> str:
    page.locator(".map a[data-paper=bert]").focus()
    return "article"


def marked(page) -> str:
    page.locator(".path select").first.select_option("read")
    return "article"


def searched(page) -> str:
    page.keyboard.press("/")
    page.keyboard.type("bert")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    return ".md-search"


# What a reader does, and where the page is another then: the rest of it is looked at as it is before.
DONE = {"browse": filtered, "map": chosen, "path": marked, "home": searched}


@pytest.mark.parametrize(
    "kind, home, scheme", [(kind, *look) for kind, look in zip(DONE, [("", "dark"), ("en/", "light")] * 2)]
)
def test_a_page_stays_accessible_while_it_is_used(visit, host, home, scheme, kind):
    with visit(color_scheme=scheme) as page:
        changed = DONE[kind](opened(page, f"{host.url}{home}{KINDS[kind]}"))
        assert objections(page, of=changed) == []


def objections(page, of: str | None = None) -> list[str]:
    """What axe finds on the page, or in a part of it, once nothing moves."""
    page.evaluate(AT_REST)
    faults = Axe().run(page, context=of, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{fault['id']}: {node['html'][:150]}" for fault in faults for node in fault["nodes"][:3]]
