"""The log tells of a page that it is complete, once it is, by which feeds reach those who wait for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from catalogue.pages.completeness import lacking, said
from catalogue.pages.missing import missing
from catalogue.records.addresses import source
from catalogue.records.data import Data
from catalogue.records.problem import Problem


def the_log_tells_which_pages_are_complete(data: Data, docs: Path) -> Iterator[Problem]:
    """Of a folder whose log tells of pages, and of pages that are there."""
    renamed, told = data.catalogue.renamed, (change for change in data.log if change.record.kind == "page")
    changes = {renamed.get(change.record.paper, change.record.paper): change for change in told}
    for paper in data.papers if changes and not data.faulty["log"] else ():
        lacks, change = said(lacking(paper.record, data.catalogue, docs)), changes.get(paper.id)
        if change and lacks and not missing(docs, source(paper.record)):
            yield change.problem(f"its page is not complete: {lacks}; write that, or drop the line", "kind")
        elif not change and not lacks:
            line = f"- {{date: {date.today()}, kind: page, paper: {paper.id}}}"
            yield paper.problem(f"its page is complete, and no line in log.yaml says so; write at its end: {line}", "id")


RULES = [the_log_tells_which_pages_are_complete]
