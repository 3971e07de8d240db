"""What the page of one paper may know of the others, and all that it depends on: while these stay, so does the page.

The templates of such a page are given the outlines and nothing else of other papers, so that they cannot depend on more.
"""

from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from catalogue.pages.completeness import Status
from catalogue.pages.fixlinks import GROUPS, Fixing
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

# Fields of a paper that the pages of others print: how it is called, where its page stands, when it came, what it builds on.
FIELDS = ("id", "name", "topic", "date", "announced", "builds_on")
# Lists of the catalogue that the page of a paper does not read.
UNREAD = ("log", "asked", "houses")
FOLDER = Path(__file__).parent / "templates"


def outline(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the outlines of its papers."""
    papers = [_outlined(paper) for paper in catalogue.papers]
    whole = {field: getattr(catalogue, field) for field in Catalogue.model_fields if field not in UNREAD}
    return Catalogue.model_construct(None, **whole | {"papers": papers})


def _outlined(paper: Paper) -> Paper:
    """Whoever asks for another field finds none."""
    bare = Paper.model_construct(None, **{field: getattr(paper, field) for field in FIELDS})
    for field in type(paper).model_fields.keys() - set(FIELDS):
        vars(bare).pop(field, None)  # pydantic gives it what is usual
    return bare


class Basis:
    """What pages of papers of a language are made of, besides their own records; `docs` holds drawings and programs."""

    def __init__(self, outlines: Catalogue, docs: Path, language: str):
        self.outlines, self.docs, self.language = outlines, docs, language

    @cached_property
    def _common(self) -> str:
        said = sha256(repr({field: getattr(self.outlines, field, None) for field in Catalogue.model_fields}).encode())
        for path in _files([FOLDER, self.docs / "figures", self.docs / "examples"]):
            said.update(f"{path.name} ".encode() + path.read_bytes())
        return said.hexdigest()

    def of(self, paper: Paper, text: str, status: Status, fixing: Fixing | None) -> tuple[object, ...]:
        """All that the page of a paper depends on, whose source is this text."""
        mending = [(fixing.lines(group), fixing.report(group)) for group in GROUPS] if fixing else None
        return self._common, self.language, paper, text, status.lacking, status.minutes, mending


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
