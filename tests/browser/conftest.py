"""Chromium, and pages that remember what went wrong on them."""

import shutil
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.reading import DESKTOP
from tests.host import Host
from tests.tools import PATIENCE

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What was read before would come without a request; without permission, a browser says no by a promise, too.
KEEPS_NOTHING = "if (navigator.serviceWorker) navigator.serviceWorker.register = async () => { throw new Error() }"
# In milliseconds.
LONGEST = PATIENCE * 1000
expect.set_options(timeout=LONGEST)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visit(browser):
    """A new reader, who has seen nothing yet: with visit(…) as page. Only with `keeps` may the site keep what was read."""

    @contextmanager
    def visit(keeps=False, **options):
        options = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        with browser.new_context(**options) as context:
            context.set_default_timeout(LONGEST)
            if not keeps:
                context.add_init_script(KEEPS_NOTHING)
            yield context.new_page()

    return visit


@pytest.fixture(scope="session")
def strict(site):
    """The site as a host serves it that obeys _headers."""
    with Host(site.folder, "/some/prefix/") as host:
        yield host.obey()


@pytest.fixture
def page(visit):
    with visit() as page:
        yield page
