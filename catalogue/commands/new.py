"""python -m catalogue new: a record and both pages from an arXiv identifier or a DOI."""

import argparse
import os
import sys

from catalogue.commands import Commands, amounts, folders, listed
from catalogue.new.facts import NewError
from catalogue.new.fetch import Asking
from catalogue.new.make import Services, new
from catalogue.new.record import Choices
from catalogue.records.line import one_line, printable
from catalogue.records.problem import CatalogueError


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("new", help="add a paper: asks arXiv and Crossref, writes its record and both pages")
    command.add_argument(
        "paper", nargs="?", default="", help="2305.18290, an address that has it, a DOI, an address at doi.org"
    )
    command.add_argument("--topic", default="", help="one of data/topics.yaml")
    command.add_argument("--tags", default="", help="of data/tags.yaml, with commas between")
    command.add_argument("--id", help="name in addresses; made from the title where missing")
    command.add_argument("--name", help="short name; made from the title where missing")
    command.add_argument("--title", help="title as the paper prints it; that of the service where missing")
    folders.add(command)
    for service, variable in (("arxiv", "ARXIV_API"), ("crossref", "CROSSREF_API")):
        base = os.environ.get(variable) or getattr(Services, service)
        command.add_argument(f"--{service}", default=base, help=f"address of the service; ${variable} by default")
    command.add_argument("--timeout", type=amounts.seconds, default=Asking.timeout, help="seconds to wait for an answer")
    command.add_argument("--tries", type=amounts.times, default=Asking.tries, help="how often to ask")
    command.add_argument("--wait", type=amounts.pause, default=Asking.wait, help="seconds before the second try, then twice")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints what no service knew and what was written. Exit 1 with one line where nothing was.

    Raises OSError where a file cannot be read or written.
    """
    choices = Choices(arguments.topic, listed(arguments.tags), arguments.id, arguments.name, arguments.title)
    asking = Asking(arguments.timeout, arguments.tries, arguments.wait, say=lambda line: print(line, file=sys.stderr))
    services = Services(arguments.arxiv, arguments.crossref, asking)
    docs = folders.of_pages(arguments)
    notes: list[str] = []
    try:
        files = new(arguments.paper, choices, arguments.data, docs, services, lambda note: notes.append(one_line(note)))
    except (NewError, CatalogueError, UnicodeDecodeError) as error:
        print(one_line(str(error)), file=sys.stderr)
        return 1
    print("\n".join(f"- {note}" for note in notes))
    print("\n".join(printable(f"wrote {path}") for path in files))
    print("now write what is marked TODO; make check names it")
    return 0
