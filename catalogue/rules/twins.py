"""A work that records name by its title, as one outside, is no paper of the catalogue."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.rules.titles import is_it


def works_outside_are_not_inside(data: Data) -> Iterator[Problem]:
    for entry in data.papers:
        for field, relations in entry.record.relations.items():
            for at, work in enumerate(relations):
                for paper in (paper.record for paper in data.papers if is_it(work, paper.record)):
                    elsewhere = f"drop it, and write id: {entry.id} into the builds_on of {paper.id}"
                    cure = elsewhere if field == "led_to" else f"write id: {paper.id} in place of the title"
                    yield entry.problem(f"is {paper.id}, which the catalogue has; {cure}", field, at)


RULES = [works_outside_are_not_inside]
