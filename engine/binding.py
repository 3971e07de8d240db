"""The books of a build: EPUB made each time, PDF as it was printed of the same pages, or printed where that is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from catalogue.exports.books import books, epub, pdf, printed
from catalogue.exports.books.book import Book
from catalogue.exports.site import Site, site
from catalogue.exports.twins import Rendered
from catalogue.files.kept import Kept
from catalogue.files.write import write
from catalogue.records import addresses
from catalogue.records.model import Catalogue
from engine import settings
from engine.languages import ROOT

DOCS, KEPT = ROOT / "docs", ROOT / ".cache" / "books"


def bound(catalogue: Catalogue, config: MkDocsConfig, pages: Mapping[str, Rendered], kept: Kept) -> dict[str, bytes]:
    """The books of the pages of a language, by their paths below the whole site.

    Raises Abort where PDF is asked for (see mkdocs.yml) and cannot be printed.
    """
    whole, language = replace(site(catalogue, settings.root(config), {}, DOCS), kept=kept), config.theme["language"]
    made = books(whole, language, pages)
    files = {book.path: epub.epub(whole, book) for book in made}
    try:
        for book in (book for book in made if book.path == addresses.book(language, "epub")):
            files |= _printed(whole, book, bool(config.extra.get("pdf")))
    except pdf.PrinterError as error:
        raise Abort(str(error)) from error
    return files


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
