"""What keeps a page from being published: a tag of its HTML, and what is wrong with it."""

import re
from dataclasses import dataclass
from html import unescape

from catalogue.records.line import quoted

VALUE = re.compile(r'"([^"]+)"')


@dataclass(frozen=True)
class Danger:
    """A tag, and what is wrong with it; none where it is the page as a whole."""

    tag: str
    fault: str

    def __str__(self) -> str:
        return f"{quoted(self.tag)} {self.fault}" if self.tag else self.fault

    def line(self, text: str) -> int | None:
        """Of the source, where it writes the tag, or a value in it; None where the tag was made of something else."""
        values = sorted(VALUE.findall(self.tag), key=len, reverse=True)
        at = next((text.index(part) for part in [self.tag, *values, *map(unescape, values)] if part and part in text), None)
        return None if at is None else text.count("\n", 0, at) + 1
