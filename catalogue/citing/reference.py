"""References as a bibliography prints them: a CSL processor (citeproc-py) and two styles of the CSL project (styles/)."""

import re
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter, model
from citeproc.source.json import CiteProcJSON

from catalogue.citing.csl import item
from catalogue.citing.people import whole
from catalogue.citing.work import Work
from catalogue.files.kept import Kept
from catalogue.records.publication import Author

# The papers are in English, and so are the words around them: et al., not 等.
LOCALE = "en-US"
# The processor stumbles over a hyphen before a small letter (Wen-tau); the initials are the same without.
SMALL = re.compile(r"-(?=[a-z])")
FOLDER = Path(__file__).parent / "styles"
STYLES = {"gbt": FOLDER / "china-national-standard-gb-t-7714-2015-numeric.csl", "apa": FOLDER / "apa.csl"}
# GB/T 7714 leaves a title as it is printed, and has no place for the volume of a series without its name.
CHANGES: dict[str, Callable[[Work], dict[str, str | None]]] = {
    "gbt": lambda work: {"title": work.title, "volume": None if work.series else work.volume},
    "apa": lambda work: {},
}

# What the processor asks its styles and locales for every work, and anew each time: they stay as they were read.
for element, asked in [
    (model.CitationStylesElement, "xpath_search"),
    (model.Parent, "calls_variable"),
    (model.Locale, "get_option"),
]:
    setattr(element, asked, cache(getattr(element, asked)))


def reference(work: Work, style: str, kept: Kept | None = None) -> str:
    """The work as a line of a bibliography in one of STYLES, plain text. Raises KeyError for another style."""
    make = partial(_formatted, work, style)
    return kept.value("reference", (work, style), make) if kept else make()


def is_kept(work: Work, style: str, kept: Kept) -> bool:
    """Whether a build before this one, or another process of this one, has formatted it."""
    return kept.find(kept.key("reference", (work, style))) is not None


def _source(work: Work, style: str) -> dict[str, Any]:
    source = item(replace(work, authors=tuple(map(_initialled, work.authors))))
    return {field: value for field, value in (source | CHANGES[style](work)).items() if value}


def _initialled(author: Author) -> Author:
    """With names of which the processor makes the right initials."""
    if name := whole(author):
        return Author(name=name)
    return author.model_copy(update={"given": author.given and SMALL.sub("", author.given)})


class Item(CitationItem):  # type: ignore[misc]
    """The processor asks two hundred times for the work."""

    reference = cached_property(CitationItem.reference.fget)


@cache
def _style(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(str(STYLES[name]), locale=LOCALE, validate=False)


def _formatted(work: Work, style: str) -> str:
    source = _source(work, style)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([source]), formatter.plain)
        bibliography.register(Citation([Item(source["id"])]))
        (entry,) = bibliography.bibliography()
    # The processor numbers entries, capitalizes a word that has its capital inside, and ends a question twice.
    return str(entry).removeprefix("[1]").replace("(ArXiv:", "(arXiv:").replace("?.", "?").strip()
