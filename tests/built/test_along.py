"""The folder to carry, made of the whole site: complete, nothing in it dead, and no larger than promised."""

import json
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from tests.parsed import HOMES

ROOT = "https://folder.example/"
LIMIT = 12_000_000  # bytes, of the archive
# What is left on the web: feeds, and what is as heavy as the folder.
LEFT = (".xml", ".epub", ".pdf", ".zip")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
REFUSED = set('<>:"|?*\\')


class Page:
    """A page of the folder; of html5lib's, two hundred would take half a minute."""

    def __init__(self, along: Path, path: str):
        document = html.fromstring((along / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        self.ids = {*document.xpath("//@id"), "top"}
        self.links = {urljoin(ROOT + path, address) for address in document.xpath("//@href|//@src")}
        self.modules = document.xpath("//script[@type='module']")


@pytest.fixture(scope="module")
def pages(along) -> dict[str, Page]:
    """Its pages by their paths."""
    paths = (file.relative_to(along).as_posix() for file in sorted(along.rglob("*.html")))
    return {path: Page(along, path) for path in paths}


def dead(along: Path, pages: dict[str, Page], address: str) -> bool:
    """Whether an address within the folder leads to no file, or to a place that its page has not."""
    path, place = (unquote(part) for part in urldefrag(address.removeprefix(ROOT)))
    return not (along / path).is_file() or bool(place and path in pages and place not in pages[path].ids)


def test_every_page_of_both_languages_is_there(site, pages):
    home = site.folder
    made = {file.relative_to(home).as_posix() for file in home.rglob("index.html") if "http-equiv" not in file.read_text()}
    assert pages.keys() == made and len(made) > 90


def test_every_address_in_it_names_a_file_and_a_place_that_are_there(along, pages):
    inside = {path: {url for url in page.links if url.startswith(ROOT)} for path, page in pages.items()}
    assert all(len(urls) > 30 for urls in inside.values())
    assert {path: found for path, urls in inside.items() if (found := [url for url in urls if dead(along, pages, url)])} == {}


def test_what_leads_to_the_site_on_the_web_cannot_be_carried(site, pages):
    for path, page in pages.items():
        led = {url for url in page.links if url.startswith(site.url) and not url.endswith(LEFT)}
        assert led == {site.url + path.removesuffix("index.html")}, path


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_all_that_a_search_finds_is_there(along, pages, home):
    said = (along / home / "search" / "index.json.js").read_text(encoding="utf-8")
    index = json.loads(json.loads(said.removeprefix("document.currentScript.content = ")))
    assert [address for address, *_ in index["entries"] if dead(along, pages, f"{ROOT}{home}{address}")] == []
    pieces = {
        f"{folder}/{place}" for folder, key in {"words": "pieces", "letters": "letters"}.items() for place in range(index[key])
    }
    pieces |= {f"texts/{entry}" for entry, number in enumerate(index["sections"]) if number}
    assert [name for name in pieces if not (along / home / "search" / f"{name}.json.js").is_file()] == []


def test_no_page_loads_a_module(pages):
    assert [path for path, page in pages.items() if page.modules] == []


def test_every_file_can_be_unpacked_on_every_system(along):
    names = [path.relative_to(along).as_posix() for path in along.rglob("*")]
    assert len({name.lower() for name in names}) == len(names)
    assert [name for name in names if not name.isascii() or REFUSED & {*name}] == []


def test_it_is_as_small_as_promised(along):
    assert (along.parent / "site.zip").stat().st_size <= LIMIT
