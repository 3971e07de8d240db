"""How tests read: the pages they open, the sizes of screens, and when a page has come to rest."""

from contextlib import contextmanager

from playwright.sync_api import expect

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
# Each language once and each size once: what depends on both is rare, and every pair would take twice as long.
READERS = {"zh on a phone": ("", PHONE), "en on a desktop": ("en/", DESKTOP)}

# How many workers keep pages for reading without a network, as soon as those on their way have come.
REGISTERED = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
# What the theme asks for once all scripts have run.
LAST = "/search/search_index.json"
AT_REST = """async () => {
  await new Promise(requestAnimationFrame)
  await Promise.allSettled(document.getAnimations().map(moving => moving.finished))
}"""


def opened(page, url: str):
    """The page at this address, whose scripts have run and on which nothing moves any more."""
    page.goto(url)
    page.evaluate(AT_REST)
    return page


@contextmanager
def fetching(page):
    """Until the page that opens meanwhile has all that it fetches by itself.

    An idle network tells nothing on a busy machine: it may be told of before the last file is asked for, or never.
    """
    with page.expect_event("requestfinished", lambda request: request.url.endswith(LAST)):
        yield
    page.evaluate(AT_REST)


def settled(page, url: str):
    """The page at this address, with everything that it fetches by and by."""
    with fetching(page):
        page.goto(url)
    return page


def toggle(page) -> None:
    """To the next of: as the system, light, dark."""
    button = page.locator("form[data-md-component=palette] label:visible")
    before = button.get_attribute("title")
    button.click()
    expect(button).not_to_have_attribute("title", before)
