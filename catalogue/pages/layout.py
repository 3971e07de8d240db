"""Where the HTML of a page falls apart: what is left open, ends of what never began, anchors and titles that stand twice."""

import re
from collections.abc import Iterator

from catalogue.pages.danger import Danger

# The deepest of ours stand 20 deep; browsers and we ourselves go down one by one.
DEEPEST = 100
NAME = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
ID = re.compile(r"""\sid=["']?([^\s"'<>]+)""", re.IGNORECASE)
# What has no end: HTML's void elements, comments, and what says so.
ALONE = re.compile(r"<(?:(?:br|col|hr|img|input|wbr)\b|!)|.*/>$", re.IGNORECASE | re.DOTALL)


def fallen(tags: list[str]) -> Iterator[Danger]:
    """Of all the tags of a page, in their order."""
    yield from _unbalanced(tags)
    seen: set[str] = set()
    for tag in tags:
        for id in ID.findall(tag):
            if id in seen:
                yield Danger(tag, "is an anchor that stands above already; choose another", again=True)
            seen.add(id)
    for tag in [tag for tag in tags if tag.lower().startswith(("<h1 ", "<h1>"))][1:]:
        yield Danger(tag, "is a second title; begin a section with ##", again=True, written=r"^#(?!#)|<h1\b")


def _unbalanced(tags: list[str]) -> Iterator[Danger]:
    opened: list[str] = []
    for tag in tags:
        if not tag.startswith("</"):
            opened += [] if ALONE.match(tag) else [tag]
            if len(opened) > DEEPEST:
                yield Danger("", "elements stand too deep in one another; write what is in them side by side")
                return
            continue
        name = _name(tag)
        if name not in map(_name, opened):
            yield Danger(tag, "ends what never began; drop it")
            continue
        while _name(last := opened.pop()) != name:
            yield Danger(last, f"is left open; write </{_name(last)}> where it ends")
    yield from (Danger(tag, f"is left open; write </{_name(tag)}> where it ends") for tag in opened)


def _name(tag: str) -> str:
    found = NAME.match(tag)
    return found[1].lower() if found else ""
