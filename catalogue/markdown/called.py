"""The calls of a page, as its source writes them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from catalogue.markdown.hrefs import running

CALL = re.compile(r"\{\{-?\s*(\w+) *\(\s*[\"']?([^\"'\n,)]*)(?:(?!\{\{).)*?\}\}", re.DOTALL)
# All others make a block.
WITHIN_A_LINE = {"term", "size"}


class Call(NamedTuple):
    """A name with its first argument, and the line that it stands on."""

    name: str
    first: str
    line: int
    alone: bool
    """Whether nothing else stands on the line, not even a space before it."""

    @property
    def written(self) -> str:
        """As a problem speaks of it."""
        return f'{self.name}("{self.first}")' if self.first else f"{self.name}()"


def calls(text: str) -> Iterator[Call]:
    """Outside code and comments, in their order."""
    shown = running(text)
    for found in CALL.finditer(shown):
        before = shown[shown.rfind("\n", 0, found.start()) + 1 : found.start()]
        after = shown[found.end() :].partition("\n")[0]
        line = shown.count("\n", 0, found.start()) + 1
        yield Call(found[1], found[2].strip(), line, not before and not after.strip())
