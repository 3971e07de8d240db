"""The formulas of a page that cannot be read, or would show something else; maths.py makes MathML of the others."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

from catalogue.markdown.formulasource import of_source
from catalogue.markdown.maths import spelled
from catalogue.records.problem import Problem

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
# The deepest of ours have 11 levels.
DEEPEST, TOO_DEEP = 50, "its parts stand too deep in one another"
LEAVES = {"mi", "mo", "mn", "mtext"}
# As they stand; with a backslash they are shown.
SIGNS = {
    "&": "& is for matrix, array and cases",
    "$": "a formula stands here without $",
    "#": "# is no sign of a formula",
    "\u29f8": "\\not stands before nothing that can be denied",
}
# In an element of its own, a letter stands for a value.
SPELLED = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# How many parts an element of MathML has, and which command makes one.
PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "mroot": 2, "munder": 2, "mover": 2, "munderover": 3}
COMMANDS = {"mfrac": r"\frac", "mroot": r"\sqrt", "munder": r"\underset", "mover": r"\overset"}
# As the page writes them: see above.
FORMULA = re.compile(r"^ *+(`{3,}+|~{3,}+) *math *\n(.*?)^ *\1|`#!math ([^`\n]+)`", re.DOTALL | re.MULTILINE)


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
    source = spelled(source)
    if said := of_source(source):
        return said
    try:
        whole = convert_to_element(source)
        elements = [element for element in whole.iter() if element not in _fillers(whole)]
    except RecursionError:
        return TOO_DEEP
    except Exception as error:  # of whatever kind: it also fails by accident
        return SAID.get(type(error).__name__, "its parts do not fit together")
    if _depth(whole) > DEEPEST:
        return TOO_DEEP
    faults = filter(None, (_of_element(element, source) for element in elements))
    return next(faults, None if _shows(whole) else "it shows nothing")


def _fillers(whole: Element) -> list[Element]:
    """What the converter puts before the sign at which lines are aligned."""
    return [cell[0] for cell in whole.iter("mtd") if len(cell) > 1 and cell[0].tag == "mi" and not cell[0].text]


def _depth(whole: Element) -> int:
    """How many levels it has, without going down one by one: Python would not come back from a thousand."""
    level, depth = [whole], 0
    while level := [part for element in level for part in element]:
        depth += 1
    return depth


def _shows(element: Element) -> bool:
    """Whether anybody sees something of it: a phantom only takes its place."""
    if element.tag == "mphantom":
        return False
    return bool(unescape(element.text or "").strip()) or any(map(_shows, element))


def _is_empty(element: Element) -> bool:
    return element.tag == "mrow" and not len(element) and not element.text


def _of_element(element: Element, source: str) -> str | None:
    text = unescape(element.text or "")
    if element.tag in LEAVES and text.startswith("\\"):
        return f"{text} is unknown"
    if element.tag in LEAVES and text in SIGNS and f"\\{text}" not in source:
        return SIGNS[text]
    if element.tag in LEAVES - {"mtext"} and (strange := SPELLED.search(text)):
        return f"{strange[0]} is no sign of a formula; words stand in \\text{{…}}, and signs are ( ) , ="
    if element.get("fence"):  # \left. is one that nobody sees
        return None
    if element.tag in ("msub", "msup") and element[0].tag == "msubsup":  # of x^2^3 the converter tells
        return SAID[f"Double{'Super' if element.tag == 'msup' else 'Sub'}scriptsError"]
    # Before an index may stand nothing: {}_n C_k.
    parts = element[1:] if element.tag in ("msub", "msup", "msubsup") else element
    lacking = len(element) < PARTS.get(element.tag, 0) or (element.tag in PARTS and any(map(_is_empty, parts)))
    empty = element.tag in ("mi", "mo", "mn") and not text and not len(element)
    return f"a part of {COMMANDS.get(element.tag, 'a command, a power or an index')} is missing" if lacking or empty else None
