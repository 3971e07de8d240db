"""What is no XML in a drawing, and where."""

import re

from lxml import etree

from catalogue.jinja.sandbox import LINE
from catalogue.markdown.danger import Danger

MARK = re.compile(rf' {LINE}="(\d+)"')
# As libxml2 says of &nbsp;, which HTML alone knows.
UNKNOWN = re.compile(r"Entity '(\w+)' not defined")


def unreadable(svg: str, error: etree.XMLSyntaxError) -> Danger:
    """At what stands below the drawing, or at the tag that the parser has begun to read."""
    if "Extra content" in error.msg:
        below = MARK.sub("", svg.partition("</svg>")[2].strip().partition("\n")[0])
        last = rf"{re.escape(below)}(?![\s\S]*</svg>)"
        return Danger(below, "stands below the drawing, where nobody sees it; drop it", written=last)
    if unknown := UNKNOWN.match(error.msg):
        entity = f"&{unknown[1]};"
        marks = MARK.findall(svg.partition(entity)[0])
        return Danger(entity, "is nothing that a drawing knows; write the character itself", at=int(marks[-1]) if marks else 0)
    at = [*svg.split("\n"), ""][(error.lineno or 1) - 1]
    begun = max(0, at.rfind("<", 0, error.position[1]))
    marked, tag = MARK.search(at, begun), MARK.sub("", at[begun:].strip() or at.strip())
    return Danger(tag, "is no XML; close all elements, write an attribute once, & as &amp;", at=int(marked[1]) if marked else 0)
