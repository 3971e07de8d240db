"""What a first visit fetches, and what it prints; and no page runs out of a small screen."""

from urllib.parse import urlsplit

import pytest

from tests.browser.reading import DESKTOP, PHONE, REGISTERED, fetching, settled
from tests.browser.test_csp import WATCH
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn

# Of a page and all that it causes, with what a worker may fetch for reading without a network; of what it loads, whichever page
# it is; tests/built/test_size.py says what pages weigh.
FIRST_VISIT, BESIDE, REQUESTS = 80 * 1024, 60 * 1024, 12
# Of papers a thin one and a complete one; the one with the most to say, and with 67 authors; the one with most scripts.
VISITED = {**KINDS, "thin paper": "architecture/mamba/", "moving paper": "architecture/transformer/"}
MISSING = "no/such/page/"
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect()
    return box.width && box.right > innerWidth + 1 && getComputedStyle(element).position != 'fixed'
}).map(element => element.outerHTML.slice(0, 120)).slice(0, 5)"""
# From where the theme fetches its index: pages at each depth.
SEARCHED = ["home", "topic", "paper"]


@pytest.mark.parametrize("kind", ["home", "thin paper", "paper", "complete paper", "moving paper", "topic", "browse"])
@in_turn("home", HOMES)
def test_a_first_visit_is_light(visit, host, home, kind):
    host.sent.clear()
    with visit(keeps=True) as page:
        settled(page, f"{host.url}{home}{VISITED[kind]}")
        assert page.evaluate(REGISTERED) == 0
    page_itself, *beside = [sent.size for sent in host.sent]
    assert 2 < len(beside) < REQUESTS
    assert sum(beside) <= BESIDE, sorted(host.sent, key=lambda sent: -sent.size)
    assert page_itself + sum(beside) <= FIRST_VISIT


@pytest.mark.parametrize("kind", ["home", "browse", "complete paper"])
@in_turn("home", HOMES)
def test_a_switch_of_language_fetches_no_file_twice(page, strict, home, kind):
    settled(page, f"{strict.url}{home}{KINDS[kind]}")
    strict.sent.clear()
    with fetching(page):
        page.locator("header a.language").click()
    other = f"/some/prefix/{'' if home else 'en/'}"
    assert [sent.path for sent in strict.sent] == [f"{other}{KINDS[kind]}", f"{other}search/search_index.json"]


@in_turn("home", HOMES)
def test_no_page_asks_another_host_prints_anything_violates_the_policy_or_runs_out_of_a_small_screen(page, strict, home):
    asked, printed = watch(page)
    strict.sent.clear()
    for kind, path in KINDS.items():
        settled(page, f"{strict.url}{home}{path}")
        if kind in SEARCHED:
            page.locator("input[name=query]").click()
            page.locator("input[name=query]").press_sequentially("bert")
            page.locator(".md-search-result__item").first.wait_for()
            page.keyboard.press("Escape")
        fits_a_small_screen(page)
        assert printed == [], kind
        assert asked == {urlsplit(strict.url).netloc}, kind
    assert [sent.path for sent in strict.sent if sent.status != 200] == []


def fits_a_small_screen(page) -> None:
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.evaluate(TOO_WIDE)
    page.set_viewport_size(DESKTOP)


def test_the_page_for_what_does_not_exist_is_whole(page, strict):
    asked, printed = watch(page)
    for path in (MISSING, f"en/{MISSING}", "en/404.html"):
        strict.sent.clear()
        settled(page, f"{strict.url}{path}")
        fits_a_small_screen(page)
        assert [text for text in printed if "the server responded with a status of 404" not in text] == []
        assert asked == {urlsplit(strict.url).netloc}
        assert [sent.path for sent in strict.sent if sent.status != 200 and not sent.path.endswith(path)] == []


def watch(page) -> tuple[set[str], list[str]]:
    """The hosts that the page asks, and what it prints on the console; both grow."""
    asked, printed = set(), []
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: printed.append(message.text))
    page.on("pageerror", lambda error: printed.append(str(error)))
    page.add_init_script(WATCH)
    return asked, printed
