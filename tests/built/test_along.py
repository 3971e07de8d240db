"""The folder to carry, made of the whole site: complete, nothing in it dead, and no larger than promised."""

from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from engine.along.folder import carried, packed
from tests.parsed import Page

ROOT = "https://folder.example/"
LIMIT = 12_000_000  # bytes, of the archive
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
REFUSED = set('<>:"|?*\\')


@pytest.fixture(scope="module")
def pages(along) -> dict[str, Page]:
    """Its pages by their paths."""
    return {file.relative_to(along).as_posix(): Page(file, along, ROOT) for file in sorted(along.rglob("*.html"))}


def dead(along: Path, pages: dict[str, Page], address: str) -> bool:
    """Whether an address within the folder leads to no file, or to a place that its page has not."""
    path, place = (unquote(part) for part in urldefrag(address.removeprefix(ROOT)))
    return not (along / path).is_file() or bool(place and path in pages and place not in {*pages[path].ids, "top"})


def test_every_page_of_both_languages_is_there(site, pages):
    assert pages.keys() == {f"{page.path}index.html" for page in site.content}


def test_every_address_in_it_names_a_file_and_a_place_that_are_there(along, pages):
    inside = {path: {url for url in page.links if url.startswith(ROOT)} for path, page in pages.items()}
    assert all(len(urls) > 40 for urls in inside.values())
    assert {path: found for path, urls in inside.items() if (found := [url for url in urls if dead(along, pages, url)])} == {}


def test_what_leads_to_the_site_on_the_web_cannot_be_carried(site, pages):
    led = {url for page in pages.values() for url in page.links if url.startswith(site.url)}
    assert {url for url in led if not url.endswith((".xml", ".epub", ".pdf", ".zip"))} == {page.url for page in site.content}


def test_no_page_loads_a_module(pages):
    assert [path for path, page in pages.items() if page.named("script", type="module")] == []


def test_every_file_can_be_unpacked_on_every_system(along):
    names = [path.relative_to(along).as_posix() for path in along.rglob("*")]
    assert len({name.lower() for name in names}) == len(names)
    assert [name for name in names if not name.isascii() or REFUSED & {*name}] == []


def test_it_is_the_same_bytes_each_time_and_as_small_as_promised(site, known):
    archive = packed(carried(site.folder), known.updated)
    assert archive == packed(carried(site.folder), known.updated)
    assert len(archive) <= LIMIT
