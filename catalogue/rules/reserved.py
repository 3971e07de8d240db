"""No id takes the place of something that the site has: a page, a file, a folder, a language, an export."""

from collections.abc import Iterator
from dataclasses import replace

from catalogue.pages.reserved import reserved
from catalogue.records.data import Data
from catalogue.records.problem import Problem

ADDRESSED = ("topics", "papers", "paths", "terms", "tags")


def ids_take_no_place_of_the_site(data: Data) -> Iterator[Problem]:
    for name in ADDRESSED:
        for entry in data.lists[name]:
            if why := reserved(entry.id):
                problem = entry.problem(f"{entry.id!r} {why}; choose another id", "id")
                yield replace(problem, beside=(problem.path, problem.line))  # where it was changed by hand, byhand.py tells
    for paper in data.papers:
        for field in ("formerly", "moved_from"):
            for at, old in enumerate(getattr(paper.record, field)):
                if why := reserved(old):
                    yield paper.problem(f"{old!r} {why}; no paper can have had it", field, at)


def no_paper_has_moved_to_where_it_was(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        topics = [paper.record.topic, *paper.record.moved_from]
        for at, old in enumerate(paper.record.moved_from, 1):
            if old in topics[:at]:
                yield paper.problem(f"its page leads from {old!r} already, or stands there; drop it", "moved_from", at - 1)


def paper_ids_are_no_names_of_lists(data: Data) -> Iterator[Problem]:
    """An id that a topic has is refused, because exports of a paper and of a topic stand in one folder."""
    topics = data.ids("topics")
    for paper in data.papers:
        ids = {("id",): paper.id} | {("formerly", at): old for at, old in enumerate(paper.record.formerly)}
        for loc, id in ids.items():
            if id in topics:
                yield paper.problem(f"{id!r} names the export of a list of papers; choose another id", *loc)


RULES = [ids_take_no_place_of_the_site, no_paper_has_moved_to_where_it_was, paper_ids_are_no_names_of_lists]
