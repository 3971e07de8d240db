"""The form of a drawing: XML that every browser draws, in a frame, of few kinds of parts, whose values are some."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from catalogue.drawings import svgvalues
from catalogue.drawings.svgframe import beyond, frame_of
from catalogue.drawings.svgletters import inherited
from catalogue.drawings.svgmark import NAMES, out_of_place, unused
from catalogue.drawings.svgpaint import UNPAINTED, painted
from catalogue.drawings.svgparts import Frame, parts
from catalogue.drawings.svgpath import NUMBER
from catalogue.drawings.svgseen import unseen
from catalogue.drawings.svgvalues import OWN
from catalogue.drawings.svgxml import unreadable
from catalogue.jinja.sandbox import LINE
from catalogue.markdown.danger import Danger

NAMESPACE = "{http://www.w3.org/2000/svg}"
SHAPES = {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect"}
GROUPED = {*SHAPES, "g", "text", "defs"}
# A drawing leads nowhere, shows no picture, and draws nothing twice: parts that name each other can be endless.
HOLDS = {"svg": GROUPED | {"title", "desc", "marker"}, "g": GROUPED | {"marker"}, "defs": {"marker"}, "marker": SHAPES | {"g"}}
HOLDS |= {"text": {"tspan"}, "tspan": {"tspan"}}
WORDS = {"text", "tspan", "title", "desc"}
NEEDED = {"rect": ("width", "height"), "circle": ("r",), "ellipse": ("rx", "ry"), "path": ("d",)}
NEEDED |= {"polygon": ("points",), "polyline": ("points",), "line": ("x2", "y2")}
# How long a frame may be, and how many times its other side.
LONGEST_SIDE, TIMES = 2_000, 5
# A first length of 0, and any room behind it.
DASHLESS = re.compile(rf"\s*0*\.?0+[\s,]+{NUMBER}\s*")
LONG = re.compile(r"\d\.\d{12,}")


def misshapen(svg: str) -> Iterator[Danger]:
    """Of a drawing that holds nothing dangerous, and may say the lines of its elements: see sandbox.py."""
    try:
        root = etree.fromstring(svg.strip(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield unreadable(svg.strip(), error)
        return
    elements = [*root.iter(etree.Element)]
    lines = {element: int(element.attrib.pop(LINE, 0)) for element in elements}
    for element in elements:
        element.tag = str(element.tag).removeprefix(NAMESPACE)
    if root.tag != "svg":
        yield Danger(f"<{etree.QName(root).localname}", "is no drawing; begin it with <svg>, without a name for its language")
        return
    for element, danger in _faults(root):
        yield danger if danger.written else replace(danger, at=lines[element])


def _faults(root: "etree._Element") -> Iterator[tuple["etree._Element", Danger]]:
    """Of what stands within a part that has no place, nothing is told."""
    frame, ids = frame_of(root), {each.get("id") for each in root.iter(etree.Element)}
    framed = [*_of_frame(root, frame)]
    yield from ((root, danger) for danger in framed)
    wrong: set[etree._Element] = set()
    for element in root.iter(etree.Element):
        found = list(_misplaced(element)) or [*_of_values(element, ids), *_of_words(element)] or [*unused(element)]
        if found and all(map(_has_place, element.iterancestors())):
            yield from ((element, danger) for danger in found)
        wrong |= {element for _ in found}
    if frame and not framed:
        sound, marks = (
            [part for part in parts(root, frame, of_marks) if wrong.isdisjoint((part.element, *part.element.iterancestors()))]
            for of_marks in (False, True)
        )
        yield from list(beyond(root, sound, frame)) or unseen(root, sound, frame[0])
        for mark in marks:
            yield from list(out_of_place(mark)) or unseen(root, [mark], frame[0])


def _of_frame(root: "etree._Element", frame: Frame | None) -> Iterator[Danger]:
    if not frame:
        yield Danger("<svg", 'has no frame that begins at 0 0; write viewBox="0 0 400 300", with its own height')
    elif max(frame) > min(LONGEST_SIDE, TIMES * min(frame)):
        yield Danger("<svg", f"has a frame that no screen shows; draw up to {LONGEST_SIDE}, and {TIMES} times the other side")
    if root.get("role") != "img":
        yield Danger("<svg", 'is no picture to who hears it; write role="img"')


def _has_place(element: "etree._Element") -> bool:
    parent = element.getparent()
    return parent is None or element.tag in HOLDS.get(str(parent.tag), ())


def _misplaced(element: "etree._Element") -> Iterator[Danger]:
    if not _has_place(element):
        where = f"within <{etree.QName(element.getparent()).localname}>" if element.tag in GROUPED | WORDS else "in a drawing"
        cure = f"has no place {where}; draw with <g>, <path>, <rect>, <circle>, <text>"
        yield Danger(f"<{etree.QName(element).localname}", cure)
    elif element.tag in ("title", "desc") and [*element.itersiblings(element.tag, preceding=True)]:
        yield Danger(f"<{element.tag}", f"stands twice; write one <{element.tag}> for the whole drawing")


def _of_values(element: "etree._Element", ids: set[str | None]) -> Iterator[Danger]:
    name = element.tag
    for key, value in ((etree.QName(key).localname, str(value)) for key, value in element.items()):
        named = value.split() if key == "aria-labelledby" else NAMES.findall(value)
        missing = [each for each in named if each not in ids]
        fault = svgvalues.fault(key, value, element.getparent() is None)
        if missing:
            fault = f"names {missing[0]!r}, which no part of the drawing is called; mend the name"
        if fault:
            yield Danger(f'{key}="{value}"', fault)
        elif hidden := svgvalues.hidden(key, value):
            yield Danger(f'{key}="{value}"', hidden, literal=True)
        elif DASHLESS.fullmatch(value) and key == "stroke-dasharray" and inherited(element, "stroke-linecap", "butt") == "butt":
            yield Danger(f'{key}="{value}"', "draws nothing, as its dashes are 0 long; write lengths, like 4 3")
    if name == "marker" and not len(element):
        yield Danger("<marker", "holds no shape, and is seen by nobody; draw one in it, or drop it")
    if lacking := [key for key in NEEDED.get(name, ()) if element.get(key) is None]:
        yield Danger(f"<{name}", f"has no {lacking[0]}, and cannot be drawn; write it")


def _of_words(element: "etree._Element") -> Iterator[Danger]:
    """Words stand in elements for words, and these hold some."""
    name = element.tag
    texts = [element.text, *(child.tail for child in element)]
    loose = next((text.strip() for text in texts if text and text.strip()), None)
    if loose and name not in WORDS:
        words = loose.partition("\n")[0]
        fault = "stands outside <text>, where nobody sees it; write it there, or drop it"
        yield Danger(words, fault, written=rf"(?:>|^)[^<>\n]*?(?<!\w){re.escape(words)}(?!\w)")
    written = any(text and text.strip() for text in (*texts, *(child.text for child in element)))
    if name == "tspan" and written and element.get("fill") in UNPAINTED and not painted(element, "stroke"):
        yield Danger("<tspan", 'has no fill, and nobody sees it; write fill="currentColor"')
    for text in (text.strip() for text in texts if text and LONG.search(text)):
        yield Danger(text, "has more digits than anyone reads; write fewer")
    if name in WORDS and not written and not any(map(OWN.match, map(str, element.keys()))):
        yield Danger(f"<{name}", "holds no words; write some, or drop it")
