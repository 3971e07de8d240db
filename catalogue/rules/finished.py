"""The log tells of a page that it is complete, once it is, by which feeds reach those who wait for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from catalogue.markdown import pagetext
from catalogue.pages.completeness import lacking, named
from catalogue.records.addresses import source
from catalogue.records.data import Data, Entry
from catalogue.records.lists import Change
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


def pages_of_the_log_are_complete(data: Data, docs: Path) -> Iterator[Problem]:
    """Told of the page that lacks something, beside whatever else is wrong with it."""
    papers = {paper.id: paper.record for paper in data.papers}
    for id, change in _told(data).items():
        page = source(papers[id]) if id in papers else ""
        read = page and all(isinstance(pagetext.text(docs / language / page), str) for language in LANGUAGES)
        for language, parts in lacking(papers[id], data.catalogue, docs).items() if read else ():
            if parts:
                line = change.problem("", "kind").line
                said = f"lacks {named(parts)}, and line {line} of log.yaml calls it complete; write that, or drop the line"
                # Of a program without what it prints, the program tells; where all are gone, their folder.
                program = docs / "examples" / f"{id}.py"
                place = program if any(program.parent.glob("*")) else program.parent
                beside = (place, 1) if [*parts] == ["example"] else None
                yield Problem(docs / language / page, 1, "", "", said, beside=beside)


def complete_pages_are_in_the_log(data: Data, docs: Path) -> Iterator[Problem]:
    """Of a folder whose log tells of pages."""
    told = _told(data)
    for paper in data.papers if told else ():
        if paper.id not in told and not any(lacking(paper.record, data.catalogue, docs).values()):
            line = f"- {{date: {date.today()}, kind: page, paper: {paper.id}}}"
            yield paper.problem(f"its page is complete, and no line in log.yaml says so; write at its end: {line}", "id")


def _told(data: Data) -> dict[str, Entry[Change]]:
    """The lines of the log of pages that are complete, by the papers' ids of today; none of a log that cannot be read."""
    renamed = data.catalogue.renamed
    lines = [change for change in data.log if change.record.kind == "page" and not data.faulty["log"]]
    return {renamed.get(change.record.paper, change.record.paper): change for change in lines}


RULES = [pages_of_the_log_are_complete, complete_pages_are_in_the_log]
