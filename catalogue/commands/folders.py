"""The two folders that most commands work on, as options."""

import argparse
from errno import ENOTDIR
from pathlib import Path

from catalogue.records.values import LANGUAGES
from catalogue.rules.interface import ENGINE

# What nobody could build again, of the folders that stand beside the data.
OURS = ("catalogue", "data", "docs", "engine", "requirements", "tests", ".git", ".github", ".venv")


def folder(text: str) -> Path:
    """A folder as an option names it. Raises ArgumentTypeError for none: a path of nothing is this folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("names no folder")
    return Path(text)


def add(command: argparse.ArgumentParser, docs: bool = True) -> None:
    """Adds --data and, where the command needs them apart from the data, --docs."""
    beside = "" if docs else "; docs stands next to it"
    command.add_argument("--data", type=folder, default=Path("data"), help=f"the data folder{beside}")
    if docs:
        command.add_argument("--docs", type=folder, help="the pages; docs next to the data folder by default")


def of_data_are_there(arguments: argparse.Namespace) -> None:
    """Raises NotADirectoryError for a data folder that a command is given and that is none."""
    for option in ("base", "data"):
        folder: Path | None = getattr(arguments, option, None)
        if folder and not any(folder.glob("*.yaml")):
            what = "has no data, which are files like papers.yaml" if folder.is_dir() else "no such folder"
            raise NotADirectoryError(ENOTDIR, f"{what}; name the data folder with --{option}", str(folder))


def of_pages(arguments: argparse.Namespace) -> Path:
    """The folder of the pages: as typed, or next to the data. Raises NotADirectoryError where something else is.

    Data may stand alone, but not where the site is made of them.
    """
    found: Path = arguments.docs or arguments.data.parent / "docs"
    if (arguments.docs or found.exists() or (arguments.data.parent / ENGINE).is_dir()) and not found.is_dir():
        raise NotADirectoryError(ENOTDIR, "no such folder; put it back, or name the one with zh/ and en/ by --docs", str(found))
    if arguments.docs and not any((found / language).is_dir() for language in LANGUAGES):
        raise NotADirectoryError(ENOTDIR, "has no zh/ and no en/; name the folder that has them with --docs", str(found))
    return found


def of_pages_if_any(arguments: argparse.Namespace) -> Path | None:
    """The same, or None where the data stand alone."""
    found = of_pages(arguments)
    return found if found.is_dir() else None
