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
# The converter's errors, in words for who writes a formula.
SAID = {
    "DenominatorNotFoundError": "a part of \\frac is missing",
    "NumeratorNotFoundError": "a part of \\frac is missing",
    "DoubleSubscriptsError": "two indices stand side by side; brace what belongs together",
    "DoubleSuperscriptsError": "two powers stand side by side; brace what belongs together",
    "ExtraLeftOrMissingRightError": "\\left has no \\right",
    "InvalidAlignmentError": "the columns of an array are l, c and r",
    "InvalidStyleForGenfracError": "a style of \\genfrac is 0, 1, 2 or 3",
    "InvalidWidthError": "a width is a number and a unit, like 1em",
    "LimitsMustFollowMathOperatorError": "\\limits follows an operator, like \\sum",
    "MissingEndError": "\\begin has no \\end",
    "MissingSuperScriptOrSubscriptError": "a power or an index is missing",
    "NoAvailableTokensError": "it is empty, or ends where something must follow",
    "StopIteration": "it ends where something must follow",
}
LEAVES = {"mi", "mo", "mn", "mtext"}
SIGNS = {
    "&": "& is for matrix, array and cases",
    "$": "a formula stands here without $",
    "#": "# is no sign of a formula",
    "\u29f8": "\\not stands before nothing that can be denied",
}
DEFINING = re.compile(r"\\(?:(?:re)?newcommand|def|let|DeclareMathOperator)(?![A-Za-z])")
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
    except RecursionError:
        return "braces stand too deep in one another"
    except Exception as error:  # of whatever kind: it also fails by accident
        return SAID.get(type(error).__name__, "its parts do not fit together")
    faults = filter(None, map(_of_element, elements))
    return next(faults, None if any(element.text for element in elements) else "it shows nothing")


def _of_element(element: Element) -> str | None:
    text = unescape(element.text or "")
    if element.tag in LEAVES and text.startswith("\\"):
        return f"{text} is unknown"
    if element.tag in LEAVES and text in SIGNS:
        return SIGNS[text]
    if len(element) < PARTS.get(element.tag, 0) or (element.tag in ("mi", "mo", "mn") and not text and not len(element)):
        return f"a part of {COMMANDS.get(element.tag, 'a command, a power or an index')} is missing"
    return None


def _of_source(source: str) -> str | None:
    if defining := DEFINING.search(source):
        return f"{defining[0]} is unknown: no formula can define a command"
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
