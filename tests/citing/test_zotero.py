"""What Zotero takes from a paper's page and from a list of papers is the paper, never our page."""

import json
import re
from pathlib import Path

import html5lib
import pytest
from jinja2 import Environment, FileSystemLoader

from catalogue.citing.coins import coins
from catalogue.pages import graph
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.metadata import head
from catalogue.pages.render import Renderer
from catalogue.records.fit import fit
from catalogue.search.rows import rows
from tests import printed
from tests.citing import zotero

TYPES = {"conference": "conferencePaper", "workshop": "conferencePaper", "journal": "journalArticle"}


def kind(paper) -> str:
    return TYPES[paper.venue.type] if paper.venue else "preprint" if paper.arxiv else "report"


def creators(paper) -> list[tuple[str, str]]:
    def family(author) -> str:
        return author.name or " ".join(x for x in (author.family, author.suffix) if x)

    return [(family(author), author.given or "") for author in printed.authors(paper)]


def taken(item, paper) -> list[tuple[str, str]]:
    """The authors of an item. A group's name of several words, which no tag of a page can keep together, is put together."""
    groups = {author.name for author in paper.authors}
    return [(f"{first} {last}", "") if f"{first} {last}" in groups else (last, first) for last, first in item["creators"]]


def year(paper) -> str:
    return str(paper.venue.year if paper.venue else paper.date.year)


@pytest.fixture(scope="session")
def page(root):
    """The head of a page as a browser reads it: <meta> by name, by property, and JSON-LD."""
    env = Environment(loader=FileSystemLoader(root / "engine" / "theme" / "partials"))

    def read(known, paper, language="en"):
        url = f"{paper.topic}/{paper.id}/"
        place = BuiltPage(f"{url[:-1]}.md", paper.name, language, url, "https://llm.example/")
        html = env.get_template("metadata.html").render(head=head(known, place))
        tree = html5lib.parse(f"<!doctype html><title>x</title>{html}<p>", namespaceHTMLElements=False).find("head")
        metas = [meta.attrib for meta in tree.iter("meta")]
        names = [(meta["name"], meta["content"]) for meta in metas if "name" in meta]
        properties = [(meta["property"], meta["content"]) for meta in metas if "property" in meta]
        assert {node.tag for node in tree.iter()} == {"head", "title", "meta", "script"}
        (script,) = tree.iter("script")
        return names, properties, json.loads(script.text)

    return read


def test_zotero_reads_the_paper_of_every_page(known, page):
    for paper in known.papers:
        item = zotero.embedded(*page(known, paper)[:2])
        assert (item["itemType"], item["title"], taken(item, paper)) == (kind(paper), printed.title(paper), creators(paper))
        assert item["date"].startswith(year(paper)) and item["language"] == "en"
        assert item.get("DOI") == paper.doi and item["pdf"] == paper.pdf
        assert item["url"] and "llm.example" not in item["url"]


def test_zotero_reads_where_a_paper_was_published(known, page):
    for paper in known.papers:
        item = zotero.embedded(*page(known, paper)[:2])
        container = {"conferencePaper": "proceedingsTitle", "journalArticle": "publicationTitle"}.get(item["itemType"])
        assert item.get(container) == (paper.venue and paper.venue.name)
        assert item.get("series") == (paper.venue and paper.venue.series)
        arxiv = (None, None) if paper.venue or not paper.arxiv else ("arXiv", f"arXiv:{paper.arxiv.id}")
        assert (item.get("repository"), item.get("archiveID")) == arxiv
        assert item["pages"] == ((paper.venue and paper.venue.pages) or "")


@pytest.mark.parametrize("language, words", [("en", "not the abstract of the paper"), ("zh", "不是论文摘要")])
def test_our_words_never_pass_for_the_papers_abstract(known, page, language, words):
    for paper in known.papers:
        abstract = zotero.embedded(*page(known, paper, language)[:2])["abstractNote"]
        assert words in abstract.split("]")[0]


def test_open_graph_tells_of_our_page(known, page):
    _, properties, _ = page(known, known.paper("bert"), "zh")
    said = dict(properties)
    assert (said["og:type"], said["og:locale"]) == ("article", "zh_CN")
    assert said["og:url"] == "https://llm.example/pretraining/bert/"
    assert said["og:description"] == known.paper("bert").tldr.zh


