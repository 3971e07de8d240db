"""The books hold what the pages say, every link leads somewhere, and one state of the pages gives the same bytes."""

import posixpath
import time
import zipfile
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from urllib.parse import urldefrag

import pytest
from lxml import etree

from catalogue.exports.books import epubs, paths
from catalogue.exports.books.chapter import chapter
from catalogue.exports.twins import Rendered
from catalogue.records.addresses import source
from tests.exported import URL

NAMES = {"h": "http://www.w3.org/1999/xhtml", "o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}
LANGUAGES = ("zh", "en")
LARGEST = 4_000_000
PAGES = {name: Rendered(name, "<p>x</p>") for name in ("glossary.md", "about.md", "agents/index.md")}


@lru_cache
def parsed(content: bytes) -> dict[str, etree._Element]:
    """What is XML in a book, by its name."""
    with zipfile.ZipFile(BytesIO(content)) as file:
        return {name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(("ml", "opf", "svg"))}


@pytest.fixture(scope="module")
def every(exported) -> dict[str, bytes]:
    """Each book, by its path below the site."""
    return {path: book for language in LANGUAGES for path, book in exported.books[language].items()}


@pytest.fixture(scope="module")
def whole(every) -> dict[str, dict[str, etree._Element]]:
    return {language: parsed(every[f"llm-classics.{language}.epub"]) for language in LANGUAGES}


def text(root: etree._Element) -> str:
    return " ".join("".join(root.itertext()).split())


def test_there_is_a_book_of_everything_and_one_of_each_path(known, every):
    wanted = {path for language in LANGUAGES for path in paths(known, language) if path.endswith(".epub")}
    assert set(every) == wanted and len(wanted) == 2 + 2 * len(known.paths)


def test_no_book_is_too_large_to_send(every):
    assert [path for path, book in every.items() if len(book) > LARGEST] == []


def test_a_book_begins_with_its_type_and_lists_what_is_in_it(every):
    for path, book in every.items():
        with zipfile.ZipFile(BytesIO(book)) as file:
            first, *others = file.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED), path
        assert book[30:58] == b"mimetypeapplication/epub+zip"
        listed = parsed(book)["EPUB/package.opf"].xpath("//o:manifest/o:item/@href", namespaces=NAMES)
        there = {f"EPUB/{name}" for name in [*listed, "package.opf"]} | {"META-INF/container.xml"}
        assert sorted(there) == sorted(each.filename for each in others), path


def test_the_same_pages_give_the_same_bytes_whenever_they_are_bound(exported, monkeypatch):
    once = epubs(exported, "en", PAGES)
    monkeypatch.setattr("time.time", lambda: 2e9)
    monkeypatch.setattr("time.localtime", lambda *_: time.gmtime(2_000_000_000))
    assert epubs(exported, "en", PAGES) == once


def test_every_link_of_a_book_leads_to_a_place_that_is_there(every):
    for path, book in every.items():
        files = parsed(book)
        places = {name: {"", *root.xpath("//@id")} for name, root in files.items()}
        for name, root in files.items():
            for to, place in (urldefrag(href) for href in root.xpath("//@href | //@src") if "://" not in href):
                there = posixpath.join(posixpath.dirname(name), to) if to else name
                assert place in places.get(there, {""}) and (there in files or there.endswith(".css")), (path, name, to, place)


def test_ids_are_used_once_in_a_file_and_what_names_them_finds_them(every):
    for path, book in every.items():
        for name, root in parsed(book).items():
            ids = root.xpath("//@id")
            named = {id for value in root.xpath("//@aria-labelledby") for id in value.split()}
            assert len(ids) == len({*ids}) and named <= {*ids}, (path, name)


def test_what_is_not_in_a_book_is_on_the_site(every):
    book = parsed(every["en/paths/fine-tune-on-one-gpu.epub"])
    links = {href for root in book.values() for href in root.xpath("//h:a/@href", namespaces=NAMES)}
    assert f"{URL}en/fine-tuning/prefix-tuning/" in links and "fine-tuning-lora.xhtml" in links
    assert {href for href in links if not href.startswith("https://") and ".xhtml" not in href} == set()


def test_nothing_in_a_book_waits_for_a_hand_or_a_script(every):
    idle = ("script", "button", "form", "input", "select", "label", "details", "summary", "iframe")
    asked = etree.XPath("//*[" + " or ".join(f"local-name() = '{name}'" for name in idle) + "]")
    for path, book in every.items():
        assert [name for name, root in parsed(book).items() if asked(root)] == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_book_has_each_paper_below_its_topic(known, whole, language):
    files = whole[language]
    (contents,) = files["EPUB/nav.xhtml"].xpath("//h:nav[@id='toc']/h:ol", namespaces=NAMES)
    shelves = {shelf[0].get("href"): shelf.xpath("h:ol/h:li/h:a/@href", namespaces=NAMES) for shelf in contents}
    for topic in known.topics:
        papers = [f"{topic.id}-{paper.id}.xhtml" for paper in known.of_topic(topic.id)]
        assert shelves[f"{topic.id}-index.xhtml"] == papers
    for paper in known.papers:
        said = text(files[f"EPUB/{paper.topic}-{paper.id}.xhtml"])
        assert paper.title in said and all(str(author.family or author.name) in said for author in paper.authors), paper.id
    assert all(term.means[language] in text(files["EPUB/glossary.xhtml"]) for term in known.terms)


