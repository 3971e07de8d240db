"""Drawings and formulas in a page, as XML: HTML gives them their namespaces, and XML wants them written."""

import re

from lxml.html import HtmlElement

SVG, MATHML = "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"
# Names that HTML reads in small letters (HTML, section 13.2.6.5), of those that a drawing may have.
MIXED = """clipPath clipPathUnits gradientTransform gradientUnits lengthAdjust linearGradient markerHeight markerUnits
markerWidth maskContentUnits maskUnits pathLength patternContentUnits patternTransform
patternUnits preserveAspectRatio radialGradient refX refY spreadMethod startOffset textLength textPath viewBox"""
NAMES = {name.lower(): name for name in MIXED.split()}
RENAMED = {"lang": "{http://www.w3.org/XML/1998/namespace}lang", "xlink:href": "href"}
# A color of the site's style sheet, and the one to take where that is not known.
VARIABLE = re.compile(r"var\(--[\w-]+,\s*([^()]+)\)")
# Stands before every name of a place that a page names itself.
OWN = "\ue005"
PLACE = re.compile(r"^#|(?<=url\()#")


def drawing(svg: HtmlElement) -> None:
    """Turns an <svg> into XML, in its own colors."""
    for element in svg.iter():
        element.tag = NAMES.get(element.tag, element.tag)
        for name, value in [(str(name), str(value)) for name, value in element.items()]:
            del element.attrib[name]
            value = VARIABLE.sub(r"\1", value)
            leads = name.endswith("href") or "url(" in value
            element.set(RENAMED.get(name) or NAMES.get(name, name), PLACE.sub(f"#{OWN}", value) if leads else value)
    svg.set("xmlns", SVG)


def formula(math: HtmlElement) -> None:
    """Turns a <math> into XML."""
    math.set("xmlns", MATHML)
