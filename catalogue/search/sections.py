"""A built page as sections: what stands under each of its headings, line by line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

# Programs and citations hold the words of the page once more, and fill the list of results.
CODE = re.compile("<pre>.*?</pre>", re.DOTALL)
LINE = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|tr|table|h\d|blockquote|br|div|details|summary)\b[^>]*>")
CELL = re.compile(r"</t[dh]>\s*<t[dh][^>]*>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Section:
    """What stands under a heading; the page itself has no anchor."""

    page: str
    anchor: str
    heading: str
    text: str
    """One line for each paragraph, item or row."""


def sections(found: Iterable[dict[str, Any]]) -> Iterator[Section]:
    """From what the engine's search plugin found on the pages: location, title and text of each, as HTML."""
    for part in found:
        page, _, anchor = part["location"].partition("#")
        yield Section(page, anchor, plain(part["title"]), plain(part["text"]))


def plain(html: str) -> str:
    """The text of an HTML fragment, a line for each block."""
    html = TAG.sub("", LINE.sub("\n", CELL.sub(" · ", CODE.sub("", html))))
    lines = (re.sub(r"\s+", " ", line).strip() for line in unescape(html).split("\n"))
    return "\n".join(line for line in lines if line)
