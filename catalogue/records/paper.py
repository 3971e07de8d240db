"""What a paper is: one record of papers.yaml."""

from pydantic import Field

from catalogue.records.arxiv import Arxiv
from catalogue.records.doi import at_doi
from catalogue.records.parts import Correction, Explanation, Reading, Relation, Result, Reviewed, Source
from catalogue.records.publication import Announcement, Author, Links, Venue
from catalogue.records.scale import Scale
from catalogue.records.values import Day, Doi, Id, Item, Keyword, Line, Record, Text


class Paper(Record):
    """One classic."""

    id: Id = Field(description="name in addresses and citation keys; only `rename` changes it")
    formerly: list[Id] = Field(default=[], description="ids it had before; what stood at their addresses stays there")
    name: Line = Field(description="short name: BERT")
    title: Line = Field(description="exact title, as the version read prints it")
    proper_names: list[Item] = Field(default=[], description="names in the title that look like common words: Pathways")
    authors: list[Author] = Field(min_length=1, description="all, in printed order")
    organisations: list[Item] = Field(min_length=1, description="as printed on the paper")
    date: Day = Field(description="arXiv v1; for a paper not on arXiv, its first publication")
    announced: Announcement | None = Field(None, description="where the work was public earlier")
    venue: Venue | None = None
    arxiv: Arxiv | None = None
    doi: Doi | None = Field(None, description="of the published version, not of the preprint")
    links: Links = Links()
    elsewhere: list[Explanation] = Field(default=[], max_length=3, description="explanations by others")
    topic: Id = Field(description="one of topics.yaml; the folder of its pages")
    moved_from: list[Id] = Field(default=[], description="topics it stood under before; its pages there lead to its page")
    tags: list[Id] = Field(description="of tags.yaml; empty only in a draft")
    aliases: list[Keyword] = Field(default=[], description="other names of the paper or its model, in both languages")
    keywords: list[Keyword] = Field(
        default=[], description="what else people search it by: data sets, products, everyday words"
    )
    known_for: Text = Field(description="the handle readers know it by: at most 24 characters in Chinese, 8 words in English")
    tldr: Text = Field(description="what changed, in one sentence: at most 60 characters in Chinese, 30 words in English")
    digest: Text = Field(description="problem, idea, evidence: 120-250 characters in Chinese, 80-160 words in English")
    technique: Text = Field(description="the named technique, one line (核心技术)")
    reading: Reading
    results: list[Result] = Field(min_length=1)
    scale: list[Scale] = Field(default=[], max_length=8, description="how large the models are that the paper introduces")
    builds_on: list[Relation] = []
    led_to: list[Relation] = Field(default=[], description="later works outside the catalogue; those inside are derived")
    corrections: list[Correction] = []
    source: Source | None = Field(None, description="absent for papers the source list does not have")
    reviewed: Reviewed = Reviewed()

    @property
    def first_id(self) -> str:
        """The id that it had first; feeds know it by that one for ever."""
        return next(iter(self.formerly), self.id)

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
        return self.links.proceedings or (at_doi(self.doi) if self.doi else None)

    @property
    def relations(self) -> dict[str, list[Relation]]:
        """The other works that the record names, by the field that names them."""
        return {"builds_on": self.builds_on, "led_to": self.led_to}
