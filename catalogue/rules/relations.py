"""What a paper builds on and led to: each work once, by id or by title, earlier or later, never in a circle."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from catalogue.records.data import Data, Entry
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem


def relations_name_one_work(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for field, relations in paper.record.relations.items():
            for at, rel in enumerate(relations):
                if bool(rel.id) == bool(rel.title):
                    yield paper.problem("write id for a paper of the catalogue, else title", field, at)


def a_work_is_named_once(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for field, relations in paper.record.relations.items():
            names = [rel.id or rel.title for rel in relations]
            for at, name in enumerate(names):
                if name in names[:at]:
                    yield paper.problem(f"{name} stands twice; keep one", field, at)


def later_works_are_outside(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, rel in enumerate(paper.record.led_to):
            if rel.id:
                yield paper.problem("later papers of the catalogue are derived from their builds_on; drop it", "led_to", at)


def relations_point_back_in_time(data: Data) -> Iterator[Problem]:
    papers = {entry.id: entry for entry in data.papers}
    for paper in data.papers:
        for at, rel in enumerate(paper.record.builds_on):
            if rel.id in papers and _later(papers[rel.id], paper):
                day = papers[rel.id].record.first_public
                yield paper.problem(f"{rel.id} is later ({day}); it cannot be built on", "builds_on", at)


def _later(work: Entry[Paper], paper: Entry[Paper]) -> bool:
    return work.record.first_public > paper.record.date


def relations_have_no_cycle(data: Data) -> Iterator[Problem]:
    """Among papers of one day: whatever else goes round holds a later one, which `relations_point_back_in_time` names."""
    papers = {entry.id: entry for entry in data.papers}
    graph = {
        id: {rel.id for rel in entry.record.builds_on if rel.id in papers and not _later(papers[rel.id], entry)}
        for id, entry in papers.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle = error.args[1]
        yield papers[cycle[0]].problem(f"goes round in a circle: {' <- '.join(cycle)}; drop one of them", "builds_on")


RULES = [
    relations_name_one_work,
    a_work_is_named_once,
    later_works_are_outside,
    relations_point_back_in_time,
    relations_have_no_cycle,
]
