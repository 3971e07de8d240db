"""One build of one language: its data, what is wrong with them, its pages as they are rendered."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from catalogue.exports import carried
from catalogue.exports.twins import Rendered
from catalogue.files.kept import Kept
from catalogue.markdown.dangers import dangers
from catalogue.markdown.formulas import unreadable
from catalogue.pages import metadata
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.navigation import of_source
from catalogue.pages.pages import Pages
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.patience import TooLongError, patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of
from catalogue.rules.once import once
from engine import broken, checked, settings
from engine.assets import Assets
from engine.binding import bound
from engine.checked import DATA, DOCS
from engine.conversion import Conversion
from engine.languages import MAIN, ROOT
from engine.made import made
from engine.meta import built_page
from engine.orders import Found
from engine.problems import Problems
from engine.reserved import RESERVED


class Edition:
    """Of the language that the configuration names. In a preview nothing stops it: problems are kept, to be shown."""

    def __init__(
        self, config: MkDocsConfig, serving: bool, before: Catalogue | None, kept: Kept, found: Found, known: Iterable[str]
    ):
        """`before` is the catalogue of the last build, used where the data cannot be; `known` are problems that have been told.

        Raises Abort, unless serving, where the data or pages have problems.
        """
        self.language: str = config.theme["language"]
        self.main, self.serving, self.kept, self.found = self.language == MAIN, serving, kept, found
        self.docs = DOCS / self.language
        self.assets: Assets
        self.pages: Pages | None
        self.rendered: dict[str, Rendered] = {}
        self.books: dict[str, bytes] = {}
        self.built: list[BuiltPage] = []
        self.problems = Problems(ROOT, self.language, telling=self.main and serving, known=known)
        self.catalogue, self.repository = before, settings.take_repository(config)
        self._read(found.problems)
        settings.apply(config, self.catalogue)

    def read_again(self, problems: list[Problem]) -> None:
        """Data and pages as they are by now; what is still to be finished is told by the build that follows."""
        self.problems.forget()
        self._read(problems)

    def _read(self, problems: list[Problem]) -> None:
        self.problems.add(problems)
        self.stop_on_problems()
        data = load(DATA)
        usable = not data.problems and not self.problems.everywhere
        self.catalogue = data.catalogue if usable else self.catalogue
        self.pages = Pages(data, DOCS, self.language, self.repository, self.kept) if usable else None

    def stop_on_problems(self) -> None:
        """Raises Abort with all of them, each in a line; in a preview, where MkDocs would follow a link round and round."""
        around = any(path.is_symlink() and path.is_dir() for path in map(self.docs.joinpath, self.problems.pages))
        if self.problems.lines and (around or not self.serving):
            raise Abort("\n".join(self.problems.lines))

    def withheld(self, files: Files) -> list[File]:
        """What a preview does not copy: files beside the pages that have a problem, and may have no end."""
        return [file for file in files if not file.is_documentation_page() and file.src_uri in self.problems.pages]

    def to_finish(self, source: str) -> list[Problem]:
        """What still keeps a page, or the record of its paper, from being published; told only in a preview."""
        about = of_source(self.catalogue, source) if self.catalogue else None
        page, paper = self.docs / source, about.id if isinstance(about, Paper) else None
        places = [(page, ""), (DATA / "papers.yaml", paper)]
        here = [each for each in self.found.unfinished if (each.path, each.record) in places or page in (each.beside or ())]
        return once([*self.problems.notes.get(source, []), *map(self.problems.below, here)])

    def render(self, source: str, markdown: str, names: Mapping[str, Callable[..., Any]]) -> str:
        """What the page becomes when it may call these names; nothing where it has a problem, which is shown in its place."""
        if self.problems.on(source) or self.pages is None:
            return ""
        try:
            with patience(self.docs / source):
                return self.pages.render(source, markdown, names)
        except CatalogueError as error:
            self.problems.of_page(source, error.problems)
        except TooLongError as error:
            self.problems.of_page(source, [error.problem])
        return ""

    def convert(self, page: Page, conversion: Conversion, config: MkDocsConfig, files: Files) -> None:
        """In place of Page.render: Markdown that cannot become HTML, or not in time, is a problem of its page."""
        source = page.file.src_uri
        try:
            with patience(self.docs / source):
                self.problems.of_page(source, unreadable(self.docs / source, page.markdown or ""))
                if not self.problems.on(source):
                    conversion.convert(page, config, files)
                    return
        except TooLongError as error:
            self.problems.of_page(source, [error.problem])
        except Exception as error:
            self.problems.of_page(source, [Problem(self.docs / source, 1, "", "", broken.unconverted(error))])
        page.markdown = ""
        type(page).render(page, config, files)

    def look_at(self, page: Page, html: str) -> None:
        """Keeps the page as it came out of Markdown, unless it brings along what a browser would run."""
        source, whole = page.file.src_uri, f"{html}{page.title}"
        found = self.kept.value("dangers", whole, lambda: dangers(whole, RESERVED))
        text = text_of(self.docs / source) if found else ""
        self.problems.of_page(source, [Problem(self.docs / source, each.line(text) or 1, "", "", str(each)) for each in found])
        if self.pages and not self.problems.on(source):
            self.rendered[source] = Rendered(str(page.title), html)
            self.problems.beside(source, checked.of_page(self.pages, source, html, self.kept))

    def bind(self, files: Files, config: MkDocsConfig) -> None:
        """All pages are read: books are made of them, and the page of what readers take along says how large these are.

        Raises Abort where PDF was asked for and cannot be printed.
        """
        if self.catalogue:
            self.books = bound(self.catalogue, config, self.rendered, self.kept)
            self.rendered = carried.fill(self.rendered, self.books | made())
        if (file := files.src_uris.get(carried.SOURCE)) and file.page:
            file.page.content = self.rendered[carried.SOURCE].html

    def head(self, page: Page, config: MkDocsConfig, cards: bool) -> metadata.Head:
        """What the head of a page tells programs; nothing where the data cannot be used."""
        if not self.catalogue:
            return metadata.Head()
        built = built_page(page, config, self.language, cards)
        self.built.append(built)
        return metadata.head(self.catalogue, built)
