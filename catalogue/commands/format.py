"""python -m catalogue format: sets the Chinese of data and pages; with --check it only names the lines."""

import argparse
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from catalogue.commands import Commands, folders
from catalogue.files.lock import locked
from catalogue.files.write import write
from catalogue.language.formatting import FormattedFile, by_hand, problems, unformatted
from catalogue.markdown import pagetext
from catalogue.records.line import printable
from catalogue.records.problem import Problem


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("format", help="set the Chinese of data and pages: spaces, full-width punctuation")
    folders.add(command)
    command.add_argument("--check", action="store_true", help="change nothing, name the lines; exit 1 if there is one")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Sets the files and prints which, or names their lines. Exit 1 where a line is named, or a person has to set it.

    Raises CatalogueError where a file cannot be read.
    """
    docs = folders.of_pages_if_any(arguments)
    with nullcontext() if arguments.check else locked(arguments.data):
        files = unformatted(arguments.data, docs)
        if not files:
            print("nothing to change", file=sys.stderr)
        return _name(files) if arguments.check else _write(files)


def _name(files: dict[Path, FormattedFile]) -> int:
    for path, file in files.items():
        print("\n".join(map(str, problems(path, file))))
    return 1 if files else 0


def _write(files: dict[Path, FormattedFile]) -> int:
    code = 0
    for path, file in files.items():
        for problem in by_hand(path, file):
            print(problem, file=sys.stderr)
            code = 1
        if path.read_bytes() != file.before.encode():
            print(Problem(path, 1, "", "", "was changed meanwhile and is left as it is; run format again"), file=sys.stderr)
            code = 1
        elif path.suffix == ".md" and (fault := pagetext.fault(path, file.after)):
            print(replace(fault, message=f"{fault.message}; set, it could not be read, and is left as it is"), file=sys.stderr)
            code = 1
        elif file.before != file.after:
            write(path, file.after)
            print(printable(str(path)))
    return code
