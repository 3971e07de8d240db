"""What the built site says may be kept for reading without a network, and what a browser is told of it as an app."""

import gzip
import json
import struct
from hashlib import sha256
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.parsed import HOMES

# Bytes, as they are sent, on a first visit: the worker, its list, the page that stands in for others.
WORKER, LIST, INSTEAD = 4 * 1024, 16 * 1024, 5 * 1024
# What pages lead to, and nobody needs on the way: books, feeds, files of the whole catalogue, pages as Markdown.
LEFT_OUT = (
    "/feed.xml",
    ".epub",
    ".pdf",
    ".md",
    "/llms.txt",
    "/llms-full.txt",
    "/opensearch.xml",
    "/manifest.json",
    ".csv",
    ".zip",
)
LEFT_OUT += ("/papers.schema.json", "/papers.json", "/models.json", "/sitemap.xml")


@pytest.fixture(scope="module")
def listed(site) -> dict:
    return json.loads((site.folder / "offline.json").read_text(encoding="utf-8"))


def file(site, address: str):
    return site.folder / (f"{address}index.html" if address.endswith("/") or not address else address)


def test_every_file_of_the_list_is_there_with_its_hash(site, listed):
    hashes = {address: sha256(file(site, address).read_bytes()).hexdigest() for address in listed["files"]}
    assert {address for address, kept in listed["files"].items() if not hashes[address].startswith(kept)} == set()
    assert {*listed["first"]} <= {*listed["files"]} and len(listed["files"]) > 500


def test_all_that_pages_show_and_lead_to_is_on_the_list(site, listed):
    links = {urldefrag(link)[0] for page in site.content for link in page.links if link.startswith(site.url)}
    below = {urlsplit(link)._replace(query="").geturl().removeprefix(site.url) for link in links}
    wanted = {path for path in below if not f"/{path}".endswith(LEFT_OUT) and not path.startswith("catalogue/papers.")}
    assert len(wanted) > 300 and wanted - {*listed["files"]} == set()


def test_the_index_for_search_and_every_script_and_sheet_is_on_the_list(site, listed):
    for pattern in ("search/**/*.json", "en/search/**/*.json", "assets/**/*.js", "assets/**/*.css"):
        found = {path.relative_to(site.folder).as_posix() for path in site.folder.glob(pattern)}
        assert found and found - {*listed["files"]} == set(), pattern


def test_the_worker_goes_by_the_list(site, listed):
    assert f'const VERSION = "{listed["version"]}"\n' in (site.folder / "sw.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name, limit", [("sw.js", WORKER), ("offline.json", LIST), ("offline.html", INSTEAD), ("en/offline.html", INSTEAD)]
)
def test_what_every_reader_is_sent_is_small(site, name, limit):
    assert len(gzip.compress((site.folder / name).read_bytes(), 6)) <= limit


def test_everything_is_small_enough_to_be_kept_on_a_phone(listed):
    assert 1_000_000 < listed["bytes"] < 10_000_000


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_the_page_for_what_is_not_kept_loads_only_what_is_kept_with_it(site, listed, home):
    page = next(page for page in site.pages if page.path == f"{home}offline.html")
    loaded = [*page.named("script"), *page.named("link", rel="stylesheet"), *page.named("link", rel="modulepreload")]
    paths = {urljoin(page.url, part.get("src") or part.get("href")) for part in loaded if part.get("src") or part.get("href")}
    assert {path.removeprefix(site.url) for path in paths} <= {*listed["first"]}


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_a_browser_is_told_of_the_app(site, home):
    manifest = json.loads((site.folder / home / "manifest.json").read_text(encoding="utf-8"))
    here = f"{site.url}{home}manifest.json"
    assert (urljoin(here, manifest["scope"]), urljoin(here, manifest["start_url"])) == (site.url, f"{site.url}{home}")
    assert manifest["lang"] == ("en" if home else "zh-CN") and manifest["name"] and manifest["display"] == "minimal-ui"
    for icon in (icon for icon in manifest["icons"] if icon["type"] == "image/png"):
        head = (site.folder / urljoin(here, icon["src"]).removeprefix(site.url)).read_bytes()[:24]
        assert "{}x{}".format(*struct.unpack(">II", head[16:])) == icon["sizes"]


def test_every_page_leads_to_the_manifest_of_its_language_and_to_the_one_worker(site):
    for page in site.content:
        found = [
            (urljoin(page.url, link.get("href")), urljoin(page.url, link.get("data-worker")))
            for link in page.named("link", rel="manifest")
        ]
        assert found == [(f"{site.url}{HOMES[page.language]}manifest.json", f"{site.url}sw.js")], page.path
