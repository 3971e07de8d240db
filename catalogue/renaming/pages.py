"""A page that names a paper by its old id -> the changes that make it name the new one: links, calls of drawings."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from catalogue.markdown.hrefs import Href, Sources, hrefs, running
from catalogue.renaming.plan import Change

# {{ figure("lora-2", "…") }}
CALL = re.compile(r"\{\{\s*figure\(\s*(?:name\s*=\s*)?([\"'])(?P<name>[^\"'\n]+)\1")
# Lists in which a paper has an anchor of its id.
LISTS = ("errata.md", "browse.md")
# Of a drawing: what names its parts, and what names them elsewhere.
PARTS = re.compile(r"\b(?:id|aria-labelledby|aria-describedby)\s*=\s*(?:\"[^\"]*\"|'[^']*')|[\"']#[^\"']*[\"']|url\(#[^)]*\)")


@dataclass(frozen=True)
class Names:
    """What a paper of this topic was called and is called from now on."""

    topic: str
    old: str
    new: str

    def drawing(self, name: str) -> str:
        """The name of a drawing, of a program, of a part of a drawing: lora-2 -> low-rank-2."""
        return re.sub(rf"^{self.old}(?=$|-)", self.new, name)


@dataclass(frozen=True)
class Pages:
    """What is known of all pages before one is changed."""

    sources: Sources
    drawings: Collection[str]
    """The names of those drawings that get another name."""


def page_changes(text: str, language: str, source: str, pages: Pages, names: Names) -> Iterator[Change]:
    """Of the page at `source`."""
    for found in CALL.finditer(running(text)):
        if found["name"] in pages.drawings:
            yield Change(*found.span("name"), names.drawing(found["name"]))
    for href in hrefs(text):
        renamed = _renamed(href, pages.sources.at(source, language, href), names)
        if renamed != href.text:
            yield Change(href.start, href.end, renamed)


def _renamed(href: Href, leads: tuple[str, str], names: Names) -> str:
    page, anchor = leads[0].partition("/")[2], leads[1]
    path = re.split("[?#]", href.text, maxsplit=1)[0]
    rest = href.text[len(path) :]
    if page == f"{names.topic}/{names.old}.md":
        path = re.sub(rf"(^|/){names.old}(?=(?:\.md|/?|/index\.html)$)", rf"\g<1>{names.new}", path)
    if page in (*LISTS, f"{names.topic}/index.md") and anchor == names.old:
        rest = re.sub(rf"#{names.old}$", f"#{names.new}", rest)
    return path + rest


def drawing_changes(text: str, names: Names) -> Iterator[Change]:
    """Of a drawing whose parts are named after it: lora-title -> low-rank-title."""
    for part in PARTS.finditer(text):
        for found in re.finditer(rf"(?<![\w-]){names.old}(?=-|(?![\w-]))", part[0]):
            yield Change(part.start() + found.start(), part.start() + found.end(), names.new)
