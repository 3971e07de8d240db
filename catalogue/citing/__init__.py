"""One work, one type, every format of citation."""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.citing.bibtex import bibtex
from catalogue.citing.csl import csl
from catalogue.citing.refer import refer
from catalogue.citing.ris import ris
from catalogue.citing.work import Work


@dataclass(frozen=True)
class Format:
    """A format that reference managers read, and how works are written in it."""

    id: str
    ending: str
    """Of its files: papers.bib."""
    name: str
    """As people know it, in both languages."""
    media_type: str
    write: Callable[[list[Work]], str]


# Exports, download links, the page on data and the reader's own list follow from this; README.md says what else a new one needs
FORMATS = (
    Format("bib", "bib", "BibTeX", "application/x-bibtex", bibtex),
    Format("ris", "ris", "RIS", "application/x-research-info-systems", ris),
    Format("enw", "enw", "EndNote", "application/x-endnote-refer", refer),
    Format("csl", "csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl),
)
