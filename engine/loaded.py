"""Programs that MkDocs loads by the names of their files, macros.py and hooks: one that cannot be is a line, no traceback."""

import sys
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from catalogue.records.line import quoted, short
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of
from catalogue.records.yamlfile import File

HOOKS, EVENT = "hooks", "on_"


def python(path: Path) -> Iterator[Problem]:
    """What is none, as far as can be told without running it."""
    try:
        compile(text_of(path, LONGEST_DATA, "restore it"), str(path), "exec")
    except CatalogueError as error:
        yield from error.problems
    except (SyntaxError, ValueError) as error:  # of the latter kind is a zero byte
        yield _problem(path, getattr(error, "lineno", None) or 1, error)


def run(path: Path) -> dict[str, object]:
    """The names that a program gives to things. Raises CatalogueError for whatever it raises."""
    import runpy

    sys.path.insert(0, str(path.parent))  # as MkDocs does
    try:
        return runpy.run_path(str(path))
    except (Exception, SystemExit) as error:
        lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == str(path)]
        raise CatalogueError([_problem(path, lines[-1] if lines else 1, error)]) from error
    finally:
        sys.path.remove(str(path.parent))


def hooks(file: File) -> Iterator[Problem]:
    """Of those that a file of settings names, each of which is run."""
    named = file.value.get(HOOKS) or []
    if not isinstance(named, list):
        yield file.problem((HOOKS,), f"is no list of files; write {HOOKS}: [{short(str(named))}]")
        return
    for at, name in enumerate(map(str, named)):
        path = file.path.parent / name
        if path.suffix == ".py" and path.is_file():
            yield from [*python(path)] or _events(path)
        else:
            yield file.problem((HOOKS, at), f"there is no program {quoted(name)}; mend its name, or leave it out")


def _events(path: Path) -> Iterator[Problem]:
    from mkdocs.plugins import EVENTS  # which takes its time, and few have hooks

    for name, thing in run(path).items():
        if name.startswith(EVENT) and name.removeprefix(EVENT) not in EVENTS:
            line = getattr(getattr(thing, "__code__", None), "co_firstlineno", 1)
            yield Problem(path, line, "", "", f"{name} is no event of MkDocs; leave the file out of hooks, or mend the name")


def _problem(path: Path, line: int, error: BaseException) -> Problem:
    said = f"{type(error).__name__}: {error.msg if isinstance(error, SyntaxError) else short(str(error))}"
    return Problem(path, line, "", "", f"cannot be loaded ({said}); mend it")
