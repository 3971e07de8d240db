"""BibTeX (Patashnik, BibTeXing, 1988), written by bibtexparser; UTF-8, as biber and today's LaTeX read it."""

import re
from collections.abc import Collection
from functools import lru_cache

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import MonthAbbreviationMiddleware
from bibtexparser.middlewares.parsestack import default_unparse_stack
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat
from pylatexenc.latexencode import RULE_DICT, UnicodeToLatexConversionRule, UnicodeToLatexEncoder

from catalogue.citing.capitals import begins, pieces
from catalogue.citing.people import whole
from catalogue.citing.work import Work
from catalogue.records.publication import Author

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
# BibTeX makes initials and capitals of ASCII only: any other letter of a name stands as a command in braces (section 4).
LETTER = re.compile(r"[^\W\d_a-zA-Z]")
LETTERS = UnicodeToLatexEncoder(unknown_char_policy="keep", unknown_char_warning=False, replacement_latex_protection="none")
# Accents stand on i and j with their dots, and readers put together what was written so.
DOTLESS = re.compile(r"(?<=.)\\([ij])(?![a-z])")
# Nobody else needs the entries: the usual stack would copy each.
STACK = [MonthAbbreviationMiddleware(), *default_unparse_stack(allow_inplace_modification=True)]
# Where styles leave a capital as it is: at the very beginning and after a colon.
LEFT = re.compile(r"(?:^|:\s+)$")


def bibtex(works: list[Work]) -> str:
    """The works as entries of a .bib file, in this order, each under its key."""
    library = Library([Entry(work.kind.bibtex, work.key, _fields(work)) for work in works])
    style = BibtexFormat()
    style.indent, style.block_separator, style.trailing_comma = "  ", "\n", True
    return write_string(library, STACK, bibtex_format=style)


def _fields(work: Work) -> list[Field]:
    escaped = {
        "title": protected(work.title, work.proper_names),
        "author": " and ".join(map(_name, work.authors)),
        work.kind.container: _escaped(work.container or work.publisher),
        "series": _escaped(work.series),
        "year": str(work.year),
        "month": work.date and str(work.date.month),
        "volume": _escaped(work.volume),
        "number": _escaped(work.number),
        "pages": _escaped(work.pages and work.pages.replace("-", "--")),
        "publisher": _escaped(work.publisher if work.published else None),
    }
    verbatim = {"doi": work.doi, "url": work.address}
    if work.arxiv:
        # The oldest styles read the number from howpublished only; biblatex would print it twice, but for the option.
        escaped |= {} if work.published else {work.kind.container: work.number_on_arxiv}
        verbatim |= {} if work.published else {"options": "eprint=false"}
        verbatim |= {"eprint": work.arxiv.id, "archiveprefix": "arXiv", "primaryclass": work.arxiv.category}
        verbatim["eprinttype"] = "arxiv"  # the same for biblatex and Zotero
    return [Field(name, value) for name, value in (escaped | verbatim).items() if value]


def _escaped(text: str | None) -> str | None:
    return text and escape(text)


@lru_cache(maxsize=20_000)
def escape(text: str) -> str:
    """The text as LaTeX that prints exactly this text."""
    return str(ENCODER.unicode_to_latex(text))


def protected(title: str, names: Collection[str] = ()) -> str:
    """The title as LaTeX, in braces what keeps its capitals: styles put the rest in lower case. See `capitals.pieces`."""
    return "".join(
        f"{{{escape(part)}}}" if name or (part[:1].isupper() and begins(before) and not LEFT.search(before)) else escape(part)
        for before, part, name in pieces(title, names)
    )


def _name(author: Author) -> str:
    if name := whole(author):
        return f"{{{escape(name)}}}"
    return ", ".join(_part(part) for part in (author.family, author.suffix, author.given) if part)


def _part(part: str) -> str:
    """A comma or an `and` inside a name would end it."""
    latex = LETTER.sub(_command, escape(part))
    return f"{{{latex}}}" if "," in part or " and " in f" {part.lower()} " else latex


def _command(letter: re.Match[str]) -> str:
    """Letters that LaTeX has no command for stay: they have no capitals either."""
    command = DOTLESS.sub(r"\1", str(LETTERS.unicode_to_latex(letter[0])))
    return command if command == letter[0] else f"{{{command}}}"
