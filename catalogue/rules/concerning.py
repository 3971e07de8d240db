"""Which problems are those of one paper: in its record, log, pages, drawings, program, places and questions."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from catalogue.records.data import FOLDERS, Data
from catalogue.records.problem import Problem

# Folders whose files are called after papers; a second drawing is lora-2.
CALLED = {"figures", "examples", *FOLDERS}


def unknown(data: Data, ids: Iterable[str]) -> list[str]:
    """A line for each id that no paper has; none where papers.yaml cannot be read, and nobody could tell."""
    known, renamed = data.ids("papers"), data.catalogue.renamed
    strange = [id for id in ids if id not in known and "papers" not in data.unread]
    cures = [f"it is {renamed[id]} now" if id in renamed else "data/papers.yaml lists them" for id in strange]
    return [f"there is no paper {id!r}; {cure}" for id, cure in zip(strange, cures)]


def concerning(problems: Iterable[Problem], data: Data, ids: Collection[str]) -> list[Problem]:
    """Those of these papers; all, where a file of the data cannot be read."""
    return [problem for problem in problems if data.unread or any(_is_of(problem, id, data) for id in ids)]


def called_after(path: Path, ids: Iterable[str]) -> bool:
    """Whether a file bears the id of one of these papers; all do where there are none."""
    names = "|".join(map(re.escape, ids))
    return re.fullmatch(rf"(?:{names or '.*'})(?:-\d+)?", path.name.partition(".")[0]) is not None


def _is_of(problem: Problem, id: str, data: Data) -> bool:
    path = problem.path
    if path.parent.name in CALLED | data.ids("topics"):
        return called_after(path, [id])
    logged = path.name == "log.yaml" and problem.record.endswith(f"-{id}")
    return logged or (path.name == "papers.yaml" and problem.record == id)
