"""What could be read of a data folder: for each file its records, each with its lines."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from catalogue.records.absent import absent
from catalogue.records.asked import Asked
from catalogue.records.lists import Change, House, ReadingPath, Tag, Term, Topic
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.places import Places
from catalogue.records.problem import Place, Problem
from catalogue.records.values import Record, Text
from catalogue.records.yamlfile import File, Loc

# Covariant: a list of papers with their lines is a list of records with their lines.
R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, eq=False)
class Entry(Generic[R]):
    """A record, and where it stands."""

    file: File
    loc: Loc
    """Its way in the file: a number, or in strings.yaml a name."""
    record: R

    @cached_property
    def id(self) -> str:
        """The id of the record; else its name in strings.yaml, or the name of its own file."""
        return str(getattr(self.record, "id", (*self.loc, self.file.path.stem)[0]))

    @cached_property
    def line(self) -> int:
        """At which the record begins."""
        return self.problem("").line

    def problem(self, message: str, *field: str | int, cause: str = "", beside: Place | None = None) -> Problem:
        """A problem of this record, at the line of a field of it (`"results", 0, "value"`), or at the record's own line."""
        found = self.file.problem((*self.loc, *field), message, record=self.id if self.loc else "")
        return replace(found, cause=cause, beside=beside)

    def place(self, *field: str | int) -> Place:
        """The file and the line of a field."""
        return self.file.path, self.problem("", *field).line


@dataclass
class Data:
    """The records of a data folder, file by file, and what was wrong with it. Only here is said which files there are."""

    folder: Path
    papers: list[Entry[Paper]] = field(default_factory=list)
    topics: list[Entry[Topic]] = field(default_factory=list)
    tags: list[Entry[Tag]] = field(default_factory=list)
    houses: list[Entry[House]] = field(default_factory=list)
    terms: list[Entry[Term]] = field(default_factory=list)
    log: list[Entry[Change]] = field(default_factory=list)
    paths: list[Entry[ReadingPath]] = field(default_factory=list)
    strings: list[Entry[Text]] = field(default_factory=list)
    places: dict[str, Entry[Places]] = field(default_factory=dict)
    """The files of data/places/, by their names without `.yaml`: ids of papers."""
    asked: dict[str, Entry[Asked]] = field(default_factory=dict)
    """The files of data/asked/, likewise."""
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Files of which nothing is known: what names their records cannot be judged."""
    faulty: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By file, ids of records that are left out: they exist, and may be named."""
    nameless: set[str] = field(default_factory=set)
    """Files with a record whose id cannot be read, or is that of another."""
    only: Collection[str] = ()
    """The papers that are asked about; what is looked at text by text is theirs alone. None of them: all are."""
    found: dict[tuple[str, ...], list[Problem]] = field(default_factory=dict, repr=False)
    """What rules of records have found in it, by the papers that were asked about. Copies share it: it is of the files."""
    held: dict[tuple[Entry[Record], object], list[tuple[Loc, Any]]] = field(default_factory=dict, init=False, repr=False)
    """What walk.py has found in records. That is much: whoever begins a check takes a copy of the data, which begins empty."""

    @property
    def lists(self) -> dict[str, Sequence[Entry[Record]]]:
        """Every list by the name of its file, without `.yaml`."""
        return {name: getattr(self, name) for name in MODELS}

    def ids(self, name: str) -> set[str]:
        """The ids in a list, which may be named: those of faulty records too. Raises KeyError where there is no such list."""
        return self._ids[name]

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        return {name: {entry.id for entry in entries} | self.faulty[name] for name, entries in self.lists.items()}

    def has(self, name: str, id: str) -> bool:
        """Whether a list has this id, or may have it: nobody knows that where an id cannot be read, or stands twice."""
        return id in self.ids(name) or name in self.nameless

    @property
    def beside(self) -> dict[str, dict[str, Entry[Record]]]:
        """Every folder by its name: its files by theirs, without `.yaml`."""
        return {name: getattr(self, name) for name in FOLDERS}

    def paper(self, id: str) -> Entry[Paper]:
        """A paper with its lines. Raises LookupError where there is none of this id, or only a faulty one."""
        if id not in self._papers:
            raise absent("paper", id, self._papers)
        return self._papers[id]

    @cached_property
    def _papers(self) -> dict[str, Entry[Paper]]:
        return {entry.id: entry for entry in self.papers}

    @cached_property
    def catalogue(self) -> Catalogue:
        """The records without their lines; faulty ones are left out."""
        fields: dict[str, Any] = {name: [entry.record for entry in self.lists[name]] for name in LISTS}
        for name, entries in self.beside.items():
            fields[name] = {id: entry.record for id, entry in entries.items()}
        return Catalogue.model_construct(None, **fields, strings={entry.id: entry.record for entry in self.strings})


def _models(kind: type) -> dict[str, type[Record]]:
    """By the fields of Data that are of a type list[Entry[…]] or dict[…, Entry[…]]."""
    hints = {name: hint for name, hint in get_type_hints(Data).items() if get_origin(hint) is kind and get_args(hint)}
    entries = {name: get_args(hint)[-1] for name, hint in hints.items()}
    return {name: get_args(entry)[0] for name, entry in entries.items() if get_origin(entry) is Entry}


MODELS = _models(list)
"""The files of a data folder, without `.yaml`, and what each holds."""
FOLDERS = _models(dict)
"""Its folders, and what each file there holds, which is called after a paper."""
LISTS = {name: model for name, model in MODELS.items() if model is not Text}
"""Those that are lists of records; strings.yaml gives each text a name."""
