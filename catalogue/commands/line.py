"""What was typed, run: which commands there are, and how each ends."""

import argparse
import io
import json
import os
import sys
from typing import TextIO

from catalogue.commands import check, export, folders, format, new, places, remove, rename, summary
from catalogue.records.line import printable
from catalogue.records.patience import TooLongError
from catalogue.records.problem import CatalogueError
from catalogue.records.schema import schema
from catalogue.renaming.refuse import RefusedError

# As a shell says it of a program that ended because nobody reads on (SIGPIPE).
UNREAD = 128 + 13


def run(argv: list[str] | None = None) -> int:
    """Runs the command that was typed; returns the exit code.

    Never raises for what a person or a disk did wrong: that is one line on stderr, and 1. KeyboardInterrupt goes on.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a path may be no text
    arguments = _parser().parse_args(argv)
    try:
        return _done(arguments)
    except (CatalogueError, RefusedError) as error:
        print(error, file=sys.stderr)
    except TooLongError as error:
        print(error.problem, file=sys.stderr)
    except BrokenPipeError:
        _print_no_more(sys.stdout, sys.stderr)
        return UNREAD
    except OSError as error:
        print(_of_a_disk(error), file=sys.stderr)
        _print_no_more(sys.stdout)
    return 1


def _done(arguments: argparse.Namespace) -> int:
    folders.of_data_are_there(arguments)
    code: int = arguments.run(arguments)
    if sys.stdout:  # there is none where the shell closed it (>&-)
        sys.stdout.flush()
    return code


def _of_a_disk(error: OSError) -> str:
    """An error of a file says which; another is that of the output."""
    if error.filename:
        return printable(f"{error.filename}: {error.strerror or error}; nothing more was done")
    return printable(f"cannot print: {error.strerror or error}; what was changed stays changed")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m catalogue", description="Knows the papers of LLM Classics.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for module in (check, new, rename, remove, format, places, summary, export):
        module.add(commands)
    command = commands.add_parser("schema", help="print the JSON Schema of papers.yaml")
    command.set_defaults(run=_schema)
    return parser


def _schema(arguments: argparse.Namespace) -> int:
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0


def _print_no_more(*streams: TextIO) -> None:
    """Python flushes once more at its end, and would complain again."""
    for stream in streams:
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
