"""What lies beside the data says how many papers there are, README.md, and which edition this is, CITATION.cff."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.exports.edition import edition
from catalogue.records.data import Data
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of

COUNT = re.compile(r"\b\d+(?= (?:classic papers|篇大语言模型经典论文))")


def papers_are_counted(data: Data, docs: Path) -> Iterator[Problem]:
    """Where all records can be read, and a README is at hand."""
    path, papers = docs.parent / "README.md", str(len(data.ids("papers")))
    try:
        text = text_of(path) if path.is_file() and not data.problems else ""
    except CatalogueError as error:
        yield from error.problems
        return
    for found in COUNT.finditer(text):
        if found[0] != papers:
            line = text.count("\n", 0, found.start()) + 1
            yield Problem(path, line, "", "", f"counts {found[0]} papers; write {papers}", f"count in {path}")


def the_edition_is_said(data: Data, docs: Path) -> Iterator[Problem]:
    """Feeds and books of the site begin with it."""
    try:
        edition(docs.parent)
    except CatalogueError as error:
        yield from error.problems


RULES = [papers_are_counted, the_edition_is_said]
