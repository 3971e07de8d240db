"""Everything can be done without a mouse, and one sees where one is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PHONE, opened
from tests.parsed import KINDS

BOX = "input[name=query]"
FOCUSED = "document.activeElement"
STOPS = 15
# An outline of its own, or (in the drawing) a thicker line around the paper.
STOP = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect()
  const style = getComputedStyle(element), drawn = element.querySelector("rect")
  const marked = style.outlineStyle != "none" || (drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 3)
  const hidden = !box.width || box.bottom < 0 || box.top > innerHeight || !marked
  return { at: element.outerHTML.slice(0, 120), hidden: Boolean(hidden) }
}"""


@pytest.fixture
def home(page, host):
    return opened(page, host.url)


def test_the_first_stop_skips_to_the_text(home):
    home.keyboard.press("Tab")
    link = home.locator(":focus")
    expect(link).to_have_text("跳到正文")
    expect(link).to_be_in_viewport()
    home.keyboard.press("Enter")
    home.keyboard.press("Tab")
    assert home.evaluate(f"{FOCUSED}.closest('main') != null && {FOCUSED}.closest('.md-sidebar') == null")


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_the_search_and_escape_closes_it(home, key):
    home.keyboard.press(key)
    expect(home.locator(BOX)).to_be_focused()
    expect(home.locator(BOX)).to_have_value("")
    expect(home.locator("#__search")).to_be_checked()
    home.keyboard.press("Escape")
    expect(home.locator(BOX)).not_to_be_focused()
    expect(home.locator("#__search")).not_to_be_checked()


def test_arrows_and_enter_open_a_result(home, host):
    home.keyboard.press("/")
    home.keyboard.type("toolformer")
    expect(home.locator(".md-search-result__item").first).to_contain_text("Toolformer")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    home.wait_for_url(re.compile(rf"^{re.escape(host.url)}agents/toolformer/"))


def test_every_stop_can_be_seen(home):
    for _ in range(STOPS):
        home.keyboard.press("Tab")
        with_focus, name = home.screenshot(), home.evaluate(f"{FOCUSED}.outerHTML.slice(0, 150)")
        home.evaluate(f"{FOCUSED}.blur()")
        assert home.screenshot() != with_focus, name


@pytest.mark.parametrize("home, kind", [("", "browse"), ("en/", "map"), ("", "topic")])
def test_the_way_back_is_the_way_there(page, host, home, kind):
    opened(page, f"{host.url}{home}{KINDS[kind]}").locator("#main").focus()
    there = [stop(page, "Tab") for _ in range(STOPS * 2)]
    back = [stop(page, "Shift+Tab") for _ in range(STOPS * 2 - 1)]
    assert [seen for seen in there if seen["hidden"]] == []
    assert back == there[-2::-1]


def stop(page, key: str) -> dict:
    """Where the key leads: what it is, and whether one could not tell that it has the focus."""
    page.keyboard.press(key)
    return page.evaluate(STOP)


def test_a_reader_gets_from_the_top_to_every_part_of_the_header(home):
    reached = set()
    for _ in range(STOPS):
        home.keyboard.press("Tab")
        reached.add(home.evaluate(f"{FOCUSED}.getAttribute('name') || {FOCUSED}.classList[0]"))
    assert {"__palette", "language", "query"} <= reached


def test_enter_turns_dark_on(visit, host):
    with visit(color_scheme="light") as page:
        page.goto(host.url)
        page.locator("input[name=__palette]").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_all_authors_unfold(page, host, key):
    page.goto(f"{host.url}{KINDS['paper']}")
    details = page.locator("article details", has_text="Noah Fiedel").first
    details.locator("summary").focus()
    page.keyboard.press(key)
    expect(details).to_have_attribute("open", "")


@pytest.mark.parametrize("name", ["drawer", "search"])
def test_the_buttons_of_a_small_screen_answer_to_enter(visit, host, name):
    with visit(viewport=PHONE) as page:
        opened(page, host.url).locator(f"header [for=__{name}]:visible").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#__{name}")).to_be_checked()


def test_the_header_is_reached_without_moving_the_page(page, host):
    place = opened(page, f"{host.url}{KINDS['complete paper']}#limits").evaluate("scrollY")
    page.locator("header .md-logo").evaluate("logo => logo.focus({ preventScroll: true })")
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.closest('header') != null && scrollY") == place


def test_escape_gives_the_focus_back(page, host):
    opened(page, f"{host.url}{KINDS['paper']}")
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_a_table_is_a_stop_only_while_it_scrolls(page, host):
    opened(page, f"{host.url}{KINDS['complete paper']}")
    still = "all => all.filter(box => box.tabIndex == 0 && box.scrollWidth <= box.clientWidth).length"
    assert page.locator(".table").evaluate_all(still) == 0
    page.locator(".table table").first.evaluate("table => { table.style.minWidth = '3000px' }")
    expect(page.locator(".table").first).to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("width", [390, 1024])
def test_escape_closes_the_menu_and_gives_the_focus_back(visit, host, width):
    with visit(viewport={"width": width, "height": 844}) as page:
        opened(page, f"{host.url}{KINDS['paper']}")
        opener = page.locator(".md-header [for=__drawer]")
        opener.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#__drawer")).to_be_checked()
        for _ in range(9):
            page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.closest('.md-sidebar') != null")
        page.keyboard.press("Escape")
        expect(page.locator("#__drawer")).not_to_be_checked()
        expect(opener).to_be_focused()


def test_every_stop_is_as_large_as_a_finger_or_a_word(home):
    for _ in range(STOPS):
        home.keyboard.press("Tab")
        # The theme draws a radio button as its label, which has the outline.
        shown = f"({FOCUSED}.matches('.md-option') ? {FOCUSED}.nextElementSibling : {FOCUSED})"
        box = home.evaluate(f"(({{ width, height }}) => [width, height])({shown}.getBoundingClientRect())")
        assert min(box) >= 10, home.evaluate(f"{FOCUSED}.outerHTML")


def test_a_window_that_grows_while_the_menu_is_open_is_reached_again(visit, host):
    with visit(viewport=PHONE) as page:
        opened(page, f"{host.url}{KINDS['paper']}")
        page.locator(".md-header [for=__drawer]").click()
        expect(page.locator(".md-content")).to_have_js_property("inert", True)
        page.set_viewport_size({"width": 1440, "height": 900})
        expect(page.locator(".md-content")).to_have_js_property("inert", False)
