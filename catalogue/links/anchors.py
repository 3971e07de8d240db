"""The anchors of a paper's HTML: which there are, and which place of the paper each one is.

Elements and classes are those of LaTeXML: https://math.nist.gov/~BMiller/LaTeXML/manual/.
"""

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from catalogue.language.places import NUMBER, ROMAN, SECTION
from catalogue.records.places import ANCHOR
from catalogue.records.values import PLACE

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NUMBERED = re.compile(rf"(?:Appendix )?({SECTION})\.?", re.IGNORECASE)
NAMED = re.compile(r"(introduction|conclusion)s?\b", re.IGNORECASE)
CAPTION = re.compile(rf"(Table|Figure|Algorithm|Listing) ?({NUMBER}|{ROMAN})[:.]?", re.IGNORECASE)
PANEL = re.compile(r"\(?([a-z])\)?[:.]?")
NUMBERING = {"ltx_tag_equation", "ltx_tag_equationgroup"}
# Characters; the keys of YAML have an end.
LONGEST = 200
EQUATION = re.compile(rf"\(({NUMBER})\)")


def ids(source: bytes) -> set[str]:
    """Every id of a page, of whatever shape the page is."""
    return {str(id) for id in _page(source).xpath("//@id")}


def places(source: bytes) -> dict[str, str]:
    """The anchor of each place that has a number or a name, in the order of the page; nothing of the words around it."""
    found: dict[str, str] = {}
    for element in _page(source).iter(etree.Element):
        for place, anchor in _of_element(element):
            of_text = len(place + anchor) <= LONGEST and re.fullmatch(PLACE, place) and re.fullmatch(ANCHOR, anchor, re.ASCII)
            if of_text:
                found.setdefault(place, anchor)
    return found


def _page(source: bytes) -> HtmlElement:
    try:
        return html.document_fromstring(source, html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, ValueError):  # nothing, or nothing that is text
        return html.Element("html")


def _of_element(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """The places that an element tells of, each with its anchor: a heading, a caption, the number of an equation, a note."""
    if element.tag in HEADINGS and "ltx_title" in element.classes:
        yield from ((place, _anchor(element, "section")) for place in _section(element))
    elif element.tag == "figcaption":
        yield _captioned(element), _anchor(element, "figure")
    elif NUMBERING.intersection(element.classes) and (found := EQUATION.fullmatch(_text(element))):
        yield f"Equation {found[1]}", _anchor(element)
    elif "ltx_role_footnote" in element.classes and (mark := element.find_class("ltx_note_mark")):
        yield f"Footnote {_text(mark[0])}", element.get("id", "")
    elif "ltx_abstract" in element.classes:
        yield "Abstract", element.get("id", "")


def _section(heading: HtmlElement) -> Iterator[str]:
    """§3.2 by its number; Introduction and Conclusion by their names, too."""
    tag = next(iter(heading.find_class("ltx_tag")), None)
    number = _text(tag) if tag is not None else ""
    if found := NUMBERED.fullmatch(number):
        yield f"Appendix {found[1]}" if found[1][0].isalpha() else f"§{found[1]}"
    if named := NAMED.match(_text(heading).removeprefix(number).strip()):
        yield named[1].capitalize()


def _captioned(caption: HtmlElement) -> str:
    """Figure 2; of a panel (a), Figure 2a by the caption of the figure around it. Nothing where there is no number."""
    tag = next(iter(caption.find_class("ltx_tag")), None)
    said = _text(tag) if tag is not None else ""
    if found := CAPTION.fullmatch(said):
        return f"{found[1].capitalize()} {found[2]}"
    if found := PANEL.fullmatch(said):
        around = next(iter(caption.xpath("ancestor::figure[2]/figcaption")), None)
        return f"{_captioned(around)}{found[1]}" if around is not None else ""
    return ""


def _anchor(element: HtmlElement, tag: str = "*") -> str:
    """The id of the nearest element of this name around one that has an id."""
    return next(iter(element.xpath(f"ancestor-or-self::{tag}[@id][1]/@id")), "")


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
