"""The books of a build: EPUB made each time, PDF as it was printed of the same pages, or printed where that is asked for."""

from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256

from mkdocs.exceptions import Abort

from catalogue.exports.books import books, epub, pdf, printed
from catalogue.exports.books.book import Book
from catalogue.exports.site import Site
from catalogue.exports.twins import Rendered
from catalogue.files.write import write
from catalogue.pages import addresses
from engine.languages import ROOT

KEPT = ROOT / ".cache" / "books"


def bound(site: Site, language: str, pages: Mapping[str, Rendered], printing: str) -> dict[str, bytes]:
    """The books of the pages of a language, by their paths below the whole site.

    Raises Abort where PDF is asked for (`printing` is not empty) and cannot be printed.
    """
    made = books(site, language, pages)
    files = {book.path: epub.epub(site, book) for book in made}
    whole = addresses.book(language, "epub")
    try:
        return files | {
            path: file for book in made if book.path == whole for path, file in _printed(site, book, bool(printing))
        }
    except pdf.PrinterError as error:
        raise Abort(str(error)) from error


def _printed(site: Site, book: Book, printing: bool) -> Iterator[tuple[str, bytes]]:
    for form in printed.SIZES:
        path = addresses.book(book.language, form)
        before = [*KEPT.glob(f"{path}.*")]
        if before or printing:
            document = partial(printed.document, site, book, form)
            kept = KEPT / f"{path}.{sha256(document({}).encode()).hexdigest()}"
            if printing and not kept.exists():
                write(kept, pdf.printed(document))
                for old in before:
                    old.unlink()
            if kept.exists():
                yield path, kept.read_bytes()
