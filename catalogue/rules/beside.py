"""Drawings and programs are shown by a page; a program stands beside what it prints."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from os.path import exists, lexists
from pathlib import Path

from catalogue.jinja.sandbox import DRAWING
from catalogue.pages.shown import files, shown
from catalogue.records.data import Data
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of
from catalogue.rules.once import program_at
from catalogue.rules.published import BESIDE


def programs_stand_beside_what_they_print(data: Data, docs: Path) -> Iterator[Problem]:
    for ending, other in ((".py", ".out"), (".out", ".py")):
        for path in _programs(docs, ending):
            there = path.with_suffix(other)
            if not lexists(there):  # of a link, published.py tells
                cure = f"run it, and keep what it prints as {there}" if other == ".out" else f"write {there}, or remove this"
                yield Problem(path, 1, "", "", f"has no {there.name} beside it; {cure}", cause=f"file {there.name}")


def programs_hold_something(data: Data, docs: Path) -> Iterator[Problem]:
    """A drawing that holds nothing cannot be drawn: see making.py."""
    for path in (*_programs(docs, ".py"), *_programs(docs, ".out")):
        try:
            if not text_of(path).strip():
                program = path.with_suffix(".py")  # of one that prints nothing, nothing more is told
                beside = None if path == program else (program, 1)
                yield Problem(path, 1, "", "", "is empty; write it, or remove it", program_at(path, 1), beside)
        except CatalogueError as error:
            yield from error.problems


def files_beside_the_pages_are_shown(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone those of a paper whose pages are missing, or whose name is misspelled, which is the mistake."""
    pages, drawings, programs = shown(docs)
    missing = data.ids("papers") - pages
    astray = [name.lower() for name in drawings if not exists(docs / "figures" / f"{name}{DRAWING}")]
    for path in _unnamed(files(docs / "figures", DRAWING), drawings, missing):
        name = path.name.removesuffix(DRAWING)
        if not get_close_matches(name, astray, 1):  # whose name is misspelled is told where it is called
            message = f"is a drawing that no page shows; call figure() with {name!r}, or remove it"
            # Of one with a strange name, published.py tells; of one that draws nothing, making.py.
            yield Problem(path, 1, "", "", message, f"folder {path}", (path, 1))
    for path in _unnamed(_programs(docs, ".py"), programs, missing):
        message = f"is a program that no page shows; let the page {path.stem}.md call example(), or remove it"
        yield Problem(path, 1, "", "", message)


def _programs(docs: Path, ending: str) -> list[Path]:
    """Of one with a strange name, published.py tells."""
    return [path for path in files(docs / "examples", ending) if BESIDE["examples"][0].fullmatch(path.name)]


def _unnamed(files: Iterable[Path], names: set[str], missing: set[str]) -> Iterator[Path]:
    for path in files:
        name = path.name.partition(".")[0]
        if name not in names and re.sub(r"-\d+$", "", name) not in missing and name not in missing:
            yield path


RULES = [programs_stand_beside_what_they_print, programs_hold_something, files_beside_the_pages_are_shown]
