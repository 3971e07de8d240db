"""What the catalogue holds besides papers: topics, tags, terms, reading paths, the log of changes."""

from typing import Literal

from pydantic import Field

from catalogue.records.values import Day, Id, Line, Minutes, Record, Text


class Topic(Record):
    """A shelf: one folder of pages."""

    id: Id
    name: Text
    lead: Text = Field(description="what the shelf holds, in one sentence")


class Tag(Record):
    """A word that papers of several topics share."""

    id: Id
    name: Text


class Term(Record):
    """A row of the term table."""

    id: Id
    zh: Line = Field(description="the form this site uses")
    en: Line
    abbr: Line | None = Field(None, description="MLM, RLHF")
    avoid: list[Line] = Field(default=[], description="Chinese forms this site does not use: regional or mistaken")
    also: list[Line] = Field(default=[], description="other forms that texts have, in either language")
    unlike: list[Line] = Field(default=[], description="words in which a form means something else; a form that often does")
    means: Text = Field(description="one line of explanation")
    papers: list[Id] = Field(default=[], description="papers of the catalogue where it matters most")


class Step(Record):
    """One paper of a reading path, read one way."""

    paper: Id
    minutes: Minutes = Field(description="which of the paper's routes")
    why: Text = Field(description="why this paper, why now")


class ReadingPath(Record):
    """Papers to read in this order, for one goal."""

    id: Id
    name: Text
    goal: Text = Field(description="what one can do or understand at the end")
    who: Text = Field(description="who it is for, what they know already")
    steps: list[Step] = Field(min_length=2)

    @property
    def minutes(self) -> int:
        """How long all its steps take."""
        return sum(step.minutes for step in self.steps)


class Change(Record):
    """What happened to this site on a day; the feeds are made of it."""

    date: Day
    kind: Literal["paper", "page", "correction"] = Field(
        description="paper: it joined the catalogue; page: its pages are complete; correction: they were wrong"
    )
    paper: Id
    text: Text | None = Field(None, description="what changed; for a correction, what was wrong and what is right")

    @property
    def id(self) -> str:
        """Made of the rest: 2026-02-01-paper-bert. Two changes of one kind on one day are one change of a paper."""
        return f"{self.date}-{self.kind}-{self.paper}"
