"""HTML with other start tags, and every other byte as it was."""

from collections.abc import Callable
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple


class Tag(NamedTuple):
    """A start tag."""

    name: str
    attributes: dict[str, str]
    text: str
    """As it is written."""


class _Tags(HTMLParser):
    """The start tags of a page with the lines and columns where they begin."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[tuple[int, int], Tag]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found.append((self.getpos(), Tag(tag, given, self.get_starttag_text() or "")))


def edited(html: str, change: Callable[[Tag], str]) -> str:
    """The page with what `change` makes of each start tag, from the first to the last."""
    lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
    pieces, done = [], 0
    for (line, column), tag in _Tags(html).found:
        at = lines[line - 1] + column
        pieces += [html[done:at], change(tag)]
        done = at + len(tag.text)
    return "".join([*pieces, html[done:]])
