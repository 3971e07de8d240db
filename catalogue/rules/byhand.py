"""An id that was changed where it stands, and nowhere else, is one mistake, however many files still bear the old one."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.pages import changed
from catalogue.pages.reserved import reserved
from catalogue.records.data import Data
from catalogue.records.problem import Problem


def ids_are_changed_everywhere(data: Data, docs: Path) -> Iterator[Problem]:
    renamed = changed.papers(data, docs)
    for entry in data.papers:
        if old := renamed.get(entry.id):
            cure = _undone(entry.id) or "if they are one, undo the change, and run make rename PAPER=OLD TO=NEW"
            yield entry.problem(f"has no pages, and the pages {old!r} have no paper; {cure}", "id", cause=f"paper {old!r}")
    walked = changed.paths(data, docs)
    for path in data.paths:
        if old := walked.get(path.id):
            cure = _undone(path.id) or f"write {old!r} again, or rename the pages"
            yield path.problem(f"has no pages, and the pages {old!r} have no path; {cure}", "id", cause=f"path {old!r}")
    folders = changed.topics(data, docs)
    for topic in data.topics:
        if old := folders.get(topic.id):
            renaming = f"if it is {old!r}, rename {changed.folders(old)}, and write {topic.id} into papers.yaml"
            cure = _undone(topic.id) or renaming
            yield topic.problem(f"has no folder, and {old!r} is no topic; {cure}", "id", cause=f"topic {old!r}")


def _undone(id: str) -> str | None:
    """Of an id that cannot be had, which this line tells for reserved.py."""
    why = reserved(id)
    return why and f"undo the change: {id!r} {why}"


RULES = [ids_are_changed_everywhere]
