"""Which ids were changed where they stand, while their pages still bear the old ones."""

from pathlib import Path

from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.values import LANGUAGES


def papers(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: of a topic in which one paper has no pages, and one name of pages no paper."""
    found: dict[str, str] = {}
    for topic in data.ids("topics"):
        pages, ids = _pages(docs, topic), {entry.id for entry in data.papers if entry.record.topic == topic}
        found |= _alone(ids - pages, {page for page in pages - ids if not data.has("papers", page)})
    return found


def paths(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: the only path without pages, and the only name of pages without a path."""
    pages = _pages(docs, PATHS)
    return _alone({entry.id for entry in data.paths} - pages, {page for page in pages if not data.has("paths", page)})


def topics(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: the only topic without a folder, and the only one that papers name and is none."""
    new = {id for id in data.ids("topics") if not any((docs / language / id).is_dir() for language in LANGUAGES)}
    old = {paper.record.topic for paper in data.papers if not data.has("topics", paper.record.topic)}
    return _alone(new, old)


def _pages(docs: Path, folder: str) -> set[str]:
    return {page.stem for language in LANGUAGES for page in (docs / language / folder).glob("*.md")} - {"index"}


def _alone(new: set[str], old: set[str]) -> dict[str, str]:
    """Where there is one of each."""
    return {new.pop(): old.pop()} if len(new) == len(old) == 1 else {}
