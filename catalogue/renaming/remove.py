"""A paper leaves: its record, its lines of the log, its files. Paths and pages that name it keep it here."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from catalogue.files.lock import locked
from catalogue.files.write import write_all
from catalogue.new.insert import text_of
from catalogue.records.data import Data, Entry
from catalogue.records.mentions import works
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.yamlfile import File, Loc
from catalogue.renaming.datafile import DataFile
from catalogue.renaming.files import files_of
from catalogue.renaming.keeping import LINKS, kept_by
from catalogue.renaming.plan import Change, Plan
from catalogue.renaming.refuse import RefusedError, usable
from catalogue.renaming.trial import trial
from catalogue.rules.readme import COUNT
from catalogue.rules.unused import EMPTY

# The fields of a record that led_to comes after.
BEFORE = list(Paper.model_fields)[: list(Paper.model_fields).index("led_to")]
# Of what `check` would say afterwards, what is there now.
NOW = {
    r"(.+) leads nowhere": rf"\1 {LINKS}",
    r"is a (\w+) that no page shows": r"is a \1 that its page alone shows; remove it, too",
}


def remove(id: str, folder: Path, docs: Path, say: Callable[[str], None]) -> Plan:
    """Takes the paper out; tells `say` what becomes of others before anything is written, and returns what was changed.

    Raises RefusedError or CatalogueError with a line for each thing that stands in the way, OSError where a file cannot be
    written; then nothing was.
    """
    with locked(folder):
        data = usable(folder, id)
        paper = data.paper(id).record
        plan = Plan(gone=list(files_of(data, docs, paper)))
        _refuse(id, kept_by(paper, data, docs, plan.gone))
        _change_data(plan, data, paper)
        _count(plan, folder.parent / "README.md", len(data.papers) - 1)
        told = trial(folder, docs, plan, {})
        plan.notes += [problem.sentence for problem in told if problem.cause.startswith(EMPTY)]
        _refuse(id, (_now(problem) for problem in told if not problem.cause.startswith(EMPTY)))
        for note in plan.notes:
            say(note)
        write_all(plan.files(), folder)
    return plan


def _refuse(id: str, problems: Iterable[Problem]) -> None:
    if lines := [*problems]:
        raise RefusedError(f"{id} cannot be removed while these name it; mend them first; nothing was written", *lines)


def _now(problem: Problem) -> Problem:
    said = problem.message.partition("; ")[0]
    now = (found.expand(now) for then, now in NOW.items() if (found := re.fullmatch(then, said)))
    return replace(problem, message=next(now, problem.message))


def _change_data(plan: Plan, data: Data, paper: Paper) -> None:
    files: dict[Path, DataFile] = {}
    for file, loc in _named(data, paper):
        files.setdefault(file.path, DataFile(file)).cut(loc)
    own = files[data.paper(paper.id).file.path]
    work = _outside(paper)
    for earlier, how in _led_to(data, paper):
        own.add(int(earlier.loc[0]), "led_to", {**work, "how": how}, BEFORE)
        plan.notes.append(f"{earlier.id} names it under led_to, by its title: {paper.id} was built on {earlier.id}")
    for later, loc, named in works(data):
        if named.id == paper.id:
            own.put_fields((*later.loc, *loc, "id"), work)
            plan.notes.append(f"{later.id} names it under {loc[0]}, by its title")
    plan.changes |= {path: file.changes() for path, file in files.items()}


def _outside(paper: Paper) -> dict[str, str]:
    """What names a work that the catalogue does not have; its year is none before its arXiv identifier."""
    known = {"arxiv": paper.arxiv.id} if paper.arxiv else {"doi": paper.doi} if paper.doi else {}
    return {"title": paper.title, **known, "year": str(paper.date.year)}


def _led_to(data: Data, paper: Paper) -> Iterator[tuple[Entry[Paper], Any]]:
    """What the paper built on led to a work that is outside from now on: the record to say so in, and how."""
    own = data.paper(paper.id)
    for relation in own.file.value[own.loc[0]].get("builds_on") or []:
        if relation.get("id"):
            yield data.paper(relation["id"]), relation["how"]


def _named(data: Data, paper: Paper) -> Iterator[tuple[File, Loc]]:
    """What goes with it: its record, what the log tells of it, its place in the lists of terms, spellings only it prints."""
    entry = data.paper(paper.id)
    yield entry.file, entry.loc
    for change in data.log:
        if change.record.paper in {paper.id, *paper.formerly}:
            yield change.file, change.loc
    for term in data.terms:
        for at, id in enumerate(term.record.papers):
            if id == paper.id:
                yield term.file, (*term.loc, "papers", at)
    yield from _spellings(data, paper)


def _spellings(data: Data, paper: Paper) -> Iterator[tuple[File, Loc]]:
    printed = {name for other in data.papers if other.id != paper.id for name in other.record.organisations}
    for house in data.houses:
        prints = house.record.prints
        unused = [at for at, name in enumerate(prints) if name in paper.organisations and name not in printed]
        if len(unused) == len(prints):
            yield house.file, house.loc
        else:
            yield from ((house.file, (*house.loc, "prints", at)) for at in unused)


def _count(plan: Plan, readme: Path, papers: int) -> None:
    """README.md beside the data says how many there are."""
    if readme.is_file():
        plan.changes[readme] = [Change(*found.span(), str(papers)) for found in COUNT.finditer(text_of(readme))]
