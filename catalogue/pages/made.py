"""The pages of both languages as the site makes them, each made once, for whoever looks at what becomes of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path

from lxml import html as parser

from catalogue.files.kept import Kept
from catalogue.markdown import pagetext
from catalogue.markdown.danger import Danger
from catalogue.markdown.dangers import OURS, dangers
from catalogue.markdown.dialect import html
from catalogue.pages.pages import Pages
from catalogue.records.data import Data
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.values import LANGUAGES

# What says the words of a link in place of its text.
SAID = ("aria-label", "title")


@dataclass(frozen=True)
class Link:
    """Where an element of a page leads, or what it shows; None without an address."""

    element: str
    address: str | None
    words: str
    """That a reader sees or hears of it."""


@dataclass(frozen=True)
class Made:
    """A page, its source and its HTML."""

    path: Path
    source: str
    """Its path below docs/<language>."""
    text: str
    html: str

    @cached_property
    def dangers(self) -> list[Danger]:
        """What keeps it from being published."""
        return dangers(self.html, OURS)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The names of its places."""
        return frozenset(self._tree.xpath("//@id | //@name"))

    @property
    def headings(self) -> list[str]:
        """The places of its parts, in their order."""
        return list(self._tree.xpath("//h2/@id"))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """All that it leads to and shows."""
        return frozenset(self._tree.xpath("//@href | //@src"))

    def links(self) -> Iterator[Link]:
        """Its links and pictures, in their order."""
        for element in self._tree.iter("a", "img"):
            said = next(filter(None, (element.text_content().strip(), *map(element.get, SAID))), None)
            address = element.get("href" if element.tag == "a" else "src")
            yield Link(element.tag, address, said or "".join(element.xpath(".//@alt")).strip())

    @cached_property
    def _tree(self) -> parser.HtmlElement:
        return parser.fragment_fromstring(self.html, create_parent="div")


class Making:
    """The pages in `docs`. Where the data have faults, whoever asks for a page has looked whether pages can be made."""

    def __init__(self, data: Data, docs: Path, kept: Kept | None = None):
        self.data, self.docs, self.kept = data, docs, kept or Kept()
        self.page = cache(self._page)

    @cached_property
    def _pages(self) -> dict[str, Pages]:
        return {language: Pages(self.data, self.docs, language, kept=self.kept) for language in LANGUAGES}

    def _page(self, language: str, source: str) -> Made | list[Problem]:
        """Or why it cannot be made. Raises TooLongError of this page, whoever asks for it."""
        path = self.docs / language / source
        text = pagetext.text(path)
        if isinstance(text, Problem):
            return [text]
        try:
            with patience(path):
                markdown = self._pages[language].render(source, text)
                return Made(path, source, text, self.kept.value("html", markdown, partial(_html, path, markdown)))
        except CatalogueError as error:
            return error.problems


def _html(path: Path, markdown: str) -> str:
    try:
        return html(markdown)
    except Exception as error:  # of whatever kind: Markdown fails by accident
        raise CatalogueError([Problem(path, 1, "", "", "cannot become HTML; mend its Markdown")]) from error
