"""Every external address that the site prints, from its data and from its pages, and where it stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

from catalogue.pages.pagetext import CODE, without
from catalogue.records.data import Data
from catalogue.records.model import Paper
from catalogue.records.parts import Relation
from catalogue.records.problem import Problem
from catalogue.records.values import QUOTED
from catalogue.records.walk import values
from catalogue.records.yamlfile import Loc

ADDRESS = r"https?://(?:[^\s<>\"'`{}|\\^\[\]()（）]|\([^\s<>\"'`{}()]*\))+"
IN_TEXT = re.compile(rf"{ADDRESS}(?<![.,;:!?。，；：！？、])")
# What Markdown makes a link or a picture of: [a](here), <here>, [a]: here, and the attributes of HTML.
IN_PAGE = re.compile(rf"(?:\]\(\s*<?|<|^ *\[[^\]]+\]: *<?|(?:href|src)=[\"'])({ADDRESS})", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


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
    """Each address once, without its #fragment, with every line that has it; of the pages, too, where `docs` is given."""
    found: dict[str, list[Occurrence]] = {}
    for url, occurrence in [*_of_data(data), *(_of_pages(docs) if docs else [])]:
        found.setdefault(urldefrag(url).url, []).append(occurrence)
    return found


def _of_data(data: Data) -> Iterator[tuple[str, Occurrence]]:
    """The addresses in any text of a record, and those that identifiers stand for."""
    for entry, loc, value in values(data):
        for url, field in _of_value(value):
            yield url, Occurrence(entry.problem("", *loc, *field), QUOTED in loc)


def _of_value(value: object) -> Iterator[tuple[str, Loc]]:
    """Each with the field of the value that it comes from."""
    if isinstance(value, str):
        yield from ((match[0], ()) for match in IN_TEXT.finditer(value))
    if isinstance(value, Paper | Relation) and value.arxiv:
        # Asked once for a paper: its PDF and its HTML stand and fall with its page.
        id = value.arxiv if isinstance(value.arxiv, str) else f"{value.arxiv.id}{value.arxiv.version}"
        yield f"https://arxiv.org/abs/{id}", ("arxiv",)
    if isinstance(value, Paper) and value.doi:
        yield f"https://doi.org/{value.doi}", ("doi",)


def _of_pages(docs: Path) -> Iterator[tuple[str, Occurrence]]:
    """Code and comments show no link."""
    for page in (page for page in sorted(docs.rglob("*.md")) if page.is_file()):
        text = page.read_text(encoding="utf-8", errors="replace")
        text = without([*CODE, COMMENT], text)
        for match in IN_PAGE.finditer(text):
            line = text.count("\n", 0, match.start(1)) + 1
            yield unescape(match[1]), Occurrence(Problem(page, line, "", "", ""))
