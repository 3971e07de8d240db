"""The site under the headers it is published with: the policy stops nothing of ours, and everything else."""

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.reading import AT_REST, settled, toggle
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn, waits

# Remembers every violation, from before the first script of the page.
VIOLATES = "violates the policy: "
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


def test_a_host_sends_the_policy(strict):
    with urlopen(strict.url) as answer:
        assert "script-src 'self' 'sha256-" in answer.headers["content-security-policy"]


# That every page obeys at rest, and search at work, tells test_visit.py.
@in_turn("home", HOMES)
def test_what_a_reader_does_violates_no_policy(page, strict, printed, home):
    page.goto(f"{strict.url}{home}{KINDS['paper']}")
    toggle(page)
    toggle(page)
    page.locator("select.progress").first.select_option("read")
    page.goto(f"{strict.url}{home}browse/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".browse-controls input[type=search]").fill("bert")
    with page.expect_download() as download:
        page.locator(".my-list button[name=json]").click()
    assert "palm" in json.dumps(json.loads(download.value.path().read_text(encoding="utf-8")))
    settled(page, f"{strict.url}{home}map/").locator("svg a[data-paper=bert]").first.hover()
    page.evaluate(AT_REST)
    assert printed == []


def test_what_somebody_puts_into_the_page_does_not_run(page, strict, printed):
    page.goto(strict.url)
    for at, (what, script) in enumerate(INJECTED.items(), 1):
        page.evaluate(f"() => {{ try {{ {script} }} catch {{}} }}")
        assert told(page, printed, VIOLATES, at), what
        assert page.evaluate("window.ran") is None, what


def test_no_other_site_shows_ours_in_a_frame(page, strict, printed, root_host):
    page.goto(root_host.url)
    frame = "address => document.body.append(Object.assign(document.createElement('iframe'), {src: address}))"
    page.evaluate(frame, strict.url)
    assert told(page, printed, "frame-ancestors"), printed


def told(page, printed: list[str], word: str, times: int = 1) -> bool:
    """Whether the console says this so often, by and by: it is heard of while something is asked of the page."""
    return waits(lambda: page.evaluate("1") and sum(word in text.lower() for text in printed) == times)
