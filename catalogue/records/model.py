"""What a paper is, and what a catalogue holds. Everything else in this project reads these classes."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from pydantic import Field

from catalogue.records.arxiv import Arxiv
from catalogue.records.lists import Change, House, ReadingPath, Tag, Term, Topic
from catalogue.records.parts import (
    Announcement,
    Author,
    Correction,
    Links,
    Reading,
    Relation,
    Result,
    Reviewed,
    Source,
    Venue,
)
from catalogue.records.places import Places
from catalogue.records.values import Day, Doi, Id, Line, Record, Text


class Paper(Record):
    """One classic."""

    id: Id = Field(description="name in addresses and citation keys; never changes")
    formerly: list[Id] = Field(default=[], description="ids it had before")
    name: Line = Field(description="short name: BERT")
    title: Line = Field(description="exact title, as the version read prints it")
    proper_names: list[Line] = Field(default=[], description="names in the title that look like common words: Pathways")
    authors: list[Author] = Field(min_length=1, description="all, in printed order")
    organisations: list[Line] = Field(min_length=1, description="as printed on the paper")
    date: Day = Field(description="arXiv v1; for a paper not on arXiv, its first publication")
    announced: Announcement | None = Field(None, description="where the work was public earlier")
    venue: Venue | None = None
    arxiv: Arxiv | None = None
    doi: Doi | None = Field(None, description="of the published version, not of the preprint")
    links: Links = Links()
    topic: Id = Field(description="one of topics.yaml; the folder of its pages")
    tags: list[Id] = Field(min_length=1, description="of tags.yaml")
    aliases: list[Line] = Field(default=[], description="other names of the paper or its model, in both languages")
    keywords: list[Line] = Field(default=[], description="what else people search it by: data sets, products, everyday words")
    known_for: Text = Field(description="the handle readers know it by: at most 24 characters in Chinese, 8 words in English")
    tldr: Text = Field(description="what changed, in one sentence: at most 60 characters in Chinese, 30 words in English")
    digest: Text = Field(description="problem, idea, evidence: 120-250 characters in Chinese, 80-160 words in English")
    technique: Text = Field(description="the named technique, one line (核心技术)")
    reading: Reading
    results: list[Result] = Field(min_length=1)
    builds_on: list[Relation] = []
    led_to: list[Relation] = Field(default=[], description="later works outside the catalogue; those inside are derived")
    corrections: list[Correction] = []
    source: Source | None = Field(None, description="absent for papers the source list does not have")
    reviewed: Reviewed = Reviewed()

    @property
    def first_public(self) -> Day:
        """The day on which the work was public first, be it as a paper or in another form."""
        return self.announced.date if self.announced else self.date

    @property
    def pdf(self) -> str | None:
        """The address of the PDF, in the version read; None for a paper that has none and is not on arXiv."""
        return self.links.pdf or (self.arxiv.address("pdf") if self.arxiv else None)

    @property
    def abs(self) -> str | None:
        """The address of the landing page, in the version read; None for a paper that has none and is not on arXiv."""
        return self.links.abs or (self.arxiv.address("abs") if self.arxiv else None)

    @property
    def html(self) -> str | None:
        """The address of the paper as HTML, in the version read; None for a paper that has none."""
        return self.links.html or (self.arxiv.address("html") if self.arxiv and self.arxiv.html else None)

    @property
    def proceedings(self) -> str | None:
        """The address of the published version; None for a paper without one."""
        return self.links.proceedings or (f"https://doi.org/{self.doi}" if self.doi else None)

    @property
    def relations(self) -> dict[str, list[Relation]]:
        """The other works that the record names, by the field that names them."""
        return {"builds_on": self.builds_on, "led_to": self.led_to}


class Catalogue(Record):
    """All of data/, loaded and valid; papers in order of first publication, changes in order of date."""

    papers: list[Paper]
    topics: list[Topic]
    tags: list[Tag]
    houses: list[House] = []
    terms: list[Term]
    log: list[Change] = []
    paths: list[ReadingPath]
    strings: dict[str, Text]
    places: dict[str, Places] = Field(default={}, description="confirmed anchors, by the id of the paper")

    def paper(self, id: str) -> Paper:
        """The paper of this id. Raises LookupError where there is none, as do `term`, `topic`, `tag` and `path`."""
        return _named("paper", self.papers, id)

    def term(self, id: str) -> Term:
        return _named("term", self.terms, id)

    def topic(self, id: str) -> Topic:
        return _named("topic", self.topics, id)

    def tag(self, id: str) -> Tag:
        return _named("tag", self.tags, id)

    def path(self, id: str) -> ReadingPath:
        return _named("path", self.paths, id)

    def size(self, name: str) -> int:
        """How many records a list has: size("papers"). Raises LookupError where there is no list of this name."""
        if name not in Catalogue.model_fields:
            raise LookupError(f"there is no list {name!r}")
        return len(getattr(self, name))

    @property
    def renamed(self) -> dict[str, str]:
        """Former ids, each with the id that the paper has now."""
        return {old: paper.id for paper in self.papers for old in paper.formerly}

    @property
    def on_paths(self) -> list[Paper]:
        """The papers that a reading path leads to, each once."""
        return [paper for paper in self.papers if self.paths_of(paper.id)]

    def paths_of(self, id: str) -> list[ReadingPath]:
        """The reading paths that lead to this paper."""
        return [path for path in self.paths if id in path.papers]

    def of_topic(self, topic: str) -> list[Paper]:
        """The papers of the topic of this id, in order of date; none of a topic that does not exist."""
        return [paper for paper in self.papers if paper.topic == topic]

    def houses_of(self, paper: Paper) -> list[House]:
        """Behind the spellings that a paper prints, each once; a spelling that no house has stands for itself."""
        known = {spelling: house for house in self.houses for spelling in house.prints}
        found = [known.get(name) or House.alone(name) for name in paper.organisations]
        return list({house.id: house for house in found}.values())

    def builds_on_it(self, id: str) -> list[tuple[Paper, Relation]]:
        """The later papers of the catalogue that name this one, each with how."""
        return [(paper, rel) for paper in self.papers for rel in paper.builds_on if rel.id == id]


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_WithId)


def _named(kind: str, records: Iterable[Named], id: str) -> Named:
    for record in records:
        if record.id == id:
            return record
    raise LookupError(f"there is no {kind} {id!r}")
