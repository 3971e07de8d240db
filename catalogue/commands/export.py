"""python -m catalogue export: every file that the site offers to programs."""

import argparse
import os
from errno import EEXIST, ENOTDIR
from pathlib import Path

from catalogue.commands import Commands, folders, takes_long
from catalogue.exports import exports, write
from catalogue.exports.whole import exported
from catalogue.records.line import printable, quoted
from catalogue.records.load import load
from catalogue.records.problem import CatalogueError
from catalogue.records.url import is_of_site
from catalogue.rules.check import check

MAKING = "Looking at data and pages, and making every file: about a minute"


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("export", help="write every file that the site offers to programs")
    folders.add(command, docs=False)
    command.add_argument("--out", type=folders.folder, default=Path("site"), help="the folder to write into")
    at = os.environ.get("SITE_URL") or None
    command.add_argument("--url", type=_address, default=at, help="where the site will be; $SITE_URL by default")
    command.set_defaults(run=run)


def _address(text: str) -> str:
    if not is_of_site(text):
        cure = "write https://llm.example/, or xn--… for other letters"
        raise argparse.ArgumentTypeError(f"{quoted(text)} is no address of a site; {cure}")
    return text


def run(arguments: argparse.Namespace) -> int:
    """Writes the files, prints how many. Raises OSError, and CatalogueError for what keeps the site from being built."""
    root, out = arguments.data.resolve().parent, arguments.out.resolve()
    docs, kept = root / "docs", [arguments.data.resolve(), *(root / name for name in folders.OURS)]
    if out == root or any(map(out.is_relative_to, kept)):
        raise FileExistsError(EEXIST, "holds what the files are made of; name another folder with --out", str(arguments.out))
    if file := next((each for each in (out, *out.parents) if each.exists() and not each.is_dir()), None):
        raise NotADirectoryError(ENOTDIR, "is no folder; name another one with --out", str(file))
    takes_long(MAKING)
    if problems := check(arguments.data, docs):
        raise CatalogueError(problems)
    files = exports(exported(load(arguments.data), docs, arguments.url))
    write(files, arguments.out)
    print(printable(f"{len(files)} files in {arguments.out}"))
    return 0
