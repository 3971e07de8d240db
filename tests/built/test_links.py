"""Everything a page or a sitemap leads to exists, with and without the part after #."""

import re
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree import ElementTree

import pytest

from catalogue.links.addresses import addresses
from catalogue.records.arxiv import HOSTS
from catalogue.records.load import load
from tests.parsed import HOMES


@pytest.fixture(scope="module")
def anchors(site) -> dict[str, set[str]]:
    """Address of a page -> what may stand after #."""
    return {page.url: {*page.ids, "", "top"} for page in site.pages}


@pytest.fixture
def lead_somewhere(site, anchors):
    def broken(urls) -> list[str]:
        return [url for url in urls if url.startswith(site.url) and not exists(site, anchors, url)]

    return broken


def exists(site, anchors, url: str) -> bool:
    address, anchor = urldefrag(url.partition("?")[0] if "#" not in url else url)
    if address in anchors:
        return unquote(anchor) in anchors[address]
    return (site.folder / unquote(address.removeprefix(site.url))).is_file()


def test_every_link_of_every_page_leads_somewhere(site, lead_somewhere):
    broken = {page.path: lead_somewhere(sorted(page.links)) for page in site.pages}
    assert {path: urls for path, urls in broken.items() if urls} == {}


def test_links_stay_below_the_address_of_the_site(site):
    origin = site.url.removesuffix("/some/prefix/")
    outside = {url for page in site.pages for url in page.links if url.startswith(origin) and not url.startswith(site.url)}
    assert outside == set()


def test_the_switch_of_language_leads_from_every_page_to_the_same_and_where_there_is_none_home(site):
    for page in site.standing:
        (switch,) = page.named("a", **{"class": "language"})
        language = switch.attrib["lang"]
        assert (page.language, language, switch.text) in {("zh", "en", "English"), ("en", "zh", "中文")}, page.path
        leads = page.below_home if page in site.content else ""
        assert urljoin(page.url, switch.attrib["href"]) == f"{site.url}{HOMES[language]}{leads}", page.path


def test_links_to_other_sites_are_web_addresses(site):
    links = {url for page in site.pages for url in page.links if not url.startswith(site.url)}
    assert {url for url in links if not re.match(r"https?://[^/\s]+\.\w+", url)} == set()


def test_every_address_that_a_page_prints_is_asked_with_its_anchor_in_the_html_of_a_paper(site, root):
    links = {url for page in site.pages for url in page.links if not url.startswith(site.url)}
    printed = {url if url.startswith(HOSTS["html"]) else urldefrag(url).url for url in links}
    assert {url.startswith(HOSTS["pdf"]) for url in printed} == {True, False}
    assert printed - addresses(load(root / "data"), root / "docs").keys() == set()


def test_every_file_a_stylesheet_names_exists(site):
    for sheet in site.folder.rglob("*.css"):
        named = re.findall(r"url\([\"']?(?!data:)([^)\"'#]+)", sheet.read_text(encoding="utf-8"))
        assert [name for name in named if not (sheet.parent / name).is_file()] == [], sheet


def test_every_page_can_be_reached_from_the_home_page_of_its_language(site):
    pages = {page.url: page for page in site.content}
    for home in (site.url, f"{site.url}en/"):
        reached, ahead = set(), {home}
        while ahead:
            reached |= ahead
            ahead = {urldefrag(link)[0] for url in ahead for link in pages[url].links} & pages.keys() - reached
        assert {url for url in pages if url.startswith(home)} - reached == set()


@pytest.mark.parametrize("language, home", [("zh", ""), ("en", "en/")])
def test_the_sitemap_lists_every_page_with_both_languages(site, language, home):
    listed = dict(sitemap(site.folder / home / "sitemap.xml"))
    assert listed.keys() == {page.url for page in site.of(language)}
    for page in site.of(language):
        chinese, english = urljoin(site.url, page.below_home), urljoin(site.url, f"en/{page.below_home}")
        assert listed[page.url] == {"zh": chinese, "en": english, "x-default": chinese}


def test_every_address_in_a_sitemap_is_a_page(site, anchors):
    for file in site.folder.rglob("sitemap.xml"):
        assert {url for _, others in sitemap(file) for url in others.values()} - anchors.keys() == set()


def sitemap(file):
    space = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "html": "http://www.w3.org/1999/xhtml"}
    for entry in ElementTree.parse(file).iterfind("map:url", space):
        others = entry.iterfind("html:link[@rel='alternate']", space)
        yield entry.findtext("map:loc", None, space), {other.get("hreflang"): other.get("href") for other in others}


def test_search_engines_find_the_sitemaps_of_both_languages_with_their_last_change(site, known):
    maps = [f"{site.url}{home}sitemap.xml" for home in HOMES.values()]
    robots = (site.folder / "robots.txt").read_text(encoding="utf-8")
    assert re.findall("^Sitemap: (.*)$", robots, re.MULTILINE) == maps and "Disallow" not in robots
    index = ElementTree.parse(site.folder / "sitemap-index.xml").getroot()
    told = [[child.text for child in each] for each in index]
    assert told == [[address, str(known.updated)] for address in maps]
    assert not (site.folder / "en" / "robots.txt").exists() and not (site.folder / "en" / "sitemap-index.xml").exists()


def test_a_sitemap_says_when_the_page_of_a_paper_changed(site, known):
    days = {}
    for file in site.folder.rglob("sitemap.xml"):
        days |= dict(re.findall(r"<loc>([^<]*)</loc>\s*<lastmod>([^<]*)</lastmod>", file.read_text(encoding="utf-8")))
    for paper in known.papers:
        wanted = str(max(change.date for change in known.log if change.paper in {paper.id, *paper.formerly}))
        assert {days[f"{site.url}{home}{paper.topic}/{paper.id}/"] for home in HOMES.values()} == {wanted}
    assert f"{site.url}about/" not in days
