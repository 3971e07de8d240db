"""What an exporter is given: the catalogue without characters no format can carry, where it is published, its pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from catalogue.citing.work import Work, works
from catalogue.exports.edition import Edition, edition
from catalogue.files.kept import Kept
from catalogue.programs.programs import programs
from catalogue.records.addresses import PATHS, as_before, page
from catalogue.records.fit import fit
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.textfile import readable


@dataclass(frozen=True)
class Site:
    """Made with `site`."""

    catalogue: Catalogue
    url: str
    pages: Mapping[str, Mapping[str, str]]
    """Language -> path below docs/<language> -> the page as CommonMark."""
    programs: Mapping[str, str]
    """Id of a paper -> its program."""
    edition: Edition | None = None
    books: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    """Language -> path below the site -> the book as a file."""
    kept: Kept | None = None
    """What takes time to make, of an earlier build."""

    @cached_property
    def papers(self) -> dict[str, Paper]:
        """By id."""
        return {paper.id: paper for paper in self.catalogue.papers}

    def named(self, id: str) -> Paper:
        """The paper of this id, or that once had it."""
        return self.papers[self.catalogue.renamed.get(id, id)]

    def address(self, path: str) -> str:
        return urljoin(self.url, path)

    def page(self, paper: Paper, language: str) -> str:
        return self.address(page(paper, language))

    def lists(self) -> Iterator[tuple[str, list[Work]]]:
        """Every list of works that has files of its own: the name of the files, and the works."""
        yield "papers", self._first(self.catalogue.papers)
        yield "preprints", [works(paper)[-1] for paper in self.catalogue.papers if paper.arxiv]
        for topic in self.catalogue.topics:
            yield topic.id, self._first(self.catalogue.of_topic(topic.id))
        for path in self.catalogue.paths:
            yield f"{PATHS}/{path.id}", self._first([self.papers[id] for id in path.papers])
        for paper in self.catalogue.papers:
            for named in [paper, *as_before(paper)]:
                yield from ((work.name, [work]) for work in works(named))

    def _first(self, papers: list[Paper]) -> list[Work]:
        return [works(paper)[0] for paper in papers]


def site(catalogue: Catalogue, url: str | None, pages: Mapping[str, Mapping[str, str]], docs: Path | None = None) -> Site:
    """The site at this address (or the root of whatever host, where there is none), with the programs in `docs`."""
    found = programs(catalogue, docs) if docs else {}
    texts = {id: file.read_text(encoding="utf-8", errors="replace") if readable(file) else "" for id, file in found.items()}
    return Site(fit(catalogue), (url or "/").rstrip("/") + "/", pages, texts, edition(docs.parent) if docs else None)
