"""Which edition of the catalogue this is: what CITATION.cff (citation-file-format.github.io) says of it."""

import datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from catalogue.records.problem import CatalogueError
from catalogue.records.textfile import MISSING
from catalogue.records.values import Day
from catalogue.records.yamlfile import read

FILE = "CITATION.cff"


class Edition(NamedTuple):
    """A version, and the day on which it came out."""

    version: str
    date: datetime.date


def edition(folder: Path) -> Edition | None:
    """Of the project in this folder; None of one without such a file. Raises CatalogueError where that does not say it."""
    if not (folder / FILE).is_file():
        return None
    file = read(folder / FILE, MISSING)
    said = file.value if isinstance(file.value, dict) else {}
    version, day = said.get("version"), said.get("date-released")
    try:
        if isinstance(version, str):
            return Edition(version, TypeAdapter(Day).validate_python(day))
    except ValidationError:
        raise CatalogueError(
            [file.problem(("date-released",), "must be a day that has come; write date-released: 2026-11-29")]
        ) from None
    raise CatalogueError([file.problem(("version",), "must be a version; write version: 2.0.0")])
