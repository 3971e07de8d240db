"""Text far below is laid out when it comes near, and who reads notices nothing."""

import pytest

from tests.browser.reading import DESKTOP, PHONE
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn

READ = ["complete paper", "paper", "contributing"]
LAST = "article > p:last-of-type a"
LAID_OUT = "last => last.checkVisibility({ contentVisibilityAuto: true })"
# What is held together lets no margin out.
MOVED = """() => {
  const parts = [...document.querySelectorAll("article > *")]
  const held = parts.filter(part => getComputedStyle(part).contentVisibility == "auto")
  const places = () => parts.map(part => Math.round(part.getBoundingClientRect().top + scrollY))
  document.documentElement.classList.remove("fresh")
  const before = places()
  held.forEach(part => part.style.contain = "layout style paint")
  return [held.length, places().flatMap((top, at) => top == before[at] ? [] : [parts[at - 1].outerHTML.slice(0, 80)])]
}"""
SEEN = """() => {
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  return seen.textContent + Math.round(seen.getBoundingClientRect().top)
}"""


@in_turn("home", HOMES)
def test_the_end_of_a_long_page_is_laid_out_once_the_reader_comes_near(visit, host, home):
    with visit(viewport=PHONE) as page:
        page.goto(f"{host.url}{home}{KINDS['complete paper']}")
        assert not page.locator(LAST).evaluate(LAID_OUT)
        page.locator(LAST).scroll_into_view_if_needed()
        page.wait_for_function(f"selector => ({LAID_OUT})(document.querySelector(selector))", arg=LAST)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@in_turn("home", HOMES)
def test_what_is_held_together_stands_where_it_would_stand_otherwise(visit, host, viewport, home):
    with visit(viewport=viewport) as page:
        for kind in READ:
            page.goto(f"{host.url}{home}{KINDS[kind]}")
            held, moved = page.evaluate(MOVED)
            assert held > 3, kind
            assert moved == [], kind


@in_turn("home", HOMES)
def test_who_loads_the_page_again_or_comes_back_finds_the_place(visit, host, home):
    with visit(viewport=PHONE) as page:
        page.goto(f"{host.url}{home}{KINDS['complete paper']}")
        page.locator("#code").scroll_into_view_if_needed()
        page.mouse.move(*(size / 2 for size in PHONE.values()))
        page.mouse.wheel(0, PHONE["height"])
        page.wait_for_function("scrollY > document.querySelector('#code').offsetTop")
        page.wait_for_function("() => new Promise(done => { const at = scrollY; setTimeout(() => done(at == scrollY), 100) })")
        seen = page.evaluate(SEEN)
        page.reload()
        page.wait_for_function(f"seen => ({SEEN})() == seen", arg=seen)
        page.goto(host.url)
        page.go_back()
        page.wait_for_function(f"seen => ({SEEN})() == seen", arg=seen)


def test_a_place_of_the_page_is_found_from_elsewhere(visit, host):
    with visit(viewport=PHONE) as page:
        page.goto(f"{host.url}{KINDS['complete paper']}#questions")
        page.wait_for_function("() => Math.abs(document.querySelector('#questions').getBoundingClientRect().top - 68) < 2")
