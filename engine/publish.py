"""What stands beside the pages: index for search, pictures, files for programs, headers. Written once the pages are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.utils import write_file

from catalogue import exports
from catalogue.exports import cards
from catalogue.exports.site import site
from catalogue.exports.twins import twins
from catalogue.pages.builtpage import BuiltPage
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES
from engine import moved, searchindex
from engine.edition import Edition
from engine.languages import OTHER
from engine.made import made
from engine.settings import STYLE

ROOT = Path(__file__).parent.parent
Steps = Iterable[Callable[[], None]]


def beside(catalogue: Catalogue, edition: Edition, url: str | None, folder: Path) -> tuple[exports.Files, Path]:
    """Writes what readers need at once: the index for search, and pages at former addresses.

    Returns the files for programs, and the folder that their paths are below: that of the whole site, which is at `url`.
    """
    whole = folder if edition.main else folder.parent
    pages = [(page, edition.rendered[page.source].html) for page in edition.built if page.source in edition.rendered]
    searchindex.publish(folder / "search", catalogue, edition.language, pages, edition.kept)
    # It holds the time of the build, and two builds of one commit are the same to the byte.
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)
    put(moved.pages(catalogue, edition.language, url, edition.assets.path(moved.SCRIPT)), whole)
    return files(catalogue, edition, url), whole


def pictures(catalogue: Catalogue, pages: Sequence[BuiltPage], folder: Path) -> None:
    """The cards of the pages of a language, and some of the others if their process is not as far; takes its time."""
    colors, cache = cards.palette(STYLE.read_text(encoding="utf-8")), ROOT / ".cache" / "cards"
    put(cards.export(catalogue, pages, colors, cache), folder)
    for language in {*LANGUAGES} - {page.language for page in pages}:
        cards.ahead(catalogue, [replace(page, language=language) for page in pages], colors, cache)


def files(catalogue: Catalogue, edition: Edition, url: str | None) -> exports.Files:
    """The files for programs, by their paths below the whole site at `url`; those of both languages go with OTHER."""
    empty, language = site(catalogue, url, {}, ROOT / "docs"), edition.language
    pages = {language: twins(empty.url, language, edition.rendered, edition.kept)}
    whole = replace(empty, pages=pages, books={language: edition.books}, kept=edition.kept)
    yield from exports.of_language(whole, language)
    if language == OTHER:
        yield from exports.of_catalogue(whole)
        yield from made().items()


def put(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Writes the files one by one into a site that is being built: what is there beside them is of this build, too."""
    for path, text in files:
        write_file(text if isinstance(text, bytes) else text.encode(), str(folder / path))


def steps(written: exports.Files, folder: Path) -> Iterator[Callable[[], None]]:
    """Writes the files one by one, in steps that can be taken later."""
    for path, text in written:
        yield partial(exports.write, {path: text}, folder)
