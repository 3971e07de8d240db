"""What a book has besides its chapters: cover, title page, contents, from templates/."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from catalogue.exports.atom import EMPTY
from catalogue.exports.books.book import Book
from catalogue.exports.site import Site
from catalogue.exports.wrap import wrap
from catalogue.jinja.sandbox import BLOCKS
from catalogue.pages.label import PADDING, width
from catalogue.records.addresses import ROOTS
from catalogue.records.values import CODES

TEMPLATES = Path(__file__).parent / "templates"
# The width of a line on the cover, in the letters that label.py measures: sixty, and twenty-three pixels high.
LARGE, SMALL = 472 * 13 / 60, 472 * 13 / 23


class Pieces:
    """Of one book. Made with `told`."""

    def __init__(self, book: Book, given: dict[str, Any]):
        self.book, self.given = book, given

    def made(self, name: str, **more: Any) -> str:
        """A template of this name, which is told what the book is."""
        return _environment().get_template(f"{name}.jinja").render(self.given, **more)

    def plain(self, name: str) -> str:
        """A file that says the same in every book."""
        return (TEMPLATES / name).read_text(encoding="utf-8")

    def cover(self) -> str:
        """As SVG."""
        lines, _ = wrap(self.book.title, LARGE, 5, _measure)
        small, _ = wrap(self.book.subtitle, SMALL, 4, _measure)
        return self.made("cover.svg", lines=lines, small=small)


def told(site: Site, book: Book) -> Pieces:
    """The pieces of a book of this site."""
    words = {key: text[book.language] for key, text in site.catalogue.strings.items()}
    address = "" if site.url == "/" else site.address(ROOTS[book.language])
    given = {"book": book, "words": words, "code": CODES[book.language], "address": address, "edition": site.edition}
    return Pieces(book, {**given, "date": site.catalogue.updated or EMPTY})


def _measure(text: str) -> float:
    return width(text) - PADDING


@lru_cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), keep_trailing_newline=True, **BLOCKS)
