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
            assert clipboard(page) == (site.folder / "catalogue" / f"bert.{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("path, before", [("pretraining/bert/", "4171-4186"), ("pretraining/llama/", "arXiv, 2023")])
def test_a_reference_that_asks_for_it_has_the_day_of_reading(page, host, path, before):
    page.clock.set_fixed_time("2026-01-31T12:00:00")
    code = opened(page, host, path=path).locator(".cite").first.locator("code").nth(1)
    expect(code).to_contain_text(re.compile(rf"{before}\[2026-01-31\]\. (?:https://|DOI:)"))
    expect(page.locator(".cite code").first).not_to_contain_text("2026-01-31")


def test_the_block_of_the_preprint_copies_the_preprint(page, site, host):
    block = opened(page, host, "en/").locator(".cite").nth(1)
    block.get_by_role("button", name="Copy RIS").click()
    expect(block.get_by_role("status")).to_have_text("Copied RIS.")
    assert clipboard(page) == (site.folder / "catalogue" / "bert.preprint.ris").read_text(encoding="utf-8")


def test_the_keyboard_copies_too(page, host):
    block = opened(page, host, "en/").locator(".cite").first
    block.get_by_role("link", name="CSL-JSON").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(block.get_by_role("status")).to_have_text("Copied CSL-JSON.")


@pytest.mark.parametrize("home, fault", list(zip(["", "en/", ""], FAULTS.values())), ids=FAULTS)
def test_a_copy_that_fails_says_so_and_leaves_the_clipboard_alone(page, host, home, fault):
    block = opened(page, host, home).locator(".cite").first
    fault(page)
    block.get_by_role("button", name="RIS").click()
    says = "Could not copy RIS; download it instead." if home else "没能复制 RIS，请改为下载。"
    expect(block.get_by_role("status")).to_have_text(says)
    assert clipboard(page) == "before"


def test_a_download_is_still_one_click(page, site, host):
    block = opened(page, host).locator(".cite").first
    with page.expect_download() as download:
        block.get_by_role("link", name="RIS").click()
    assert download.value.path().read_bytes() == (site.folder / "catalogue" / "bert.ris").read_bytes()


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


@pytest.mark.parametrize("home, scheme, size", [("", "dark", PHONE), ("en/", "light", DESKTOP)])
def test_the_open_block_is_accessible_on_a_dark_phone_and_a_light_desktop(visit, host, home, scheme, size):
    with visit(viewport=size, color_scheme=scheme) as page:
        opened(page, host, home).locator(".cite button[aria-label]").first.click()
        expect(page.locator(".cite [role=status]").first).not_to_be_empty()
        assert objections(page) == []


@in_turn("home, size", READERS)
def test_no_button_covers_what_it_copies(visit, host, home, size):
    with visit(viewport=size) as page:
        for path in ["pretraining/bert/", "pretraining/palm/", "architecture/transformer/"]:
            opened(page, host, home, path).locator(".cite .md-code__nav").first.wait_for()
            assert page.evaluate(COVERED) == 0, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_button_of_a_text_stands_out_before_it_is_pointed_at(visit, host, scheme):
    with visit(viewport=PHONE, color_scheme=scheme) as page:
        button = opened(page, host).locator(".cite .md-code__button").first
        assert contrast(*button.evaluate(COLORS)) >= 4.5


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
