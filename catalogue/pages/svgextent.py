"""Where the parts of a drawing are: what is outside its frame nobody sees."""

import re
from collections.abc import Iterator

from lxml import etree

from catalogue.pages.danger import Danger
from catalogue.pages.svgpath import NUMBER

# What says where a shape is, across and down; the attributes of one that has a size besides: from there on, or to both sides.
EXTENT = {
    "rect": ((("x",), "width"), (("y",), "height")),
    "circle": ((("cx",), "r"), (("cy",), "r")),
    "ellipse": ((("cx",), "rx"), (("cy",), "ry")),
    "line": ((("x1", "x2"), ""), (("y1", "y2"), "")),
}
POINTS = {"polygon", "polyline"}
# Moved by what they stand in: where they are seen is not told by their numbers.
MARKER = "marker"
Frame = tuple[float, float]


def outside(element: "etree._Element", frame: Frame) -> Iterator[Danger]:
    """What is wrong with where a part is: words that begin outside, shapes that are as a whole; told once."""
    if any(each.get("transform") or each.tag == MARKER for each in (element, *element.iterancestors())):
        return
    name = etree.QName(element).localname
    if name == "text":
        yield from _words(element, frame)
    elif name in POINTS:
        yield from _points(element, frame)
    else:
        yield from _shape(element, name, frame)


def _words(element: "etree._Element", frame: Frame) -> Iterator[Danger]:
    for key, side in zip(("x", "y"), frame):
        value = element.get(key) or ""
        if not value:
            yield Danger("<text", f"has no {key}, and cannot be drawn; write it")
        elif re.fullmatch(NUMBER, value) and not 0 <= float(value) <= side:
            yield Danger(f'{key}="{value}"', f"is outside the frame; write a number from 0 to {side:g}")


def _points(element: "etree._Element", frame: Frame) -> Iterator[Danger]:
    numbers = [float(each) for each in re.findall(NUMBER, element.get("points") or "")]
    for values, side in zip((numbers[::2], numbers[1::2]), frame):
        if values and (max(values) < 0 or min(values) > side):
            yield _unseen(f'points="{element.get("points")}"', side)
            return


def _shape(element: "etree._Element", name: str, frame: Frame) -> Iterator[Danger]:
    for (keys, length), side in zip(EXTENT.get(name, ()), frame):
        found = [element.get(key) or "0" for key in keys]
        size = element.get(length) or "0" if length else "0"
        if all(re.fullmatch(NUMBER, value) for value in (*found, size)):
            places, reach = [float(value) for value in found], max(0, float(size))
            before = reach if keys[0].startswith("c") else 0
            if max(places) + reach < 0 or min(places) - before > side:
                yield _unseen(f'{keys[0]}="{element.get(keys[0])}"', side)
                return


def _unseen(written: str, side: float) -> Danger:
    return Danger(written, f"is outside the frame, where nobody sees it; write numbers from 0 to {side:g}")
