"""A page that names a paper by its old id -> the changes that make it name the new one: links, calls of drawings."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from catalogue.jinja.sandbox import DRAWING
from catalogue.markdown import pagetext
from catalogue.markdown.hrefs import Href, Sources, hrefs, running
from catalogue.pages.pages import sources
from catalogue.records.values import LANGUAGES
from catalogue.renaming.plan import Change
from catalogue.renaming.refuse import RefusedError

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
class Naming:
    """A page that names a paper, and what to write there: in place of names of drawings that it calls, and of links."""

    page: Path
    text: str
    drawings: list[Change]
    links: list[Change]


def naming(docs: Path, names: Names, files: Collection[Path]) -> Iterator[Naming]:
    """The pages of both languages that name the paper or a drawing among these `files`, which are its own.

    Raises RefusedError for a page that cannot be read: nobody could say what it links.
    """
    known = Sources({language: sources(docs / language) for language in LANGUAGES})
    drawings = {path.name.removesuffix(DRAWING) for path in files if path.name.endswith(DRAWING)}
    for language in LANGUAGES:
        for page in sorted((docs / language).rglob("*.md")):
            text = pagetext.text(page, as_written=True)
            if not isinstance(text, str):
                raise RefusedError(text)
            leads = partial(known.at, page.relative_to(docs / language).as_posix(), language)
            found = Naming(page, text, [*_called(text, drawings, names)], [*_linked(text, leads, names)])
            if found.drawings or found.links:
                yield found


def _called(text: str, drawings: Collection[str], names: Names) -> Iterator[Change]:
    for found in CALL.finditer(running(text)):
        if found["name"] in drawings:
            yield Change(*found.span("name"), names.drawing(found["name"]))


def _linked(text: str, leads: Callable[[Href], tuple[str, str]], names: Names) -> Iterator[Change]:
    for href in hrefs(text):
        renamed = _renamed(href, leads(href), names)
        if renamed != href.text:
            yield Change(href.start, href.end, renamed)


def _renamed(href: Href, leads: tuple[str, str], names: Names) -> str:
    """The address as it is to be written; what names the paper by numbers of signs (l%6Fra.md) is spelled out."""
    page, anchor = leads[0].partition("/")[2], leads[1]
    path = re.split("[?#]", href.text, maxsplit=1)[0]
    rest = href.text[len(path) :]
    if page == f"{names.topic}/{names.old}.md":
        own = rf"(^|/){names.old}(?=(?:\.md|/?|/index\.html)$)"
        if not re.search(own, path):
            path, rest = href.path, f"#{anchor}" if anchor else ""
        path = re.sub(own, rf"\g<1>{names.new}", path)
    if page in (*LISTS, f"{names.topic}/index.md") and anchor == names.old:
        rest = f"{rest.partition('#')[0]}#{names.new}"
    return path + rest


def drawing_changes(text: str, names: Names) -> Iterator[Change]:
    """Of a drawing whose parts are named after it: lora-title -> low-rank-title."""
    for part in PARTS.finditer(text):
        for found in re.finditer(rf"(?<![\w-]){names.old}(?=-|(?![\w-]))", part[0]):
            yield Change(part.start() + found.start(), part.start() + found.end(), names.new)
