"""python -m catalogue summary: what a change does to the data, as Markdown for the page of a pull request."""

import argparse
from pathlib import Path

from catalogue.commands import Commands
from catalogue.pages.summary import summary
from catalogue.records.line import printable


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("summary", help="print what changed between two data folders, as Markdown")
    command.add_argument("--base", type=Path, required=True, help="the data folder before the change")
    command.add_argument("--data", type=Path, default=Path("data"), help="the data folder after it")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the summary; faults of the data are no reason to fail."""
    print("\n".join(map(printable, summary(arguments.base, arguments.data).split("\n"))))
    return 0
