"""BibTeX (Patashnik, BibTeXing, 1988), written by bibtexparser; UTF-8, as biber and today's LaTeX read it."""

import re
from collections.abc import Collection
from functools import lru_cache

import bibtexparser
from bibtexparser.model import Entry, Field
from pylatexenc.latexencode import RULE_DICT, UnicodeToLatexConversionRule, UnicodeToLatexEncoder

from catalogue.citing.capitals import parts
from catalogue.citing.work import Work
from catalogue.records.parts import Author

TYPES = {"conference": "inproceedings", "workshop": "inproceedings", "journal": "article"}
# Braces are named, because BibTeX counts even escaped ones.
SPECIAL = {
    **{char: rf"\{char}" for char in "&%_#$"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
}
ENCODER = UnicodeToLatexEncoder(
    conversion_rules=[UnicodeToLatexConversionRule(RULE_DICT, {ord(char): text for char, text in SPECIAL.items()})],
    replacement_latex_protection="none",
    unknown_char_policy="keep",
    unknown_char_warning=False,
)
# BibTeX takes the first letter of a name for its initial: a letter of two bytes must stand in braces (BibTeXing, section 4).
INITIAL = re.compile(r"\b(?![A-Za-z])[^\W\d_]")
LETTERS = UnicodeToLatexEncoder(unknown_char_policy="keep", unknown_char_warning=False, replacement_latex_protection="none")


def bibtex(works: list[Work]) -> str:
    library = bibtexparser.Library([Entry(TYPES.get(work.type, "misc"), work.key, _fields(work)) for work in works])
    style = bibtexparser.BibtexFormat()
    style.indent, style.block_separator, style.trailing_comma = "  ", "\n", True
    return bibtexparser.write_string(library, bibtex_format=style)


def _fields(work: Work) -> list[Field]:
    container = "journal" if work.type == "journal" else "booktitle"
    escaped = {
        "title": protected(work.title, work.proper_names),
        "author": " and ".join(map(_name, work.authors)),
        container: work.container and escape(work.container),
        "year": str(work.year),
        "volume": work.volume and escape(work.volume),
        "number": work.number and escape(work.number),
        "pages": work.pages and escape(work.pages.replace("-", "--")),
        "publisher" if work.published else "howpublished": work.publisher and escape(work.publisher),
    }
    verbatim = {"doi": work.doi, "url": work.url}
    if work.arxiv:
        escaped |= {} if work.published else {"howpublished": f"arXiv:{work.arxiv.id}"}
        verbatim |= {"eprint": work.arxiv.id, "archiveprefix": "arXiv", "primaryclass": work.arxiv.category}
        verbatim["eprinttype"] = "arxiv"  # the same for biblatex and Zotero
    return [Field(name, value) for name, value in (escaped | verbatim).items() if value]


@lru_cache(maxsize=20_000)
def escape(text: str) -> str:
    return ENCODER.unicode_to_latex(text)


def protected(title: str, names: Collection[str] = ()) -> str:
    """Styles put titles in lower case; what stands in braces keeps its capitals."""
    return "".join(f"{{{escape(part)}}}" if kept else escape(part) for part, kept in parts(title, names))


def _name(author: Author) -> str:
    if author.name:
        return f"{{{escape(author.name)}}}"
    family, suffix = (_part(part) if part else None for part in (author.family, author.suffix))
    given = author.given and INITIAL.sub(lambda letter: f"{{{LETTERS.unicode_to_latex(letter[0])}}}", _part(author.given))
    return ", ".join(part for part in (family, suffix, given) if part)


def _part(part: str) -> str:
    """A comma or an `and` inside a name would end it."""
    return f"{{{escape(part)}}}" if "," in part or " and " in f" {part.lower()} " else escape(part)
