"""A built page as sections: what stands under each of its headings, line by line.

In the HTML of a page, each < begins a tag that all parsers read alike, and each element ends (catalogue/markdown/dangers.py).
So a few expressions find there what a parser would, in an eighth of the time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Programs and citations hold the words of the page once more, and fill the list of results; signs of links say nothing.
SILENT = re.compile(r'<pre\b.*?</pre>|<a class="headerlink".*?</a>', re.DOTALL)
# What a page keeps out itself.
EXCLUDED = re.compile(r"<([a-z]\w*)\b[^>]* data-search-exclude\b[^>]*>")
TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
HEADING = r'<h[2-6]\b(?=[^>]* id="([^"]*)")[^>]*>(.*?)</h[2-6]>'
# With what headings may stand in.
PLACE = re.compile(rf"{HEADING}|(</?(?:aside|blockquote|dd|details|div|li|section)\b[^>]*>)", re.DOTALL)
LINE = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|tr|table|h\d|blockquote|br|div)\b[^>]*>")
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


def sections(page: str, title: str, html: str) -> list[Section]:
    """Of the page at an address. One without a first heading in its HTML is called by its title.

    A section ends with the element that its heading stands in, and the one around it goes on.
    """
    html = SILENT.sub("", "".join(_said(html)))
    heading = TITLE.search(html)
    first, *more = PLACE.split(TITLE.sub("", html))
    around = [("", heading[1] if heading else title)]
    found = {around[0]: [first]}
    for anchor, heading, tag, text in zip(*[iter(more)] * 4, strict=True):
        if anchor:
            around[-1] = (anchor, heading)
        elif tag.startswith("</"):
            around.pop()
        else:
            around.append(around[-1])
        found.setdefault(around[-1], []).extend((tag or "", text))
    return [Section(page, anchor, plain(heading), plain("".join(texts))) for (anchor, heading), texts in found.items()]


def _said(html: str) -> Iterator[str]:
    """All that no element keeps out."""
    at = 0
    for begin in EXCLUDED.finditer(html):
        if begin.start() >= at:  # else it stands in one of them
            yield html[at : begin.start()]
            at = _end(html, begin)
    yield html[at:]


def _end(html: str, begin: re.Match[str]) -> int:
    """Where an element ends that may have others of its name in it."""
    depth = 0
    for tag in re.compile(rf"<(/?){begin[1]}\b[^>]*>").finditer(html, begin.start()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return begin.end()


def plain(html: str) -> str:
    """The text of an HTML fragment, a line for each block."""
    html = LINE.sub("\n", CELL.sub(" · ", html.replace("\n", " ")))
    lines = (" ".join(line.split()) for line in unescape(TAG.sub("", html)).split("\n"))
    return "\n".join(filter(None, lines))
