"""What a paper is, and what a catalogue holds. Everything else in this project reads these classes."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from pydantic import Field

from catalogue.records.lists import Change, ReadingPath, Tag, Term, Topic
from catalogue.records.parts import (
    Announcement,
    Arxiv,
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
    announced: Announcement | None = Field(None, description="where it was public earlier")
    venue: Venue | None = None
    arxiv: Arxiv | None = None
    doi: Doi | None = Field(None, description="of the published version, not of the preprint")
    links: Links = Links()
    topic: Id = Field(description="one of topics.yaml; the folder of its pages")
    tags: list[Id] = Field(min_length=1, description="of tags.yaml")
    aliases: list[Line] = Field(default=[], description="other names people search for, in both languages")
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
    def pdf(self) -> str | None:
        """The address of the PDF; None for a paper that has none and is not on arXiv."""
        return self.links.pdf or (f"https://arxiv.org/pdf/{self.arxiv.id}" if self.arxiv else None)

    @property
    def abs(self) -> str | None:
        """The address of the landing page; None for a paper that has none and is not on arXiv."""
        return self.links.abs or (f"https://arxiv.org/abs/{self.arxiv.id}" if self.arxiv else None)

    @property
    def html(self) -> str | None:
        """The address of the paper as HTML: of ar5iv, which converts arXiv's LaTeX sources, where the record names no other."""
        return self.links.html or (f"https://ar5iv.labs.arxiv.org/html/{self.arxiv.id}" if self.arxiv else None)

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
    terms: list[Term]
    log: list[Change] = []
    paths: list[ReadingPath]
    strings: dict[str, Text]

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
