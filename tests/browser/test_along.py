"""The folder to carry, as Chromium opens it from a disk: all that the site does there, without a network."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PHONE, READERS, opened
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn

MARK = "[data-progress={}] select"
# What readers of a language type, and where the first hit leads; then where the other language has it.
SOUGHT = {"zh": ("显存不够怎么微调", "fine-tuning/lora/"), "en": ("how do I make it stop making things up", "retrieval/rag/")}


@pytest.fixture(scope="session")
def disk(along) -> str:
    """The address of the folder."""
    return f"{along.as_uri()}/"


@pytest.fixture
def reader(visit):
    """A reader without a network, whose pages print no error: with reader(…) as page."""

    @contextmanager
    def reader(**options):
        with visit(offline=True, **options) as page:
            wrong = []
            page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: wrong.append(str(error)))
            yield page
            assert wrong == []

    return reader


def file(path: str) -> str:
    return f"{path}index.html"


@in_turn("home, size", READERS)
def test_no_page_has_anything_to_complain_about(reader, disk, home, size):
    with reader(viewport=size) as page:
        for path in [*KINDS.values(), "take-along/", "numbers/", "data/"]:
            opened(page, disk + file(home + path))
            expect(page.locator("header a.language")).to_be_visible()


@in_turn("language", {language: language for language in HOMES})
@pytest.mark.parametrize("asked", HOMES)
def test_a_search_leads_to_a_page_and_the_switch_to_the_same_in_the_other_language(reader, disk, language, asked):
    home, other = HOMES[language], HOMES["en" if language == "zh" else "zh"]
    query, leads = SOUGHT[asked]
    with reader() as page:
        page.goto(disk + file(home))
        page.locator("input[name=query]").click()
        page.locator("input[name=query]").fill(query)
        # At once, as the list is made again with the lines around a hit: between the two halves of a click it could be.
        page.locator(f".md-search-result__item a[href*='{file(home + leads)}']").first.dispatch_event("click")
        page.wait_for_url(f"{disk}{file(home + leads)}**")
        page.locator("header a.language").click()
        page.wait_for_url(f"{disk}{file(other + leads)}**")
        expect(page.locator("html")).to_have_attribute("lang", "zh" if home else "en")


def test_where_nothing_is_found_what_comes_near_can_be_opened(reader, disk):
    with reader() as page:
        page.goto(disk + file("en/"))
        page.locator("input[name=query]").click()
        page.locator("input[name=query]").press_sequentially("zzzqqq lorra")
        expect(page.locator(".nothing a[href$='browse/index.html']")).to_be_visible()
        page.locator(".nothing .near").first.click()
        page.wait_for_url(f"{disk}{file('en/fine-tuning/lora/')}")


@in_turn("home, size", READERS)
def test_a_mark_shows_on_the_lists_of_both_languages_and_its_reference_can_be_saved(reader, disk, home, size):
    with reader(viewport=size) as page:
        page.goto(disk + file(f"{home}fine-tuning/lora/"))
        page.locator(MARK.format("lora")).select_option("read")
        for path in ["fine-tuning/", "en/fine-tuning/", "browse/", "en/browse/"]:
            page.goto(disk + file(path))
            expect(page.locator(MARK.format("lora"))).to_have_count(1)
            expect(page.locator(MARK.format("lora"))).to_have_value("read")
        for ending in ("bib", "csl.json"):
            with page.expect_download() as download:
                page.locator(f"[name='{ending}']").click()
            assert "low-rank adaptation" in download.value.path().read_text(encoding="utf-8").lower()


@in_turn("home", HOMES)
def test_the_other_language_stands_beside_a_page_and_leads_where_its_page_leads(reader, disk, home):
    with reader() as page:
        page.goto(disk + file(f"{home}fine-tuning/lora/"))
        page.locator("button.facing").click()
        expect(page.locator(".beside #other-digest")).to_be_visible()
        expect(page.locator("iframe")).to_have_count(0)
        other = disk + ("" if home else "en/")
        page.locator(f".beside a[href='{other}{file('architecture/transformer/')}']").first.click()
        page.wait_for_url(other + file("architecture/transformer/"))


def test_a_reference_is_copied(reader, disk, along):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(disk + file("en/fine-tuning/lora/"))
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        page.get_by_label("Copy BibTeX").first.click()
        expect(page.locator(".cite [role=status]").first).to_contain_text("BibTeX")
        told = (along / "catalogue" / "lora.bib").read_text(encoding="utf-8")
        assert page.evaluate("navigator.clipboard.readText()") == told


def test_a_choice_of_papers_stands_in_the_address_and_is_shared_as_that_of_the_web(reader, disk, site):
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{disk}{file('en/browse/')}?find=lora")
        expect(page.locator(".browse-controls [name=find]")).to_have_value("lora")
        page.locator("[name=copy]").click()
        expect(page.locator(".browse-count")).to_contain_text("copied")
        assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}en/browse/?find=lora"


def test_without_script_every_link_still_leads_on(reader, disk):
    with reader(java_script_enabled=False, viewport=PHONE) as page:
        page.goto(disk + file(""))
        page.locator("main a[href$='architecture/transformer/index.html']").first.click()
        page.locator("header a.language").click()
        assert page.url == disk + file("en/architecture/transformer/")
        page.locator("footer a[href$='data/index.html']").click()
        assert page.url == disk + file("en/data/")
