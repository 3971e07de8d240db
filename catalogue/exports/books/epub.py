"""A book as EPUB 3.3 (w3.org/TR/epub-33), the same bytes for the same book."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from uuid import uuid5

from catalogue.exports.atom import EMPTY, NAMESPACE
from catalogue.exports.books.book import Book
from catalogue.exports.books.chapter import Chapter
from catalogue.exports.books.pieces import told
from catalogue.exports.site import Site
from catalogue.files.kept import Kept

MIMETYPE = "application/epub+zip"
PAGES = ("nav", "cover", "title")


def epub(site: Site, book: Book) -> bytes:
    """The file: a zip that begins with its type, as section 4.2 asks, and whose times are the day of the newest change."""
    return (site.kept or Kept()).value("epub", (site.url, told(site, book).given), partial(_bound, site, book))


def _bound(site: Site, book: Book) -> bytes:
    day, out = site.catalogue.updated or EMPTY, io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        _add(file, "mimetype", MIMETYPE, day, zipfile.ZIP_STORED)
        for name, text in _files(site, book):
            _add(file, name, text, day, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _add(file: zipfile.ZipFile, name: str, text: str, day: date, how: int) -> None:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type, entry.create_system, entry.external_attr = how, 3, 0o644 << 16
    file.writestr(entry, text)


def _files(site: Site, book: Book) -> Iterator[tuple[str, str]]:
    pieces, chapters = told(site, book), [*book.linked(site, _place)]
    identifier = uuid5(NAMESPACE, f"book/{book.language}/{book.path}").urn
    yield "META-INF/container.xml", pieces.plain("container.xml")
    yield "EPUB/package.opf", pieces.made("package.opf", identifier=identifier, chapters=chapters)
    yield "EPUB/style.css", pieces.plain("style.css")
    yield "EPUB/cover.svg", pieces.cover()
    for name in PAGES:
        yield f"EPUB/{name}.xhtml", pieces.made(f"{name}.xhtml")
    for chapter, body in chapters:
        yield f"EPUB/{chapter.name}.xhtml", pieces.made("chapter.xhtml", chapter=chapter, body=body)


def _place(chapter: Chapter, place: str) -> str:
    return f"{chapter.name}.xhtml{place and f'#{place}'}"
