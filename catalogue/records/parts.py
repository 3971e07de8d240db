"""What a record tells of a paper: figures, how to read it, what it stands on. One line of meaning per field."""

from typing import Annotated, Literal

from pydantic import Field

from catalogue.records.arxiv import ArxivId, address
from catalogue.records.doi import at_doi
from catalogue.records.values import (
    WHOLE,
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


class Explanation(Record):
    """What others explain better: a reading on video, an annotated implementation, the author's own post."""

    kind: Literal["video", "code", "post", "course"]
    title: Line = Field(description="as it is printed there, in its own language")
    by: Words = Field(description="who explains: people, or the house that publishes it")
    language: LanguageCode = Field(description="that of the explanation: zh, en")
    minutes: Annotated[int, Field(ge=1, le=6000), WHOLE] | None = Field(
        None, description="of a video, or to read, where its page says so"
    )
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
        return address("abs", self.arxiv) if self.arxiv else at_doi(self.doi) if self.doi else None


class Correction(Record):
    """Where the source list, or a common retelling, is wrong."""

    field: Literal["heading", "title", "date", "organisation", "summary", "focus", "abstract", "link", "technique", "retelling"]
    kind: Literal["error", "mistranslation", "version", "omission", "imprecise", "outdated"]
    says: Words = Field(description="zh: word for word; en: what it says, in English")
    right: Words = Field(description="what is right")
    why: Text | None = Field(None, description="how one can tell, where the paper says so")


class Source(Record):
    """The entry of the source list."""

    position: Annotated[int, Field(ge=1, le=10_000), WHOLE]
    heading: Line = Field(description="the heading as printed there")


class Reviewed(Record):
    """When the finished page was last read against the paper."""

    zh: Day | None = None
    en: Day | None = None
