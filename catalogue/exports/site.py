"""What an exporter is given: the catalogue without characters no format can carry, where it is published, its pages."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from urllib.parse import urljoin

from catalogue.citing.work import Work, works
from catalogue.records.model import Catalogue, Paper
from catalogue.records.values import Record

Value = TypeVar("Value")

# XML 1.0 (section 2.2) admits none of these; HTML 5 calls the rest of C1 a parse error.
UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FOLDER = "catalogue"
CARD = "card.png"
ROOTS = {"zh": "", "en": "en/"}


def fit(value: Value) -> Value:
    """The same value, every text of it on one line and fit for XML, JSON and HTML."""
    if isinstance(value, str):
        return " ".join(UNFIT.sub("", value).split())
    if isinstance(value, list):
        return [fit(item) for item in value]
    if isinstance(value, dict):
        return {key: fit(item) for key, item in value.items()}
    if isinstance(value, Record):
        return value.model_copy(update={name: fit(getattr(value, name)) for name in type(value).model_fields})
    return value


@dataclass(frozen=True)
class Site:
    """Made with `site`."""

    catalogue: Catalogue
    url: str
    pages: dict[tuple[str, str], str]
    """Language and path below docs/<language> -> the page as CommonMark."""

    @cached_property
    def papers(self) -> dict[str, Paper]:
        """By id."""
        return {paper.id: paper for paper in self.catalogue.papers}

    def address(self, path: str) -> str:
        return urljoin(self.url, path)

    def page(self, paper: Paper, language: str) -> str:
        return self.address(page(paper, language))

    def lists(self) -> Iterator[tuple[str, list[Work]]]:
        """Every list of works that has files of its own: the name of the files, and the works."""
        yield "papers", self._first(self.catalogue.papers)
        for topic in self.catalogue.topics:
            yield topic.id, self._first(self.catalogue.of_topic(topic.id))
        for path in self.catalogue.paths:
            yield (
                f"paths/{path.id}",
                self._first([self.catalogue.paper(id) for id in dict.fromkeys(step.paper for step in path.steps)]),
            )
        for paper in self.catalogue.papers:
            yield from ((work.name, [work]) for work in works(paper))

    def _first(self, papers: list[Paper]) -> list[Work]:
        return [works(paper)[0] for paper in papers]


def site(catalogue: Catalogue, url: str | None, pages: dict[tuple[str, str], str]) -> Site:
    """The site at this address (or the root of whatever host, where there is none)."""
    return Site(fit(catalogue), (url or "/").rstrip("/") + "/", pages)


def page(paper: Paper, language: str) -> str:
    """Where the page of a paper stands below the site."""
    return f"{ROOTS[language]}{paper.topic}/{paper.id}/"


def markdown(source: str, language: str) -> str:
    """Where a page (its path below docs/<language>) stands as Markdown below the site: beside the page, as index.md."""
    folder, name = posixpath.split(source)
    return ROOTS[language] + posixpath.join(folder, "" if name == "index.md" else name.removesuffix(".md"), "index.md")


def card(paper: Paper, language: str) -> str:
    """Where the picture of a paper stands below the site, if there is one."""
    return page(paper, language) + CARD
