"""Which pages are not there, and whether a whole folder is gone with them."""

import os
from collections.abc import Iterable
from pathlib import Path

from catalogue.records.values import LANGUAGES


def lost(docs: Path, names: Iterable[str]) -> list[Path]:
    """The folders of languages that are gone, and of these folders in them those that another language has."""
    languages = [docs / language for language in LANGUAGES]
    found = [folder for folder in languages if _gone(folder)]
    for name in names:
        gone = [folder / name for folder in languages if folder not in found and folder.is_dir() and _gone(folder / name)]
        found += gone if any((folder / name).is_dir() and not _gone(folder / name) for folder in languages) else []
    return found


def astray(docs: Path, names: Iterable[str]) -> list[Path]:
    """The same, and those in whose place something else stands, of which published.py tells."""
    named = [*names]
    places = [docs / language / name for language in LANGUAGES for name in ("", *named)]
    return lost(docs, named) + [each for each in places if os.path.lexists(each) and (each.is_symlink() or not each.is_dir())]


def missing(docs: Path, source: str) -> list[Path]:
    """The page in each language that lacks it; none in a folder that is lost, or where something else stands in its place.

    Of one that was dragged elsewhere, rules/folders.py tells.
    """
    folders = lost(docs, [Path(source).parent.name])
    pages = [docs / language / source for language in LANGUAGES if docs / language not in folders]
    there = [page for page in pages if page.parent not in folders and _may_hold(page.parent)]
    return [page for page in there if not os.path.lexists(page) and not dragged(page)]


def dragged(page: Path) -> list[Path]:
    """Where the page of a record may be: one folder up, or in one of its own; an introduction is called as many others are."""
    places = (page.parent.parent / page.name, page.with_suffix("") / "index.md")
    return [place for place in places if os.path.isfile(place) and page.stem != "index"]


def _may_hold(folder: Path) -> bool:
    return folder.is_dir() or (folder.parent.is_dir() and not os.path.lexists(folder))


def _gone(folder: Path) -> bool:
    """An empty one, too, which Git does not keep."""
    return not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir()))
