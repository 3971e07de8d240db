"""Every external address that the site prints, from its data and from its pages, and where it stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

from catalogue.pages.pagetext import CODE, without
from catalogue.records.load import Data, Entry
from catalogue.records.problem import Problem
from catalogue.records.values import QUOTED, Record

ADDRESS = r"https?://(?:[^\s<>\"'`{}|\\^\[\]()（）]|\([^\s<>\"'`{}()]*\))+"
IN_TEXT = re.compile(rf"{ADDRESS}(?<![.,;:!?。，；：！？、])")
# What Markdown makes a link or a picture of: [a](here), <here>, [a]: here, and the attributes of HTML.
IN_PAGE = re.compile(rf"(?:\]\(\s*<?|<|^ *\[[^\]]+\]: *<?|(?:href|src)=[\"'])({ADDRESS})", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Place:
    """Where an address stands."""

    found: Problem
    """At the line, without a message."""
    quoted: bool = False

    def problem(self, message: str) -> Problem:
        return Problem(self.found.path, self.found.line, self.found.record, self.found.field, message)


def addresses(data: Data, docs: Path | None = None) -> dict[str, list[Place]]:
    """Each address once, without its #fragment, with every place that it comes from."""
    found: dict[str, list[Place]] = {}
    for url, place in [*_of_data(data), *(_of_pages(docs) if docs else [])]:
        found.setdefault(urldefrag(url).url, []).append(place)
    return found


def _of_data(data: Data) -> Iterator[tuple[str, Place]]:
    for entries in data.entries.values():
        for entry in entries:
            for url, loc in _of_record(entry.record, ()):
                yield url, _place(entry, loc)


def _place(entry: Entry, loc: tuple) -> Place:
    # A dead address in what the source list says stays as it is.
    return Place(entry.problem("", *loc), QUOTED in loc)


def _of_record(value, loc: tuple) -> Iterator[tuple[str, tuple]]:
    """Addresses in any text of the record, and those that identifiers stand for."""
    if isinstance(value, Record):
        yield from _of_identifiers(value, loc)
        for field in type(value).model_fields:
            yield from _of_record(getattr(value, field), (*loc, field))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _of_record(item, (*loc, at))
    elif isinstance(value, str):
        for match in IN_TEXT.finditer(value):
            yield match[0], loc


def _of_identifiers(record: Record, loc: tuple) -> Iterator[tuple[str, tuple]]:
    """arXiv is asked once for a paper: its PDF and its HTML stand and fall with its page."""
    if arxiv := getattr(record, "arxiv", None):
        id = arxiv if isinstance(arxiv, str) else f"{arxiv.id}{arxiv.version}"
        yield f"https://arxiv.org/abs/{id}", (*loc, "arxiv")
    if doi := getattr(record, "doi", None):
        yield f"https://doi.org/{doi}", (*loc, "doi")


def _of_pages(docs: Path) -> Iterator[tuple[str, Place]]:
    """Code and comments show no link."""
    for page in (page for page in sorted(docs.rglob("*.md")) if page.is_file()):
        text = page.read_text(encoding="utf-8", errors="replace")
        text = without([*CODE, COMMENT], text)
        for match in IN_PAGE.finditer(text):
            line = text.count("\n", 0, match.start(1)) + 1
            yield unescape(match[1]), Place(Problem(page, line, "", "", ""))
