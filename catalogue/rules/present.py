"""What the site is made of is there: a file or a folder that is gone is told as that, not by each of its readers."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.pages.shown import shown
from catalogue.records.data import Data
from catalogue.records.load import OPTIONAL
from catalogue.records.problem import Problem
from catalogue.rules.interface import ENGINE


def folders_beside_the_pages_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """In place of each file that pages name there; where they name one, the file itself is missing."""
    _, drawings, programs = shown(docs)
    for folder, named in ((docs / "figures", drawings), (docs / "examples", programs)):
        if len(named) > 1 and not (folder.is_dir() and any(folder.iterdir())):
            yield Problem(folder, 1, "", "", "is not there, or empty; put the folder back, with its files", f"folder {folder}")


def lists_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """Also those that data alone may do without: where the site is made of them, feeds and the browse page would lack them."""
    for name in OPTIONAL if (docs.parent / ENGINE).is_dir() else ():
        if not (path := data.folder / f"{name}.yaml").exists():
            yield Problem(path, 1, "", "", "is not there; restore it")


RULES = [folders_beside_the_pages_are_there, lists_are_there]
