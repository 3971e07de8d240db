"""data/*.yaml -> model. Every fault of every file is collected; a faulty record is left out, the others stay."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import ValidationError

from catalogue.records.cures import cure
from catalogue.records.lists import Change, ReadingPath, Tag, Term, Topic
from catalogue.records.model import Catalogue, Paper
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.values import Record, Text
from catalogue.records.yamlfile import File, Loc, read

LISTS = {"papers": Paper, "topics": Topic, "tags": Tag, "terms": Term, "log": Change, "paths": ReadingPath}
# A folder may do without.
OPTIONAL = {"log"}


@dataclass(frozen=True)
class Entry:
    """A record, and where it stands."""

    file: File
    loc: Loc
    record: Record

    def problem(self, message: str, *field: str | int) -> Problem:
        return self.file.problem((*self.loc, *field), message, record=getattr(self.record, "id", str(self.loc[0])))


@dataclass
class Data:
    """What could be read of a data folder, and what was wrong with it."""

    folder: Path
    entries: dict[str, list[Entry]] = field(default_factory=lambda: {name: [] for name in [*LISTS, "strings"]})
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Lists of which nothing is known: what names their records cannot be judged."""
    faulty: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in LISTS})
    """Ids of records that are left out: they exist, and may be named."""

    def ids(self, name: str) -> set[str]:
        return {entry.record.id for entry in self.entries[name]} | self.faulty[name]

    def entry(self, name: str, id: str) -> Entry:
        return next(entry for entry in self.entries[name] if entry.record.id == id)

    @cached_property
    def catalogue(self) -> Catalogue:
        lists = {name: [entry.record for entry in self.entries[name]] for name in LISTS}
        strings = {entry.loc[0]: entry.record for entry in self.entries["strings"]}
        return Catalogue.model_construct(**lists, strings=strings)


def load(folder: Path) -> Data:
    """The data of a folder, read again only when a file of it has changed. Never raises for bad data: see Data.problems."""
    return _loaded(folder, tuple(_stamp(folder / f"{name}.yaml") for name in [*LISTS, "strings"]))


@lru_cache(maxsize=2)
def _loaded(folder: Path, stamps: tuple) -> Data:
    data = Data(folder)
    for name, kind in LISTS.items():
        if name not in OPTIONAL or (folder / f"{name}.yaml").exists():
            _read(data, name, kind, list)
    _read(data, "strings", Text, dict)
    return data


def catalogue(folder: Path) -> Catalogue:
    """The catalogue of a data folder, as it was first asked for; see `reread`.

    Raises CatalogueError where a file or a record cannot be used.
    """
    return _usable(folder).catalogue


def reread() -> None:
    """To be called before a build: all pages of it, in both languages, see one catalogue, whatever is edited meanwhile."""
    _usable.cache_clear()


def entry(folder: Path, name: str, id: str) -> Entry:
    """A record of a list of that catalogue, with its lines."""
    return _usable(folder).entry(name, id)


@lru_cache(maxsize=2)
def _usable(folder: Path) -> Data:
    data = load(folder)
    if data.problems:
        raise CatalogueError(data.problems)
    return data


def _stamp(path: Path) -> tuple[int, int]:
    return (path.stat().st_mtime_ns, path.stat().st_size) if path.exists() else (0, 0)


def _read(data: Data, name: str, kind: type[Record], shape: type) -> None:
    try:
        file = read(data.folder / f"{name}.yaml")
    except CatalogueError as error:
        data.problems += error.problems
        data.unread.add(name)
        return
    if not isinstance(file.value, shape):
        wanted = "a list of records, each beginning with `- id:`" if shape is list else "names with their texts"
        data.problems.append(file.problem((), f"the file must be {wanted}"))
        data.unread.add(name)
        return
    for at, value in enumerate(file.value) if shape is list else file.value.items():
        _record(data, name, kind, file, (at,), value)


def _record(data: Data, name: str, kind: type[Record], file: File, loc: Loc, value) -> None:
    try:
        data.entries[name].append(Entry(file, loc, kind.model_validate(value)))
    except ValidationError as error:
        label = str(value.get("id") or loc[0]) if isinstance(value, dict) else str(loc[0])
        data.faulty.setdefault(name, set()).add(label)
        data.problems += [file.problem((*loc, *fault["loc"]), cure(fault), label) for fault in error.errors()]
