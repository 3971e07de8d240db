"""A paper that joins was a work outside: records that named it by its title name it by its id, or are named by it."""

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from catalogue.new.record import Values
from catalogue.new.text import flow
from catalogue.records.paper import Paper
from catalogue.records.yamlfile import File, Loc, parse, says
from catalogue.rules.titles import is_it

BY_HAND = "make check says what to write"


class Named(NamedTuple):
    """A relation of another record that is the new paper: where it stands, and in whose record."""

    loc: tuple[int, str, int]
    paper: Paper


@dataclass
class Settled:
    """The text of papers.yaml without the paper as a work outside, and what the new record has to say in its place."""

    text: str
    builds_on: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def settle(path: Path, text: str, papers: list[Paper], record: Values) -> Settled:
    """Moves each led_to that is the paper into its builds_on, gives each builds_on its id; `papers` are those of the text.

    What is written in a way that cannot be changed line by line stays, and a note says so.
    """
    new, file = Paper.model_validate(record), parse(path, text.removeprefix("\ufeff"))
    done, wanted = Settled(text), deepcopy(file.value)
    for named in sorted(_named(papers, new), key=lambda named: file.lines[named.loc], reverse=True):
        at, where, item = named.loc
        how = file.value[at][where][item]["how"]
        earlier, later = (named.paper, new) if where == "led_to" else (new, named.paper)
        if earlier.first_public > later.date:
            done.notes.append(f"{named.paper.id} names it under {where}, against the dates; {BY_HAND}")
        elif where == "led_to":
            _drop(wanted[at], where, item)
            done.text = _put(file, done.text, named.loc, "")
            done.builds_on.insert(0, {"id": named.paper.id, "how": how})
            done.notes.append(f"{named.paper.id} named it under led_to; now it names {named.paper.id} under builds_on")
        else:
            wanted[at][where][item] = {"id": new.id, "how": how}
            done.text = _put(file, done.text, named.loc, f"- id: {new.id}\n  how: {_as_written(file, named.loc, how)}\n")
            done.notes.append(f"{named.paper.id} named it by title; now it does by id")
    return done if says(path, done.text, wanted) else Settled(text, notes=[f"other records name it by title; {BY_HAND}"])


def _as_written(file: File, loc: Loc, how: Any) -> str:
    """As it stands, where one line has all of it: whoever removes the paper again has the file as it was."""
    said = file.printed[file.lines[(*loc, "how")] - 1].partition("how: ")[2]
    return said if says(file.path, said, how) else flow(how)


def _named(papers: list[Paper], new: Paper) -> list[Named]:
    return [
        Named((at, field, item), paper)
        for at, paper in enumerate(papers)
        for field, works in paper.relations.items()
        for item, work in enumerate(works)
        if is_it(work, new)
    ]


def _drop(record: dict[str, Any], field: str, item: int) -> None:
    """A list without items is no field."""
    del record[field][item]
    if not record[field]:
        del record[field]


def _put(file: File, text: str, loc: Loc, item: str) -> str:
    """The text with these lines in place of an item, whose lines are those of `file`; what is below them may have changed."""
    lines, alone = text.splitlines(keepends=True), not item and len(file.value[loc[0]][loc[1]]) == 1
    field = loc[:2] if alone else loc
    start = file.lines[field] - 1
    after = (line - 1 for at, line in file.lines.items() if line - 1 > start and at[: len(field)] != field)
    end = min(after, default=len(lines))
    while end > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    if any(line.lstrip().startswith("#") for line in lines[start:end]):
        return text
    indent, ending = lines[start][: -len(lines[start].lstrip())], "\r\n" if lines[start].endswith("\r\n") else "\n"
    return "".join([*lines[:start], *(f"{indent}{line}{ending}" for line in item.splitlines()), *lines[end:]])
