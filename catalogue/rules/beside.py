"""Drawings and programs are shown by a page; a program is Python, and stands beside what it prints. Tests run it."""

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from catalogue.pages.shown import shown
from catalogue.records.data import Data
from catalogue.records.line import short
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of

DRAWING = ".svg.jinja"
# As docs/en/contributing.md says it.
LONGEST, WIDEST = 40, 76
# What a small program needs of a machine, and nothing that reaches beyond it.
GIVEN = {"numpy", "__future__", "abc", "array", "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "enum"}
GIVEN |= {"fractions", "functools", "hashlib", "heapq", "itertools", "json", "math", "operator", "random", "re", "statistics"}
GIVEN |= {"string", "struct", "textwrap", "time", "typing", "zlib"}


def programs_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    """Runs none: a rule reads what anyone may send."""
    for path in _files(docs / "examples", ".py"):
        try:
            with patience(path), warnings.catch_warnings(action="ignore"):
                yield from _too_much(path, text_of(path).replace("\0", " "))  # nobody sees that: see pagewording.py
        except CatalogueError as error:
            yield from error.problems
        except SyntaxError as error:
            if "integer string conversion" in error.msg:
                error.msg = "has a number of thousands of digits"
            yield Problem(path, error.lineno or 1, "", "", f"is no Python: {short(error.msg)}; mend it, and run it again")
        except (ValueError, RecursionError, MemoryError):
            yield Problem(path, 1, "", "", "is no Python that can be read; write it in plain statements")


def _too_much(path: Path, text: str) -> Iterator[Problem]:
    """Raises what Python raises where it cannot read it."""
    program = ast.parse(text)
    compile(program, path.name, "exec", dont_inherit=True)
    lines = text.splitlines()
    if len(lines) > LONGEST:
        yield Problem(path, LONGEST + 1, "", "", f"has more than {LONGEST} lines; show the mechanism alone")
    for number, line in enumerate(lines, 1):
        if len(line) > WIDEST:
            yield Problem(path, number, "", "", f"has more than {WIDEST} characters in a line; break it")
    for module, at in _imported(program):
        if module.partition(".")[0] not in GIVEN:
            message = f"imports {module}, which readers may not have; do with NumPy and Python itself"
            yield Problem(path, at, "", "", message)
    if text.strip() and not program.body:
        yield Problem(path, 1, "", "", "does nothing; write the program, or remove it")


def _imported(program: ast.Module) -> Iterator[tuple[str, int]]:
    """The modules that it imports, each with its line."""
    for node in ast.walk(program):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"{'.' * node.level}{node.module or ''}", node.lineno


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
    """Leaves alone those of a paper whose pages are missing, or whose name is misspelled, which is the mistake."""
    pages, drawings, programs = shown(docs)
    missing = data.ids("papers") - pages
    astray = [name.lower() for name in drawings if not (docs / "figures" / f"{name}{DRAWING}").exists()]
    for path in _unnamed(_files(docs / "figures", DRAWING), drawings, missing):
        name = path.name.removesuffix(DRAWING)
        if not get_close_matches(name, astray, 1):  # whose name is misspelled is told where it is called
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
