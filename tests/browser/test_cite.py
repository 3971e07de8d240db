"""Citing: every form of a paper is copied with one click and downloaded with another, and can be read."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DESKTOP, PHONE, READERS
from tests.browser.test_axe import objections
from tests.parsed import HOMES
from tests.tools import in_turn

pytestmark = pytest.mark.usefixtures("site")
ENDINGS = {"BibTeX": "bib", "RIS": "ris", "EndNote": "enw", "CSL-JSON": "csl.json"}
COPY = {"": "复制", "en/": "Copy"}
# How a copy can fail: the host, the network, the browser.
FAULTS = {
    "host": lambda page: page.route("**/catalogue/bert.ris", lambda route: route.fulfill(status=503, body="TY  - busy")),
    "network": lambda page: page.route("**/catalogue/bert.ris", lambda route: route.abort()),
    "browser": lambda page: page.evaluate("() => { navigator.clipboard.write = () => Promise.reject('denied') }"),
}
# Lines of code that a button stands on.
COVERED = """() => [...document.querySelectorAll('.cite .highlight')].flatMap(block => {
  const button = block.querySelector('.md-code__nav').getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(block.querySelector('code'))
  return [...range.getClientRects()].filter(line =>
    line.left < button.right && line.right > button.left && line.top < button.bottom && line.bottom > button.top)
}).length"""
COLORS = """button => [getComputedStyle(button).color, getComputedStyle(button.closest('.cite')).backgroundColor]"""
BROKEN = "() => [...document.querySelectorAll('td + td > a')].filter(link => link.getClientRects().length > 1).length"


@pytest.fixture
def host(strict):
    """All this has to work under the policy."""
    return strict


def opened(page, host, home: str = "", path: str = "pretraining/bert/"):
    """The page of a paper with its Cite blocks unfolded; the clipboard holds nothing of ours."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host.url}{home}{path}")
    for summary in page.locator(".cite > summary").all():
        summary.click()
    page.evaluate("navigator.clipboard.writeText('before')")
    return page


def clipboard(page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


@in_turn("home, size", READERS)
def test_one_click_copies_a_file_and_says_so(visit, site, host, home, size):
    with visit(viewport=size) as page:
        block = opened(page, host, home).locator(".cite").first
        for name, ending in ENDINGS.items():
            block.get_by_role("button", name=f"{COPY[home]} {name}", exact=True).click()
            expect(block.get_by_role("status")).to_have_text(f"Copied {name}." if home else f"已复制 {name}。")
            assert clipboard(page) == written(site, f"bert.{ending}")


def written(site, name: str) -> str:
    return (site.folder / "catalogue" / name).read_text(encoding="utf-8")


def test_a_reference_that_asks_for_it_has_the_day_of_reading(page, host):
    page.clock.set_fixed_time("2026-01-31T12:00:00")
    for path, before in (("pretraining/bert/", "4171-4186"), ("pretraining/llama/", "arXiv, 2023")):
        code = opened(page, host, path=path).locator(".cite").first.locator("code").nth(1)
        expect(code).to_contain_text(re.compile(rf"{before}\[2026-01-31\]\. (?:https://|DOI:)"))
        expect(page.locator(".cite code").first).not_to_contain_text("2026-01-31")


def test_the_keyboard_copies_each_block_its_own_and_a_download_is_still_one_click(page, site, host):
    formal, preprint = opened(page, host, "en/").locator(".cite").all()[:2]
    preprint.get_by_role("button", name="Copy RIS").click()
    expect(preprint.get_by_role("status")).to_have_text("Copied RIS.")
    assert clipboard(page) == written(site, "bert.preprint.ris")
    formal.get_by_role("link", name="CSL-JSON").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(formal.get_by_role("status")).to_have_text("Copied CSL-JSON.")
    with page.expect_download() as download:
        formal.get_by_role("link", name="RIS").click()
    assert download.value.path().read_text(encoding="utf-8") == written(site, "bert.ris")


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_a_copy_that_fails_says_so_and_leaves_the_clipboard_alone(page, host, home):
    says = "Could not copy RIS; download it instead." if home else "没能复制 RIS，请改为下载。"
    block = opened(page, host, home).locator(".cite").first
    status = block.get_by_role("status")
    for name, fault in FAULTS.items():
        status.evaluate("status => { status.textContent = '' }")
        fault(page)
        block.get_by_role("button", name="RIS").click()
        expect(status, name).to_have_text(says)
        assert clipboard(page) == "before"
        page.unroute_all()


def test_a_browser_without_such_a_clipboard_offers_the_files_only(page, host):
    page.add_init_script("delete window.ClipboardItem")
    block = opened(page, host).locator(".cite").first
    expect(block.get_by_role("link")).to_have_count(len(ENDINGS))
    expect(block.locator(".files button")).to_have_count(0)


def test_without_script_there_is_nothing_but_the_files(visit, host):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}pretraining/bert/")
        page.locator(".cite > summary").first.click()
        expect(page.locator(".cite").first.get_by_role("link")).to_have_count(len(ENDINGS))
        expect(page.locator(".cite button")).to_have_count(0)


@pytest.mark.parametrize("home, schemes, size", [("", ["light", "dark"], PHONE), ("en/", ["light"], DESKTOP)], ids=HOMES)
def test_the_open_block_is_accessible_and_its_buttons_stand_out_before_they_are_pointed_at(visit, host, home, schemes, size):
    with visit(viewport=size) as page:
        block = opened(page, host, home).locator(".cite").first
        block.locator("button[aria-label]").first.click()
        expect(block.locator("[role=status]")).not_to_be_empty()
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate" if scheme == "dark" else "default")
            assert objections(page, of=".cite") == []
            assert contrast(*block.locator(".md-code__button").first.evaluate(COLORS)) >= 4.5, scheme


@in_turn("home, size", READERS)
def test_no_button_covers_what_it_copies(visit, host, home, size):
    with visit(viewport=size) as page:
        for path in ["pretraining/bert/", "pretraining/palm/", "architecture/transformer/"]:
            opened(page, host, home, path).locator(".cite .md-code__nav").first.wait_for()
            assert page.evaluate(COVERED) == 0, path


@in_turn("home", HOMES)
def test_no_link_to_a_file_breaks_in_two_on_a_phone(visit, host, home):
    with visit(viewport=PHONE) as page:
        page.goto(f"{host.url}{home}data/")
        expect(page.locator("td + td > a").first).to_be_visible()
        assert page.evaluate(BROKEN) == 0


def contrast(*colors: str) -> float:
    """Of two colors as rgb(…): WCAG 2.2, contrast ratio."""
    dark, light = sorted(map(luminance, colors))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    parts = [int(part) / 255 for part in re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", color).groups()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))
