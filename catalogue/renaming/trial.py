"""A change is tried on a copy of data and pages first: what would be wrong then is told, and nothing is written."""

import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from shutil import Error, copytree
from tempfile import TemporaryDirectory

from catalogue.files.kept import Kept
from catalogue.pages.made import Making
from catalogue.records.load import load
from catalogue.records.problem import Problem
from catalogue.renaming.plan import Plan
from catalogue.renaming.refuse import RefusedError
from catalogue.rules.check import met
from catalogue.rules.deadlinks import links_lead_somewhere
from catalogue.rules.making import what_is_made
from catalogue.rules.unused import EMPTY

TRYING = "Trying it on a copy first: a minute or two"
ROOM = "make room there, or name another folder by TMPDIR: the change is tried on a copy first"


def trial(data: Path, docs: Path, plan: Plan, renamed: dict[str, str]) -> list[Problem]:
    """What `check` would say afterwards and does not say now, at the lines that are there now; `renamed` are ids, old to new.

    What pages cannot show follows from what they name, and is told only where that is right; an empty shelf changes none.
    """
    print(TRYING, file=sys.stderr, flush=True)
    with TemporaryDirectory() as folder:
        places = {data: Path(folder, "data"), docs: Path(folder, "docs")}
        try:
            _copy(places)
            _write(plan, places)
        except OSError as error:
            if error.filename and not str(error.filename).startswith(folder):
                raise
            raise RefusedError(f"{Path(folder).parent}: {error.strerror}; {ROOM}") from None
        new: list[Problem] = []
        for look in (_named, _made):
            after = [_here(problem, places, plan) for problem in look(*places.values())]
            known = Counter(_told(problem, renamed) for problem in look(data, docs)) if after else Counter()
            new += [problem for problem in after if not _is_known(_told(problem, renamed), known)]
            if not all(problem.cause.startswith(EMPTY) for problem in new):
                break
    return new


def _copy(places: dict[Path, Path]) -> None:
    try:
        for place, copy in places.items():
            if place.is_dir():
                copytree(place, copy, symlinks=True)
    except Error as error:
        if full := next((why for _, copy, why in error.args[0] if repr(str(copy)) in why), None):
            raise OSError(0, full.partition("] ")[2].partition(": ")[0]) from None
        raise RefusedError(*(f"{path}: {why}; mend it first" for path, _, why in error.args[0])) from None


def _named(data: Path, docs: Path) -> list[Problem]:
    if not docs.is_dir():
        return met(data)
    return [*met(data, docs, rendering=False), *links_lead_somewhere(Making(load(data), docs))]


def _made(data: Path, docs: Path) -> list[Problem]:
    return [*what_is_made(load(data), docs, Kept())] if docs.is_dir() else []


def _write(plan: Plan, places: dict[Path, Path]) -> None:
    for path, content in plan.files().items():
        for place, copy in places.items():
            if path.is_relative_to(place):
                file = copy / path.relative_to(place)
                if content is None or file.is_symlink():  # what a link leads to is no copy
                    file.unlink(missing_ok=True)
                if content is not None:
                    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def _here(problem: Problem, places: dict[Path, Path], plan: Plan) -> Problem:
    """A problem of the copy, where it would be met."""
    path, message = problem.path, problem.message
    for place, copy in places.items():
        path = place / path.relative_to(copy) if path.is_relative_to(copy) else path
        message = message.replace(str(copy), str(place))
    path, line = plan.before(path, problem.line)
    return replace(problem, path=path, line=line, message=message)


def _told(problem: Problem, renamed: dict[str, str]) -> str:
    """What is wrong and where, without what to write, whatever the paper and its second drawing (first-2) are called."""
    told = f"{problem.path}\0{problem.record}\0{problem.field}\0{problem.message.partition('; ')[0]}"
    for old, new in renamed.items():
        told = re.sub(rf"(?<![\w-]){re.escape(new)}(?!\w|-(?!\d))", old, told)
    return told


def _is_known(told: str, known: Counter[str]) -> bool:
    known[told] -= 1
    return known[told] >= 0
