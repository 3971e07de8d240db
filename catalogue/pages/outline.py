"""What the page of one paper may know of the others, and all that it depends on: while these stay, so does the page.

The templates of such a page are given what it sees and nothing else of other papers, so that they cannot depend on more.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from catalogue.pages.completeness import Status
from catalogue.pages.fixlinks import GROUPS, Fixing
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.textfile import LONGEST
from catalogue.records.walk import walk

# Fields of a paper that the pages of others print: how it is called, where its page stands, when it came, what it builds on.
FIELDS = ("id", "name", "topic", "date", "announced", "builds_on")
# Lists of the catalogue of which the page of a paper reads nothing, or only what is its own.
UNREAD = ("log", "asked", "houses", "papers", "places")
FOLDER = Path(__file__).parent / "templates"
# Where a name is mentioned, each of these stands in the text as it does in the name: see mentions.py.
RUN = re.compile("[A-Za-z0-9]+")


class Basis:
    """What pages of papers of a language are made of, besides their own records; `docs` holds drawings and programs."""

    def __init__(self, catalogue: Catalogue, docs: Path, language: str):
        self.catalogue, self.docs, self.language = catalogue, docs, language
        self.seen_from = lru_cache(maxsize=1)(self._seen_from)
        self.papers = [(_outlined(paper), frozenset(RUN.findall(paper.name))) for paper in catalogue.papers]
        self.lists = {field: getattr(catalogue, field) for field in Catalogue.model_fields if field not in UNREAD}

    def _seen_from(self, id: str) -> Catalogue:
        """The outlines of what stands around a paper, and of all that its texts may name; every list that is of no paper."""
        paper, later = self.catalogue.paper(id), self.catalogue.builds_on_it(id)
        near = {paper.id, *(relation.id for relation in paper.builds_on), *(other.id for other, _ in later)}
        near |= {id for path in self.catalogue.paths_of(paper.id) for id in path.papers}
        said = {run for text in _texts([paper, *(relation.how for _, relation in later)]) for run in RUN.findall(text)}
        seen = [outline for outline, runs in self.papers if outline.id in near or runs <= said]
        places = {id: places for id, places in self.catalogue.places.items() if id == paper.id}
        return Catalogue.model_construct(None, **self.lists, papers=seen, places=places)

    @cached_property
    def _common(self) -> str:
        said = sha256(repr(self.lists).encode())
        for path in _files([FOLDER, self.docs / "figures", self.docs / "examples"]):
            said.update(f"{path.name} ".encode(errors="surrogateescape") + _begun(path))
        return said.hexdigest()

    def of(self, paper: Paper, text: str, status: Status, fixing: Fixing | None) -> tuple[object, ...]:
        """All that the page of a paper depends on, whose source is this text."""
        mending = [(fixing.lines(group), fixing.report(group)) for group in GROUPS] if fixing else None
        seen = self.seen_from(paper.id)
        around = self._common, self.language, seen.papers, seen.places
        return *around, paper, text, status.lacking, status.minutes, mending


def _texts(records: Iterable[object]) -> Iterator[str]:
    return (value for record in records for _, value in walk(record) if isinstance(value, str))


def _outlined(paper: Paper) -> Paper:
    """Whoever asks for another field finds none."""
    bare = Paper.model_construct(None, **{field: getattr(paper, field) for field in FIELDS})
    for field in type(paper).model_fields.keys() - set(FIELDS):
        vars(bare).pop(field, None)  # pydantic gives it what is usual
    return bare


def _begun(path: Path) -> bytes:
    """All of a file that can be shown; of a longer one, which textfile.py refuses, no more than it would read."""
    with path.open("rb") as file:
        return file.read(LONGEST + 1)


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
