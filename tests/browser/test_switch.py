"""The language link leads to the same page in the other language, at the same place."""

import pytest
from playwright.sync_api import expect

from tests.parsed import KINDS

LINK = "header a.language"


# Each root once, with and without script once, and of the kinds of pages half.
KIND = [*KINDS.values()]
READING = {
    "with script": ("/", True, KIND[::2]),
    "without script below a prefix": ("/some/prefix/", False, KIND[1::2]),
}


@pytest.fixture(params=READING.values(), ids=READING)
def reading(request, root_host, host, visit):
    """The root of the site, a page of a reader with or without script, and paths of pages."""
    root, script, paths = request.param
    with visit(java_script_enabled=script) as page:
        yield {"/": root_host, "/some/prefix/": host}[root].url, page, paths


def test_the_switch_stays_on_the_page_in_both_directions(reading):
    address, page, paths = reading
    for path in paths:
        page.goto(f"{address}{path}")
        for home, language in [("en/", "en"), ("", "zh")]:
            page.locator(LINK).click()
            expect(page.locator("html")).to_have_attribute("lang", language)
            assert page.url == f"{address}{home}{path}"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_switch_of_a_page_that_does_not_exist_leads_home(visit, host, script):
    with visit(java_script_enabled=script) as page:
        for path, home in [("no/such/page/", "en/"), ("en/404.html", "")]:
            page.goto(f"{host.url}{path}")
            page.locator(LINK).click()
            assert page.url == f"{host.url}{home}"


def test_the_switch_stays_on_the_page_after_following_links(reading):
    address, page, _ = reading
    page.goto(address)
    page.locator("main a[href$='architecture/transformer/']").first.click()
    page.locator(LINK).click()
    assert page.url == f"{address}en/architecture/transformer/"
    page.locator("main a[href$='transformer-xl/']").first.click()
    page.locator(LINK).click()
    assert page.url == f"{address}architecture/transformer-xl/"


def test_the_switch_names_the_other_language_in_its_own_words(page, host):
    page.goto(host.url)
    expect(page.locator(LINK)).to_have_text("English")
    expect(page.locator(LINK)).to_have_attribute("lang", "en")
    page.locator(LINK).click()
    expect(page.locator(LINK)).to_have_text("中文")
    expect(page.locator(LINK)).to_have_attribute("lang", "zh")


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


@pytest.mark.parametrize("home, other, place", WAYS)
def test_the_switch_keeps_the_place_in_the_address(page, host, home, other, place):
    page.goto(f"{host.url}{home}{place}")
    page.locator(LINK).click()
    page.wait_for_url(f"{host.url}{other}{place}")


@pytest.mark.parametrize("home, other, place", WAYS)
def test_the_switch_leads_to_the_place_in_view(page, host, home, other, place):
    path, _, anchor = place.partition("#")
    page.goto(f"{host.url}{home}{path}")
    page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
    page.locator(LINK).press("Enter")
    page.wait_for_url(f"{host.url}{other}{path}#*")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_switch_forgets_a_place_that_is_left(page, host):
    page.goto(f"{host.url}fine-tuning/lora/#limits")
    for anchor, leads in [("results", "#results"), ("main", "")]:
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        page.locator(LINK).dispatch_event("pointerenter")
        assert page.locator(LINK).evaluate("link => link.hash") == leads


def test_the_switch_opens_the_place_in_a_new_tab(page, host):
    page.goto(f"{host.url}en/{PLACES[0]}")
    with page.context.expect_page() as opened:
        page.locator(LINK).click(button="middle")
    opened.value.wait_for_url(f"{host.url}{PLACES[0]}")


def test_the_switch_goes_back_to_where_one_was(page, host):
    page.goto(f"{host.url}fine-tuning/lora/")
    page.evaluate("document.getElementById('limits').scrollIntoView()")
    page.locator(LINK).press("Enter")
    page.wait_for_url("**/en/fine-tuning/lora/#limits")
    page.go_back()
    assert page.url == f"{host.url}fine-tuning/lora/"
    expect(page.locator("#limits")).to_be_in_viewport()


def test_the_switch_keeps_what_was_looked_for(page, host):
    page.goto(f"{host.url}browse/?topic=pretraining")
    page.locator(LINK).click()
    page.wait_for_url(f"{host.url}en/browse/?topic=pretraining")


def test_without_script_the_switch_leads_to_the_page(visit, host):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}{PLACES[0]}")
        page.locator(LINK).click()
        assert page.url == f"{host.url}en/fine-tuning/lora/"
