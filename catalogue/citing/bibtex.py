"""BibTeX (Patashnik, BibTeXing, 1988), written by bibtexparser; UTF-8, as biber and today's LaTeX read it."""

import re
from collections.abc import Collection
from functools import lru_cache

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat
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
    """The works as entries of a .bib file, in this order, each under its key."""
    library = Library([Entry(TYPES.get(work.type, "misc"), work.key, _fields(work)) for work in works])
    style = BibtexFormat()
    style.indent, style.block_separator, style.trailing_comma = "  ", "\n", True
    return write_string(library, bibtex_format=style)


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
    """The text as LaTeX that prints exactly this text."""
    return str(ENCODER.unicode_to_latex(text))


def protected(title: str, names: Collection[str] = ()) -> str:
    """The title as LaTeX, in braces what keeps its capitals: styles put the rest in lower case. See `capitals.parts`."""
    return "".join(f"{{{escape(part)}}}" if capital else escape(part) for part, capital in parts(title, names))


def _name(author: Author) -> str:
    if author.name:
        return f"{{{escape(author.name)}}}"
    family, suffix = (_part(part) if part else None for part in (author.family, author.suffix))
    given = author.given and INITIAL.sub(lambda letter: f"{{{LETTERS.unicode_to_latex(letter[0])}}}", _part(author.given))
    return ", ".join(part for part in (family, suffix, given) if part)


def _part(part: str) -> str:
    """A comma or an `and` inside a name would end it."""
    return f"{{{escape(part)}}}" if "," in part or " and " in f" {part.lower()} " else escape(part)
