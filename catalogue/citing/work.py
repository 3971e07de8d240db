"""What can be cited of a paper: the published version and the preprint are two works. Every citation format starts here."""

import datetime
from dataclasses import dataclass, replace

from catalogue.records.model import Paper
from catalogue.records.parts import Arxiv, Author


@dataclass(frozen=True)
class Work:
    """One work, with the fields that bibliographies share."""

    key: str
    name: str
    """Of its files."""
    type: str
    """conference, journal, workshop, preprint or report."""
    title: str
    proper_names: tuple[str, ...]
    """Words of the title that keep their capital."""
    authors: tuple[Author, ...]
    year: int
    date: datetime.date | None
    """The day, where it is known: of preprints and reports."""
    publisher: str | None
    container: str | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    doi: str | None = None
    url: str | None = None
    """Where the work is, unless the DOI says so."""
    pdf: str | None = None
    arxiv: Arxiv | None = None

    @property
    def published(self) -> bool:
        return self.container is not None


def works(paper: Paper) -> list[Work]:
    """The work to cite comes first; its key is the paper's id, and stays when a preprint is published."""
    first = _published(paper) if paper.venue else _preprint(paper)
    if not (paper.venue and paper.arxiv):
        return [first]
    return [first, replace(_preprint(paper), key=f"{paper.id}-preprint", name=f"{paper.id}.preprint")]


def _common(paper: Paper) -> dict:
    return {
        "key": paper.id,
        "name": paper.id,
        "title": paper.title,
        "proper_names": tuple(paper.proper_names),
        "authors": tuple(paper.authors),
        "arxiv": paper.arxiv,
        "pdf": paper.pdf,
    }


def _published(paper: Paper) -> Work:
    venue = paper.venue
    printed = {"title": venue.title or paper.title, "authors": tuple(venue.authors or paper.authors)}
    return Work(
        **(_common(paper) | printed),
        type=venue.type,
        year=venue.year,
        date=None,
        container=venue.name,
        volume=venue.volume,
        number=venue.number,
        pages=venue.pages,
        publisher=venue.publisher,
        doi=paper.doi,
        url=paper.links.proceedings or (None if paper.doi else paper.abs),
    )


def _preprint(paper: Paper) -> Work:
    """A paper that is neither on arXiv nor published in a venue is a report of those who wrote it."""
    return Work(
        **_common(paper),
        type="preprint" if paper.arxiv else "report",
        year=paper.date.year,
        date=paper.date,
        publisher="arXiv" if paper.arxiv else ", ".join(paper.organisations),
        url=(paper.arxiv and f"https://arxiv.org/abs/{paper.arxiv.id}") or paper.abs or paper.pdf,
    )


def inverted(author: Author) -> str:
    """Family, Given: the one comma parts the names, so a suffix goes with the family."""
    family = " ".join(part for part in (author.family, author.suffix) if part)
    return author.name or ", ".join(part for part in (family, author.given) if part)
