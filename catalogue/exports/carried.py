"""The page of what readers take along says which of its files are there, and how large they are.

It is a page like others, so it is made before the files are, which are made of all the others.
"""

from collections.abc import Mapping
from dataclasses import replace

from lxml import html
from lxml.html import HtmlElement

from catalogue.exports.twins import Rendered
from catalogue.pages.navigation import source

SOURCE = source("take-along")
MEGABYTE = 1_000_000


def fill(pages: Mapping[str, Rendered], files: Mapping[str, bytes]) -> dict[str, Rendered]:
    """The pages of a language by their sources, in which that one is filled; files are by their paths below the site."""
    sizes = {path: len(content) for path, content in files.items()}
    return {at: replace(page, html=filled(page.html, sizes)) if at == SOURCE else page for at, page in pages.items()}


def filled(page: str, files: Mapping[str, int]) -> str:
    """The HTML of the page, with the bytes of the files by their paths below the site; others leave it.

    What stands for a list without files stays only where there is none.
    """
    article = html.fragment_fromstring(page, create_parent="div")
    for shelf in article.findall(".//ul[@class='carried']"):
        for item in shelf.findall("li"):
            _fill(item, files.get(item.get("data-carried", "")))
        empty, instead = len(shelf) == 0, shelf.getnext()
        for gone in [shelf] if empty else [] if instead is None else [instead]:
            gone.drop_tree()
    return (article.text or "") + "".join(html.tostring(child, encoding="unicode") for child in article)


def _fill(item: HtmlElement, size: int | None) -> None:
    if size is None:
        item.drop_tree()
    else:
        item.find_class("size")[0].text = said(size)


def said(size: int) -> str:
    """Bytes as a reader counts them: 3.1 MB, 480 kB."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / 1000))} kB"
