"""Which addresses of pages lead nowhere, and what to write in their place."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from os.path import isfile

from catalogue.markdown.danger import Danger
from catalogue.markdown.hrefs import ELSEWHERE, SITE, Href, Sources, address, hrefs
from catalogue.pages.linkform import is_note, malformed, meant
from catalogue.pages.made import Link, Made, Making
from catalogue.pages.pages import sources
from catalogue.records.addresses import ROOTS
from catalogue.records.values import LANGUAGES

# What browsers find on every page: https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
EVERYWHERE = {"", "top"}
# What whoever builds the site puts beside the pages.
BUILT = ("assets/", "search/")


class Leading:
    """The links between pages, of data without problems; `files` tells those that the site offers to programs."""

    def __init__(self, making: Making, files: Callable[[], set[str]]):
        self.making, self.docs, self.files, self.renamed = making, making.docs, cache(files), making.data.catalogue.renamed
        self.sources = Sources({language: sources(self.docs / language) for language in LANGUAGES})

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

    def made(self, language: str, source: str) -> Made | None:
        """None of what cannot be made: other rules say why."""
        page = self.making.page(language, source)
        return page if isinstance(page, Made) else None

    def nowhere(self, language: str, source: str, text: str) -> Iterator[tuple[Href, str]]:
        """The addresses of a page that lead nowhere, each with what is wrong and what to write.

        What only looks like a link is found out from the HTML of the page, where that can be made.
        """
        for href in hrefs(text):
            if fault := self._fault(language, source, href):
                made = self.made(language, source)
                if made is None or href.shown in made.addresses:
                    yield href, fault

    def unwritten(self, language: str, page: Made) -> Iterator[Danger]:
        """Links and pictures that lead nowhere, without an address that `nowhere` reads in the source, or without words.

        What comes from a template, no source writes.
        """
        written = {href.shown for href in hrefs(page.text)}
        for link in dict.fromkeys(page.links()):
            danger = malformed(link, page)
            if not danger and link.address and not ELSEWHERE.match(link.address):
                danger = self._astray(language, page, link, link.address, written)
            if danger and danger.line(page.text):
                yield danger

    def _astray(self, language: str, page: Made, link: Link, address: str, written: set[str]) -> Danger | None:
        ways = [Href(0, 0, address, html) for html in (False, True)]
        way = next((way for way in ways if self._leads(language, page.source, way)), None)
        if way is None:
            lost = address not in written and not is_note(link)
            return Danger(address, self._lost(language, page.source, ways[0])) if lost else None
        shown = link.element == "img" and self._is_page(self.sources.at(page.source, language, way)[0], language, way)
        picture = rf"!\[[^\]\n]*\]\(\s*<?{re.escape(address)}"
        return Danger(address, "is a page and no picture; write [text](page.md) without !", written=picture) if shown else None

    def _leads(self, language: str, source: str, href: Href) -> bool:
        path, anchor = self.sources.at(source, language, href)
        if not self._is_there(path, language, href) or anchor in EVERYWHERE or not self._is_page(path, language, href):
            return self._is_there(path, language, href)
        of, _, page = path.partition("/")
        made = self.made(of, page)
        return made is None or anchor in made.anchors

    def _is_there(self, path: str, language: str, href: Href) -> bool:
        if not href.html and (href.path.endswith("/") or "?" in href.text.partition("#")[0]):
            return False
        return not href.path.startswith("/") and (self._is_page(path, language, href) or self._is_file(path, language, href))

    def _fault(self, language: str, source: str, href: Href) -> str | None:
        if self._leads(language, source, href):
            return None
        path, anchor = self.sources.at(source, language, href)
        if not self._is_there(path, language, href):
            return f"{href.text!r} {self._lost(language, source, href)}"
        of, _, page = path.partition("/")
        made = self.made(of, page)
        alike = get_close_matches(anchor, sorted(made.anchors if made else ()), 1)
        names = alike or (made.headings if made else [])
        cure = f"write {' or '.join(f'#{name}' for name in names)}" if names else "it has none called like it"
        return f"{href.text!r} leads to no place on that page; {cure}"

    def _lost(self, language: str, source: str, href: Href) -> str:
        near = self._near(language, source, replace(href, text=_tidied(href.text))) or meant(href.text)
        if near and not self._leads(language, source, replace(href, text=near)):
            near = near.partition("#")[0]
        return "leads nowhere; " + (f"write {near!r}" if near else "put there what it names, or drop it")

    def _is_page(self, path: str, language: str, href: Href) -> bool:
        of, _, page = path.partition("/")
        return page in self.sources.of.get(of, ()) and (href.html or of == language)

    def _is_file(self, path: str, language: str, href: Href) -> bool:
        if not href.html:
            return path.startswith(f"{language}/") and not path.endswith(".md") and isfile(self.docs / path)
        below = path.removeprefix(SITE)
        own = {code: below.removeprefix(root) for code, root in ROOTS.items() if below.startswith(root)}
        beside = any(name.startswith(BUILT) or isfile(self.docs / code / name) for code, name in own.items())
        return not below.endswith(".md") and (beside or below in self.files())

    def _near(self, language: str, source: str, href: Href) -> str | None:
        """What was meant: that page in the other way of writing, one that was renamed, that has the name or nearly the name."""
        other = self.sources.at(source, language, replace(href, html=not href.html))[0]
        root = self.sources.at("index.md", language, href)[0]
        known = {page: posixpath.basename(address(page)) for page in self.sources.of[language]}
        stem = posixpath.basename(address(href.path))
        if posixpath.splitext(stem)[1]:
            return None
        exact = [path.partition("/")[2] for path in (other, root) if self._is_page(path, language, href)]
        named = [page for page, name in known.items() if name in {stem, stem.lower(), self.renamed.get(stem)} - {"."}]
        alike = get_close_matches(stem, [*known.values()], 1)
        found = [*exact, *named, *(page for page, name in known.items() if name in alike)]
        return self._written(found[0], source, href) if found else None

    def _written(self, page: str, source: str, href: Href) -> str:
        anchor = f"#{href.anchor}" if href.anchor else ""
        if href.html:
            return f"{posixpath.relpath(address(page), address(source))}/{anchor}"
        return posixpath.relpath(page, posixpath.dirname(source) or ".") + anchor


def _tidied(address: str) -> str:
    """As sources of pages are written: without what other systems, sites and spaces add."""
    return re.sub(r"\.html?(?=#|$)", ".md", re.sub(r"\s", "", address).replace("\\", "/")).lstrip("/")
