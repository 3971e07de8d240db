"""What a paper builds on and led to: each work once, by id or by title, earlier or later, never in a circle."""

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter

from catalogue.records.arxiv import ARXIV_DOI, month
from catalogue.records.data import Data, Entry
from catalogue.records.mentions import works
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.values import slug
from catalogue.rules.titles import identifiers

# Years that venues may take to print a preprint; in the catalogue, two at most.
TO_PRINT = 3


def relations_name_one_work(data: Data) -> Iterator[Problem]:
    for paper, loc, rel in works(data):
        if rel.id and loc[0] == "led_to":  # which is to be dropped, whatever it says
            continue
        if bool(rel.id) == bool(rel.title):
            yield paper.problem("write id for a paper of the catalogue, else title", *loc)
        elif rel.arxiv and rel.doi:
            yield paper.problem("stands beside arxiv, which is enough; drop it", *loc, "doi")
        elif rel.id and (more := next((name for name in ("arxiv", "doi", "year") if getattr(rel, name)), None)):
            yield paper.problem(f"the record of {rel.id} says it; drop it", *loc, more)


def a_work_is_named_once(data: Data) -> Iterator[Problem]:
    seen: dict[str, set[str]] = {paper.id: set() for paper in data.papers}
    for paper, loc, rel in works(data):
        if rel.id and loc[0] == "led_to":  # which is to be dropped
            continue
        names = {rel.id or slug(rel.title or "")} | identifiers(rel)
        if names & seen[paper.id]:
            yield paper.problem(f"{rel.id or rel.title} stands twice; keep one", *loc)
        seen[paper.id] |= names


def later_works_are_outside(data: Data) -> Iterator[Problem]:
    for paper, loc, rel in works(data):
        if rel.id and loc[0] == "led_to":
            yield paper.problem("later papers of the catalogue are derived from their builds_on; drop it", *loc)


def relations_point_back_in_time(data: Data) -> Iterator[Problem]:
    papers = {entry.id: entry for entry in data.papers}
    for paper, loc, rel in works(data):
        if loc[0] == "builds_on" and rel.id in papers and _later(papers[rel.id], paper):
            day = papers[rel.id].record.first_public
            message, place = f"{rel.id} is later ({day}); it cannot be built on", papers[rel.id].place("date")
            yield paper.problem(message, *loc, cause=f"the date of {rel.id}", beside=place)


def _later(work: Entry[Paper], paper: Entry[Paper]) -> bool:
    return work.record.first_public > paper.record.date


def works_outside_are_of_their_time(data: Data) -> Iterator[Problem]:
    """By the year and the arXiv identifier of each, as far as they tell: later works after the paper, earlier ones before."""
    for paper, loc, rel in works(data):
        if rel.id:
            continue
        own = paper.record.first_public
        known = month(rel.arxiv) if rel.arxiv else None
        year = known[0] if known else rel.year or 0
        if known and known > (date.today().year, date.today().month):
            yield paper.problem(f"arXiv {rel.arxiv} is still to come; write its identifier", *loc, "arxiv")
        elif known and rel.year and rel.year < known[0]:
            yield paper.problem(f"{rel.year} is before arXiv {rel.arxiv}; write the year in which it came out", *loc, "year")
        elif known and rel.year and rel.year > known[0] + TO_PRINT:
            message = f"{rel.year} is more than {TO_PRINT} years after arXiv {rel.arxiv}; write the year in which it came out"
            yield paper.problem(message, *loc, "year")
        elif loc[0] == "builds_on" and year > paper.record.date.year:
            yield paper.problem(f"is later than {own}; it cannot be built on", *loc)
        elif loc[0] == "led_to" and 0 < (rel.year or year) < own.year:
            said, field = (rel.year, "year") if rel.year else (f"arXiv {rel.arxiv}", "arxiv")
            yield paper.problem(f"{said} is before the paper of {own}; write the one it has, or builds_on", *loc, field)
        elif rel.doi and ARXIV_DOI.match(rel.doi):
            yield paper.problem(f"is that of a preprint; write arxiv: {ARXIV_DOI.sub('', rel.doi)}", *loc, "doi")


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
    works_outside_are_of_their_time,
    relations_have_no_cycle,
]
