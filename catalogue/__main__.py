"""The command line: python -m catalogue check | new | format | summary | export | schema."""

import argparse
import json
import os
import sys
from pathlib import Path

from catalogue.commands import check, format, new, summary
from catalogue.exports import exports, write
from catalogue.load import catalogue
from catalogue.plain import exported
from catalogue.schema import schema


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m catalogue", description="Knows the papers of LLM Classics.")
    commands = parser.add_subparsers(required=True, metavar="command")

    for module in (check, new, format, summary):
        module.add(commands)

    command = commands.add_parser("export", help="write every file that the site offers to programs")
    command.add_argument("--data", type=Path, default=Path("data"), help="the data folder; docs and templates stand beside it")
    command.add_argument("--out", type=Path, default=Path("site"), help="the folder to write into")
    command.add_argument("--url", default=os.environ.get("SITE_URL"), help="where the site will be; $SITE_URL by default")
    command.set_defaults(run=_export)

    command = commands.add_parser("schema", help="print the JSON Schema of papers.yaml")
    command.set_defaults(run=_schema)

    arguments = parser.parse_args(argv)
    return arguments.run(arguments)


def _export(arguments: argparse.Namespace) -> int:
    files = exports(exported(catalogue(arguments.data), arguments.data.resolve().parent, arguments.url))
    write(files, arguments.out)
    print(f"{len(files)} files in {arguments.out}")
    return 0


def _schema(arguments: argparse.Namespace) -> int:
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
