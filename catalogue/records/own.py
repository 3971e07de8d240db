"""What is a paper's own: its record, its lines in the log, its pages, and what else is called after it."""

import re
from collections.abc import Iterable
from pathlib import Path

from catalogue.records.data import FOLDERS, Data
from catalogue.records.problem import Problem

# Folders whose files are called after papers; a second drawing is lora-2.
CALLED = {"figures", "examples", *FOLDERS}


def own(problem: Problem, data: Data) -> bool:
    """Whether it is of one of the papers that are asked about."""
    path = problem.path
    if path.parent.name in CALLED | data.ids("topics"):
        return called_after(path, data.only)
    logged = path.name == "log.yaml" and any(problem.record.endswith(f"-{id}") for id in data.only)
    return logged or (path.name == "papers.yaml" and problem.record in data.only)


def called_after(path: Path, ids: Iterable[str]) -> bool:
    """Whether a file bears the id of one of these papers; all do where there are none."""
    names = "|".join(map(re.escape, ids))
    return re.fullmatch(rf"(?:{names or '.*'})(?:-\d+)?", path.name.partition(".")[0]) is not None
