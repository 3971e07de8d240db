"""Where the HTML of a page falls apart: what is left open, ends of what never began, anchors and titles that stand twice."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from catalogue.markdown.danger import Danger

# The deepest of ours stand 20 deep; browsers and we ourselves go down one by one.
DEEPEST = 100
# As sources come to it.
DEEP = r"^(?: {4}|\t|> ?|[-*+] |\d+\. ){30,}|[*_\[]{30,}"
NAME = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
ID = re.compile(r"""\sid=["']?([^\s"'<>]+)""", re.IGNORECASE)
# What has no end: HTML's void elements, comments, and what says so.
ALONE = re.compile(r"<(?:(?:br|col|hr|img|input|wbr)\b|!)|.*/>$", re.IGNORECASE | re.DOTALL)


class _Tag(NamedTuple):
    text: str
    name: str
    ends: bool
    alone: bool
    ids: list[str]


def fallen(tags: list[str]) -> Iterator[Danger]:
    """Of all the tags of a page, in their order."""
    read = [*map(_read, tags)]
    yield from _unbalanced(read)
    seen: set[str] = set()
    for tag in read:
        for id in tag.ids:
            if id in seen:
                yield Danger(tag.text, "is an anchor that stands above already; choose another", again=True)
            seen.add(id)
    for tag in [tag for tag in read if tag.name == "h1" and not tag.ends][1:]:
        yield Danger(tag.text, "is a second title; begin a section with ##", again=True, written=r"^#(?!#)|<h1\b|^.+\n=+ *$")


# The same few tags make most of a page.
@lru_cache(maxsize=2**15)
def _read(tag: str) -> _Tag:
    name = NAME.match(tag)
    return _Tag(tag, name[1].lower() if name else "", tag.startswith("</"), bool(ALONE.match(tag)), ID.findall(tag))


def _unbalanced(tags: list[_Tag]) -> Iterator[Danger]:
    opened: list[_Tag] = []
    lost: list[str] = []
    for tag in tags:
        if not tag.ends:
            opened += [] if tag.alone else [tag]
            if len(opened) > DEEPEST:
                yield Danger("", "elements stand too deep in one another; write what is in them side by side", written=DEEP)
                return
        elif tag.name in [each.name for each in opened]:
            while (last := opened.pop()).name != tag.name:
                yield _open(last)
                lost.append(last.name)
        elif tag.name in lost:  # its end came too late: that is told at its beginning
            lost.remove(tag.name)
        else:
            yield Danger(tag.text, "ends what never began; drop it")
    yield from map(_open, opened)


def _open(tag: _Tag) -> Danger:
    return Danger(tag.text, f"is left open; write </{tag.name}> where it ends")
