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


RULES = [changes_are_in_order_of_date, changes_are_of_known_papers, corrections_say_what_was_wrong]
