"""python -m catalogue rename: a paper gets another id in every file that names it, and its old addresses lead to the new."""

import argparse

from catalogue.commands import Commands, folders
from catalogue.records.line import printable
from catalogue.renaming.elsewhere import unchanged
from catalogue.renaming.rename import rename


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    what = "give a paper another id, in every file that names it; its old addresses lead to the new ones. Papers only"
    command = commands.add_parser("rename", help=what)
    command.add_argument("old", nargs="?", default="", help="the id that it has")
    command.add_argument("new", nargs="?", default="", help="the id that it gets: small letters, digits, hyphens")
    folders.add(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints which files were changed and which others may name it. Raises RefusedError or CatalogueError where nothing was."""
    new = arguments.new or ""  # none where -- is typed for it
    plan = rename(arguments.old, new, arguments.data, folders.of_pages(arguments))
    print("\n".join([printable(f"{old} is {new} now") for old, new in plan.moved.items()]))
    print("\n".join(printable(f"changed {path}") for path in sorted({*plan.changes} - {*plan.moved})))
    for line in (*plan.notes, *unchanged(arguments.data.parent, arguments.old)):
        print(printable(line))
    return 0
