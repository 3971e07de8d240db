"""python -m catalogue remove: a paper leaves, unless a reading path or a page names it."""

import argparse

from catalogue.commands import Commands, folders
from catalogue.records.line import printable
from catalogue.renaming.elsewhere import unchanged
from catalogue.renaming.remove import remove


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser(
        "remove", help="take a paper out, with its pages; refuses while paths or pages name it. Papers only"
    )
    command.add_argument("paper", nargs="?", default="", help="its id")
    folders.add(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints what becomes of others, then which files were changed or removed.

    Raises RefusedError or CatalogueError where nothing was.
    """
    plan = remove(arguments.paper, arguments.data, folders.of_pages(arguments), lambda note: print(printable(note), flush=True))
    files = [f"removed {path}" for path in plan.gone] + [f"changed {path}" for path in sorted(plan.changes)]
    free = f"the addresses of {arguments.paper} answer with the page for what is not found; its id is free"
    for line in (*files, free, *unchanged(arguments.data.parent, arguments.paper)):
        print(printable(line))
    return 0
