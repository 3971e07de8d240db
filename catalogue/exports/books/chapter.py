"""A page as a chapter of a book: XHTML that says what the page says, all of it open, without what a hand would act on."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape

from lxml import etree, html
from lxml.html import HtmlElement

from catalogue.exports.books.foreign import OWN, drawing, formula
from catalogue.exports.hrefs import led
from catalogue.exports.twins import Rendered
from catalogue.exports.unsaid import classed, unsaid
from catalogue.records.fit import UNFIT

# What stands on the site alone: files to download, forms to paste, the map that a list beside it says in words.
LEFT = {"map", "files", "cite", "scripted", "coins"}
# What only scripts and browsers ask for; a narrow table shows data-label.
ACTED_ON = {"popover", "rel", "download", "hreflang", "target", "aria-describedby", "aria-current"}
NAMING = ("id", "aria-labelledby")
# A link as `Chapter.body` holds it: its path below the site, and the place there.
HREF = re.compile(r'href="site:([^"#]*)#([^"]*)"')
ID = re.compile(rf' id="{OWN}([^"]+)"')


@dataclass(frozen=True)
class Chapter:
    """Made with `chapter`."""

    source: str
    """Of the page, below docs/<language>."""
    title: str
    body: str
    """XHTML that begins with its <h1>; links to this site are of the form of HREF, names of its own places begin with OWN."""

    @property
    def name(self) -> str:
        """What tells it from the other chapters, as a name of a file without ending."""
        return self.source.removesuffix(".md").replace("/", "-")

    @cached_property
    def places(self) -> frozenset[str]:
        """The ids in it."""
        return frozenset(ID.findall(self.body))


def chapter(language: str, source: str, page: Rendered) -> Chapter:
    """The page at `source`, its path below docs/<language>."""
    article = html.fragment_fromstring(UNFIT.sub("", page.html), create_parent="div")
    elements = [*article.iterdescendants()]  # as long as they are held, lxml need not make them again
    for element in [each for each in elements if _left(each)]:
        element.drop_tree()
    for element in article.xpath(".//label | .//span[@class='term']"):
        element.drop_tag()
    for element in article.iter("a", "img"):
        _lead(element, language, source)
    for element in list(article.iter("details")):
        _open(element)
    for svg in article.iter("svg"):
        drawing(svg)
    for math in article.iter("math"):
        formula(math)
    for element in article.iter():
        _strip(element)
    title = UNFIT.sub("", unescape(page.title))
    head = "" if article.find("h1") is not None else f"<h1>{escape(title)}</h1>\n"
    return Chapter(source, title, head + _written(article))


def _left(element: HtmlElement) -> bool:
    return classed(element, LEFT) or (unsaid(element) and element.tag not in ("svg", "label"))


def _lead(element: HtmlElement, language: str, source: str) -> None:
    """A picture of the site, which a book does not hold, becomes a link to it."""
    if element.tag == "img":
        element.tag, element.text = "a", element.attrib.pop("alt", "") or element.get("src")
        element.set("href", element.attrib.pop("src", ""))
    href = element.get("href")
    there = None if href is None else led(language, source, href)
    if there:
        element.set("href", f"site:{there[0]}#{there[1]}")


def _open(element: HtmlElement) -> None:
    """What a page folds away stands open below the words that fold it."""
    within = element.getparent() is not None and element.getparent().tag in ("dd", "p")
    element.tag = "span" if within else "div"
    summary = element.find("summary")
    if summary is not None:
        summary.tag = "span" if within else "p"
        summary.set("class", "summary")
        for last in summary[-1:] if within else []:
            last.tail = (last.tail or "").rstrip()


def _strip(element: HtmlElement) -> None:
    if element.get("class") == "footnote-backref":  # its title is in the language of whoever made the HTML
        element.attrib.pop("title", None)
    for name, value in element.items():
        if name in ACTED_ON or (name.startswith("data-") and name != "data-label"):
            del element.attrib[name]
        elif name in NAMING:
            element.set(name, " ".join(OWN + each for each in value.split()))


def _written(article: HtmlElement) -> str:
    parts = (etree.tostring(child, encoding="unicode") for child in article)
    return escape(article.text or "", quote=False).lstrip() + "".join(parts)
