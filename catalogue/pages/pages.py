"""The pages of one language: the table of what they may call, and what they become.

The site, `check` and the pages as files for programs all render here, so that none of them says what another does not.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from catalogue.citing.cite import citations
from catalogue.citing.coins import coins
from catalogue.pages import graph
from catalogue.pages.calls import checked
from catalogue.pages.completeness import Status, statuses
from catalogue.pages.facets import facets
from catalogue.pages.faults import of_rendering
from catalogue.pages.fixlinks import fixing
from catalogue.pages.linking import Linked
from catalogue.pages.render import Renderer
from catalogue.pages.sandbox import Sandbox
from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import CatalogueError

# Parts of the page of a paper, which is told by the name of the page.
PARTS = ("opening", "example", "results", "reading", "after", "about", "corrections")
# What shows the whole catalogue in one way or another.
LISTS = ("topics", "glossary", "errata", "paths", "mylist", "data", "tags")
NAMES = {*PARTS, *LISTS, "home", "papers", "figure", "term", "path", "browse", "map", "status", "size"}


class Pages:
    """The pages of a language in `docs`, over one state of the data. `repository` is its address, where pages may be mended."""

    def __init__(self, data: Data, docs: Path, language: str, repository: str | None = None):
        self.data, self.docs, self.language, self.repository = data, docs, language, repository
        self.catalogue = data.catalogue
        self.renderer = Renderer(self.catalogue, language, docs)
        self.sandbox = Sandbox(NAMES)
        self.linked: defaultdict[str, Linked] = defaultdict(Linked)

    @cached_property
    def statuses(self) -> list[Status]:
        """What each paper's pages lack; read once."""
        return statuses(self.catalogue, self.docs)

    @property
    def complete(self) -> set[str]:
        """The ids of the papers whose pages are complete in both languages."""
        return {status.paper.id for status in self.statuses if status.complete}

    def status(self, paper: Paper) -> Status:
        """What the pages of a paper lack."""
        return next(status for status in self.statuses if status.paper == paper)

    def render(self, source: str, text: str, names: Mapping[str, Callable[..., Any]] | None = None) -> str:
        """The Markdown that the page at `source` (its path below docs/<language>) becomes; `text` is what stands there.

        `names` are what it may call, where an engine has wrapped them; else those of `names`.

        Raises CatalogueError with one problem, at the line of the page, drawing or template that is at fault.
        """
        paper = next((paper for paper in self.catalogue.papers if f"{paper.topic}/{paper.id}.md" == source), None)
        self.linked.pop(source, None)
        try:
            text = self.renderer.placed(paper, text) if paper else text
            return self.sandbox.from_string(text, globals=dict(names or self.names(source))).render()
        except Exception as error:
            raise CatalogueError([of_rendering(error, self.docs / self.language / source)]) from error

    def names(self, source: str) -> dict[str, Callable[..., Any]]:
        """What the page at `source` may call, by name. A call raises LookupError for an id that the data do not have."""

        def paper_part(part: str) -> str:
            paper = self.catalogue.paper(PurePosixPath(source).stem)
            mending = fixing(self.data.paper(paper.id), self.repository)
            return render(part, paper=paper, status=self.status(paper), fixing=mending, citations=citations)

        def path() -> str:
            return render("path", path=self.catalogue.path(PurePosixPath(source).stem))

        def papers(topic: str) -> str:
            return render("papers", topic=self.catalogue.topic(topic))

        def figure(name: str, caption: str) -> str:
            return render("figure", name=name, caption=caption)

        def term(id: str) -> str:
            return render("term", term=self.catalogue.term(id))

        def home() -> str:
            return render("home", complete=self.complete)

        def browse() -> str:
            return render("browse", facets=facets(self.catalogue, self.language), complete=self.complete)

        def drawn() -> str:
            return render("map", drawing=graph.draw(self.catalogue, 940))

        def status() -> str:
            return render("status", statuses=self.statuses)

        def size(name: str) -> int:
            return self.catalogue.size(name)

        render = partial(self.renderer.render, here=source, linked=self.linked[source], coins=coins)
        calls: dict[str, Callable[..., Any]] = {
            **{part: partial(paper_part, part) for part in PARTS},
            **{name: partial(render, name) for name in LISTS},
            "map": drawn,
            **{call.__name__: call for call in (home, path, papers, figure, term, browse, status, size)},
        }
        return {name: checked(name, call) for name, call in calls.items()}


def sources(folder: Path) -> list[str]:
    """The pages of a language, by their paths. Editors leave files beside a page whose names begin with a dot."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*.md"))
