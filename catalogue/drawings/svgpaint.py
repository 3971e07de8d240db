"""The colors of a drawing on the paper of the site, in light and in dark."""

import math
import re
from collections.abc import Mapping

from lxml import etree

from catalogue.drawings.svgletters import inherited
from catalogue.drawings.svgmove import moved

Color = tuple[float, float, float]
# As the site has them: a test compares them with its style sheet.
SCHEMES = {
    "light": {"--paper": "#fbf8f2", "--ink": "#2b2723", "--accent": "#a64a24"},
    "dark": {"--paper": "#1a1816", "--ink": "#e2dbd0", "--accent": "#e0966c"},
}
VAR = re.compile(r"var\((--[\w-]+),.*")
# What is thinner, nobody sees.
THINNEST = 0.05
UNPAINTED = ("none", "transparent")
# What SVG paints where nothing is said.
USUAL = {"fill": "#000000", "stroke": "none"}


def painted(element: "etree._Element", key: str) -> str | None:
    """Its fill or its stroke, as it is written; None of none."""
    value = inherited(element, key, USUAL[key])
    hidden = key == "stroke" and re.fullmatch(r"0*\.?0*(?:px)?", inherited(element, "stroke-width", "1"))
    return None if value in UNPAINTED or hidden else value


def thin(element: "etree._Element") -> "etree._Element | None":
    """What gives a sound element a stroke that is there and cannot be seen, once it is scaled."""
    by = next((each for each in (element, *element.iterancestors()) if each.get("stroke-width")), None)
    if by is None or not painted(element, "stroke"):
        return None
    return by if thickness(element) < THINNEST else None


def thickness(element: "etree._Element") -> float:
    """Of its stroke, by all that scales it."""
    at, right, down = moved(element, (0, 1, 1j))
    return float(inherited(element, "stroke-width", "1").removesuffix("px")) * max(abs(right - at), abs(down - at))


def color(value: str, scheme: Mapping[str, str]) -> Color | None:
    """None of what is no plain color, or no color that is known."""
    found = scheme.get("--ink" if value == "currentColor" else VAR.sub(r"\1", value), value)
    digits = found[1:] if len(found) > len("#fff") else "".join(2 * digit for digit in found[1:])
    if not re.fullmatch("#[0-9A-Fa-f]{3,6}", found):
        return None
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def opacity(element: "etree._Element", key: str) -> float:
    """Of its fill or its stroke, from 0 to 1."""
    parts = [each.get("opacity") or "1" for each in (element, *element.iterancestors())]
    return math.prod(map(float, (*parts, inherited(element, f"{key}-opacity", "1"))))


def over(above: Color, below: Color, share: float) -> Color:
    """What is seen of a color that lets some of another through."""
    red, green, blue = (share * a + (1 - share) * b for a, b in zip(above, below, strict=True))
    return red, green, blue


def contrast(one: Color, other: Color) -> float:
    """From 1 to 21: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(color: Color) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in color]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
