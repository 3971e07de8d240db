"""axe-core finds nothing to object to: every kind of page, both languages, light and dark, wide and small."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.parsed import HOMES, KINDS
from tests.tools import settled

PATHS = [home + path for path in KINDS.values() for home in HOMES.values()] + ["no/such/page/", "en/404.html"]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible(visit, host, path):
    with visit(color_scheme="light") as page:
        settled(page.goto(f"{host.url}{path}") and page)
        wide_and_light = objections(page)
        page.locator("form[data-md-component=palette] label:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.set_viewport_size({"width": 390, "height": 844})
        page.wait_for_timeout(300)  # until colours have faded over
        small_and_dark = objections(page)
    assert (wide_and_light, small_and_dark) == ([], [])


def filtered(page):
    page.locator(".browse-controls [name=find]").fill("attention")
    page.locator(".browse-controls [name=topic]").select_option("architecture")
    page.locator("tr:not([hidden]) select").first.select_option("read")


def chosen(page):
    page.locator(".map a[data-paper=bert]").focus()


def marked(page):
    page.locator(".path select").first.select_option("read")


def searched(page):
    page.keyboard.press("/")
    page.keyboard.type("bert")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def unfolded(page):
    for summary in page.locator("article summary").all():
        summary.click()


DONE = {"browse": filtered, "map": chosen, "paths": marked, "home": searched, "paper": unfolded}


@pytest.mark.parametrize("kind", DONE)
@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_stays_accessible_while_it_is_used(visit, host, home, kind, scheme):
    with visit(color_scheme=scheme) as page:
        settled(page.goto(f"{host.url}{home}{KINDS[kind]}") and page)
        DONE[kind](page)
        page.wait_for_timeout(300)
        assert objections(page) == []


def objections(page) -> list[str]:
    faults = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:150]}" for fault in faults for node in fault["nodes"][:3]]
