"""python -m catalogue places: looks for the places that pages name in the HTML of their papers, and writes data/places/."""

import argparse
import sys
import time
from pathlib import Path

from catalogue.commands import Commands, amounts, folders, listed
from catalogue.files.lock import locked
from catalogue.files.write import write
from catalogue.links.confirm import confirm
from catalogue.links.survey import AT_LEAST, Manners, host
from catalogue.pages.places import converted, printed
from catalogue.records.data import Data
from catalogue.records.load import load
from catalogue.records.own import unknown
from catalogue.records.problem import CatalogueError
from catalogue.rules.once import once


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("places", help="find the anchors of places in the HTML of papers, write data/places/")
    command.add_argument("papers", nargs="*", metavar="id", help="of these papers; of all that arXiv has, without")
    folders.add(command)
    command.add_argument("--timeout", type=amounts.seconds, default=Manners.timeout, help="seconds to wait for an answer")
    command.add_argument("--rest", type=amounts.pause, default=Manners.rest, help="seconds between two requests; arXiv gets 3")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints a line for each paper and for each place that is missing. Exit 1 where there is one, or a paper did not answer.

    Raises CatalogueError where the data have problems, OSError where a file cannot be written.
    """
    docs = folders.of_pages_if_any(arguments)
    faults = 0
    data, ids = _data(arguments.data), listed(*arguments.papers) or arguments.papers
    if strange := unknown(data, ids):
        print("\n".join(strange), file=sys.stderr)
        return 1
    papers = [data.paper(id).record for id in ids] or [*filter(converted, data.catalogue.papers)]
    for at, paper in enumerate(papers):
        if at:
            time.sleep(max(arguments.rest, AT_LEAST.get(host(paper.html or ""), 0)))
        faults += _confirm(_data(arguments.data), docs, paper.id, arguments.timeout)
    print(f"{faults} problem{'s' * (faults != 1)}", file=sys.stderr)
    return 1 if faults else 0


def _data(folder: Path) -> Data:
    """As they are now: what a person corrects meanwhile is not lost."""
    data = load(folder)
    if data.problems:
        raise CatalogueError(once(data.problems))
    return data


def _confirm(data: Data, docs: Path | None, id: str, timeout: float) -> int:
    """How many lines say what is wrong."""
    named = [each for each in printed(data, docs) if each.paper.id == id]
    found = confirm(data, data.paper(id), named, timeout)
    if found.text:
        with locked(data.folder):
            write(found.path, found.text)
    print("\n".join(filter(None, [found.said, *map(str, found.problems)])), flush=True)
    return len(found.problems)
