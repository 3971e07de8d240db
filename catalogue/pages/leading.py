"""Which addresses of pages lead nowhere, and what to write in their place."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from html import unescape
from pathlib import Path

from lxml import html as parser

from catalogue.pages.addresses import ROOTS
from catalogue.pages.dialect import html
from catalogue.pages.hrefs import SITE, Href, Sources, address, hrefs
from catalogue.pages.pages import Pages, sources
from catalogue.records.data import Data
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError
from catalogue.records.textfile import text_of
from catalogue.records.values import LANGUAGES

# What browsers find on every page: https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
EVERYWHERE = {"", "top"}
# What whoever builds the site puts beside the pages.
BUILT = ("assets/", "search/")


@dataclass(frozen=True)
class Made:
    """What a page has as HTML: its anchors, and the addresses it leads to."""

    anchors: frozenset[str]
    hrefs: frozenset[str]


class Leading:
    """The links between the pages in `docs`, of data without problems; `files` tells those that the site offers to programs."""

    def __init__(self, data: Data, docs: Path, files: Callable[[], set[str]]):
        self.docs, self.files, self.renamed = docs, cache(files), data.catalogue.renamed
        self.sources = Sources({language: sources(docs / language) for language in LANGUAGES})
        self.pages = {language: Pages(data, docs, language) for language in LANGUAGES}
        self.made = cache(self._made)

    def target(self, language: str, source: str, href: Href) -> str:
        """What an address names, whichever language its page is of."""
        path, anchor = self.sources.at(source, language, href)
        of, _, page = path.partition("/")
        return f"{page if of in LANGUAGES else path}#{anchor}"

    def elsewhere(self, target: str) -> bool:
        """Whether the page that is named has the place in one of the languages."""
        page, _, anchor = target.partition("#")
        made = [self.made(code, page) for code in LANGUAGES if anchor and page in self.sources.of[code]]
        return any(each and anchor in each.anchors for each in made)

    def nowhere(self, language: str, source: str, text: str) -> Iterator[tuple[Href, str]]:
        """The addresses of a page that lead nowhere, each with what is wrong and what to write.

        What only looks like a link is found out from the HTML of the page, where that can be made.
        """
        for href in hrefs(text):
            if fault := self._fault(language, source, href):
                made = self.made(language, source)
                if made is None or unescape(href.text) in made.hrefs:
                    yield href, fault

    def _fault(self, language: str, source: str, href: Href) -> str | None:
        path, anchor = self.sources.at(source, language, href)
        of, _, page = path.partition("/")
        if href.path.startswith("/") or not (self._is_page(path, language, href) or self._is_file(path, language, href)):
            near = self._near(language, source, href)
            return f"{href.text!r} leads nowhere; " + (f"write {near!r}" if near else "put there what it names, or drop it")
        if anchor in EVERYWHERE or not self._is_page(path, language, href):
            return None
        made = self.made(of, page)
        if made is None or anchor in made.anchors:
            return None
        alike = get_close_matches(anchor, sorted(made.anchors), 1)
        cure = f"write #{alike[0]}" if alike else "it has none called like it"
        return f"{href.text!r} leads to no place on that page; {cure}"

    def _is_page(self, path: str, language: str, href: Href) -> bool:
        of, _, page = path.partition("/")
        return page in self.sources.of.get(of, ()) and (href.html or of == language)

    def _is_file(self, path: str, language: str, href: Href) -> bool:
        if not href.html:
            return path.startswith(f"{language}/") and not path.endswith(".md") and (self.docs / path).is_file()
        below = path.removeprefix(SITE)
        own = {code: below.removeprefix(root) for code, root in ROOTS.items() if below.startswith(root)}
        beside = any(name.startswith(BUILT) or (self.docs / code / name).is_file() for code, name in own.items())
        return not below.endswith(".md") and (beside or below in self.files())

    def _near(self, language: str, source: str, href: Href) -> str | None:
        """What was meant: that page in the other way of writing, one that was renamed, that has the name or nearly the name."""
        href = replace(href, text=href.text.lstrip("/"))
        other = self.sources.at(source, language, replace(href, html=not href.html))[0]
        root = self.sources.at("index.md", language, href)[0]
        known = {page: posixpath.basename(address(page)) for page in self.sources.of[language]}
        stem = posixpath.basename(address(href.path))
        if posixpath.splitext(stem)[1]:
            return None
        exact = [path.partition("/")[2] for path in (other, root) if self._is_page(path, language, href)]
        named = [page for page, name in known.items() if name in {stem, self.renamed.get(stem)} - {"."}]
        alike = get_close_matches(stem, [*known.values()], 1)
        found = [*exact, *named, *(page for page, name in known.items() if name in alike)]
        return self._written(found[0], source, href) if found else None

    def _written(self, page: str, source: str, href: Href) -> str:
        anchor = f"#{href.anchor}" if href.anchor else ""
        if href.html:
            return f"{posixpath.relpath(address(page), address(source))}/{anchor}"
        return posixpath.relpath(page, posixpath.dirname(source) or ".") + anchor

    def _made(self, language: str, source: str) -> Made | None:
        """None of what cannot be made: other rules say why. Raises TooLongError of this page, whichever page leads to it."""
        path = self.docs / language / source
        try:
            with patience(path):
                made = parser.fragment_fromstring(html(self.pages[language].render(source, text_of(path))), create_parent="div")
        except (CatalogueError, ValueError):
            return None
        values = [(name, value) for element in made.iter() for name, value in element.attrib.items()]
        anchors = frozenset(value for name, value in values if name == "id" or name == "name")
        return Made(anchors, frozenset(value for name, value in values if name in ("href", "src")))
