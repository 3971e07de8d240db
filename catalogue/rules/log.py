"""The log tells in order what happened to papers that exist, under the names that they had that day."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.records.data import Data
from catalogue.records.problem import Problem


def changes_are_in_order_of_date(data: Data) -> Iterator[Problem]:
    for before, change in pairwise(data.log):
        if change.record.date < before.record.date:
            yield change.problem(f"stands after {before.record.date}; move it up", "date")


def changes_are_of_known_papers(data: Data) -> Iterator[Problem]:
    for change in data.log:
        paper = change.record.paper
        if not data.has("papers", paper) and paper not in data.catalogue.renamed:
            yield change.problem(f"unknown paper {paper!r}; papers.yaml lists them", "paper", cause=f"paper {paper!r}")


def corrections_say_what_was_wrong(data: Data) -> Iterator[Problem]:
    for change in data.log:
        if change.record.kind == "correction" and not change.record.text:
            yield change.problem("is missing; write what was wrong and what is right", "text")


def changes_are_told_once(data: Data) -> Iterator[Problem]:
    """Feeds take two of one kind, paper and day for one entry."""
    first: dict[str, int] = {}
    for change in data.log:
        line = change.problem("").line
        if first.setdefault(change.id, line) != line:
            what = f"{change.record.paper} has a {change.record.kind} of this day in line {first[change.id]}"
            yield change.problem(f"{what}; write both into that one", "paper")


RULES = [changes_are_told_once, changes_are_in_order_of_date, changes_are_of_known_papers, corrections_say_what_was_wrong]
