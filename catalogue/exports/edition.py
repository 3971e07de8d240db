"""Which edition of the catalogue this is: what CITATION.cff (citation-file-format.github.io) says of it."""

import datetime
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = "CITATION.cff"


class Edition(NamedTuple):
    """A version, and the day on which it came out."""

    version: str
    date: datetime.date


def edition(folder: Path) -> Edition | None:
    """Of the project in this folder; None of one that has no such file."""
    if not (folder / FILE).is_file():
        return None
    citation = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    return Edition(str(citation["version"]), datetime.date.fromisoformat(str(citation["date-released"])))
