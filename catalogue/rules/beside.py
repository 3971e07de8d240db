"""Drawings and programs are shown by a page; a program is Python, and stands beside what it prints. Tests run it."""

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.pages.shown import shown
from catalogue.records.data import Data
from catalogue.records.line import short
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of

DRAWING = ".svg.jinja"


def programs_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    """Runs none: a rule reads what anyone may send."""
    for path in _files(docs / "examples", ".py"):
        try:
            with patience(path), warnings.catch_warnings(action="ignore"):
                ast.parse(text_of(path).replace("\0", " "))  # a sign that nobody sees is told by pagewording.py
        except CatalogueError as error:
            yield from error.problems
        except SyntaxError as error:
            if "integer string conversion" in error.msg:
                error.msg = "has a number of thousands of digits"
            yield Problem(path, error.lineno or 1, "", "", f"is no Python: {short(error.msg)}; mend it, and run it again")
        except (ValueError, RecursionError, MemoryError):
            yield Problem(path, 1, "", "", "is no Python that can be read; write it in plain statements")


def programs_stand_beside_what_they_print(data: Data, docs: Path) -> Iterator[Problem]:
    for ending, other in ((".py", ".out"), (".out", ".py")):
        for path in _files(docs / "examples", ending):
            there = path.with_suffix(other)
            if not there.exists():
                cure = f"run it, and keep what it prints as {there}" if other == ".out" else f"write {there}, or remove this"
                yield Problem(path, 1, "", "", f"has no {there.name} beside it; {cure}", cause=f"file {there.name}")


def programs_hold_something(data: Data, docs: Path) -> Iterator[Problem]:
    """A drawing that holds nothing cannot be drawn: see making.py."""
    for path in (*_files(docs / "examples", ".py"), *_files(docs / "examples", ".out")):
        try:
            if not text_of(path).strip():
                yield Problem(path, 1, "", "", "is empty; write it, or remove it")
        except CatalogueError as error:
            yield from error.problems


def files_beside_the_pages_are_shown(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone those of a paper whose pages are missing, which is the mistake."""
    pages, drawings, programs = shown(docs)
    missing = data.ids("papers") - pages
    for path in _unnamed(_files(docs / "figures", DRAWING), drawings, missing):
        name = path.name.removesuffix(DRAWING)
        yield Problem(path, 1, "", "", f"is a drawing that no page shows; call figure() with {name!r}, or remove it")
    for path in _unnamed(_files(docs / "examples", ".py"), programs, missing):
        message = f"is a program that no page shows; let the page {path.stem}.md call example(), or remove it"
        yield Problem(path, 1, "", "", message)


def _unnamed(files: Iterable[Path], names: set[str], missing: set[str]) -> Iterator[Path]:
    for path in files:
        name = path.name.partition(".")[0]
        if name not in names and re.sub(r"-\d+$", "", name) not in missing and name not in missing:
            yield path


def _files(folder: Path, ending: str) -> list[Path]:
    """Regular ones; of others, published.py says what they are."""
    return [path for path in sorted(folder.glob(f"[!.]*{ending}")) if path.is_file() and not path.is_symlink()]


RULES = [
    programs_can_be_read,
    programs_stand_beside_what_they_print,
    programs_hold_something,
    files_beside_the_pages_are_shown,
]
