"""Atom feeds (RFC 4287) of what the log says, per language and per topic, written by feedgen."""

import datetime
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from feedgen.feed import FeedGenerator

from catalogue.exports.site import Site
from catalogue.pages.addresses import ROOTS
from catalogue.records.lists import Change, Topic
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
    changes = [change for change in site.catalogue.log if not topic or site.papers[change.paper].topic == topic.id]
    feed = FeedGenerator()
    feed.id(_urn("feed", language, topic.id if topic else ""))
    feed.title(" · ".join([words["site_name"][language], *([topic.name[language]] if topic else [])]))
    feed.subtitle((topic.lead if topic else words["site_description"])[language])
    feed.language(CODES[language])
    feed.author(name=words["site_name"][language])
    feed.link([{"href": site.address(own), "rel": "self", "type": "application/atom+xml"}, {"href": home, "rel": "alternate"}])
    feed.rights("CC BY 4.0")
    feed.updated(_moment(changes[-1].date if changes else datetime.date(2026, 1, 1)))
    for change in changes[-LATEST:]:
        _entry(feed, site, change, language)
    return str(feed.atom_str(pretty=True).decode())


def _entry(feed: FeedGenerator, site: Site, change: Change, language: str) -> None:
    paper, words = site.papers[change.paper], site.catalogue.strings
    entry = feed.add_entry()
    entry.id(_urn("change", language, change.id))
    entry.title(f"{words[f'log_{change.kind}'][language]} · {paper.name}")
    entry.link({"href": site.page(paper, language), "rel": "alternate", "hreflang": CODES[language]})
    entry.category({"term": change.kind})
    entry.updated(_moment(change.date))
    entry.published(_moment(change.date))
    entry.content((change.text or paper.digest)[language], type="text")
    entry.summary((change.text or paper.tldr)[language], type="text")


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE, "/".join(parts)).urn
