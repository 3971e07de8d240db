"""Each page as Markdown beside the page, at the address of the page and index.md: for people, and for language models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape

from catalogue.exports.commonmark import escape
from catalogue.exports.hrefs import led
from catalogue.exports.site import Site
from catalogue.exports.written import written
from catalogue.files.kept import Kept
from catalogue.records import addresses
from catalogue.records.addresses import ROOTS, markdown, pages_before
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


def twins(url: str, language: str, pages: Mapping[str, Rendered], kept: Kept) -> dict[str, str]:
    """The pages of a language as CommonMark, by their sources, with the addresses they have below the site at `url`."""
    given = {source: (url, language, source, page) for source, page in pages.items()}
    return {source: kept.value("twin", each, partial(_twin, *each)) for source, each in given.items()}


def _twin(url: str, language: str, source: str, page: Rendered) -> str:
    text = written(UNFIT.sub("", page.html), lambda href: _address(url, language, source, href))
    title = "" if text.startswith("# ") else f"# {escape(unescape(page.title))}\n\n"
    return UNFIT.sub("", f"{title}{text}\n")


def _address(url: str, language: str, source: str, href: str) -> str:
    """Of another page, its Markdown, where no anchors are; of a #place on this page, that place as browsers show it."""
    there = led(language, source, href)
    if there is None:
        return href
    path, place = there
    if not href.startswith("#") and path.startswith(ROOTS[language]) and (path.endswith("/") or not path):
        return f"{url}{path}index.md"
    return f"{url}{path}#{place}" if place else f"{url}{path}"
