"""What lies beside the data says how many papers there are, README.md, and which edition this is, CITATION.cff."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.exports.edition import FILE, edition
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import MISSING, text_of
from catalogue.records.values import LANGUAGES
from catalogue.records.yamlfile import read

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
    """Feeds and books of the site begin with it, and who cites the catalogue finds it by the name it has there."""
    try:
        said = edition(docs.parent) and read(docs.parent / FILE, MISSING)
    except CatalogueError as error:
        yield from error.problems
        return
    title = said.value.get("title") if said else None
    names = [entry.record[language] for entry in data.strings if entry.id == "site_name" for language in LANGUAGES]
    if said and title and names and not any(name.casefold() in str(title).casefold() for name in names):
        yield said.problem(
            ("title",), f"{quoted(str(title))} is not the name of the site; write {names[-1]}, as site_name has it"
        )


RULES = [papers_are_counted, the_edition_is_said]
