"""Every external address that the site prints, from its data and from its pages, and where it stands in them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

from catalogue.markdown.pagetext import SILENT, texts, without
from catalogue.pages import places
from catalogue.records.data import Data
from catalogue.records.doi import at_doi
from catalogue.records.paper import Paper
from catalogue.records.parts import Relation
from catalogue.records.problem import Problem
from catalogue.records.values import QUOTED
from catalogue.records.walk import values
from catalogue.records.yamlfile import Loc

ADDRESS = r"https?://(?:\[[^\s\[\]]*\])?(?:[^\s<>\"'`{}|\\^\[\]()（）]|\([^\s<>\"'`{}()]*\)|'(?=\w))+"
IN_TEXT = re.compile(rf"{ADDRESS}(?<![.,;:!?。，；：！？、])")
# What Markdown makes a link or a picture of: [a](here), <here>, [a]: here, and the attributes of HTML.
IN_PAGE = re.compile(rf"(?:\]\(\s*<?|<|^ *\[[^\]]+\]: *<?|(?:href|src)=[\"'])({ADDRESS})", re.MULTILINE)


@dataclass(frozen=True)
class Occurrence:
    """A line of the data or of a page that has an address."""

    found: Problem
    """At the line, without a message."""
    quoted: bool = False
    """In the words of the source list, where even a dead address stays as it is."""

    def problem(self, message: str) -> Problem:
        """A problem at this line."""
        return replace(self.found, message=message)


def addresses(data: Data, docs: Path | None = None) -> dict[str, list[Occurrence]]:
    """Each address once, with every line that has it; of the pages, too, where `docs` is given.

    Only places in the HTML of papers keep their #anchor: whether a page is there does not depend on it.
    """
    found: dict[str, list[Occurrence]] = {}
    for url, occurrence in (*written(data, docs), *_of_places(data, docs)):
        found.setdefault(url, []).append(occurrence)
    return found


def written(data: Data, docs: Path | None) -> Iterator[tuple[str, Occurrence]]:
    """Those that are written down, in full or as an identifier, without #anchor; places follow from them."""
    for url, occurrence in (*_of_data(data), *(_of_pages(docs, data.only) if docs else [])):
        yield urldefrag(url).url, occurrence


def _of_places(data: Data, docs: Path | None) -> Iterator[tuple[str, Occurrence]]:
    """Those that do not stand and fall with the HTML or the PDF of their paper: of an anchor, or of another version."""
    for printed in places.printed(data, docs):
        url = places.address(data.catalogue, printed.paper, printed.place, printed.version)
        if url and places.PAGED.fullmatch(printed.place):
            url = urldefrag(url).url
        if url and url not in (printed.paper.html, printed.paper.pdf):
            yield url, Occurrence(printed.found)


def _of_data(data: Data) -> Iterator[tuple[str, Occurrence]]:
    """The addresses in any text of a record, and those that identifiers stand for."""
    for entry, loc, value in values(data, (str, Relation, Paper)):
        for url, field in _of_value(value):
            yield url, Occurrence(entry.problem("", *loc, *field), QUOTED in loc)


def _of_value(value: object) -> Iterator[tuple[str, Loc]]:
    """Each with the field of the value that it comes from."""
    if isinstance(value, str):
        yield from ((match[0], ()) for match in IN_TEXT.finditer(value))
    if isinstance(value, Relation) and value.abs:
        yield value.abs, ("arxiv" if value.arxiv else "doi",)
    if isinstance(value, Paper) and value.doi:
        yield at_doi(value.doi), ("doi",)
    if isinstance(value, Paper) and value.arxiv:
        shown, own = (value.abs, value.arxiv.newest, value.html, value.pdf), {*value.links.model_dump().values()}
        yield from ((url, ("arxiv",)) for url in shown if url and url not in own)


def _of_pages(docs: Path, ids: Collection[str]) -> Iterator[tuple[str, Occurrence]]:
    """Code and comments show no link."""
    for page, text in texts(docs, ids):
        text = without([SILENT], text)
        for match in IN_PAGE.finditer(text):
            line = text.count("\n", 0, match.start(1)) + 1
            yield unescape(match[1]), Occurrence(Problem(page, line, "", "", ""))
