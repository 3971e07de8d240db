"""Books of the site's pages: of everything in a language, and of each reading path."""

from collections.abc import Iterator, Mapping
from functools import partial

from catalogue.exports.books import epub
from catalogue.exports.books.book import Book, of_path, whole
from catalogue.exports.books.chapter import chapter
from catalogue.exports.books.printed import SIZES
from catalogue.exports.site import Site
from catalogue.exports.twins import Rendered
from catalogue.files.kept import Kept
from catalogue.records.addresses import book, path_book
from catalogue.records.model import Catalogue


def paths(catalogue: Catalogue, language: str) -> list[str]:
    """Where the books of a language stand below the site; PDF needs a browser, and may be missing."""
    return [*(book(language, form) for form in ("epub", *SIZES)), *(path_book(path.id, language) for path in catalogue.paths)]


def books(site: Site, language: str, pages: Mapping[str, Rendered]) -> list[Book]:
    """Those of a language, the whole one first; `pages` are its pages by their sources."""
    kept, given = site.kept or Kept(), {source: (language, source, page) for source, page in pages.items()}
    chapters = {source: kept.value("chapter", each, partial(chapter, *each)) for source, each in given.items()}
    found = [whole(site, language, chapters), *(of_path(site, path, language, chapters) for path in site.catalogue.paths)]
    return [each for each in found if each.shelves]


def epubs(site: Site, language: str, pages: Mapping[str, Rendered]) -> dict[str, bytes]:
    """The books of a language as EPUB, by their paths below the site."""
    return {each.path: epub.epub(site, each) for each in books(site, language, pages)}


def export(site: Site, language: str) -> Iterator[tuple[str, bytes]]:
    """The books that the site was given."""
    yield from site.books.get(language, {}).items()
