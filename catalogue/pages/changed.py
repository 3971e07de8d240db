"""Which ids were changed where they stand, while their pages still bear the old ones."""

from pathlib import Path

from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.values import LANGUAGES


def papers(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: of a topic in which one paper has no pages, and one name of pages no paper."""
    found = {}
    for topic in data.ids("topics"):
        pages = {page.stem for language in LANGUAGES for page in (docs / language / topic).glob("*.md")} - {"index"}
        ids = {entry.id for entry in data.papers if entry.record.topic == topic}
        others = {page for page in pages - ids if not data.has("papers", page)}
        if len(ids - pages) == len(others) == 1:
            found[(ids - pages).pop()] = others.pop()
    return found


def paths(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: the only path without pages, and the only name of pages without a path."""
    pages = {page.stem for language in LANGUAGES for page in (docs / language / PATHS).glob("*.md")} - {"index"}
    new = {entry.id for entry in data.paths} - pages
    old = {page for page in pages if not data.has("paths", page)}
    return {new.pop(): old.pop()} if len(new) == len(old) == 1 else {}


def topics(data: Data, docs: Path) -> dict[str, str]:
    """New ids, each with the old one: the only topic without a folder, and the only one that papers name and is none."""
    new = {id for id in data.ids("topics") if not any((docs / language / id).is_dir() for language in LANGUAGES)}
    old = {paper.record.topic for paper in data.papers if not data.has("topics", paper.record.topic)}
    return {new.pop(): old.pop()} if len(new) == len(old) == 1 else {}
