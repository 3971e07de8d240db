"""No paper stands twice under two spellings of its title."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import slug
from catalogue.rules.titles import alike


def titles_are_no_lookalikes(data: Data) -> Iterator[Problem]:
    """Looks for titles that are nearly another; identity.py finds those that are the very same."""
    earlier: dict[str, str] = {}
    for paper in data.papers:
        title = paper.record.title
        for other in alike(title, earlier):
            if slug(other) != slug(title):
                yield paper.problem(f"looks like the title of {earlier[other]}, {other!r}; is it the same paper?", "title")
        earlier[title] = paper.id


RULES = [titles_are_no_lookalikes]
