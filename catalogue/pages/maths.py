"""LaTeX to MathML at build time: no script, no web font. The functions are formatters, as markdown.yml names them.

In a page, a displayed formula is a fenced block named math; within a line it is `#!math d_k`.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import accumulate
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from latex2mathml.commands import MATRICES
from latex2mathml.converter import convert_to_element

from catalogue.records.problem import Problem

# The space that TeX sets beside the name of a function, in em; MathML sets none.
THIN = "0.167em"
# Names of errors are words that begin with one.
CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# How many parts an element of MathML has, and which command makes one.
PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "mroot": 2, "munder": 2, "mover": 2, "munderover": 3}
COMMANDS = {"mfrac": r"\frac", "mroot": r"\sqrt", "munder": r"\underset", "mover": r"\overset"}
BRACES = {"{": 1, "}": -1}
# As the page writes them: see above.
FORMULA = re.compile(r"^ *+(`{3,}+) *math *\n(.*?)^ *\1|`#!math ([^`\n]+)`", re.DOTALL | re.MULTILINE)


def unreadable(path: Path, text: str) -> Iterator[Problem]:
    """The formulas of a page that the converter cannot read, each as a problem with its line."""
    for found in FORMULA.finditer(text):
        said = fault(found[2] or found[3] or "")
        if said:
            line = text.count("\n", 0, found.start()) + 1
            message = f"a formula cannot be read ({said}); write LaTeX that latex2mathml knows"
            yield Problem(path, line, "", "", message, f"formula {found[2] or found[3]}")


def fault(source: str) -> str | None:
    """What the converter cannot read, or None; it passes over what it does not know, and over what is missing."""
    if said := _of_source(source):
        return said
    try:
        elements = list(convert_to_element(source).iter())
    except Exception as error:  # of whatever kind: it also fails by accident
        known = type(error).__module__.startswith("latex2mathml")
        return (
            CAPITAL.sub(" ", type(error).__name__.removesuffix("Error")).lower() if known else "its parts do not fit together"
        )
    for element in elements:
        text = element.text or ""
        if element.tag == "mi" and text.startswith("\\"):
            return f"{text} is unknown"
        if element.tag == "mi" and text == "&":
            return "& is for matrix, array and cases"
        if len(element) < PARTS.get(element.tag, 0):
            return f"a part of {COMMANDS.get(element.tag, 'a power or an index')} is missing"
    return None


def _of_source(source: str) -> str | None:
    depths = list(accumulate(BRACES[brace] for brace in re.findall(r"(?<!\\)[{}]", source)))
    if depths and (min(depths) < 0 or depths[-1]):
        return "its braces { } do not pair"
    unknown = [name for name in re.findall(r"\\begin\{([^}]*)\}", source) if f"\\{name}" not in MATRICES]
    return f"\\begin{{{unknown[0]}}} is unknown" if unknown else None


def block(source: str, language: str, css_class: str, options: object, md: object, **more: object) -> str:
    """A displayed formula as HTML; the formatter of fenced blocks. One that is too wide scrolls, so it takes the focus."""
    return f'<div class="{css_class}" tabindex="0">{tostring(_element(source, "block"), encoding="unicode")}</div>'


def inline(source: str, language: str, css_class: str, md: object) -> Element:
    """A formula within a line as MathML; the formatter of inline code."""
    return _element(source, "inline")


def _element(source: str, display: str) -> Element:
    """With what was written as `alttext`. The converter leaves references in the text, whose ampersands would be escaped.

    HTML knows MathML without its namespace, and inline is how it displays it: a page of many formulas is the lighter for it.
    """
    math = convert_to_element(source, display=display)
    del math.attrib["xmlns"]
    if display == "inline":
        del math.attrib["display"]
    math.set("alttext", source)
    for element in math.iter():
        element.text = element.text and unescape(element.text)
        if element.tag == "mo" and len(element):  # \mathop: an operator holds text and no elements
            element.tag = "mrow"
    for row in list(math.iter("mrow")):
        _set_apart(row)
    return math


def _set_apart(row: Element) -> None:
    """Puts a thin space between the name of a function and what is no sign: w log p, but not log(p) or = log p."""
    parts = list(row)
    for at in range(len(parts) - 1, 0, -1):
        before, after = parts[at - 1 : at + 1]
        if (_is_name(before) or _is_name(after)) and "mo" not in (before.tag, after.tag):
            row.insert(at, Element("mspace", width=THIN))


def _is_name(element: Element) -> bool:
    """Of a function, with what stands under or above it."""
    element = element[0] if element.tag in ("msub", "msup", "munder", "msubsup") else element
    return element.tag == "mi" and len(element.text or "") > 1 and (element.text or "").isalpha()