def test_a_path_has_its_papers_in_its_order(known, every):
    for path in known.paths:
        spine = parsed(every[f"paths/{path.id}.epub"])["EPUB/package.opf"].xpath("//o:itemref/@idref", namespaces=NAMES)
        papers = [source(known.paper(id)).removesuffix(".md").replace("/", "-") for id in path.papers]
        assert spine == ["cover", "title", "nav", f"paths-{path.id}", *papers, "glossary"]


def test_a_book_says_what_it_is_and_its_name_stays_when_the_log_grows(exported, known, whole):
    later = replace(exported, catalogue=known.model_copy(update={"log": []}))
    book = parsed(epubs(later, "en", PAGES)["llm-classics.en.epub"])
    said = [each["EPUB/package.opf"].find(".//dc:identifier", NAMES).text for each in (book, whole["en"])]
    assert said[0] == said[1] and said[0].startswith("urn:uuid:")
    head = text(whole["en"]["EPUB/package.opf"])
    assert f"{known.updated}T00:00:00Z" in head and exported.edition.version in head and "CC BY 4.0" in head
    title = text(whole["zh"]["EPUB/title.xhtml"])
    assert str(known.updated) in title and exported.edition.version in title and URL in title


def test_a_book_tells_who_cannot_see_it_what_it_offers(every):
    for path, book in every.items():
        head = parsed(book)["EPUB/package.opf"]
        told = {each.get("property") for each in head.iter("{*}meta")}
        wanted = {"accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"}
        assert {f"schema:{name}" for name in wanted} <= told, path
        for name, root in parsed(book).items():
            assert all(each.get("alttext") for each in root.iter("{*}math")), (path, name)
            assert all(len(each.findall("{*}desc")) == 1 for each in root.iter("{*}svg") if name.endswith("xhtml"))


TRIED = {
    '<h2 id="a">A<a class="headerlink" href="#a">#</a></h2>': '<h2 id="a">A</h2>',
    '<p><a class="footnote-backref" href="#a" title="b"></a></p>': '<p><a class="footnote-backref" href="site:x/p/#a"/></p>',
    '<p><a href="#z" title="b">c</a></p>': '<p><a href="site:x/p/#z" title="b">c</a></p>',
    '<p><a href="y.md#z">b</a> <a href="../y/">c</a></p>': '<p><a href="site:x/y/#z">b</a> <a href="site:x/y/#">c</a></p>',
    '<p><a href="#z">b</a> <a href="https://a.example/">c</a></p>': '<p><a href="site:x/p/#z">b</a> <a href="https://a.example/">c</a></p>',
    '<p><a href="../../feed.xml" download>b</a></p>': '<p><a href="site:feed.xml#">b</a></p>',
    '<p><span class="term"><label><a href="g.md">t</a><button hidden></button></label><span hidden>x</span></span>b</p>': (
        '<p><a href="site:x/g/#">t</a>b</p>'
    ),
    "<details class='q'><summary>a</summary><p>b</p></details>": '<div class="q"><p class="summary">a</p><p>b</p></div>',
    "<details class='cite'><summary>a</summary><p>b</p></details>": "",
    '<p><img src="../../a/b.png" alt="c"></p>': '<p><a href="site:a/b.png#">c</a></p>',
    '<svg viewBox="0 0 1 1" fill="var(--accent, #b4552d)"><path fill="url(#g)" d="M0 0"/></svg>': (
        '<svg viewBox="0 0 1 1" fill="#b4552d" xmlns="http://www.w3.org/2000/svg"><path fill="url(#g)" d="M0 0"/></svg>'
    ),
    '<math alttext="x"><mi>x</mi></math>': '<math alttext="x" xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
    "<p>a &amp; b < c<br>d\x00</p>": "<p>a &amp; b &lt; c<br/>d</p>",
}


@pytest.mark.parametrize("html", TRIED)
def test_html_becomes_xhtml(html):
    made = chapter("zh", "x/p.md", Rendered("T &amp; U", html))
    assert made.title == "T & U" and made.body.replace("\ue005", "") == f"<h1>T &amp; U</h1>\n{TRIED[html]}"


def test_hostile_texts_leave_books_that_are_xml(hostile):
    for one in hostile:
        for book in one.out.rglob("*.epub"):
            assert len(parsed(book.read_bytes())) > 5


def test_the_command_binds_what_the_build_binds(site, every):
    for path in ("llm-classics.zh.epub", "llm-classics.en.epub", "en/paths/make-a-model-reason.epub"):
        book, built = every[path], parsed((site.folder / path).read_bytes())
        assert [*built] == [*parsed(book)], path
        for name, root in parsed(book).items():
            assert etree.tostring(built[name]) == etree.tostring(root)
