"""Where the links of a page lead, as it came out of Markdown."""

import posixpath

from catalogue.markdown.hrefs import ELSEWHERE
from catalogue.records.addresses import markdown


def page(source: str, language: str) -> str:
    """The address below the site of the page at `source`, its path below docs/<language>."""
    return markdown(source, language).removesuffix("index.md")


def led(language: str, source: str, href: str) -> tuple[str, str] | None:
    """The path below the site that a link on this page names, and the place there; None where it leads to another site.

    A link names the source of a page (x/y.md) or, seen from the address of its own, what stands on the site (../y/).
    """
    if ELSEWHERE.match(href):
        return None
    path, _, place = href.partition("#")
    if path.endswith(".md"):
        return page(posixpath.normpath(posixpath.join(posixpath.dirname(source), path)), language), place
    end = "/" if path.endswith(("/", "..", "/.")) or path in ("", ".") else ""
    there = posixpath.normpath(posixpath.join("/", page(source, language), path)).lstrip("/")
    return (there and there + end), place
