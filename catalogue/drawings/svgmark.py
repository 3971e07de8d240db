"""Arrowheads of a drawing: browsers cut them off at a frame of their own, and set a point of it where the line ends."""

import re
from collections.abc import Iterator

from lxml import etree

from catalogue.drawings.svgframe import beyond, frame_of
from catalogue.drawings.svgparts import Part
from catalogue.drawings.svgpath import NUMBER
from catalogue.markdown.danger import Danger

# How long the sides of its frame are where it says nothing.
USUAL = "3"
NAMES = re.compile(r"url\(#([^)]+)\)")


def out_of_place(part: Part) -> Iterator[tuple["etree._Element", Danger]]:
    """What keeps a shape of an arrowhead from being seen, whole and where the line ends."""
    marker = next(each for each in part.element.iterancestors() if each.tag == "marker")
    frame = frame_of(marker) or (_number(marker, "markerWidth", USUAL), _number(marker, "markerHeight", USUAL))
    if marker.get("viewBox") and not frame_of(marker):
        cure = 'is no frame that begins at 0 0; write viewBox="0 0 10 10", with its own height'
        yield marker, Danger(f'viewBox="{marker.get("viewBox")}"', cure)
        return
    for key, side in zip(("refX", "refY"), frame, strict=True):
        if not 0 <= _number(marker, key, "0") <= side:
            cure = f"pushes the arrowhead away from its line; write a number from 0 to {side:g}"
            yield marker, Danger(f'{key}="{marker.get(key)}"', cure)
    yield from beyond(marker, [part], frame)


def unused(marker: "etree._Element") -> Iterator[Danger]:
    """Of an arrowhead that stands at no line."""
    if marker.tag == "marker":
        said = [str(value) for each in marker.getroottree().iter(etree.Element) for value in each.attrib.values()]
        if marker.get("id") not in NAMES.findall(" ".join(said)):
            yield Danger("<marker", 'stands at no line, and nobody sees it; write marker-end="url(#id)" at one, or drop it')


def _number(marker: "etree._Element", key: str, usual: str) -> float:
    return float(re.findall(NUMBER, marker.get(key) or usual)[0])
