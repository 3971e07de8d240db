"""The feeds hold what RFC 4287 asks for, and their ids stay."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import html

from catalogue.exports import atom
from catalogue.exports.edition import Edition
from catalogue.exports.site import site as make
from catalogue.records.lists import Change
from tests.exported import URL

ATOM = "{http://www.w3.org/2005/Atom}"
OF_FEED = {"feed", "id", "title", "subtitle", "updated", "author", "name", "link", "rights"}
ELEMENTS = OF_FEED | {"entry", "published", "category", "content", "summary"}
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def feeds(folder):
    return sorted(folder.rglob("feed.xml"))


def one(element, name: str) -> str:
    (child,) = element.findall(ATOM + name)
    return child.text


def test_there_is_a_feed_for_each_language_and_topic(known, out):
    wanted = {f"{root}{topic}feed.xml" for root in ("", "en/") for topic in ["", *(f"{topic.id}/" for topic in known.topics)]}
    assert {str(file.relative_to(out)) for file in feeds(out)} == wanted


def test_every_feed_and_entry_has_what_the_rfc_requires(out):
    for file in feeds(out):
        feed = ElementTree.parse(file).getroot()
        assert feed.tag == ATOM + "feed" and feed.find(f"{ATOM}author/{ATOM}name").text
        for element in [feed, *feed.findall(ATOM + "entry")]:
            assert one(element, "id").startswith("urn:uuid:") and one(element, "title")
            assert DATE.fullmatch(one(element, "updated"))
        for entry in feed.findall(ATOM + "entry"):
            link = dict(entry.find(ATOM + "link").attrib)
            assert link.pop("href").startswith(URL)
            assert link == {
                "rel": "alternate",
                "type": "text/html",
                "hreflang": feed.get("{http://www.w3.org/XML/1998/namespace}lang"),
            }
            assert one(entry, "content") and one(entry, "summary")


def test_a_feed_names_itself_and_its_page(out):
    for file in feeds(out):
        links = {link.get("rel"): link.get("href") for link in ElementTree.parse(file).getroot().findall(ATOM + "link")}
        here = f"{URL}{file.relative_to(out)}"
        assert links == {"self": here, "alternate": here.removesuffix("feed.xml")}


def test_ids_are_used_once(out):
    for file in feeds(out):
        ids = [element.text for element in ElementTree.parse(file).getroot().iter(ATOM + "id")]
        assert len(ids) == len(set(ids))


def test_an_id_stays_when_the_site_moves_and_the_log_grows(known, root, out):
    change = known.log[-1].model_copy(update={"date": date(2030, 1, 1)})
    grown = make(known.model_copy(update={"log": [*known.log, change]}), "https://elsewhere.example/", {}, root / "docs")
    old = feedparser.parse((out / "feed.xml").read_bytes())
    new = feedparser.parse(dict(atom.export(grown, "zh"))["feed.xml"])
    assert new.feed.id == old.feed.id
    kept = len(new.entries) - 1  # a full feed lets the oldest entry go
    assert [entry.id for entry in new.entries[1:]] == [entry.id for entry in old.entries[:kept]]
    assert new.feed.updated.startswith("2030-01-01")


@pytest.mark.parametrize("language, path", [("zh", "feed.xml"), ("en", "en/feed.xml")])
def test_the_newest_change_comes_first_and_speaks_the_language(known, exported, out, language, path):
    feed = feedparser.parse((out / path).read_bytes())
    newest, paper = known.log[-1], exported.named(known.log[-1].paper)
    assert feed.bozo == 0
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    later = [each for each in [*known.paths, exported.edition] if each.date >= newest.date]
    first = feed.entries[len(later)]
    assert first.title == f"{known.strings['log_' + newest.kind][language]} · {paper.name}"
    assert first.summary == (newest.text or paper.tldr)[language]


def test_a_topic_has_only_its_own_papers(known, exported, out):
    feed = feedparser.parse((out / "en" / "retrieval" / "feed.xml").read_bytes())
    ids = {entry.link.split("/")[-2] for entry in feed.entries}
    assert ids == {paper.id for change in known.log if (paper := exported.named(change.paper)).topic == "retrieval"}


def test_every_paper_is_in_the_log(known, exported):
    assert {exported.named(change.paper).id for change in known.log if change.kind == "paper"} == {
        paper.id for paper in known.papers
    }


def test_a_reading_path_is_an_entry_of_the_feed_of_everything(known):
    path = known.paths[0].model_copy(update={"date": date(2030, 1, 1)})
    files = dict(atom.export(make(known.model_copy(update={"paths": [path]}), "https://llm.example/", {}), "en"))
    entry = feedparser.parse(files["en/feed.xml"]).entries[0]
    assert (entry.link, entry.summary) == (f"https://llm.example/en/paths/{path.id}/", path.goal.en)
    assert entry.title == f"{known.strings['log_path'].en} · {path.name.en}"
    assert entry.published.startswith("2030-01-01") and path.who.en in entry.content[0].value
    links = re.findall(r'<li><a href="https://llm.example/en/[\w-]+/([\w-]+)/">', entry.content[0].value)
    assert links == [step.paper for step in path.steps]
    assert "/paths/" not in files["en/pretraining/feed.xml"]


def test_an_entry_of_a_path_is_what_it_was_when_its_words_change(known):
    path = known.paths[0].model_copy(update={"date": date(2030, 1, 1)})
    other = path.model_copy(update={"name": known.paths[1].name, "steps": path.steps[:2]})
    sites = [make(known.model_copy(update={"paths": [each]}), None, {}) for each in (path, other)]
    one, two = [feedparser.parse(dict(atom.export(site, "zh"))["feed.xml"]).entries[0] for site in sites]
    assert one.id == two.id and one.title != two.title


def test_an_edition_is_an_entry_of_the_feed_of_everything(known):
    new = replace(make(known, "https://llm.example/", {}), edition=Edition("9.0.0", date(2030, 1, 1)))
    files = dict(atom.export(new, "en"))
    entry = feedparser.parse(files["en/feed.xml"]).entries[0]
    assert (entry.title, entry.link) == ("New edition · LLM Classics 9.0.0", "https://llm.example/en/take-along/")
    assert entry.published.startswith("2030-01-01") and "take-along" not in files["en/pretraining/feed.xml"]


def test_a_site_without_a_log_has_empty_feeds(known):
    empty = make(known.model_copy(update={"log": [], "paths": []}), None, {})
    for text in dict(atom.export(empty, "en")).values():
        assert DATE.fullmatch(one(ElementTree.fromstring(text.encode()), "updated"))


def test_a_text_of_the_log_is_said_in_full(known):
    text = known.papers[0].tldr
    change = Change(date=known.updated, kind="correction", paper="bert", text=text)
    grown = make(known.model_copy(update={"log": [change], "paths": []}), "https://llm.example/", {})
    (entry,) = feedparser.parse(dict(atom.export(grown, "en"))["en/feed.xml"]).entries
    assert (entry.content[0].value, entry.title) == (f"<p>{text.en}</p>", f"{known.strings['log_correction'].en} · BERT")


def test_hostile_texts_are_text(hostile):
    for file in (file for one in hostile for file in feeds(one.out)):
        feed = feedparser.parse(file.read_bytes())
        assert feed.bozo == 0 and len(feed.entries) == (2 if feed.feed.link in (URL, f"{URL}en/") else 1)
        assert {node.tag.removeprefix(ATOM) for node in ElementTree.parse(file).iter()} == ELEMENTS


def test_an_id_is_what_it_has_always_been(out):
    """A reader who follows a feed since the first version is not shown everything again."""
    assert feedparser.parse((out / "feed.xml").read_bytes()).feed.id == "urn:uuid:9b008f11-3026-5307-84b2-cbd0a0986e53"


def test_a_paper_that_is_renamed_keeps_the_ids_of_its_entries(known):
    def entries(**renamed):
        papers = [paper.model_copy(update=renamed if paper.id == "lora" else {}) for paper in known.papers]
        catalogue = known.model_copy(update={"papers": papers, "paths": []})
        feed = dict(atom.export(make(catalogue, "https://llm.example/", {}), "en"))["en/fine-tuning/feed.xml"]
        return re.findall(r"<id>(.*?)</id>", feed), "fine-tuning/low-rank/" in feed

    ids, _ = entries()
    assert entries(id="low-rank", formerly=["lora"]) == (ids, True)
    assert entries(id="lower", formerly=["lora", "low-rank"])[0] == ids


def test_what_happens_to_a_paper_after_it_was_renamed_is_known_by_its_first_id(known):
    """Also where somebody has renamed it in the log, by hand."""
    renamed = [
        paper.model_copy(update={"id": "low-rank", "formerly": ["lora"]} if paper.id == "lora" else {})
        for paper in known.papers
    ]
    ids = []
    for name, papers in (("lora", known.papers), ("lora", renamed), ("low-rank", renamed)):
        log = [Change(date=known.updated, kind="page", paper=name)]
        grown = make(known.model_copy(update={"papers": papers, "log": log, "paths": []}), None, {})
        ids += [feedparser.parse(dict(atom.export(grown, "en"))["en/feed.xml"]).entries[0].id]
    assert len({*ids}) == 1


def test_two_corrections_of_one_day_are_two_entries(known):
    changes = [
        Change(date=known.updated, kind="correction", paper="bert", text=known.papers[0].tldr, nth=nth) for nth in (1, 2)
    ]
    grown = make(known.model_copy(update={"log": changes, "paths": []}), None, {})
    assert len({entry.id for entry in feedparser.parse(dict(atom.export(grown, "en"))["en/feed.xml"]).entries}) == 2


def test_an_entry_of_a_paper_has_all_that_its_record_says_first(known, out):
    feed = feedparser.parse((out / "en" / "fine-tuning" / "feed.xml").read_bytes())
    paper = known.paper("lora")
    (content,) = [one.content[0] for one in feed.entries if one.link.endswith("/lora/") and one.tags[0].term == "paper"]
    text = html.fromstring(content.value).text_content()
    assert content.type == "text/html" and content.value.count("<li>") == len(paper.results)
    said = [paper.digest.en, paper.technique.en, *(result.value.en for result in paper.results), *paper.results[0].where]
    assert [part for part in said if part not in text] == []
