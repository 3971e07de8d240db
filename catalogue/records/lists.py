"""What the catalogue holds besides papers: topics, tags, houses, terms, reading paths, the log of changes."""

from typing import Annotated, Literal

from pydantic import Field

from catalogue.records.values import WHOLE, Day, Id, Item, Line, Minutes, Record, Text


class Topic(Record):
    """A shelf: one folder of pages."""

    id: Id
    name: Text
    lead: Text = Field(description="what the shelf holds, in one sentence")


class Tag(Record):
    """A word that papers of several topics share."""

    id: Id
    name: Text


class House(Record):
    """An organisation, for all the spellings that papers print."""

    id: Id
    name: Text
    prints: list[Item] = Field(min_length=1, description="the spellings, each as some paper prints it")
    also: list[Item] = Field(default=[], description="other names people search for, in both languages")

    @classmethod
    def alone(cls, spelling: str) -> "House":
        """What stands for a spelling that is in no house."""
        return cls.model_construct(id=spelling, name=Text(zh=spelling, en=spelling), prints=[spelling])


class Term(Record):
    """A row of the term table."""

    id: Id
    zh: Line = Field(description="the form this site uses")
    en: Line
    abbr: Line | None = Field(None, description="MLM, RLHF")
    avoid: list[Item] = Field(default=[], description="Chinese forms this site does not use: regional or mistaken")
    also: list[Item] = Field(default=[], description="other forms that texts have, in either language")
    unlike: list[Item] = Field(default=[], description="words in which a form means something else; a form that often does")
    means: Text = Field(description="one line of explanation")
    papers: list[Id] = Field(default=[], description="papers of the catalogue where it matters most")


class Step(Record):
    """One paper of a reading path, read one way."""

    paper: Id
    minutes: Minutes = Field(description="which of the paper's routes")
    why: Text = Field(description="why this paper, why now")


class ReadingPath(Record):
    """Papers to read in this order, for one goal."""

    id: Id = Field(description="name in addresses; never changes")
    date: Day = Field(description="day it joined the site, for the feeds")
    name: Text
    goal: Text = Field(description="what one can do or understand at the end")
    who: Text = Field(description="who it is for, what they know already")
    steps: list[Step] = Field(min_length=2)

    @property
    def minutes(self) -> int:
        """How long all its steps take."""
        return sum(step.minutes for step in self.steps)

    @property
    def papers(self) -> list[str]:
        """Ids of the papers in reading order, each once."""
        return list(dict.fromkeys(step.paper for step in self.steps))


class Change(Record):
    """What happened to this site on a day; the feeds are made of it."""

    date: Day
    kind: Literal["paper", "page", "correction"] = Field(
        description="paper: it joined the catalogue; page: its pages are complete; correction: they were wrong"
    )
    paper: Id
    topic: Id | None = Field(None, description="of `paper`: the topic under which its pages stand")
    text: Text | None = Field(None, description="what changed; for a correction, what was wrong and what is right")
    nth: Annotated[int, Field(ge=1, le=9), WHOLE] = Field(
        1, description="2 for the second correction of a paper on one day, and so on"
    )

    @property
    def id(self) -> str:
        """Made of the rest: 2026-02-01-paper-bert, 2026-02-01-correction-bert-2."""
        return f"{self.date}-{self.kind}-{self.paper}" + (f"-{self.nth}" if self.nth > 1 else "")
