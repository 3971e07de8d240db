"""No paper stands twice: under two spellings of its title, or as a work outside that records name by its title."""

from collections.abc import Iterator

from catalogue.records.data import Data, Entry
from catalogue.records.mentions import works
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.values import slug
from catalogue.rules.titles import alike, is_it


def titles_are_no_lookalikes(data: Data) -> Iterator[Problem]:
    """Looks for titles that are nearly another; identity.py finds those that are the very same."""
    earlier: dict[str, Entry[Paper]] = {}
    for paper in data.papers:
        title = paper.record.title
        for other in alike(title, earlier):
            if slug(other) != slug(title):
                said = f"looks like the title of {earlier[other].id}, {other!r}; is it the same paper?"
                yield paper.problem(said, "title", beside=earlier[other].place("title"))
        earlier[title] = paper


def works_outside_are_not_inside(data: Data) -> Iterator[Problem]:
    for entry, (field, at), work in works(data):
        for paper in (paper.record for paper in data.papers if is_it(work, paper.record)):
            elsewhere = f"drop it, and write id: {entry.id} into the builds_on of {paper.id}"
            cure = elsewhere if field == "led_to" else f"write id: {paper.id} in place of the title"
            said = f"is {paper.id}, which the catalogue has; {cure}"
            cause, title = f"the work {entry.id} {field} {at}", entry.place(field, at, "title")
            yield entry.problem(said, field, at, cause=cause, beside=title)


RULES = [titles_are_no_lookalikes, works_outside_are_not_inside]
