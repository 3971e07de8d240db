"""The other language beside the page: each section faces its own, everything in it works, and all can be put back."""

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PHONE, opened, settled
from tests.browser.test_axe import objections
from tests.browser.test_csp import WATCH
from tests.parsed import HOMES, KINDS
from tests.tools import often

WIDE = {"width": 1440, "height": 900}
BUTTON = "button.facing"
PAPER = KINDS["complete paper"]
# One page of every kind that can be laid beside its other, each in one language.
FACED = [("en/", "topic"), ("", "paper"), ("en/", "complete paper"), ("", "errata"), ("en/", "about"), ("", "contributing")]
FAULTS = {"offline": lambda route: route.abort(), "busy": lambda route: route.fulfill(status=503)}
SAYS = {"zh": ["已排上英文", "只显示中文"], "en": ["Chinese is now beside", "Only English"]}
ALIKE = ["h1", ".language-python", ".formula", "select.progress", ".steps"]
UNFETCHED = ["没能取到英文页", "Could not fetch the Chinese page"]
BLOCKED = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })"
# Of every anchor that both halves show: where it begins here and there.
SECTIONS = """() => [...document.querySelectorAll(".beside > [id]")].flatMap(theirs => {
  const ours = document.getElementById(theirs.id.replace("other-", "")), half = ours.parentElement
  const [here, there, all] = [ours, theirs, half].map(element => element.getBoundingClientRect())
  if (![ours, theirs].some(heading => heading.getClientRects().length)) return []
  return { id: ours.id, here: here.top, there: there.top, right: here.right, left: there.left, end: all.bottom }
})"""
# Ids that are there twice, and references in either half that lead nowhere or into the other.
CONFUSED = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id)
  const half = element => element?.closest("article") && (element.closest(".beside") ?? "ours")
  const astray = name => [...document.querySelectorAll(`article [${name}]`)].filter(
    element => element.getAttribute(name).split(" ").some(id => half(document.getElementById(id)) !== half(element)))
  const named = ["aria-labelledby", "aria-describedby", "popovertarget"].flatMap(astray)
  return [...ids.filter((id, at) => ids.indexOf(id) !== at), ...named.map(element => element.outerHTML)]
}"""
READ = "() => [...document.querySelector('article').children].map(child => child.outerHTML)"
LEADING = 'selector => [...document.querySelectorAll(selector)].map(a => new URL(a.getAttribute("href"), location).href)'


def laid(page, url: str):
    """The page at this address, with the other language beside it."""
    opened(page, url).locator(BUTTON).click()
    expect(page.locator(".beside").first).to_be_visible()
    return page


@pytest.fixture
def wide(visit):
    with visit(viewport=WIDE) as page:
        yield page


@pytest.fixture(scope="module", params=FACED, ids=[kind for _, kind in FACED])
def faced(request, visit, host):
    """A page with the other language beside it, for those who only look at it."""
    home, kind = request.param
    with visit(viewport=WIDE) as page:
        yield laid(page, f"{host.url}{home}{KINDS[kind]}")


def test_in_a_wide_window_sections_begin_at_the_same_height(faced):
    sections = faced.evaluate(SECTIONS)
    assert len(sections) > 1
    for section in sections:
        assert section["here"] == pytest.approx(section["there"], abs=1), section
        assert section["right"] < section["left"], section


def test_nothing_is_confused_with_its_counterpart(faced):
    assert faced.evaluate(CONFUSED) == []


def test_the_keyboard_lays_it_and_puts_all_back(wide, host):
    ours, theirs = {}, {}
    for language, other in zip(HOMES, reversed(HOMES)):
        before = opened(wide, f"{host.url}{HOMES[language]}{PAPER}").evaluate(READ)
        alike, ours[language] = counted(wide), wide.evaluate(LEADING, "article > :not(.line, .steps) a:not([href^='#'])")
        wide.locator(BUTTON).focus()
        pressed(wide, "Enter", "true", SAYS[language][0])
        assert {half.get_attribute("lang") for half in wide.locator(".beside").all()} == {other}
        assert all(alike.values()) and counted(wide) == alike, "what both say is shown once"
        theirs[other] = wide.evaluate(LEADING, ".beside a:not([href^='#'])")
        pressed(wide, "Escape", "false", SAYS[language][1])
        assert wide.evaluate(READ) == before
    assert theirs == ours, "each half leads where its page leads"


def counted(page) -> dict[str, int]:
    """How often what both languages have alike is on the page."""
    return {selector: page.locator(selector).count() for selector in ALIKE}


def pressed(page, key: str, state: str, says: str) -> None:
    page.keyboard.press(key)
    expect(page.get_by_role("status").filter(has_text=says)).to_be_attached()
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", state)
    expect(page.locator(BUTTON)).to_be_focused()


def test_in_a_wide_window_one_works_with_both(visit, host):
    with visit(viewport=WIDE, color_scheme="dark") as page:
        assert objections(laid(page, f"{host.url}{PAPER}")) == []
        paragraphs_face_each_other(page)
        questions_unfold_in_both_halves(page)
        escape_closes_the_search_first(page)
        escape_leaves_the_focus_where_it_can(page)
        a_table_that_scrolls_is_a_stop_of_the_keyboard(page)


def paragraphs_face_each_other(page) -> None:
    tops = "half => [...half.children].map(child => Math.round(child.getBoundingClientRect().top))"
    ours, theirs = (page.locator(f".even > div:nth-child({at}):has([id$=why])").evaluate(tops) for at in (1, 2))
    assert ours == pytest.approx(theirs, abs=2)
    assert len(ours) > 2
    assert page.locator(".beside").first.bounding_box()["width"] > 500


def questions_unfold_in_both_halves(page) -> None:
    for question in (page.locator(".question").first, page.locator(".beside .question").first):
        question.locator("summary").click()
        expect(question.locator("p").last).to_be_visible()


def escape_closes_the_search_first(page) -> None:
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    expect(page.locator("input[name=query]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "true")


def escape_leaves_the_focus_where_it_can(page) -> None:
    for half, kept in (("#why .headerlink", "#why .headerlink"), ("#other-why .headerlink", BUTTON)):
        page.locator(half).focus()
        page.keyboard.press("Escape")
        expect(page.locator(".beside")).to_have_count(0)
        expect(page.locator(kept)).to_be_focused()
        page.locator(BUTTON).click()
        expect(page.locator(".beside").first).to_be_visible()


def a_table_that_scrolls_is_a_stop_of_the_keyboard(page) -> None:
    table = page.locator(".beside .table").first
    expect(table).not_to_have_attribute("tabindex", "0")
    table.locator("table").evaluate("table => { table.style.minWidth = '99rem' }")
    page.set_viewport_size(PHONE)
    expect(table).to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("home", often(HOMES, ["en"]))
def test_on_a_phone_and_on_paper_a_section_follows_its_own_and_all_is_accessible(visit, host, home):
    with visit(viewport=PHONE) as page:
        assert objections(laid(page, f"{host.url}{home}{PAPER}")) == []
        for medium in ("screen", "print"):
            page.emulate_media(media=medium)
            sections = page.evaluate(SECTIONS)
            assert len(sections) > 10, medium
            places = [section[place] for section in sections for place in ("here", "end", "there")]
            assert places == sorted(places), medium


def test_a_term_of_the_other_half_is_explained_and_escape_closes_that_first(visit, host):
    with visit(viewport=PHONE, has_touch=True) as page:
        term = laid(page, f"{host.url}{PAPER}").locator(".beside .term").first
        term.locator("label").tap()
        expect(term.locator("[popover]")).to_be_visible()
        page.keyboard.press("Escape")
        expect(term.locator("[popover]")).to_be_hidden()
        expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "true")


def test_what_is_read_stays_where_it_is(page, host):
    top = "document.querySelector('#limits').getBoundingClientRect().top"
    for home, size in (("", WIDE), ("en/", PHONE)):
        page.set_viewport_size(size)
        before = opened(page, f"{host.url}{home}{PAPER}#limits").evaluate(top)
        for count in (1, 0):
            page.locator(BUTTON).click()
            expect(page.locator(".beside:has(#other-limits)")).to_have_count(count)
            assert page.evaluate(top) == pytest.approx(before, abs=2), size


@pytest.mark.parametrize("fault, home, says", [*zip(FAULTS.values(), HOMES.values(), UNFETCHED)], ids=FAULTS)
def test_a_page_that_cannot_be_fetched_is_told_of_and_asked_for_again(wide, host, home, says, fault):
    opened(wide, f"{host.url}{home}{PAPER}")
    wide.route(f"**/{'' if home else 'en/'}{PAPER}", fault)
    wide.locator(BUTTON).click()
    expect(wide.get_by_role("status").filter(has_text=says)).to_be_in_viewport()
    expect(wide.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
    wide.unroute_all()
    wide.locator(BUTTON).click()
    expect(wide.locator(".beside").first).to_be_visible()


def test_the_choice_goes_along_until_it_is_taken_back(wide, host):
    laid(wide, f"{host.url}{PAPER}").goto(f"{host.url}en/{KINDS['paper']}")
    expect(wide.locator(".beside[lang=zh]").first).to_be_visible()
    wide.locator(BUTTON).click()
    opened(wide, f"{host.url}{PAPER}")
    expect(wide.locator(BUTTON)).to_have_attribute("aria-pressed", "false")


def test_it_needs_no_storage(wide, host):
    wide.add_init_script(BLOCKED)
    laid(wide, f"{host.url}{PAPER}")


def test_it_asks_for_one_page_and_obeys_the_policy(wide, strict):
    printed = []
    wide.on("console", lambda message: printed.append(message.text))
    wide.add_init_script(WATCH)
    settled(wide, f"{strict.url}{PAPER}")
    strict.sent.clear()
    wide.locator(BUTTON).click()
    expect(wide.locator(".beside").first).to_be_visible()
    assert sorted(sent.path.rpartition("/")[2] for sent in strict.sent) == ["", "beside.js", "facing.css"]
    assert printed == []


def test_without_script_there_is_no_button(site):
    page = site.page(PAPER)
    (template,) = page.named("template", id="facing")
    assert page.named("button", **{"class": "facing"}) == [*template.iter("button")] != []
