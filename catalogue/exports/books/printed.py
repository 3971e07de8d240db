"""A book as one document, which a browser prints."""

import re
from collections.abc import Mapping

from catalogue.exports.books.book import Book
from catalogue.exports.books.chapter import Chapter
from catalogue.exports.books.pieces import told
from catalogue.exports.site import Site

# How large its pages are, as templates/print.css says, and the form of the file.
SIZES = {"pdf": "a4", "phone.pdf": "phone"}
SHEETS = ("style.css", "print.css")
# What a chapter's places are called.
OWN = "{}."
HEADING = re.compile(r"(?<=<h)[1-5](?=[ >])|(?<=</h)[1-5](?=>)")


def document(site: Site, book: Book, form: str, pages: Mapping[str, int]) -> str:
    """The book as XHTML, for a form of SIZES; `pages` tells on which page a chapter begins, by its name."""
    below = {chapter.name for shelf in book.shelves for chapter in shelf.below}
    linked = book.linked(site, _place, OWN)
    chapters = [(each, HEADING.sub(_lower, body) if each.name in below else body) for each, body in linked]
    pieces = told(site, book)
    sheets = [pieces.plain(name) for name in SHEETS]
    return pieces.made("print.xhtml", chapters=chapters, size=SIZES[form], sheets=sheets, pages=pages)


def _place(chapter: Chapter, place: str) -> str:
    return f"#{OWN.format(chapter.name)}{place}" if place else f"#{chapter.name}"


def _lower(level: re.Match[str]) -> str:
    """A heading below that of its shelf."""
    return str(int(level[0]) + 1)
