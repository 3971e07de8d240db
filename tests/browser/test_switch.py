"""The language link leads to the same page in the other language, at the same place."""

import pytest
from playwright.sync_api import expect

from tests.parsed import HOMES, KINDS

LINK = "header a.language"


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_the_switch_stays_on_the_page(page, root_host, home):
    other = "" if home else "en/"
    for path in [*KINDS.values()][bool(home) :: 2]:
        page.goto(f"{root_host.url}{home}{path}")
        page.locator(LINK).click()
        expect(page.locator("html")).to_have_attribute("lang", "zh" if home else "en")
        assert page.url == f"{root_host.url}{other}{path}"


def test_the_switch_of_a_page_that_does_not_exist_leads_home(page, host):
    for path, home in [("no/such/page/", "en/"), ("en/404.html", "")]:
        page.goto(f"{host.url}{path}")
        page.locator(LINK).click()
        assert page.url == f"{host.url}{home}"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_switch_stays_on_the_page_after_following_links(visit, host, script):
    with visit(java_script_enabled=script) as page:
        page.goto(host.url)
        page.locator("main a[href$='architecture/transformer/']").first.click()
        page.locator(LINK).click()
        assert page.url == f"{host.url}en/architecture/transformer/"
        page.locator("main a[href$='transformer-xl/']").first.click()
        page.locator(LINK).click()
        assert page.url == f"{host.url}architecture/transformer-xl/"


# Places of every sort: a section, one inside it, a term at the top and one at the end of a page, the errata of a paper, a tag.
PLACES = [
    "fine-tuning/lora/#limits",
    "architecture/transformer/#idea-example",
    "glossary/#in-context-learning",
    "glossary/#few-shot",
    "errata/#lora",
    "tags/#tag:question-answering",
]
# Each from one language, in turn.
WAYS = [(*home, place) for place, home in zip(PLACES, [("", "en/"), ("en/", "")] * len(PLACES))]


def test_the_switch_keeps_the_place_in_the_address(page, host):
    for home, other, place in WAYS:
        page.goto(f"{host.url}{home}{place}")
        page.locator(LINK).click()
        page.wait_for_url(f"{host.url}{other}{place}")


def test_the_switch_leads_to_the_place_in_view_and_back(page, host):
    for home, other, place in WAYS:
        path, _, anchor = place.partition("#")
        page.goto(f"{host.url}{home}{path}")
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        page.locator(LINK).press("Enter")
        page.wait_for_url(f"{host.url}{other}{path}#*")
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    page.go_back()
    assert page.url == f"{host.url}{home}{path}"
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_switch_opens_the_place_in_a_new_tab_and_forgets_one_that_is_left(page, host):
    page.goto(f"{host.url}en/{PLACES[0]}")
    with page.context.expect_page() as opened:
        page.locator(LINK).click(button="middle")
    opened.value.wait_for_url(f"{host.url}{PLACES[0]}")
    for anchor, leads in [("results", "#results"), ("main", "")]:
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        page.locator(LINK).dispatch_event("pointerenter")
        assert page.locator(LINK).evaluate("link => link.hash") == leads
