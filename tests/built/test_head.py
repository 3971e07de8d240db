"""What the pages tell programs, in the site as it was built."""

import json
import re
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from PIL import Image

from catalogue.exports import fonts
from catalogue.records.values import CODES
from tests import printed
from tests.parsed import HOMES

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
COLOR = re.compile(r"--paper: (#\w{6});")


def said(page) -> dict[str, str]:
    metas = [meta.attrib for meta in page.named("meta")]
    return {meta.get("name") or meta.get("property"): meta["content"] for meta in metas if "content" in meta}


@pytest.mark.parametrize("language", HOMES)
def test_every_page_of_a_paper_tells_of_the_paper(site, known, language):
    pages = {page.below_home: page for page in site.of(language)}
    for paper in known.papers:
        tags = said(pages[f"{paper.topic}/{paper.id}/"])
        assert tags["citation_title"] == printed.title(paper)
        assert tags["og:type"] == "article"
        assert tags["og:description"] == paper.tldr[language]


def test_a_page_describes_itself_to_all_programs_alike(site):
    for page in site.content:
        if page.named("meta", name="description"):
            assert said(page)["og:description"] == page.description(), page.path


@pytest.mark.skipif(not fonts.possible(), reason="needs a Chinese font")
def test_every_page_has_a_picture_of_its_own_that_is_there(site):
    for page in site.content:
        assert said(page)["og:image"] == f"{page.url}card.png"
        assert (site.folder / page.path / "card.png").is_file(), page.path


@pytest.mark.parametrize("language", HOMES)
def test_the_title_that_a_link_shows_is_that_of_the_page_and_names_the_site(site, known, language):
    name = known.strings["site_name"][language]
    for page in site.of(language):
        (script,) = page.named("script", type="application/ld+json")
        linked = json.loads(script.text)
        end = f" - {name}"
        assert said(page)["og:title"] == page.title() and page.title().endswith(end), page.path
        assert (linked.get("alternateName") or linked["name"]) == page.title().removesuffix(end)
        assert name in (linked["name"], linked.get("isPartOf", {}).get("name")), page.path


@pytest.mark.parametrize("language", HOMES)
def test_home_is_the_site_and_says_what_that_is(site, known, language):
    (home,) = (page for page in site.of(language) if not page.below_home)
    linked = json.loads(home.named("script", type="application/ld+json")[0].text)
    assert home.title() == f"{known.strings['home_title'][language]} - {known.strings['site_name'][language]}"
    assert (linked["@type"], linked["url"]) == ("WebSite", site.url + HOMES[language])


def test_every_page_has_the_color_of_its_paper_by_day_and_by_night(site, root):
    style = (root / "engine" / "theme" / "assets" / "base.css").read_text(encoding="utf-8")
    wanted = [
        (f"(prefers-color-scheme: {scheme})", color)
        for scheme, color in zip(["light", "dark"], COLOR.findall(style), strict=True)
    ]
    for page in site.standing:
        metas = page.named("meta", name="theme-color")
        assert [(meta.attrib["media"], meta.attrib["content"]) for meta in metas] == wanted, page.path


def test_every_icon_is_there_small_and_of_its_size(site):
    for page in site.standing:
        sizes = {link.attrib["href"]: link.attrib["sizes"] for link in page.named("link", rel="icon", type="image/png")}
        sizes |= {link.attrib["href"]: "180x180" for link in page.named("link", rel="apple-touch-icon")}
        assert len(sizes) == 3, page.path
        for href, size in sizes.items():
            file = site.folder / urljoin(page.url, href).removeprefix(site.url)
            with Image.open(file) as image:
                assert "{}x{}".format(*image.size) == size and file.stat().st_size < 8000


@pytest.mark.parametrize("language", HOMES)
def test_browsers_learn_how_the_site_is_searched(site, known, language):
    home = site.url + HOMES[language]
    for page in site.of(language):
        (link,) = page.named("link", rel="search")
        assert urljoin(page.url, link.attrib["href"]) == f"{home}opensearch.xml", page.path
    root = ElementTree.parse(site.folder / HOMES[language] / "opensearch.xml").getroot()
    told = {child.tag.removeprefix(OPENSEARCH): child for child in reversed(root)}
    assert root.tag == f"{OPENSEARCH}OpenSearchDescription" and told["Url"].attrib == {
        "type": "text/html",
        "template": f"{home}?q={{searchTerms}}",
    }
    assert told["ShortName"].text == known.strings["site_name"][language] and len(told["ShortName"].text) <= 16
    assert "JavaScript" in told["Description"].text and told["Language"].text == CODES[language]
    assert (site.folder / told["Image"].text.removeprefix(site.url)).is_file()


def test_every_page_leads_to_itself_as_markdown_and_to_the_feed_of_its_language(site):
    for page in site.content:
        *_, feed = page.named("link", rel="alternate feed")
        assert urljoin(page.url, feed.attrib["href"]) == f"{site.url}{HOMES[page.language]}feed.xml"
        (twin,) = page.named("link", type="text/markdown")
        assert {"alternate"} < {*twin.attrib["rel"].split()} and urljoin(page.url, twin.attrib["href"]) == f"{page.url}index.md"
        assert (site.folder / page.path / "index.md").is_file(), page.path


@pytest.mark.parametrize("language", HOMES)
def test_a_topic_has_a_feed_of_its_own_and_no_other_page_has(site, known, language):
    named = {}
    for page in site.of(language):
        own, *others = [link.attrib for link in page.named("link", rel="alternate feed")]
        named |= {urljoin(page.url, own["href"]): own["title"]} if others else {}
    name = known.strings["site_name"][language]
    topics = {f"{site.url}{HOMES[language]}{topic.id}/feed.xml": f"{name} · {topic.name[language]}" for topic in known.topics}
    assert named == topics
