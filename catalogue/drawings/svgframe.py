"""Whether a drawing stands within its frame: what is outside, nobody sees."""

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from catalogue.drawings.svgmove import mover
from catalogue.drawings.svgparts import Frame, Part
from catalogue.drawings.svgpath import NUMBER, NUMBERS
from catalogue.markdown.danger import Danger

# Across and down, each with its ends.
SIDES = (("on the left", "on the right"), ("at the top", "at the bottom"))
KEYS = {"circle": ("cx", "cy"), "ellipse": ("cx", "cy"), "line": ("x1", "y1"), "path": ("d", "d")}
KEYS |= dict.fromkeys(("polygon", "polyline"), ("points", "points"))
# What a stroke may be off by; and of its own length, what may be cut off of a shape that leaves the frame on both sides.
STROKE, SHARE = 2, 0.15
# Of the size of letters: what is measured so roughly runs over.
SPARE = 0.15
# And how far these letters reach below their line.
TAIL, TAILS = 0.2, set("gjpqy")
# So many beyond its right or its bottom are a mistake of the frame.
MANY = 3
# Room below and beside what a frame is made for.
MARGIN = 10


class Beyond(NamedTuple):
    """A part that is beyond a side of the frame, by the numbers of SIDES, as a whole or with its end."""

    part: Part
    axis: int
    end: int
    whole: bool


def frame_of(element: "etree._Element") -> Frame | None:
    """The width and the height that a drawing or an arrowhead says of itself."""
    box = element.get("viewBox") or ""
    match [float(each) for each in re.findall(NUMBER, box)] if re.fullmatch(NUMBERS, box) else []:
        case 0, 0, width, height if min(width, height) > 0:
            return width, height
    return None


def beyond(root: "etree._Element", parts: Iterable[Part], frame: Frame) -> Iterator[tuple["etree._Element", Danger]]:
    """What is wrong with where parts are, each with what to mend: the part, what moves it, or the frame."""
    found = [each for part in parts if (each := _of_part(part, frame))]
    out = [each for each in found if each.end == 1]
    if len({mover(each.part.element) for each in out}) >= MANY:
        yield root, Danger("<svg", _too_small([each.part for each in out], frame))
        found = [each for each in found if each.end == 0]
    for each in found:
        element = mover(each.part.element)
        yield element, Danger(written(element, each.axis), _fault(each, frame))


def _of_part(part: Part, frame: Frame) -> Beyond | None:
    ends = [[(at.real, at.imag)[axis] for at in (part.first, part.last)] for axis in (0, 1)]
    for axis, (first, last) in enumerate(ends):
        if last < 0 or first > frame[axis]:
            return Beyond(part, axis, int(last >= 0), True)
    if TAILS.intersection(part.words) and (part.points[1] - part.points[0]).imag > 0 and not part.turned:
        ends[1][1] += TAIL * part.size
    overs = [(-first, last - side) for (first, last), side in zip(ends, frame, strict=True)]
    share = SHARE if any(min(over) > 0 for over in overs) else 0
    for axis, ((first, last), over) in enumerate(zip(ends, overs, strict=True)):
        if max(over) > (SPARE * part.size or max(share * (last - first), STROKE)):
            return Beyond(part, axis, over.index(max(over)), False)
    return None


def _too_small(out: list[Part], frame: Frame) -> str:
    most = max(part.last.real for part in out), max(part.last.imag for part in out)
    width, height = (math.ceil(far) + MARGIN if far > side else side for far, side in zip(most, frame, strict=True))
    return f'has a frame that is too small for what it holds; write viewBox="0 0 {width:g} {height:g}", or move the parts'


def _fault(each: Beyond, frame: Frame) -> str:
    if each.whole:
        return f"is outside the frame, where nobody sees it; write numbers from 0 to {frame[each.axis]:g}"
    where = SIDES[each.axis][each.end]
    cure = "move it, or break it into two lines" if each.part.words and not each.axis else "move it, or make it smaller"
    words = f"{each.part.words!r} " if each.part.words else ""
    return f"lets {words}run out of the frame {where}; {cure}" if words else f"is cut off {where} of the frame; {cure}"


def written(element: "etree._Element", axis: int = 0) -> str:
    """As the drawing writes where a part is."""
    key = "transform" if element.get("transform") else KEYS.get(str(element.tag), ("x", "y"))[axis]
    return f'{key}="{element.get(key)}"' if element.get(key) else f"<{element.tag}"
