"""python -m catalogue export: every file that the site offers to programs."""

import argparse
import os
import sys
from pathlib import Path

from jinja2 import TemplateError

from catalogue.check import check
from catalogue.exports import exports, write
from catalogue.load import catalogue
from catalogue.plain import exported
from catalogue.problem import CatalogueError


def add(commands) -> None:
    command = commands.add_parser("export", help="write every file that the site offers to programs")
    command.add_argument("--data", type=Path, default=Path("data"), help="the data folder; docs and templates stand beside it")
    command.add_argument("--out", type=Path, default=Path("site"), help="the folder to write into")
    command.add_argument("--url", default=os.environ.get("SITE_URL"), help="where the site will be; $SITE_URL by default")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """What keeps a site from being built keeps its files from being written, too. Raises CatalogueError, OSError."""
    root = arguments.data.resolve().parent
    if problems := check(arguments.data, root / "docs", finishing=False):
        raise CatalogueError(problems)
    try:
        files = exports(exported(catalogue(arguments.data), root, arguments.url))
    except TemplateError as error:
        fault = " ".join(str(error).split())
        print(f"a page calls what it may not ({fault}); `make build` says which; nothing was written", file=sys.stderr)
        return 1
    write(files, arguments.out)
    print(f"{len(files)} files in {arguments.out}")
    return 0
