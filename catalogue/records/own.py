"""What is a paper's own: its record, its lines in the log, its pages, and what else is called after it."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from catalogue.records.data import FOLDERS, Data
from catalogue.records.problem import Problem

# Folders whose files are called after papers; a second drawing is lora-2.
CALLED = {"figures", "examples", *FOLDERS}
NAMELESS = "no paper is named; write its id, with make as PAPER=lora"


def unknown(data: Data, ids: Iterable[str]) -> list[str]:
    """A line for each id that no paper has; none where papers.yaml cannot be read, and nobody could tell."""
    known, renamed = data.ids("papers"), data.catalogue.renamed
    strange = [id for id in ids if id not in known and "papers" not in data.unread]
    near = {id: next(iter(get_close_matches(id.lower(), known, 1)), None) for id in strange}
    cures = [
        f"it is {renamed[id]} now" if id in renamed else f"write {near[id]}" if near[id] else "data/papers.yaml lists them"
        for id in strange
    ]
    return [f"there is no paper {id!r}; {cure}" if id.strip() else NAMELESS for id, cure in zip(strange, cures)]


def concerning(problems: Iterable[Problem], data: Data) -> list[Problem]:
    """Those of the papers that are asked about; all, where a file cannot be read, or nothing less is asked about."""
    return [problem for problem in problems if data.unread or not data.only or own(problem, data)]


def own(problem: Problem, data: Data) -> bool:
    """Whether it is of one of the papers that are asked about."""
    path = problem.path
    if path.parent.name in CALLED | data.ids("topics"):
        return called_after(path, data.only)
    if path.name == "papers.yaml":
        return (problem.record or _record_at(problem.line, data)) in data.only
    return path.name == "log.yaml" and any(problem.record.endswith(f"-{id}") for id in data.only)


def _record_at(line: int, data: Data) -> str:
    """The id of the record of papers.yaml in which a line stands; none of a line above all, or where all are faulty."""
    found = ""
    for entry in data.papers[:1]:
        above = [record for at, record in enumerate(entry.file.value) if entry.file.lines[at,] <= line]
        found = str(above[-1]["id"]) if above and isinstance(above[-1], dict) and "id" in above[-1] else ""
    return found


def called_after(path: Path, ids: Iterable[str]) -> bool:
    """Whether a file bears the id of one of these papers; all do where there are none."""
    names = "|".join(map(re.escape, ids))
    return re.fullmatch(rf"(?:{names or '.*'})(?:-\d+)?", path.name.partition(".")[0]) is not None
