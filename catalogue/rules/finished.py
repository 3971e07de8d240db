"""The log tells of a page that it is complete, by which feeds reach those who wait for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from catalogue.pages.completeness import status
from catalogue.records.data import Data
from catalogue.records.problem import Problem


def complete_pages_are_in_the_log(data: Data, docs: Path) -> Iterator[Problem]:
    """Of a folder whose log tells of pages."""
    told = data.catalogue.told("page")
    for paper in data.papers if told and not data.faulty["log"] else ():
        if paper.id not in told and status(paper.record, data.catalogue, docs).complete:
            line = f"- {{date: {date.today()}, kind: page, paper: {paper.id}}}"
            yield paper.problem(f"its page is complete, and no line in log.yaml says so; write at its end: {line}", "id")


RULES = [complete_pages_are_in_the_log]
