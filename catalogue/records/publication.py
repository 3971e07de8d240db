"""How a paper was published: by whom, where, and at which addresses. One line of meaning per field."""

from typing import Literal

from pydantic import Field

from catalogue.records.values import Day, Line, Record, Repository, Text, Url, Year


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
    code: Repository | None = Field(None, description="the authors' repository")
    proceedings: Url | None = Field(None, description="page of the published version")
    post: Url | None = Field(None, description="the authors' own announcement")
