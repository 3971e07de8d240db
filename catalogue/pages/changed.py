"""Which ids were changed where they stand, while their pages still bear the old ones, and which pages of one language."""

import re
from pathlib import Path
from typing import TypeVar

from catalogue.pages.missing import lost
from catalogue.pages.reserved import PAGES
from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.values import LANGUAGES

Name = TypeVar("Name", str, Path)
# Of pages, and of what other editors take for some, in letters of either kind.
ENDINGS = (".md", ".markdown", ".md.txt", ".mdx")
# What no id has.
OTHER = re.compile("[^a-z0-9-]")


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
    old = {paper.record.topic for paper in data.papers if not data.has("topics", paper.record.topic)}
    return _alone({id for id in data.ids("topics") if is_nowhere(docs, id)}, old)


def folders(topic: str) -> str:
    """Those of its pages, as a message names them."""
    return " and ".join(f"docs/{language}/{topic}" for language in LANGUAGES)


def is_nowhere(docs: Path, topic: str) -> bool:
    """Whether it has a folder in no language."""
    return not any((docs / language / topic).is_dir() for language in LANGUAGES)


def moved(data: Data, docs: Path) -> dict[Path, Path]:
    """Pages and folders of pages that bear another name than they should, each with what it was called."""
    found: dict[Path, Path] = {}
    renamed, topics = papers(data, docs), data.ids("topics")
    wanted = {"": {page.stem for page in docs.glob("*/*.md")} & {"index", *PAGES}}
    for topic in topics:
        wanted[topic] = {"index", *(paper.id for paper in data.papers if paper.record.topic == topic)} - renamed.keys()
    for language in (docs / code for code in LANGUAGES):
        folders = {each for each in language.glob("*/") if each.name not in {*topics, PATHS} and not each.is_symlink()}
        gone = {language / topic for topic in topics if is_nowhere(docs, topic)}
        found |= _alone(folders, gone | {each for each in lost(docs, topics) if each.parent == language})
        for folder, names in ((language / each, names) for each, names in wanted.items()):
            there = {page for page in folder.glob("*.*") if page.name.lower().endswith(ENDINGS)}
            strange = {page for page in there if page.name not in {f"{name}.md" for name in names}}
            strange = {page for page in strange if page.suffix != ".md" or not data.has("papers", page.stem)}
            found |= _alone(strange, {folder / f"{name}.md" for name in names} - there)
    return found


def back(data: Data, docs: Path) -> dict[Path, str]:
    """What else could be done about a page that is not there, or about the introduction of a topic."""
    names = {old: new.name for new, old in moved(data, docs).items()}
    said = {old: f" (or call {new} that again)" for old, new in names.items()}
    return said | {old / "index.md": f" (or call {new}/ {old.name}/ again)" for old, new in names.items()}


def _pages(docs: Path, folder: str) -> set[str]:
    """What they are called, where an id may be called so."""
    names = {page.stem for language in LANGUAGES for page in (docs / language / folder).glob("*.md")}
    return {name for name in names if not OTHER.search(name)} - {"index"}


def _alone(new: set[Name], old: set[Name]) -> dict[Name, Name]:
    """Where there is one of each."""
    return {new.pop(): old.pop()} if len(new) == len(old) == 1 else {}
