"""What keeps a page from being published: a tag of its HTML or what it shows, and what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from catalogue.jinja.unclosed import SKIPPED
from catalogue.markdown.hrefs import running
from catalogue.markdown.pagetext import CALL
from catalogue.records.line import quoted

# What Jinja takes out of a page, so that what stands around it meets.
TAKEN = re.compile(r"\{#!.*?!#\}|\{%-? *(?:end)?raw *-?%\}", re.DOTALL)
# Those that Jinja makes, and what it leaves as it is.
CALLS = re.compile(f"{SKIPPED.pattern}|(?P<call>{CALL.pattern})", re.DOTALL)
VALUE = re.compile(r'"([^"]+)"')
ID = re.compile(r"""\sid=["']?([^\s"'<>]+)""")


@dataclass(frozen=True)
class Danger:
    """A tag, and what is wrong with it; none where it is the page as a whole."""

    tag: str
    fault: str
    again: bool = False
    """Where the last of several is at fault."""
    written: str = ""
    """How sources write it, as a regular expression, where the tag does not say it."""
    literal: bool = False
    """Told only where the source writes it so."""
    at: int = 0
    """Its line, where that is known."""

    def __str__(self) -> str:
        return f"{quoted(self.tag)} {self.fault}" if self.tag else self.fault

    def line(self, text: str) -> int | None:
        """That is known, or where the source writes the tag, or a value in it; None where the tag was made of something else.

        Whichever way its characters are written; code counts last.
        """
        if self.at:
            return self.at
        found = (list(re.finditer(form, each, re.MULTILINE)) for form in self._forms() for each in _read(text))
        places = next(filter(None, found), None)
        if not places:
            return None
        place = places[-1 if self.again else 0]
        return place.string.count("\n", 0, place.start()) + 1

    def _forms(self) -> Iterator[str]:
        values = sorted(VALUE.findall(self.tag), key=len, reverse=True)
        yield from (each for each in (self.written,) if each)
        yield from (rf"(?<!\\){_escaped(tag)}" for tag in self._shown() if tag)
        yield from (rf"\{{:? ?#{re.escape(id)}(?![\w-])" for id in ID.findall(self.tag))
        yield from (rf"(?<!\w){_escaped(unescape(value))}(?!\w)" for value in values)

    def _shown(self) -> tuple[str, str]:
        """As it is told, and as readers see it; a space or a bracket is everywhere."""
        seen = unescape(self.tag)
        return self.tag, seen if len(seen) > 1 or seen.isalnum() else ""


def _escaped(written: str) -> str:
    """White space may be of another kind."""
    return re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(written))


@lru_cache(maxsize=2)
def _read(text: str) -> list[str]:
    """Without code, then with it, then as Jinja leaves it; of calls, without their braces, which nobody sees."""
    text = CALLS.sub(lambda call: f"\0\0{call[0][2:-2]}\0\0" if call["call"] else call[0], text)
    left = TAKEN.sub(lambda taken: "\n" * taken[0].count("\n"), text)
    return [unescape(running(text)), unescape(text), unescape(left)]
