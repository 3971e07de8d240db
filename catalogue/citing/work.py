"""What can be cited of a paper: the published version and the preprint are two works. Every citation format starts here."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

from catalogue.citing.kinds import KINDS, Kind
from catalogue.records.arxiv import Arxiv
from catalogue.records.doi import at_doi
from catalogue.records.fit import fit
from catalogue.records.paper import Paper
from catalogue.records.publication import Author, Venue


@dataclass(frozen=True)
class Work:
    """One work, with the fields that bibliographies share."""

    key: str
    name: str
    """Of its files, without their endings."""
    type: str
    """One of KINDS."""
    title: str
    proper_names: tuple[str, ...]
    """Words of the title that keep their capital."""
    authors: tuple[Author, ...]
    year: int
    date: datetime.date | None
    """The day, where it is known: of preprints and reports."""
    publisher: str | None
    container: str | None = None
    meeting: str | None = None
    """What people call the conference or journal, and the year: NeurIPS 2017."""
    series: str | None = None
    """That `volume` is a volume of, where the container is no journal."""
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    doi: str | None = None
    url: str | None = None
    """Where the work is, where an address beside the DOI is known."""
    pdf: str | None = None
    arxiv: Arxiv | None = None

    @property
    def kind(self) -> Kind:
        """What every format calls such a work."""
        return KINDS[self.type]

    @property
    def address(self) -> str | None:
        """Where the work is, for readers that do not make an address of a DOI."""
        return self.url or (at_doi(self.doi) if self.doi else None)

    @property
    def number_on_arxiv(self) -> str | None:
        """As it is printed: arXiv:1706.03762."""
        return f"arXiv:{self.arxiv.id}" if self.arxiv else None

    @property
    def published(self) -> bool:
        """True where it appeared in proceedings or a journal."""
        return self.container is not None


def works(paper: Paper) -> list[Work]:
    """The works of a paper, one or two. The first is the one to cite; its key is the paper's id, also once it is published.

    All texts are fit for every format.
    """
    return [Work(**fit(vars(work))) for work in _works(paper)]


def _works(paper: Paper) -> list[Work]:
    if not paper.venue:
        return [_preprint(paper)]
    published = _published(paper, paper.venue)
    if not paper.arxiv:
        return [published]
    return [published, replace(_preprint(paper), key=f"{paper.id}-preprint", name=f"{paper.id}.preprint")]


def _common(paper: Paper) -> dict[str, Any]:
    return {
        "key": paper.id,
        "name": paper.id,
        "title": paper.title,
        "proper_names": tuple(paper.proper_names),
        "authors": tuple(paper.authors),
        "arxiv": paper.arxiv,
        "pdf": paper.pdf,
    }


def _published(paper: Paper, venue: Venue) -> Work:
    printed = {"title": venue.title or paper.title, "authors": tuple(venue.authors or paper.authors)}
    return Work(
        **(_common(paper) | printed),
        type=venue.type,
        year=venue.year,
        date=None,
        container=venue.name,
        meeting=venue.short,
        series=venue.series,
        volume=venue.volume,
        number=venue.number,
        pages=venue.pages,
        publisher=venue.publisher,
        doi=paper.doi,
        url=paper.links.proceedings or (None if paper.doi else paper.links.abs or _on_arxiv(paper)),
    )


def _preprint(paper: Paper) -> Work:
    """A paper that is neither on arXiv nor published in a venue is a report of those who wrote it."""
    return Work(
        **_common(paper),
        type="preprint" if paper.arxiv else "report",
        year=paper.date.year,
        date=paper.date,
        publisher="arXiv" if paper.arxiv else ", ".join(paper.organisations),
        url=_on_arxiv(paper) or paper.abs or paper.pdf,
    )


def _on_arxiv(paper: Paper) -> str | None:
    """In the version that was read, as the page has it; on arXiv itself, whoever shows it to readers."""
    return f"https://arxiv.org/abs/{paper.arxiv.id}{paper.arxiv.version}" if paper.arxiv else None
