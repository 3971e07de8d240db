"""The meaning of a term is seen where the term stands: with a mouse, by keyboard, by touch; without a script, too."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DESKTOP, PHONE, opened
from tests.browser.test_axe import objections
from tests.parsed import KINDS

# One in the digest, from the record, and one in the prose, from a call of the page.
PLACES = {"record": "#digest + p .term", "prose": "#why ~ p .term"}
SIZES = [(320, 640), (768, 1024), (1440, 900)]
SHOWN = "article [popover]:visible"
ROOM = """shown => {
  const box = shown.getBoundingClientRect()
  return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
}"""
# Without the spaces: a line that is copied ends where a block does, of which the text of elements knows nothing.
COPIED = r"element => { getSelection().selectAllChildren(element); return `${getSelection()}`.replace(/\s/g, '') }"
SAID = r"term => [...term.closest('p').querySelectorAll('[popover]')].map(means => means.textContent.replace(/\s/g, ''))"


def word(term):
    return term.locator("label a")


@pytest.mark.parametrize("place", PLACES)
def test_a_meaning_is_seen_by_mouse_and_by_keyboard_and_is_no_part_of_the_text(page, host, known, place):
    term = opened(page, f"{host.url}en/{KINDS['complete paper']}").locator(PLACES[place]).first
    a_term_is_a_link_that_says_what_it_means(known, term)
    a_mouse_shows_the_meaning_and_may_move_onto_it(page, term)
    escape_hides_what_the_mouse_shows_until_it_comes_again(page, term)
    escape_hides_what_the_focus_shows_until_it_comes_again(page, term)
    what_is_copied_and_what_is_printed_holds_no_meaning(page, term)
    enter_leads_to_the_glossary(page, host, term)


def a_term_is_a_link_that_says_what_it_means(known, term) -> None:
    meaning = known.term(word(term).get_attribute("href").partition("#")[2]).means.en
    expect(word(term)).to_have_role("link")
    expect(word(term)).to_have_accessible_name(re.compile("^[A-Za-z -]+$"))
    expect(word(term)).to_have_accessible_description(re.compile(f"^{re.escape(meaning)}"))


def a_mouse_shows_the_meaning_and_may_move_onto_it(page, term) -> None:
    word(term).hover()
    expect(term.locator("[popover]")).to_be_visible()
    term.locator("[popover]").hover()
    expect(page.locator(SHOWN)).to_have_count(1)
    page.mouse.move(1, 1)
    expect(page.locator(SHOWN)).to_have_count(0)


def escape_hides_what_the_mouse_shows_until_it_comes_again(page, term) -> None:
    for _ in range(2):
        word(term).hover()
        expect(page.locator(SHOWN)).to_have_count(1)
        page.keyboard.press("Escape")
        expect(page.locator(SHOWN)).to_have_count(0)
        page.mouse.move(1, 1)


def escape_hides_what_the_focus_shows_until_it_comes_again(page, term) -> None:
    word(term).focus()
    for key, shown in (("Shift+Tab", 0), ("Tab", 1), ("Escape", 0), ("Tab", 0), ("Shift+Tab", 1), ("Shift+Tab", 0)):
        page.keyboard.press(key)
        expect(term.locator("[popover]:visible")).to_have_count(shown)


def what_is_copied_and_what_is_printed_holds_no_meaning(page, term) -> None:
    term.scroll_into_view_if_needed()
    said = term.evaluate(SAID)
    word(term).hover()
    expect(page.locator(SHOWN)).to_have_count(1)
    copied = term.locator("xpath=ancestor::p").evaluate(COPIED)
    assert word(term).text_content().replace(" ", "") in copied and [means for means in said if means in copied] == []
    page.emulate_media(media="print")
    expect(page.locator(SHOWN)).to_have_count(0)
    expect(word(term)).to_have_css("text-decoration-line", "none")
    page.emulate_media(media="screen")
    page.mouse.move(1, 1)


def enter_leads_to_the_glossary(page, host, term) -> None:
    word(term).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(word(term)).to_be_focused()
    expect(term.locator("[popover]")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"^{re.escape(host.url)}en/glossary/#[a-z-]+$"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_a_tap_opens_the_meaning_and_the_link_to_the_glossary(visit, host, scripts):
    with visit(viewport=PHONE, has_touch=True, java_script_enabled=scripts) as page:
        for place in PLACES.values():
            page.goto(f"{host.url}{KINDS['complete paper']}")
            term = page.locator(place).first
            for close in (lambda: page.keyboard.press("Escape"), lambda: page.touchscreen.tap(5, PHONE["height"] - 5)):
                term.locator("label").tap()
                expect(term.locator("[popover]")).to_be_visible()
                close()
                expect(page.locator(SHOWN)).to_have_count(0)
            term.locator("label").tap()
            term.locator("[popover] a").tap()
            page.wait_for_url(re.compile(rf"^{re.escape(host.url)}glossary/#[a-z-]+$"))


def test_without_a_script_hover_and_focus_show_the_meaning(visit, host):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}{KINDS['complete paper']}")
        page.locator(PLACES["record"]).first.hover()
        expect(page.locator(SHOWN)).to_have_count(1)
        page.mouse.move(1, 1)
        expect(page.locator(SHOWN)).to_have_count(0)
        page.keyboard.press("Tab")  # from now on, the focus is one of the keyboard
        page.locator(PLACES["record"]).first.locator("label a").focus()
        expect(page.locator(SHOWN)).to_have_count(1)


@pytest.mark.parametrize("home, scheme, size", [("", "dark", PHONE), ("en/", "light", DESKTOP)], ids=["phone", "desktop"])
def test_an_open_meaning_is_accessible(visit, host, home, scheme, size):
    with visit(color_scheme=scheme, viewport=size) as page:
        term = opened(page, f"{host.url}{home}{KINDS['complete paper']}").locator(PLACES["record"]).first
        term.locator("button").evaluate("button => button.click()")  # as a tap does; the theme needs a mouse to pass the rest
        expect(page.locator(":popover-open")).to_be_visible()
        assert objections(page, of=":popover-open") == []


def test_no_meaning_runs_out_of_the_window(visit, host):
    with visit(has_touch=True) as page:
        opened(page, f"{host.url}en/{KINDS['complete paper']}")
        terms, out = page.locator(".term").all(), []
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            for term in terms:
                term.locator("label").tap()
                expect(page.locator(SHOWN)).to_have_count(1)
                out += [] if page.locator(SHOWN).evaluate(ROOM) else [(width, term.text_content())]
                page.keyboard.press("Escape")
        assert len(terms) > 15 and out == []
