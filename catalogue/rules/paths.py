"""A reading path can be walked: every step is a route of its paper, once, and what a paper stands on has been read before."""

from collections.abc import Iterator

from catalogue.records.closure import closure
from catalogue.records.data import Data
from catalogue.records.problem import Problem


def paths_read_the_foundation_first(data: Data) -> Iterator[Problem]:
    """Asks for all that a paper stands on, not only for what it names itself."""
    below = {entry.id: {rel.id for rel in entry.record.builds_on if rel.id} for entry in data.papers}
    for path in data.paths:
        order = [step.paper for step in path.record.steps]
        for at, id in enumerate(order):
            foundation = closure(id, lambda each: below.get(each, ())) - {id}
            for late in dict.fromkeys(order[at + 1 :]):
                if late not in order[:at] and late in foundation:
                    yield path.problem(f"{id} builds on {late}, which comes later; read {late} first", "steps", at, "paper")


def steps_are_routes_of_their_papers(data: Data) -> Iterator[Problem]:
    routes = {entry.id: {route.minutes for route in entry.record.reading.routes} for entry in data.papers}
    for path in data.paths:
        for at, step in enumerate(path.record.steps):
            if step.minutes not in routes.get(step.paper, {step.minutes}):
                message = f"{step.paper} has no route of {step.minutes} minutes; write the route, or take another"
                yield path.problem(message, "steps", at, "minutes")


def no_step_stands_twice(data: Data) -> Iterator[Problem]:
    for path in data.paths:
        steps = [(step.paper, step.minutes) for step in path.record.steps]
        for at, step in enumerate(steps):
            if step in steps[:at]:
                yield path.problem(f"{step[0]} in {step[1]} minutes stands twice; keep one", "steps", at)


def paths_are_later_than_their_papers(data: Data) -> Iterator[Problem]:
    """Than two of them, which a path has from the first; others may have come to it."""
    public = {entry.id: entry.record.first_public for entry in data.papers}
    for path in data.paths:
        days = sorted(public[id] for id in path.record.papers if id in public)[:2]
        if days and path.record.date < days[-1]:
            yield path.problem(f"is before the papers of its steps ({days[-1]}); write the day it joined the site", "date")


RULES = [
    paths_read_the_foundation_first,
    steps_are_routes_of_their_papers,
    no_step_stands_twice,
    paths_are_later_than_their_papers,
]
