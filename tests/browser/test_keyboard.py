"""Everything can be done without a mouse, and one sees where one is."""

import re

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

# The theme draws a radio button as its label, which has the outline.
SIZE = f"""() => {{
  const shown = {FOCUSED}.matches(".md-option") ? {FOCUSED}.nextElementSibling : {FOCUSED}
  const {{ width, height }} = shown.getBoundingClientRect()
  return [width, height]
}}"""


def test_one_sees_and_can_hit_every_stop_from_the_top_of_home(page, host):
    opened(page, host.url)
    reached = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        name = page.evaluate(f"{FOCUSED}.outerHTML.slice(0, 150)")
        reached.append(page.evaluate(f"{FOCUSED}.getAttribute('name') || {FOCUSED}.classList[0]"))
        assert min(page.evaluate(SIZE)) >= 10, f"{name} is as large as a finger or a word"
        with_focus = page.screenshot()
        page.evaluate(f"{FOCUSED}.blur()")
        assert page.screenshot() != with_focus, name
    assert {"__palette", "language", "query"} <= {*reached}, "every part of the header"


def the_first_stop_skips_to_the_text(page) -> None:
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    expect(link).to_have_text("跳到正文")
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('main') != null && {FOCUSED}.closest('.md-sidebar') == null")
    page.evaluate(f"{FOCUSED}.blur()")  # in the field of home, a key is a letter


def test_the_first_stop_skips_to_the_text_and_a_key_opens_the_search_and_escape_closes_it(page, host):
    the_first_stop_skips_to_the_text(opened(page, host.url))
    a_key_opens_the_search_and_escape_closes_it(page, "/")
    a_key_opens_the_search_and_escape_closes_it(opened(page, host.url), "s")


def a_key_opens_the_search_and_escape_closes_it(page, key: str) -> None:
    page.keyboard.press(key)
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).not_to_be_focused()
    expect(page.locator("#__search")).not_to_be_checked()


def test_arrows_and_enter_open_a_result_though_the_list_is_made_again_with_the_lines_around_a_hit(page, host):
    lines = []
    page.context.route("**/search/texts/*.json", lambda route: lines.append(route))
    opened(page, host.url)
    page.keyboard.press("/")
    with page.expect_request("**/search/texts/*.json"):
        page.keyboard.type("toolformer")
    found = page.locator(".md-search-result__item").first
    expect(found).to_contain_text("Toolformer")
    page.keyboard.press("ArrowDown")
    expect(found.locator("a").first).to_be_focused()
    for each in lines:
        each.continue_()
    expect(found.locator("a")).not_to_have_count(1)
    expect(found.locator("a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"^{re.escape(host.url)}agents/toolformer/"))


def test_the_way_back_is_the_way_there(page, host):
    for path in (KINDS["browse"], f"en/{KINDS['map']}", KINDS["topic"]):
        opened(page, f"{host.url}{path}").locator("#main").focus()
        there = [stop(page, "Tab") for _ in range(STOPS * 2)]
        back = [stop(page, "Shift+Tab") for _ in range(STOPS * 2 - 1)]
        assert [seen for seen in there if seen["hidden"]] == [], path
        assert back == there[-2::-1], path


def stop(page, key: str) -> dict:
    """Where the key leads: what it is, and whether one could not tell that it has the focus."""
    page.keyboard.press(key)
    return page.evaluate(STOP)


def test_enter_turns_dark_on(visit, host):
    with visit(color_scheme="light") as page:
        page.goto(host.url)
        page.locator("input[name=__palette]").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_all_authors_unfold_and_escape_gives_the_focus_back(page, host):
    opened(page, f"{host.url}{KINDS['paper']}")
    details = page.locator("article details", has_text="Noah Fiedel").first
    details.locator("summary").focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(details).to_have_attribute("open", "")
        page.keyboard.press(key)
        expect(details).not_to_have_attribute("open", "")
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_the_header_is_reached_without_moving_the_page_and_a_table_is_a_stop_only_while_it_scrolls(page, host):
    place = opened(page, f"{host.url}{KINDS['complete paper']}#limits").evaluate("scrollY")
    page.locator("header .md-logo").evaluate("logo => logo.focus({ preventScroll: true })")
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.closest('header') != null && scrollY") == place
    still = "all => all.filter(box => box.tabIndex == 0 && box.scrollWidth <= box.clientWidth).length"
    assert page.locator(".table").evaluate_all(still) == 0
    page.locator(".table table").first.evaluate("table => { table.style.minWidth = '3000px' }")
    expect(page.locator(".table").first).to_have_attribute("tabindex", "0")


def test_on_a_small_screen_search_and_menu_open_and_close_by_keyboard(visit, host):
    with visit(viewport=PHONE) as page:
        opened(page, f"{host.url}{KINDS['paper']}")
        for width in (390, 1024):
            page.set_viewport_size({"width": width, "height": 844})
            escape_closes_the_menu_and_gives_the_focus_back(page)
        page.set_viewport_size(PHONE)
        a_window_that_grows_while_the_menu_is_open_is_reached_again(page)
        page.set_viewport_size(PHONE)
        page.locator("header [for=__search]:visible").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#__search")).to_be_checked()


def escape_closes_the_menu_and_gives_the_focus_back(page) -> None:
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


def a_window_that_grows_while_the_menu_is_open_is_reached_again(page) -> None:
    page.locator(".md-header [for=__drawer]").click()
    expect(page.locator(".md-content")).to_have_js_property("inert", True)
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator(".md-content")).to_have_js_property("inert", False)
    page.locator(".md-overlay").dispatch_event("click")
