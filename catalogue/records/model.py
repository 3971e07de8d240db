"""What a catalogue holds."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from operator import attrgetter
from typing import Any, Self, TypeVar

from pydantic import Field

from catalogue.records.absent import absent
from catalogue.records.asked import Asked
from catalogue.records.lists import Change, House, ReadingPath, Tag, Term, Topic
from catalogue.records.paper import Paper
from catalogue.records.parts import Relation
from catalogue.records.places import Places
from catalogue.records.values import Record, Text


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
    asked: dict[str, Asked] = Field(default={}, description="what people type who look for it, by the id of the paper")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As its class does, without what was found out about the other catalogue."""
        copied = super().model_copy(update=update, deep=deep)
        for found in vars(copied).keys() - type(self).model_fields.keys():
            del vars(copied)[found]
        return copied

    @property
    def updated(self) -> date | None:
        """The day of the last change in the log; None where nothing is logged."""
        return max((change.date for change in self.log), default=None)

    def changed(self, papers: Iterable[Paper]) -> date | None:
        """The day of the last change that the log tells of one of these papers; None where it tells of none."""
        ids = {id for paper in papers for id in (paper.id, *paper.formerly)}
        return max((self.last_changes[id] for id in ids & self.last_changes.keys()), default=None)

    @cached_property
    def last_changes(self) -> dict[str, date]:
        """By the id that the log has for the paper."""
        return {change.paper: change.date for change in sorted(self.log, key=attrgetter("date"))}

    def told(self, kind: str) -> set[str]:
        """The papers of which the log tells such a change, by their ids of today."""
        return {self.renamed.get(change.paper, change.paper) for change in self.log if change.kind == kind}

    def paper(self, id: str) -> Paper:
        """The paper of this id. Raises LookupError where there is none, as do `term`, `topic`, `tag` and `path`."""
        if id not in self.by_id:
            raise absent("paper", id, self.by_id)
        return self.by_id[id]

    @cached_property
    def by_id(self) -> dict[str, Paper]:
        """The papers."""
        return {paper.id: paper for paper in self.papers}

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
            lists = ", ".join(get_close_matches(name, Catalogue.model_fields, 1)) or ", ".join(Catalogue.model_fields)
            raise LookupError(f"there is no list {name!r}; write one that there is: {lists}")
        return len(getattr(self, name))

    @cached_property
    def renamed(self) -> dict[str, str]:
        """Former ids, each with the id that the paper has now; what another paper is called is none."""
        ids = {paper.id for paper in self.papers}
        return {old: paper.id for paper in self.papers for old in paper.formerly if old not in ids}

    @property
    def on_paths(self) -> list[Paper]:
        """The papers that a reading path leads to, each once."""
        return [paper for paper in self.papers if self.paths_of(paper.id)]

    def paths_of(self, id: str) -> list[ReadingPath]:
        """The reading paths that lead to this paper."""
        return [path for path in self.paths if id in path.papers]

    def of_topic(self, topic: str) -> list[Paper]:
        """The papers of the topic of this id, in order of date; none of a topic that does not exist."""
        return self.by_topic.get(topic, [])

    @cached_property
    def by_topic(self) -> dict[str, list[Paper]]:
        """The papers of each topic that has some."""
        found: dict[str, list[Paper]] = {}
        for paper in self.papers:
            found.setdefault(paper.topic, []).append(paper)
        return found

    def houses_of(self, paper: Paper) -> list[House]:
        """Behind the spellings that a paper prints, each once; a spelling that no house has stands for itself."""
        known = {spelling: house for house in self.houses for spelling in house.prints}
        found = [known.get(name) or House.alone(name) for name in paper.organisations]
        return list({house.id: house for house in found}.values())

    def builds_on_it(self, id: str) -> list[tuple[Paper, Relation]]:
        """The later papers of the catalogue that name this one, each with how."""
        return self.followers.get(id, [])

    @cached_property
    def followers(self) -> dict[str, list[tuple[Paper, Relation]]]:
        """By the id of what is built on."""
        found: dict[str, list[tuple[Paper, Relation]]] = {}
        for paper in self.papers:
            for relation in paper.builds_on:
                if relation.id:
                    found.setdefault(relation.id, []).append((paper, relation))
        return found


Named = TypeVar("Named", Paper, Topic, Tag, Term, ReadingPath)


def _named(kind: str, records: Iterable[Named], id: str) -> Named:
    known = {record.id: record for record in records}
    if id not in known:
        raise absent(kind, id, known)
    return known[id]
