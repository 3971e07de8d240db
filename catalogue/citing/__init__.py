"""One work, one type, every format of citation."""

from collections.abc import Callable

from catalogue.citing.bibtex import bibtex
from catalogue.citing.csl import csl
from catalogue.citing.ris import ris
from catalogue.citing.work import Work

# By the ending of their files.
FORMATS: dict[str, Callable[[list[Work]], str]] = {"bib": bibtex, "ris": ris, "csl.json": csl}
