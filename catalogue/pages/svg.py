"""The form of a drawing: XML that every browser draws, in a frame, with numbers that are some, and parts that are there."""

import math
import re
from collections.abc import Iterator

from lxml import etree

from catalogue.pages.danger import Danger
from catalogue.pages.dangers import SVG

NAMESPACE = "{http://www.w3.org/2000/svg}"
# A drawing leads nowhere, and shows no picture.
ELEMENTS = {*SVG.split()} - {"a", "image"}
SIDES = re.compile(r"-?\d+(?:\.\d+)? -?\d+(?:\.\d+)? (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)")
NUMBERS = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "font-size", "stroke-width"}
POSITIVE = {"r", "rx", "ry", "width", "height", "font-size", "stroke-width"}
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:px|em|%)?")
# https://www.w3.org/TR/SVG11/paths.html#PathDataBNF
PATH = re.compile(r"\s*[Mm][MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*")
# In the units of a drawing, 400 of which are its width.
LARGEST = 10_000
NAMED = re.compile(r"^#(.+)|url\(#([^)]+)\)")


def misshapen(svg: str) -> Iterator[Danger]:
    """Of a drawing that holds nothing dangerous."""
    try:
        root = etree.fromstring(svg.strip(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        lines = svg.strip().split("\n")
        at = lines[min(error.lineno or 1, len(lines)) - 1].strip()
        yield Danger(at, "is no XML; close every element, write an attribute once, and & as &amp;")
        return
    elements = [each for each in root.iter() if isinstance(each.tag, str)]
    ids = {each.get("id") for each in elements}
    yield from _frame(root)
    for element in elements:
        name = element.tag.removeprefix(NAMESPACE)
        known = name.lower() in ELEMENTS and not name.isupper()
        if not known or (name == "svg" and element is not root):
            yield Danger(f"<{name}", "has no place in a drawing; draw with <g>, <path>, <rect>, <circle>, <text>")
        for key, value in ((str(key), str(value)) for key, value in element.items()):
            if fault := _of_value(key, value, ids):
                yield Danger(f'{key}="{value}"', fault)


def _frame(root: "etree._Element") -> Iterator[Danger]:
    sides = SIDES.fullmatch(" ".join((root.get("viewBox") or "").replace(",", " ").split()))
    if not sides or not all(map(float, sides.groups())):
        yield Danger("<svg", 'has no frame; write viewBox="0 0 400 300", with its own height')
    if root.get("role") != "img":
        yield Danger("<svg", 'is no picture to who hears it; write role="img"')


def _of_value(key: str, value: str, ids: set[str | None]) -> str | None:
    missing = [name for pair in NAMED.findall(value) for name in pair if name and name not in ids]
    if missing and (key.endswith("href") or "url(" in value):
        return f"names {missing[0]!r}, which no part of the drawing is called; mend the name"
    if key == "d" and not PATH.fullmatch(value):
        return "is no path; begin it with M, and write letters and numbers"
    if key not in NUMBERS:
        return None
    if not all(map(NUMBER.fullmatch, value.split())) or not value.strip():
        return "is no number; write one"
    numbers = [float(re.sub(r"[a-z%]+$", "", each)) for each in value.split()]
    wrong = max(map(math.fabs, numbers)) > LARGEST or (key in POSITIVE and min(numbers) < 0)
    return "is a number that nobody can draw; write one within the frame" if wrong else None
