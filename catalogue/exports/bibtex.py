"""BibTeX (Patashnik, BibTeXing, 1988), written by bibtexparser; UTF-8, as biber and today's LaTeX read it."""

import re
from collections.abc import Iterator
from functools import lru_cache

import bibtexparser
from bibtexparser.model import Entry, Field
from pylatexenc.latexencode import RULE_DICT, UnicodeToLatexConversionRule, UnicodeToLatexEncoder

from catalogue.exports.site import FOLDER, Site
from catalogue.exports.work import Work
from catalogue.parts import Author

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
# A capital that is not the first letter of its word, or stands beside a digit: BERT, LoRA, T5, GPT-3.
CAPITALS = re.compile(r"\w[^\W\d]*[A-Z]|[A-Z](\w|-)*\d|\d\w*[A-Z]")
# Punctuation stays outside the braces: BibTeX looks for the colon after which it keeps a capital.
WORD = re.compile(r"[^\W_][^\s:;,!?()]*(?:\(\))?")
HYPHENS = re.compile(r"(-(?!\d))")


def export(site: Site) -> Iterator[tuple[str, str]]:
    for name, works in site.lists():
        yield f"{FOLDER}/{name}.bib", bibtex(works)


def bibtex(works: list[Work]) -> str:
    library = bibtexparser.Library([Entry(TYPES.get(work.type, "misc"), work.key, _fields(work)) for work in works])
    style = bibtexparser.BibtexFormat()
    style.indent, style.block_separator, style.trailing_comma = "  ", "\n", True
    return bibtexparser.write_string(library, bibtex_format=style)


def _fields(work: Work) -> list[Field]:
    container = "journal" if work.type == "journal" else "booktitle"
    escaped = {
        "title": protected(work.title),
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
    return [Field(name, value) for name, value in (escaped | verbatim).items() if value]


@lru_cache(maxsize=20_000)
def escape(text: str) -> str:
    return ENCODER.unicode_to_latex(text)


def protected(text: str) -> str:
    """Styles put titles in lower case; what stands in braces keeps its capitals."""
    parts, end = [], 0
    for word in WORD.finditer(text):
        parts += [escape(text[end : word.start()]), "".join(map(_braced, HYPHENS.split(word[0])))]
        end = word.end()
    return "".join([*parts, escape(text[end:])])


def _braced(part: str) -> str:
    return f"{{{escape(part)}}}" if CAPITALS.search(part) else escape(part)


def _name(author: Author) -> str:
    if author.name:
        return f"{{{escape(author.name)}}}"
    parts = [author.family, *([author.suffix] if author.suffix else []), author.given or ""]
    return ", ".join(_part(part) for part in parts if part)


def _part(part: str) -> str:
    """A comma or an `and` inside a name would end it."""
    return f"{{{escape(part)}}}" if "," in part or " and " in f" {part.lower()} " else escape(part)
