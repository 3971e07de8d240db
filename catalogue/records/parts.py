"""The parts a record is made of: authors, venue, links, results, reading routes. One line of meaning per field."""

from typing import Literal

from pydantic import Field

from catalogue.records.arxiv import ArxivId, address
from catalogue.records.values import (
    ArxivVersion,
    Day,
    Doi,
    Id,
    LanguageCode,
    Line,
    Minutes,
    Place,
    Record,
    Text,
    Url,
    Words,
    Year,
)


class Author(Record):
    """A person (family and given name) or a group that signs as one (name)."""

    family: Line | None = Field(None, description="family name as printed, particles included: Su, de Oliveira Pinto")
    given: Line | None = Field(None, description="given names and initials as printed")
    suffix: Line | None = Field(None, description="IV, Jr.")
    name: Line | None = Field(None, description="a group: OpenAI")
    zh: Line | None = Field(
        None, description="name in Chinese characters, where a public page of theirs or of the paper pairs the two"
    )

    @property
    def full(self) -> str:
        """The name as the paper prints it, given name first."""
        return self.name or " ".join(part for part in (self.given, self.family, self.suffix) if part)


class Announcement(Record):
    """The work was public before the paper's date."""

    date: Day = Field(description="the day on which it was public first")
    what: Text = Field(description="what was public then: blog post, repository")


class Venue(Record):
    """Where the paper was published; absent for preprints and reports."""

    type: Literal["conference", "journal", "workshop"]
    name: Line = Field(description="proceedings or journal, in full, as a bibliography prints it")
    short: Line = Field(description="what people call it: NeurIPS 2020")
    year: Year
    series: Line | None = Field(None, description="of proceedings that are a volume of a series, what `volume` counts")
    volume: Line | None = None
    number: Line | None = None
    pages: Line | None = Field(None, description="first-last, with one hyphen: 5998-6008; or the article number")
    publisher: Line | None = None
    note: Text | None = Field(None, description="an award, an oral presentation")
    title: Line | None = Field(None, description="the title printed there, where it is another")
    authors: list[Author] = Field(default=[], description="the authors printed there, where they are others")


class Links(Record):
    """Addresses that do not follow from the arXiv identifier or the DOI."""

    pdf: Url | None = None
    abs: Url | None = Field(None, description="landing page of the paper")
    html: Url | None = Field(None, description="the paper as HTML, to read or translate in the browser")
    code: Url | None = Field(None, description="the authors' repository")
    proceedings: Url | None = Field(None, description="page of the published version")
    post: Url | None = Field(None, description="the authors' own announcement")


class Explanation(Record):
    """What others explain better: a reading on video, an annotated implementation, the author's own post."""

    kind: Literal["video", "code", "post", "course"]
    title: Line = Field(description="as it is printed there, in its own language")
    by: Words = Field(description="who explains: people, or the house that publishes it")
    language: LanguageCode = Field(description="that of the explanation: zh, en")
    minutes: int | None = Field(None, ge=1, le=6000, description="of a video, or to read, where its page says so")
    url: Url


class Result(Record):
    """A figure, and where it stands in the paper."""

    what: Words = Field(description="what was measured, on what, by which model")
    value: Words = Field(description="the figure with its unit")
    than: Words | None = Field(None, description="what it is compared with")
    where: list[Place] = Field(min_length=1, description="Abstract, §6.1, Table 2, Figure 1, Appendix B.2 …")
    version: ArxivVersion | None = Field(None, description="where versions differ: the one with this figure")


class Route(Record):
    """One way to read the paper in a given time."""

    minutes: Minutes
    where: list[Place] = Field(min_length=1, description="sections, tables and figures to open, in order")
    text: Text = Field(description="what to look for there, what one knows afterwards")


class Reading(Record):
    """How to read the paper."""

    focus: list[Words] = Field(min_length=1, description="what to look for (阅读重点)")
    routes: list[Route] = Field(default=[], description="5, 20 and 60 minutes")
    skip: Text | None = Field(None, description="what can be skipped at first")
    before: Text | None = Field(None, description="what to know first")


class Relation(Record):
    """Another work: in this catalogue by id, any other by title."""

    id: Id | None = Field(None, description="a paper of this catalogue")
    title: Line | None = Field(None, description="a work outside it")
    arxiv: ArxivId | None = None
    doi: Doi | None = Field(None, description="of a work that is not on arXiv")
    year: Year | None = None
    how: Text = Field(description="what was taken over, or changed")

    @property
    def abs(self) -> str | None:
        """The address of its abstract on arXiv, in the newest version, or of its DOI; None for a work that has neither."""
        return address("abs", self.arxiv) if self.arxiv else f"https://doi.org/{self.doi}" if self.doi else None


class Correction(Record):
    """Where the source list, or a common retelling, is wrong."""

    field: Literal["heading", "title", "date", "organisation", "summary", "focus", "abstract", "link", "technique", "retelling"]
    kind: Literal["error", "mistranslation", "version", "omission", "imprecise", "outdated"]
    says: Words = Field(description="zh: word for word; en: what it says, in English")
    right: Words = Field(description="what is right")
    why: Text | None = Field(None, description="how one can tell, where the paper says so")


class Source(Record):
    """The entry of the source list."""

    position: int = Field(ge=1)
    heading: Line = Field(description="the heading as printed there")


class Reviewed(Record):
    """When the finished page was last read against the paper."""

    zh: Day | None = None
    en: Day | None = None
