"""The site of a project, ready for the exporters, without whoever builds the site."""

from dataclasses import replace
from pathlib import Path

from catalogue.exports.books import epubs
from catalogue.exports.carried import fill
from catalogue.exports.site import Site, site
from catalogue.exports.twins import Rendered, twins
from catalogue.files.kept import Kept
from catalogue.markdown.dialect import html
from catalogue.pages.navigation import title
from catalogue.pages.pages import Pages, sources
from catalogue.records.data import Data
from catalogue.records.textfile import text_of
from catalogue.records.values import LANGUAGES


def exported(data: Data, docs: Path, url: str | None) -> Site:
    """The site at this address with all its pages. Raises CatalogueError where a page cannot be rendered."""
    empty = site(data.catalogue, url, {}, docs)
    pages = {language: rendered(data, docs, language) for language in LANGUAGES}
    books = {language: epubs(empty, language, pages[language]) for language in LANGUAGES}
    texts = {language: twins(empty.url, language, fill(pages[language], books[language]), Kept()) for language in LANGUAGES}
    return replace(empty, pages=texts, books=books)


def rendered(data: Data, docs: Path, language: str) -> dict[str, Rendered]:
    """The pages of a language, by their sources."""
    pages, found = Pages(data, docs, language), {}
    for source in sources(docs / language):
        text = pages.render(source, text_of(docs / language / source))
        found[source] = Rendered(title(data.catalogue, source, language), html(text))
    return found
