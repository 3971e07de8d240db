"""The pages of one language: the table of what they may call, and what they become.

The site, `check` and the pages as files for programs all render here, so that none of them says what another does not.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Any

from catalogue.citing.cite import citations
from catalogue.citing.coins import coins
from catalogue.files.kept import Kept
from catalogue.jinja.calls import checked
from catalogue.jinja.faults import of_rendering
from catalogue.jinja.pagesandbox import Sandbox
from catalogue.language.alphabet import sound
from catalogue.pages import graph
from catalogue.pages.completeness import Status, status
from catalogue.pages.facets import facets
from catalogue.pages.fixlinks import fixing
from catalogue.pages.linking import Linked
from catalogue.pages.navigation import of_source
from catalogue.pages.outline import Basis
from catalogue.pages.plots import PLOTS
from catalogue.pages.render import Renderer
from catalogue.pages.scales import models
from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import CatalogueError

# Parts of the page of a paper, which is told by the name of the page.
PARTS = ("opening", "example", "results", "reading", "after", "about", "corrections")
# What shows the whole catalogue in one way or another.
LISTS = ("topics", "glossary", "errata", "paths", "mylist", "offline", "data", "tags")
NAMES = {*PARTS, *LISTS, "home", "papers", "figure", "term", "path", "along", "browse", "map", "numbers", "status", "size"}
# A page that may call any other shows more of other papers than outline.py.
LISTING = re.compile(rf"\b(?:{'|'.join(NAMES - {*PARTS, 'figure', 'term'})})\s*\(")


class Pages:
    """The pages of a language in `docs`, over one state of the data. `repository` is its address, where pages may be mended."""

    def __init__(self, data: Data, docs: Path, language: str, repository: str | None = None, kept: Kept | None = None):
        self.data, self.docs, self.language, self.repository = data, docs, language, repository
        self.catalogue, self.kept = data.catalogue, kept or Kept()
        self.basis = Basis(self.catalogue, docs, language)
        self.renderer = Renderer(self.catalogue, language, docs, self._sound)
        self.renderer.env.look_again()
        self.sandbox = Sandbox(NAMES)
        self.names, self.around = lru_cache(maxsize=1)(self._names), lru_cache(maxsize=1)(self._around)
        self._statuses: dict[str, Status] = {}
        self._compiled = lru_cache(maxsize=64)(self.sandbox.from_string)  # pages that only print their record have one text

    @property
    def statuses(self) -> list[Status]:
        """What each paper's pages lack."""
        return [self.status(paper) for paper in self.catalogue.papers]

    @property
    def complete(self) -> set[str]:
        """The ids of the papers whose pages are complete in both languages."""
        return {status.paper.id for status in self.statuses if status.complete}

    def status(self, paper: Paper) -> Status:
        """What the pages of a paper lack; read once."""
        if paper.id not in self._statuses:
            self._statuses[paper.id] = status(paper, self.catalogue, self.docs)
        return self._statuses[paper.id]

    def render(self, source: str, text: str, names: Mapping[str, Callable[..., Any]] | None = None) -> str:
        """The Markdown that the page at `source` (its path below docs/<language>) becomes; `text` is what stands there.

        `names` are what it may call, where an engine has wrapped them; else those of `names`.

        Raises CatalogueError with one problem, at the line of the page, drawing or template that is at fault.
        """
        about = of_source(self.catalogue, source)
        self.names.cache_clear()
        try:
            if isinstance(about, Paper):
                return self._of_paper(about, source, text, names)
            return self._compiled(text).render(names or self.names(source))
        except Exception as error:
            raise CatalogueError([of_rendering(error, self.docs / self.language / source)]) from error

    def _of_paper(self, paper: Paper, source: str, text: str, names: Mapping[str, Callable[..., Any]] | None) -> str:
        """Kept, unless its page calls what lists other papers."""

        def make() -> str:
            return self._compiled(self.around(paper.id).placed(paper, text)).render(names or self.names(source))

        if LISTING.search(text):
            return make()
        mending = fixing(self.data.paper(paper.id), self.repository)
        return self.kept.value("markdown", self.basis.of(paper, text, self.status(paper), mending), make)

    def _around(self, id: str) -> Renderer:
        """What renders the page of a paper, and knows no more of others than the page sees."""
        seen = self.basis.seen_from(id)
        return Renderer(seen, self.language, self.docs, linker=self.renderer.linker.among(seen))

    def _names(self, source: str) -> dict[str, Callable[..., Any]]:
        """What the page at `source` may call, by name. A call raises LookupError for an id that the data do not have."""
        about = of_source(self.catalogue, source)
        given: dict[str, Any] = {"here": source, "linked": Linked(), "coins": coins}
        render: Callable[..., str] = partial(self.renderer.render, **given)
        narrow = self.around(about.id) if isinstance(about, Paper) else self.renderer
        of_paper: Callable[..., str] = partial(narrow.render, **given)
        stem, catalogue = PurePosixPath(source).stem, self.catalogue
        named: dict[str, Callable[..., Any]] = {
            **{part: partial(self._part, of_paper, part, stem) for part in PARTS},
            **{name: partial(render, name) for name in LISTS},
            "home": lambda: render("home", complete=self.complete),
            "browse": lambda: render("browse", facets=facets(catalogue, self.language, self._sound), complete=self.complete),
            "map": lambda: render("map", drawing=graph.draw(catalogue, 940)),
            "numbers": lambda: self._numbers(render),
            "status": lambda: render("status", statuses=self.statuses),
            "path": lambda: render("path", path=catalogue.path(stem)),
            "papers": lambda topic: render("papers", topic=catalogue.topic(topic)),
            "figure": lambda name, caption: of_paper("figure", name=name, caption=caption),
            "term": lambda id: of_paper("term", term=catalogue.term(id)),
            "along": lambda kind: render("along", kind=kind),
            "size": catalogue.size,
        }
        return {name: checked(name, call) for name, call in named.items()}

    def _sound(self, word: str) -> str:
        return self.kept.value("sound", word, partial(sound, word))

    def _numbers(self, render: Callable[..., str]) -> str:
        """Every model of every paper, in plots and in a table."""
        every = models(self.catalogue, self.language)
        return render("numbers", models=every, plots=[plot(every) for plot in PLOTS])

    def _part(self, render: Callable[..., str], part: str, id: str) -> str:
        """Of the page of a paper."""
        paper = self.catalogue.paper(id)
        mending, cited = fixing(self.data.paper(id), self.repository), partial(citations, kept=self.kept)
        return render(part, paper=paper, status=self.status(paper), fixing=mending, citations=cited)


def sources(folder: Path) -> list[str]:
    """The pages of a language, by their paths. Editors leave files beside a page whose names begin with a dot."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*.md"))
