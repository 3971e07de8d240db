"""Each page as Markdown beside the page, at the address of the page and index.md: for people, and for language models."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urldefrag, urljoin

from catalogue.exports.commonmark import escape
from catalogue.exports.site import Site
from catalogue.exports.written import written
from catalogue.pages import addresses
from catalogue.pages.addresses import ROOTS, markdown, pages_before
from catalogue.records.fit import UNFIT


@dataclass(frozen=True)
class Rendered:
    """A page as HTML; links lead to sources of pages (x/y.md) or, below the address of the page, to pages (../y/)."""

    title: str
    """Escaped, as it would stand in the HTML that has none of its own."""
    html: str


def export(site: Site, language: str) -> Iterator[tuple[str, str]]:
    """Each page, and once more at each place that it had before."""
    pages = site.pages[language]
    for source, text in pages.items():
        yield markdown(source, language), text
    for paper in site.catalogue.papers:
        for old in pages_before(paper) if addresses.source(paper) in pages else ():
            yield markdown(addresses.source(old), language), pages[addresses.source(paper)]


def twins(url: str, language: str, pages: Mapping[str, Rendered]) -> dict[str, str]:
    """The pages of a language as CommonMark, by their sources, with the addresses they have below the site at `url`."""
    return {source: _twin(url, language, source, page) for source, page in pages.items()}


def _twin(url: str, language: str, source: str, page: Rendered) -> str:
    text = written(UNFIT.sub("", page.html), lambda href: _address(url, language, source, href))
    title = "" if text.startswith("# ") else f"# {escape(unescape(page.title))}\n\n"
    return UNFIT.sub("", f"{title}{text}\n")


def _address(url: str, language: str, source: str, href: str) -> str:
    """Of another page, its Markdown, where no anchors are; of a #place on this page, that place as browsers show it."""
    if href.startswith("#"):
        return urljoin(url, markdown(source, language).removesuffix("index.md") + href)
    path, fragment = urldefrag(href)
    if path.endswith(".md") and "://" not in path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        return urljoin(url, markdown(target, language))
    address = urljoin(urljoin(url, markdown(source, language)), path)
    if address.startswith(urljoin(url, ROOTS[language])) and address.endswith("/"):
        return f"{address}index.md"
    return f"{address}#{fragment}" if fragment else address
