"""python -m catalogue check: names every problem, or those of some papers; with --links it asks every address too."""

import argparse
import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import click

from catalogue.commands import Commands, amounts, folders, listed, takes_long
from catalogue.files.kept import Kept, code
from catalogue.links.addresses import addresses
from catalogue.links.report import dead, remarks
from catalogue.links.survey import Manners, survey
from catalogue.pages.completeness import lacking, said
from catalogue.records.data import Data
from catalogue.records.load import load
from catalogue.records.own import concerning, unknown
from catalogue.records.problem import Problem, annotation
from catalogue.rules.check import check

LOOKING = "Looking at data and pages: half a minute, longer the first time"
ELSEWHERE = "; what they change elsewhere only the check of all papers tells"


def add(commands: Commands) -> None:
    """Adds the command and its options."""
    command = commands.add_parser("check", help="name every problem of the data and the pages; exit 1 if there is one")
    command.add_argument("papers", nargs="*", metavar="id", help="only what concerns these papers, and what their pages lack")
    folders.add(command)
    command.add_argument("--links", action="store_true", help="ask every address of data and pages, too; takes minutes")
    command.add_argument("--cache", type=_cache, default=Path(".cache/links.json"), help="the file that remembers what lives")
    command.add_argument("--timeout", type=amounts.seconds, default=Manners.timeout, help="seconds to wait for an answer")
    command.add_argument("--rest", type=amounts.pause, default=Manners.rest, help="seconds between two requests to one host")
    command.set_defaults(run=run)


def _cache(text: str) -> Path:
    """Refuses what is no file before minutes are spent on what it would keep."""
    path = Path(text)
    if not text or path.is_symlink() or (path.exists() and not path.is_file()):
        raise argparse.ArgumentTypeError(f"{text!r} is no file; name one that this may write")
    return path


def run(arguments: argparse.Namespace) -> int:
    """Prints every problem, and a last line on stderr with their number. Exit 1 where there is one, or nobody answered."""
    ids = listed(*arguments.papers) or arguments.papers
    if strange := unknown(load(arguments.data), ids):
        print("\n".join(strange), file=sys.stderr)
        return 1
    docs = folders.of_pages_if_any(arguments)
    if not ids:
        takes_long(LOOKING)
    kept = Kept(arguments.data.resolve().parent / ".cache" / "checked", code([Path(__file__).parents[1]]))
    problems = check(arguments.data, docs, papers=ids, kept=kept)
    silent = False
    if arguments.links:
        data = replace(load(arguments.data), only=ids)
        more, silent = _links(arguments, data, docs)
        problems += concerning(more, data)
    for problem in problems:
        print(problem)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(annotation(problem))
    if docs and not arguments.docs and (ids or not problems):
        _name_incomplete(arguments.data, ids)
    of, elsewhere = (
        (f" of {', '.join(ids)}", "; what they change elsewhere only the check of all papers tells") if ids else ("", "")
    )
    later = "; more may come once these are mended" if problems and load(arguments.data).problems else ""
    print(f"{len(problems)} problem{'s' * (len(problems) != 1)}{of}{later}{elsewhere}", file=sys.stderr)
    return 1 if problems or silent else 0


def _links(arguments: argparse.Namespace, data: Data, docs: Path | None) -> tuple[list[Problem], bool]:
    """The dead addresses, and whether there was nobody who answered at all."""
    occurrences = addresses(data, docs)
    manners = Manners(timeout=arguments.timeout, rest=arguments.rest)
    with click.progressbar(length=len(occurrences), label="addresses", file=sys.stderr) as bar:
        answers = survey(occurrences, arguments.cache, manners, lambda: bar.update(1))
    counts = {state: sum(answer.state == state for answer in answers.values()) for state in ("alive", "dead", "unknown")}
    print(f"addresses: {', '.join(f'{count} {state}' for state, count in counts.items())}", file=sys.stderr)
    silent = bool(answers) and counts["unknown"] == len(answers)
    said = Counter(answer.said for answer in answers.values()).most_common(1)
    for remark in [f"no address answered ({said[0][0]}); are you offline?"] if silent else remarks(occurrences, answers):
        print(remark, file=sys.stderr)
    return list(dead(occurrences, answers)), silent


def _name_incomplete(folder: Path, ids: list[str]) -> None:
    """An incomplete page is work to do, not a problem; what one lacks is told to who asks about it.

    Of all that the log calls complete, rules/finished.py has found that they are.
    """
    data, docs = load(folder), folder.resolve().parent / "docs"
    asked = [paper for paper in data.papers if (paper.id in ids if ids else paper.id not in data.catalogue.told("page"))]
    incomplete = {paper: lacks for paper in asked if (lacks := said(lacking(paper.record, data.catalogue, docs)))}
    for paper, lacks in incomplete.items() if ids and not data.problems else ():
        print(f"{paper.record.topic}/{paper.id}: incomplete: {lacks}")
    if incomplete and not ids:
        count = f"{len(incomplete)} of {data.catalogue.size('papers')}"
        print(f"{count} papers have incomplete pages; make check PAPER=<id> says what one lacks")
