"""Feeds of what the log says, of new reading paths and of editions, per language and per topic."""

import datetime
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from catalogue.exports import hrefs
from catalogue.exports.atomxml import Entry, Feed, element, written
from catalogue.exports.edition import Edition
from catalogue.exports.site import Site
from catalogue.pages.navigation import source
from catalogue.pages.places import called
from catalogue.records.addresses import PATHS, ROOTS
from catalogue.records.lists import Change, ReadingPath, Topic
from catalogue.records.paper import Paper
from catalogue.records.parts import Result
from catalogue.records.values import CODES

TAKE_ALONG = source("take-along")
# Identifiers stay when the site moves, so they are made of this name and never of an address.
NAMESPACE = uuid5(NAMESPACE_URL, "llm-classics")
LATEST = 50
EMPTY = datetime.date(2026, 1, 1)
"""The day of a feed to which nothing has happened."""


def export(site: Site, language: str) -> Iterator[tuple[str, str]]:
    """The feed of a language and those of its topics: their paths below the site, and their XML."""
    for topic in [None, *site.catalogue.topics]:
        yield path(topic, language), _feed(site, topic, language)


def path(topic: Topic | None, language: str) -> str:
    """Where the feed of a topic stands below the site; without a topic, the feed of everything."""
    return f"{ROOTS[language]}{topic.id + '/' if topic else ''}feed.xml"


def _feed(site: Site, topic: Topic | None, language: str) -> str:
    words, entries = site.catalogue.strings, _entries(site, topic, language)
    feed = Feed(
        id=_urn("feed", language, topic.id if topic else ""),
        title=" · ".join([words["site_name"][language], *([topic.name[language]] if topic else [])]),
        subtitle=(topic.lead if topic else words["site_description"])[language],
        author=words["site_name"][language],
        rights="CC BY 4.0",
        code=CODES[language],
        address=site.address(path(topic, language)),
        page=site.address(ROOTS[language] + (f"{topic.id}/" if topic else "")),
        date=entries[-1].date if entries else EMPTY,
        entries=entries[-LATEST:][::-1],
    )
    return written(feed)


def _entries(site: Site, topic: Topic | None, language: str) -> list[Entry]:
    """In order of date: the changes of the papers of a topic; without a topic, all changes, reading paths, and the edition."""
    changes = [change for change in site.catalogue.log if not topic or site.named(change.paper).topic == topic.id]
    entries = [_changed(site, change, language) for change in changes]
    entries += [_walked(site, path, language) for path in site.catalogue.paths if not topic]
    entries += [_out(site, site.edition, language)] if site.edition and not topic else []
    return sorted(entries, key=lambda entry: entry.date)


def _changed(site: Site, change: Change, language: str) -> Entry:
    """Known by the id that the paper had first."""
    paper, said = site.named(change.paper), site.catalogue.strings[f"log_{change.kind}"][language]
    first = change.model_copy(update={"paper": paper.first_id})
    return Entry(
        id=_urn("change", language, first.id),
        kind=change.kind,
        date=change.date,
        title=f"{said} · {paper.name}",
        address=site.page(paper, language),
        summary=(change.text or paper.tldr)[language],
        content=[element("p", change.text[language])] if change.text else _of_paper(site, paper, language),
    )


def _of_paper(site: Site, paper: Paper, language: str) -> list[Element]:
    """What its page says before it goes into details."""
    technique, results = (element("strong", site.catalogue.strings[word][language]) for word in ("technique", "results"))
    return [
        element("p", paper.digest[language]),
        element("p", technique, f" · {paper.technique[language]}"),
        element("p", results),
        element("ul", *(element("li", _said(site, result, language)) for result in paper.results)),
    ]


def _said(site: Site, result: Result, language: str) -> str:
    places = [called(site.catalogue.strings, place, language) for place in result.where]
    parts = [result.what[language], result.value[language], result.than and result.than[language], *places]
    return " · ".join(part for part in parts if part)


def _walked(site: Site, path: ReadingPath, language: str) -> Entry:
    steps = [(site.papers[step.paper], step.why[language]) for step in path.steps]
    links = [element("li", element("a", paper.name, href=site.page(paper, language)), f" · {why}") for paper, why in steps]
    return Entry(
        id=_urn("path", language, path.id),
        kind="path",
        date=path.date,
        title=f"{site.catalogue.strings['log_path'][language]} · {path.name[language]}",
        address=site.address(f"{ROOTS[language]}{PATHS}/{path.id}/"),
        summary=path.goal[language],
        content=[element("p", path.goal[language]), element("p", path.who[language]), element("ol", *links)],
    )


def _out(site: Site, edition: Edition, language: str) -> Entry:
    """That an edition is out, and can be taken along."""
    words = site.catalogue.strings
    said = words["edition_out"][language]
    return Entry(
        id=_urn("edition", language, edition.version),
        kind="edition",
        date=edition.date,
        title=f"{words['log_edition'][language]} · {words['site_name'][language]} {edition.version}",
        address=site.address(hrefs.page(TAKE_ALONG, language)),
        summary=said,
        content=[element("p", said)],
    )


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE, "/".join(parts)).urn
