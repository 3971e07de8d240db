"""python -m catalogue remove: a paper leaves, unless another paper, a reading path or a page names it."""

import argparse
import sys

from catalogue.commands import Commands, folders
from catalogue.records.problem import CatalogueError
from catalogue.renaming.elsewhere import unchanged
from catalogue.renaming.refuse import RefusedError
from catalogue.renaming.remove import remove


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("remove", help="take a paper out, with its pages; refuses while others name it. Papers only")
    command.add_argument("paper", help="its id")
    folders.add(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints which files were changed or removed. Exit 1 with a line for each thing that names the paper, where nothing was."""
    docs = folders.of_pages(arguments)
    try:
        plan = remove(arguments.paper, arguments.data, docs)
    except (RefusedError, CatalogueError) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join([f"removed {path}" for path in plan.gone] + [f"changed {path}" for path in sorted(plan.changes)]))
    print("\n".join(plan.notes), end="\n" * bool(plan.notes))
    print(f"the addresses of {arguments.paper} answer with the page for what is not found; its id is free")
    for line in unchanged(arguments.data.parent, arguments.paper):
        print(line)
    return 0
