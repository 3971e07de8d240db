"""Pages say what can be, in their prose and in the cells of their tables, in American English."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from catalogue.language.american import british
from catalogue.language.citations import OF_WORKS, strange
from catalogue.language.spoken import Passage, spoken
from catalogue.markdown import pagetext
from catalogue.markdown.prose import TITLES
from catalogue.numbers.digits import misspelled
from catalogue.numbers.impossible import beyond_all, impossible, unscaled
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at


def pages_say_what_can_be(data: Data, docs: Path) -> Iterator[Problem]:
    for _, page, text in pagetext.of_both(docs, data.only):
        for of, said in _said(text):
            for complaint in (*misspelled(said.text), *impossible(said.text), *filter(None, [beyond_all(of, said.text)])):
                yield Problem(page, said.line, "", "", complaint, f"{prose_at(page, said.line)} {complaint}")


def _said(text: str) -> Iterator[tuple[str, Passage]]:
    """Each line, or each cell of a table after what stands above its column."""
    head: list[str] = []
    for number, line in enumerate(spoken(text).split("\n"), 1):
        cells = [cell.strip() for cell in line.split("|")] if line.lstrip().startswith("|") else []
        head = cells and (head or cells)
        yield from ((head[at] if at < len(head) else "", Passage(number, cell)) for at, cell in enumerate(cells or [line]))


def columns_are_of_one_scale(data: Data, docs: Path) -> Iterator[Problem]:
    for _, page, text in pagetext.of_both(docs, data.only):
        for head, *cells in _columns(text):
            if found := unscaled(head.text, [cell.text for cell in cells]):
                line = cells[found[0]].line
                yield Problem(page, line, "", "", found[1], prose_at(page, line))


def _columns(text: str) -> Iterator[tuple[Passage, ...]]:
    """Of each table, with what stands above."""
    for of_table, lines in groupby(enumerate(spoken(text).split("\n"), 1), lambda line: line[1].lstrip().startswith("|")):
        rows = [[Passage(number, cell.strip(" *")) for cell in line.split("|")] for number, line in lines if of_table]
        yield from zip(*rows)


def works_are_named(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone the rows of tables, which list examples, and who wrote what a link before it leads to."""
    for _, page, text in pagetext.of_both(docs, data.only):
        for line, (said, written) in enumerate(zip(spoken(text).split("\n"), text.split("\n")), 1):
            found = None if said.lstrip().startswith("|") else strange(said, OF_WORKS)
            if found and f") {found[0]}" not in written:
                yield Problem(page, line, "", "", f"has {found[0]!r}; {found[1]}", beside=(page, line))


def pages_are_american(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone titles of other works, where they are linked or set apart."""
    for page, text in pagetext.texts(docs / "en", data.only):
        for line, said in enumerate(spoken(pagetext.without([TITLES], text)).split("\n"), 1):
            yield from (Problem(page, line, "", "", complaint, beside=(page, line)) for complaint in british(said))


RULES = [pages_say_what_can_be, columns_are_of_one_scale, works_are_named, pages_are_american]
