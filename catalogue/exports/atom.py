"""Atom feeds (RFC 4287) of what the log says and of new reading paths, per language and per topic, written by feedgen."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from feedgen.feed import FeedGenerator

from catalogue.exports.site import Site
from catalogue.pages.addresses import PATHS, ROOTS
from catalogue.records.lists import Change, ReadingPath, Topic
from catalogue.records.values import CODES

# Identifiers stay when the site moves, so they are made of this name and never of an address.
NAMESPACE = uuid5(NAMESPACE_URL, "llm-classics")
LATEST = 50


def export(site: Site, language: str) -> Iterator[tuple[str, str]]:
    """The feed of a language and those of its topics: their paths below the site, and their XML."""
    for topic in [None, *site.catalogue.topics]:
        yield path(topic, language), _feed(site, topic, language)


def path(topic: Topic | None, language: str) -> str:
    """Where the feed of a topic stands below the site; without a topic, the feed of everything."""
    return f"{ROOTS[language]}{topic.id + '/' if topic else ''}feed.xml"


def _feed(site: Site, topic: Topic | None, language: str) -> str:
    words = site.catalogue.strings
    own, home = path(topic, language), site.address(ROOTS[language] + (f"{topic.id}/" if topic else ""))
    entries = _entries(site, topic, language)
    feed = FeedGenerator()
    feed.id(_urn("feed", language, topic.id if topic else ""))
    feed.title(" · ".join([words["site_name"][language], *([topic.name[language]] if topic else [])]))
    feed.subtitle((topic.lead if topic else words["site_description"])[language])
    feed.language(CODES[language])
    feed.author(name=words["site_name"][language])
    feed.link([{"href": site.address(own), "rel": "self", "type": "application/atom+xml"}, {"href": home, "rel": "alternate"}])
    feed.rights("CC BY 4.0")
    feed.updated(_moment(entries[-1].date if entries else datetime.date(2026, 1, 1)))
    for entry in entries[-LATEST:]:
        _add(feed, entry, language)
    return str(feed.atom_str(pretty=True).decode())


class Entry(NamedTuple):
    """What happened on a day: `id` and `kind` never change, whatever the paper is called later."""

    id: str
    kind: str
    date: datetime.date
    title: str
    address: str
    summary: str
    content: str


def _entries(site: Site, topic: Topic | None, language: str) -> list[Entry]:
    """In order of date: the changes of the papers of a topic; without a topic, all changes and the reading paths."""
    changes = [change for change in site.catalogue.log if not topic or site.named(change.paper).topic == topic.id]
    entries = [_changed(site, change, language) for change in changes]
    entries += [_walked(site, path, language) for path in site.catalogue.paths if not topic]
    return sorted(entries, key=lambda entry: entry.date)


def _changed(site: Site, change: Change, language: str) -> Entry:
    paper, said = site.named(change.paper), site.catalogue.strings[f"log_{change.kind}"][language]
    title, texts = f"{said} · {paper.name}", (change.text or paper.tldr, change.text or paper.digest)
    address, (summary, content) = site.page(paper, language), (text[language] for text in texts)
    return Entry(_urn("change", language, change.id), change.kind, change.date, title, address, summary, content)


def _walked(site: Site, path: ReadingPath, language: str) -> Entry:
    title = f"{site.catalogue.strings['log_path'][language]} · {path.name[language]}"
    address, goal = site.address(f"{ROOTS[language]}{PATHS}/{path.id}/"), path.goal[language]
    papers = " → ".join(site.papers[id].name for id in path.papers)
    return Entry(_urn("path", language, path.id), "path", path.date, title, address, goal, f"{goal} · {papers}")


def _add(feed: FeedGenerator, told: Entry, language: str) -> None:
    entry = feed.add_entry()
    entry.id(told.id)
    entry.title(told.title)
    entry.link({"href": told.address, "rel": "alternate", "hreflang": CODES[language]})
    entry.category({"term": told.kind})
    entry.updated(_moment(told.date))
    entry.published(_moment(told.date))
    entry.content(told.content, type="text")
    entry.summary(told.summary, type="text")


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE, "/".join(parts)).urn
