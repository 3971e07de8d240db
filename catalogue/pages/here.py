"""Addresses as one page writes them."""

import posixpath
from functools import lru_cache

from markupsafe import Markup

from catalogue.records.paper import Paper


class Here:
    """Relative addresses from the page being rendered: of other pages by their source, of what is no page by its URL."""

    def __init__(self, page: str):
        self.folder = posixpath.dirname(page)
        self.address = self.folder if posixpath.basename(page) == "index.md" else page.removesuffix(".md")

    def __call__(self, page: str, anchor: str = "") -> Markup:
        return Markup(_from(self.folder, page) + (f"#{anchor}" if anchor else ""))

    def built(self, page: str, anchor: str = "") -> Markup:
        """For raw HTML, in which nobody turns sources into addresses: the page's address with directory URLs."""
        return Markup(_from(self.address, page.removesuffix(".md")) + "/" + (f"#{anchor}" if anchor else ""))

    def url(self, paper: Paper) -> Markup:
        """The address of the page of a paper, for raw HTML."""
        return self.built(f"{paper.topic}/{paper.id}.md")

    def paper(self, paper: Paper, anchor: str = "") -> Markup:
        """The source of the page of a paper, relative to this one."""
        return self(f"{paper.topic}/{paper.id}.md", anchor)


@lru_cache(maxsize=10_000)
def _from(folder: str, page: str) -> str:
    return posixpath.relpath(f"/{page}", f"/{folder}")  # from /, or it would ask the system where it is
