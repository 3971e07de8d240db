"""The site under the headers it is published with: the policy stops nothing of ours, and everything else."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.reading import AT_REST, settled, toggle
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn, waits

ROOMS = ["home", "paper", "complete paper", "topic", "browse", "map", "paths", "glossary"]
# Remembers every violation, from before the first script of the page.
WATCH = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`violates the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
})
"""
INJECTED = {
    "a script": 'const script = document.createElement("script"); script.text = "window.ran = 1"; document.body.append(script)',
    "a handler": 'document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\'window.ran = 1\'>")',
    "text as code": "setTimeout('window.ran = 1')",
    "another host": 'document.body.append(Object.assign(document.createElement("script"), {src: "https://example.org/a.js"}))',
    "a link": 'location.href = "javascript:void(window.ran = 1)"',
}


@pytest.fixture
def printed(page) -> list[str]:
    """What the page prints on the console, which is where Chromium names every violation."""
    printed = []
    page.on("console", lambda message: printed.append(message.text))
    page.on("pageerror", lambda error: printed.append(str(error)))
    page.add_init_script(WATCH)
    return printed


def test_a_host_sends_the_policy(page, strict):
    assert "script-src 'self' 'sha256-" in page.goto(strict.url).headers["content-security-policy"]


@in_turn("home", HOMES)
def test_no_page_violates_the_policy(page, strict, printed, home):
    for kind in ROOMS:
        settled(page, f"{strict.url}{home}{KINDS[kind]}")
        assert printed == [], kind


def test_the_page_for_what_does_not_exist_obeys_too(page, strict, printed):
    settled(page, f"{strict.url}en/no/such/page/")
    assert [text for text in printed if "status of 404" not in text] == []


@in_turn("home", HOMES)
def test_search_works_under_the_policy(page, strict, printed, home):
    page.goto(f"{strict.url}{home}")
    page.locator("input[name=query]").click()
    page.locator("input[name=query]").press_sequentially("bert")
    expect(page.locator(".md-search-result__item").first).to_contain_text("BERT")
    assert printed == []


@in_turn("home", HOMES)
def test_light_and_dark_are_kept_under_the_policy(page, strict, printed, home):
    page.goto(f"{strict.url}{home}{KINDS['paper']}")
    toggle(page)
    toggle(page)
    page.goto(f"{strict.url}{home}")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert printed == []


@in_turn("home", HOMES)
def test_the_list_and_the_map_work_under_the_policy(page, strict, printed, home):
    page.goto(f"{strict.url}{home}browse/")
    page.locator(".browse-controls input[type=search]").fill("bert")
    settled(page, f"{strict.url}{home}map/").locator("svg a[data-paper=bert]").first.hover()
    page.evaluate(AT_REST)
    assert printed == []


def test_a_list_can_be_taken_along_under_the_policy(page, strict, printed):
    page.goto(f"{strict.url}en/{KINDS['paper']}")
    page.locator("select.progress").first.select_option("read")
    page.goto(f"{strict.url}en/browse/")
    with page.expect_download() as download:
        page.locator(".my-list button[name=json]").click()
    assert "palm" in json.dumps(json.loads(download.value.path().read_text(encoding="utf-8")))
    assert printed == []


@pytest.mark.parametrize("script", INJECTED.values(), ids=INJECTED)
def test_what_somebody_puts_into_the_page_does_not_run(page, strict, printed, script):
    page.goto(strict.url)
    page.evaluate(f"() => {{ try {{ {script} }} catch {{}} }}")
    assert told(page, printed, "policy"), printed
    assert page.evaluate("window.ran") is None


def test_no_other_site_shows_ours_in_a_frame(page, strict, printed, root_host):
    page.goto(root_host.url)
    frame = "address => document.body.append(Object.assign(document.createElement('iframe'), {src: address}))"
    page.evaluate(frame, strict.url)
    assert told(page, printed, "frame-ancestors"), printed


def told(page, printed: list[str], word: str) -> bool:
    """Whether the console says this, by and by: it is heard of while something is asked of the page."""
    return waits(lambda: page.evaluate("1") and any(word in text.lower() for text in printed))
