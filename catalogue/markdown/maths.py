"""LaTeX to MathML at build time: no script, no web font. The functions are formatters, as markdown.yml names them.

In a page, a displayed formula is a fenced block named math; within a line it is `#!math d_k`.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element, tostring

from latex2mathml.converter import convert_to_element

# The space that TeX sets beside the name of a function, in em; MathML sets none.
THIN = "0.167em"
# What the converter does not know, as it knows it.
SPELLED = {
    re.compile(r"\\arg(?![A-Za-z])"): r"\\operatorname{arg}",
    re.compile(r"\\not\s*="): r"\\neq ",
    re.compile(r"\\(begin|end)\{aligned\}"): r"\\\1{align*}",
    re.compile(r"(\\operatorname\*?\{[A-Za-z]+)\\[,; ]([A-Za-z]+\})"): r"\1 \2",
}
# A sign that is written as itself, which the converter takes for a letter; mathematics in Unicode but for ∂, ∇ and ∞.
SIGN = re.compile("[×÷·±¬∀∃∈-∗∝∣-⋿←-⇿⟵-⟿⩽⩾]")
# Braces around one letter make a row of it.
ROW_OF_ONE = re.compile(r"<mrow>(<(m[ion])\b[^<>]*>[^<>]*</\2>)</mrow>")
# A new line, and letters; between columns, two of them may be meant: a \\ne & f.
BROKEN = re.compile(r"(?<!\\)\\\\([A-Za-z]{2,})")


def block(source: str, language: str, css_class: str, options: object, md: object, **more: object) -> str:
    """A displayed formula as HTML; the formatter of fenced blocks. One that is too wide scrolls, so it takes the focus."""
    return f'<div class="{css_class}" tabindex="0">{tostring(_element(source, "block"), encoding="unicode")}</div>'


def inline(source: str, language: str, css_class: str, md: object) -> Element:
    """A formula within a line as MathML; the formatter of inline code."""
    return _element(source, "inline")


def spelled(source: str) -> str:
    """The same formula in commands that the converter knows."""
    for pattern, known in SPELLED.items():
        source = pattern.sub(known, source)
    return source


def made(source: str) -> str:
    """What becomes of a formula, whichever way it is written; of one that cannot be read, itself."""
    try:
        return ROW_OF_ONE.sub(r"\1", unescape(tostring(convert_to_element(spelled(source)), encoding="unicode")))
    except Exception:  # of whatever kind, as fault in formulas.py has it
        return source


def doubled(source: str) -> str | None:
    """The first command of a formula that stands behind two backslashes, as JSON has them, and would be letters."""
    short = 2 if "&" in source else 1
    return next((name for name in BROKEN.findall(source) if len(name) > short and _is_command(name)), None)


def _is_command(name: str) -> bool:
    try:
        return "\\" not in "".join(convert_to_element(spelled(f"\\{name}")).itertext())
    except Exception:  # of what must follow it, as fault in formulas.py has it
        return True


def _element(source: str, display: str) -> Element:
    """With what was written as `alttext`. The converter leaves references in the text, whose ampersands would be escaped.

    HTML knows MathML without its namespace, and inline is how it displays it: a page of many formulas is the lighter for it.
    """
    math = convert_to_element(spelled(source), display=display)
    del math.attrib["xmlns"]
    if display == "inline":
        del math.attrib["display"]
    math.set("alttext", source)
    for element in math.iter():
        element.text = element.text and unescape(element.text)
        if element.tag == "mi" and SIGN.fullmatch(element.text or ""):
            element.tag = "mo"
        if element.tag == "mo" and len(element):  # \mathop: an operator holds text and no elements
            element.tag = "mrow"
    for row in list(math.iter("mrow")):
        _set_apart(row)
    math[:] = math[0]  # one row is what math is anyway
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
