"""The values of a drawing: what each attribute may say, and what to write in place of anything else.

https://www.w3.org/TR/SVG11/attindex.html; of all that SVG has, what our drawings need.
"""

import math
import re

from catalogue.drawings import svgmove, svgpath
from catalogue.drawings.svgpath import NUMBER, NUMBERS

COLOR = r"currentColor|transparent|inherit|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}"
# In the units of a drawing, 400 of which are its width.
LARGEST = 10_000
# Of strokes and arrowheads; more would cover what is around.
MOST = {"stroke-width": 30, "markerWidth": 40, "markerHeight": 40}
SIZES = ("r", "width", "height", "markerWidth", "markerHeight")
# What is fainter, nobody sees.
FAINTEST = 0.02
SMALLEST_LETTERS, LARGEST_LETTERS = 14, 100
# In the units of the drawing, in shares of its frame, or by the size of its letters.
MEASURES = {
    r"px|em|%": "x y dx dy",
    r"px|%": "x1 y1 x2 y2 cx cy r rx ry width height",
    r"px": "refX refY stroke-dashoffset font-size stroke-width stroke-miterlimit markerWidth markerHeight",
}
# What cannot be less than 0.
LENGTHS = "r rx ry width height font-size stroke-width stroke-miterlimit markerWidth markerHeight stroke-dasharray"
# Colors that the site has, by their names.
OURS = "accent|ink|paper|sheet|soft|rule|leaf|gold"
# With what is painted where its style sheet is not: for what is looked at, one color in all drawings.
_OURS = rf"var\(--(?:accent, *(?:#b4552d|currentColor)|(?!accent)(?:{OURS}), *(?:{COLOR}))\)"
WRITE_COLOR = "is no color; write currentColor, none, #b4552d or var(--accent, #b4552d)"
WRITE_NUMBER = "is no number; write one in the units of the drawing"

# Each with what to write; the first of these where a name stands in several.
VALUES = {
    **{name: (rf"{NUMBER}(?:{units})?", WRITE_NUMBER) for units, names in MEASURES.items() for name in names.split()},
    **dict.fromkeys(("fill", "stroke"), (rf"none|{COLOR}|{_OURS}|url\(#[^()]+\)", WRITE_COLOR)),
    **dict.fromkeys(
        ("opacity", "fill-opacity", "stroke-opacity"), (r"0|1|1\.0*|0?\.[0-9]+", "is no part; write a number from 0 to 1")
    ),
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), (r"none|url\(#[^()]+\)", "is no mark; write url(#id)")),
    "stroke-dasharray": (rf"none|{NUMBERS}", "is no list of lengths; write numbers, like 4 3"),
    "stroke-linecap": ("butt|round|square", "must be butt, round or square"),
    "stroke-linejoin": ("miter|round|bevel", "must be miter, round or bevel"),
    "fill-rule": ("nonzero|evenodd", "must be nonzero or evenodd"),
    "markerUnits": ("strokeWidth|userSpaceOnUse", "must be strokeWidth or userSpaceOnUse"),
    "text-anchor": ("start|middle|end", "must be start, middle or end"),
    "dominant-baseline": ("auto|middle|central|hanging", "must be auto, middle, central or hanging"),
    "font-weight": ("normal|bold|[1-9]00", "must be normal, bold or a number like 600"),
    "font-style": ("normal|italic", "must be normal or italic"),
    "font-family": ("monospace|inherit", "is a letter that not everybody has; leave it out, or write monospace"),
    "orient": (rf"auto|auto-start-reverse|{NUMBER}", "must be auto or a number"),
    "role": ("img", "must be img"),
    **dict.fromkeys(("viewBox", "aria-labelledby", "id", "lang", "d", "points", "transform"), (r"[\s\S]*", "")),
}
# What our drawings do without, and what to write in its place.
INSTEAD = {
    "alignment-baseline": "write dominant-baseline",
    "baseline-shift": "write dy",
    "class": "write fill, stroke and others",
}
# By modules of their own.
READ = {"d": svgpath.fault, "transform": svgmove.fault}
OWN = re.compile(r"data-[a-z]+")
ROOT_HAS_NONE = {"x", "y", "width", "height", "transform", "id", "lang"}


def fault(key: str, value: str, of_root: bool) -> str | None:
    """What is wrong with an attribute, of the drawing itself or of a part of it."""
    if (key not in VALUES and not OWN.fullmatch(key)) or (of_root and key in ROOT_HAS_NONE):
        return f"is nothing for {'the frame of a drawing' if of_root else 'a drawing'}; {INSTEAD.get(key, 'drop it')}"
    pattern, cure = VALUES.get(key, (r"[\s\S]*", ""))
    if not re.fullmatch(pattern, value, re.ASCII):
        return cure
    if key in READ and (said := READ[key](value)):
        return said
    if key == "points":
        pairs = re.fullmatch(NUMBERS, value) and len(re.findall(NUMBER, value)) in range(4, len(value), 2)
        return None if pairs else "is no row of points; write two numbers for each"
    return _of_size(key, value)


def hidden(key: str, value: str) -> str | None:
    """What hides an element, if it is meant: of many that are made, some may be 0."""
    if key in VALUES and "opacity" in key and float(value) < FAINTEST:
        return "hides it; write more, or drop it"
    return "draws nothing; write more than 0" if key in SIZES and float(re.findall(NUMBER, value)[0]) < svgmove.FLAT else None


def _of_size(key: str, value: str) -> str | None:
    numbers = [float(each) for each in re.findall(NUMBER, value)] if key in VALUES and "data" not in key else []
    if key in {"fill", "stroke", "id", "aria-labelledby", "lang", "viewBox"} or not numbers:
        return None
    if max(map(math.fabs, numbers)) > LARGEST or (key in LENGTHS.split() and min(numbers) < 0):
        return "is a number that nobody can draw; write one within the frame"
    if numbers[0] > MOST.get(key, LARGEST):
        return f"covers what is around; write {MOST[key]} or less"
    if key == "font-size" and not SMALLEST_LETTERS <= numbers[0] <= LARGEST_LETTERS:
        return f"makes letters that nobody can read; write {SMALLEST_LETTERS} or more, at most {LARGEST_LETTERS}"
    return None
