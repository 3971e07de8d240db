"""Atom (RFC 4287) as XML: a feed and its entries, whose content is HTML, escaped: not all readers take XHTML apart."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """What happened on a day: `id` and `kind` never change, whatever the paper is called later."""

    id: str
    kind: str
    date: datetime.date
    title: str
    address: str
    summary: str
    content: list[Element]
    """Paragraphs and lists of HTML, made with `element`."""


@dataclass(frozen=True)
class Feed:
    """What a feed says of itself, and its entries, newest first."""

    id: str
    title: str
    subtitle: str
    author: str
    rights: str
    code: str
    """Of its language (BCP 47)."""
    address: str
    page: str
    """The address of the page that it goes with."""
    date: datetime.date
    entries: list[Entry]


def element(name: str, *content: str | Element, **attributes: str) -> Element:
    """An element that holds these texts and elements, in this order."""
    made = Element(name, attributes)
    for part in content:
        if isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def written(feed: Feed) -> str:
    """The feed as a file."""
    root = element(
        "feed",
        *_head(feed.id, feed.title, feed.date),
        element("subtitle", feed.subtitle),
        element("author", element("name", feed.author)),
        element("rights", feed.rights),
        element("link", rel="self", type="application/atom+xml", href=feed.address),
        element("link", rel="alternate", type="text/html", hreflang=feed.code, href=feed.page),
        *(_entry(entry, feed.code) for entry in feed.entries),
        xmlns=ATOM,
        **{"xml:lang": feed.code},
    )
    _break_lines(root, 1)
    text: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return text.decode() + "\n"


def _head(id: str, title: str, day: datetime.date) -> Iterable[Element]:
    return element("id", id), element("title", title), element("updated", _moment(day))


def _entry(told: Entry, code: str) -> Element:
    return element(
        "entry",
        *_head(told.id, told.title, told.date),
        element("published", _moment(told.date)),
        element("link", rel="alternate", type="text/html", hreflang=code, href=told.address),
        element("category", term=told.kind),
        element("summary", told.summary),
        element("content", *(ElementTree.tostring(part, "unicode", method="html") for part in told.content), type="html"),
    )


def _break_lines(parent: Element, depth: int) -> None:
    for child in parent:
        child.tail = "\n" + "  " * depth
        if child.tag in ("entry", "author"):
            _break_lines(child, depth + 1)
    parent.text, parent[-1].tail = "\n" + "  " * depth, "\n" + "  " * (depth - 1)


def _moment(day: datetime.date) -> str:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC).isoformat()
