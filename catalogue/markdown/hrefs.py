"""Where the Markdown of a page leads: every address that it writes, and what stands there.

In Markdown an address is that of a source (../x/y.md), which the site turns into a page; in HTML, that of the page itself.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from urllib.parse import unquote

from catalogue.markdown.pagetext import SILENT
from catalogue.records.addresses import ROOTS

# https://spec.commonmark.org/0.31.2/#links: in < >, or without spaces and with parentheses in pairs; then definitions; HTML.
BARE = r"[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*"
WRITTEN = {
    re.compile(rf"\]\(\s*(?:<(?P<a>[^<>\n]*)>|(?P<b>{BARE}))"): False,
    re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*(?:<(?P<a>[^<>\n]*)>|(?P<b>[^\s<]\S*))", re.MULTILINE): False,
    re.compile(r"\b(?:href|src)\s*=\s*(?:\"(?P<a>[^\"\n]*)\"|'(?P<b>[^'\n]*)'|(?P<c>[^\s\"'>}]+))", re.IGNORECASE): True,
}
# https://python-markdown.github.io/reference/markdown/core/: what a backslash takes its meaning from.
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
SITE = "site/"
# A scheme or a host: not ours.
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True)
class Href:
    """An address as a page writes it, from `start` to `end` in its text; `html` where HTML or an attribute list holds it."""

    start: int
    end: int
    text: str
    html: bool

    @property
    def shown(self) -> str:
        """As the HTML of the page has it: in Markdown, a backslash takes their meaning from signs."""
        return unescape(self.text if self.html else ESCAPED.sub(r"\1", self.text))

    @property
    def path(self) -> str:
        """Without what stands after ? and #, as a name of a file."""
        return unquote(re.split("[?#]", self.shown, maxsplit=1)[0])

    @property
    def anchor(self) -> str:
        """What stands after #."""
        return unquote(self.shown.partition("#")[2])


@lru_cache(maxsize=1024)
def running(text: str) -> str:
    """The text of a page without its code and comments, of the same length; several rules look at it, after every edit."""
    return SILENT.sub(lambda match: re.sub(r"[^\n]", "\0", match[0]), text)


def hrefs(text: str) -> Iterator[Href]:
    """Those that lead to this site, outside code and comments, in no particular order."""
    text = running(text)
    for pattern, html in WRITTEN.items():
        for found in pattern.finditer(text):
            name = found.lastgroup or "a"
            called = text.rfind("{{", 0, found.start(name)) > text.rfind("}}", 0, found.start(name))  # {{< figure src="x" >}}
            if not (called or ELSEWHERE.match(unescape(found[name])) or "{{" in found[name] or "\0" in found[name]):
                yield Href(*found.span(name), found[name], html)


def address(source: str) -> str:
    """Of the page that is made of a source, below the site of its language: x/y.md -> x/y, x/index.md -> x."""
    return posixpath.normpath(re.sub(r"(?:(?<![^/])index)?\.md$", "", source) or ".")


@dataclass(frozen=True)
class Sources:
    """The sources of the pages of each language, by their paths below docs/<language>."""

    of: dict[str, Collection[str]]

    def at(self, source: str, language: str, href: Href) -> tuple[str, str]:
        """The source to which an address on this page leads, by its path below docs/, and its anchor.

        Of what is no page, in Markdown the path below docs/ too; in HTML the path below the whole site, after SITE.
        """
        if not href.path:
            return f"{language}/{source}", href.anchor
        if not href.html:
            return posixpath.normpath(posixpath.join(language, posixpath.dirname(source), href.path)), href.anchor
        below = posixpath.normpath(posixpath.join("/", ROOTS[language], address(source), href.path)).lstrip("/") or "."
        return self._pages.get(below.removesuffix("/index.html"), SITE + below), href.anchor

    @cached_property
    def _pages(self) -> dict[str, str]:
        """By their addresses below the whole site."""
        return {
            posixpath.normpath(posixpath.join(ROOTS[language] or ".", address(source))): f"{language}/{source}"
            for language, sources in self.of.items()
            for source in sources
        }