def test_the_page_is_about_the_article_and_no_translation_of_the_other(known, page):
    zh, en = (page(known, known.paper("bert"), language)[2] for language in ("zh", "en"))
    assert (zh["@type"], zh["inLanguage"], zh["about"]["@type"]) == ("WebPage", "zh-CN", "ScholarlyArticle")
    assert (zh["@id"], en["@id"]) == ("https://llm.example/pretraining/bert/", "https://llm.example/en/pretraining/bert/")
    assert not any("translat" in key.lower() for key in [*zh, *en])
    assert "https://arxiv.org/abs/1810.04805" in en["about"]["sameAs"]


def test_a_journal_article_is_part_of_its_issue(known, page):
    part = page(known, known.paper("t5"))[2]["about"]["isPartOf"]
    assert (part["@type"], part["issueNumber"]) == ("PublicationIssue", "140")
    assert part["isPartOf"]["volumeNumber"] == "21"
    assert part["isPartOf"]["isPartOf"] == {"@type": "Periodical", "name": "Journal of Machine Learning Research"}


def test_an_article_names_its_volume_and_who_published_it(known, page):
    for paper in known.papers:
        about, venue = page(known, paper)[2]["about"], paper.venue
        publisher = venue.publisher if venue else "arXiv" if paper.arxiv else ", ".join(paper.organisations)
        assert about.get("publisher", {}).get("name") == publisher, paper.id
        assert str(about.get("isPartOf")).count(f"'volumeNumber': '{venue and venue.volume}'") == bool(venue and venue.volume)


@pytest.mark.parametrize("id, day", [("webgpt", "2021"), ("phi-1", "2023-06-20"), ("bert", "2019")])
def test_no_later_day_is_called_that_of_publication(known, page, id, day):
    assert page(known, known.paper(known.renamed.get(id, id)))[2]["about"]["datePublished"] == day


def test_a_page_about_no_paper_says_so(known):
    said = head(known, BuiltPage("about.md", "About", "en", "about/", "https://llm.example/"))
    assert dict(said.properties)["og:type"] == "website" and "about" not in json.loads(said.linked)
    assert [name for name, _ in said.names if name.startswith("citation")] == []


def test_without_a_site_address_nothing_invents_one(known):
    said = head(known, BuiltPage("pretraining/bert.md", "BERT", "en", "pretraining/bert/", None))
    assert "og:url" not in dict(said.properties)
    assert "llm.example" not in said.linked and "og:image" not in dict(said.properties)


def test_where_pages_have_no_pictures_a_link_shows_the_icon(known):
    said = head(known, BuiltPage("about.md", "About", "en", "about/", "https://llm.example/", icon="icon.png"))
    assert dict(said.properties)["og:image"] == "https://llm.example/icon.png" and ("twitter:card", "summary") in said.names


@pytest.mark.parametrize("template", ["map", "paths", "path"])
def test_zotero_reads_every_paper_of_a_list_once(known, template):
    given = {"drawing": graph.draw(known, wide=940), "path": known.paths[0]}
    text = Renderer(known, "zh", Path()).render(template, "index.md", coins=coins, **given)
    spans = html5lib.parseFragment(text, namespaceHTMLElements=False).iter("span")
    titles = [span.attrib["title"] for span in spans if span.attrib.get("class") == "Z3988"]
    wanted = {"paths": known.on_paths, "path": map(known.paper, known.paths[0].papers)}.get(template, known.papers)
    assert saved(titles) == described(wanted)


def test_zotero_reads_every_paper_of_the_browse_page_once(known):
    assert saved([title for _, title in rows(known, "zh").values()]) == described(known.papers)


def saved(titles: list[str]) -> list[tuple]:
    """What Zotero makes of COinS."""
    items = map(zotero.coins, titles)
    found = [(item["itemType"], item["title"], tuple(item["creators"]), item["date"][:4], item.get("DOI")) for item in items]
    return sorted(found, key=str)


def described(papers) -> list[tuple]:
    """What it should."""
    wanted = [(kind(paper), printed.title(paper), tuple(creators(paper)), year(paper), paper.doi) for paper in papers]
    return sorted(wanted, key=str)


def test_the_papers_on_paths_are_those_that_a_step_names(known):
    assert {paper.id for paper in known.on_paths} == {step.paper for path in known.paths for step in path.steps}


def test_hostile_texts_stay_inside_their_tags(hostile, page):
    for known, paper in ((one.catalogue, paper) for one in hostile for paper in one.catalogue.papers):
        names, properties, linked = page(known, paper)
        assert dict(names)["citation_title"] == linked["about"]["name"] == fit(paper.title)
        assert dict(properties)["og:description"] == fit(paper.tldr.en)
        assert not re.search(r"[<>\"\s]", coins(paper))
