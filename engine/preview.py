"""What a preview keeps from one build to the next: a page whose Markdown is the same is not converted again."""

import logging
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

# What Page.render of mkdocs/structure/pages.py finds out, besides the links to anchors.
FOUND = ["content", "toc", "_title_from_render", "present_anchor_ids"]


class Converted(NamedTuple):
    """A page as it came out of Markdown."""

    asked: tuple[str | None, frozenset[str], str]
    """All that the conversion depends on."""
    found: bytes
    links: dict[str, dict[str, str]]
    """Links to anchors, by the path of the page they lead to: every build makes its files anew."""


@dataclass
class Preview:
    """The pages of a language, by their sources."""

    pages: dict[str, Converted] = field(default_factory=dict)

    def convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """In place of Page.render. Raises what extensions of Markdown raise."""
        settings = (config.markdown_extensions, config.mdx_configs, config.validation)
        asked = (page.markdown, frozenset(files.src_uris), repr(settings))
        before = self.pages.get(page.file.src_uri)
        if before and before.asked == asked:
            vars(page).update(pickle.loads(before.found))
            page.links_to_anchors = {files.src_uris[path]: links for path, links in before.links.items()}
            return
        with _warnings() as warnings:
            type(page).render(page, config, files)
        self.pages.pop(page.file.src_uri, None)
        # A page with warnings is converted each time, so that they are told each time.
        if not warnings.get_counts():
            links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
            found = pickle.dumps({name: getattr(page, name) for name in FOUND})
            self.pages[page.file.src_uri] = Converted(asked, found, links)


@contextmanager
def _warnings() -> Iterator[CountHandler]:
    """Counts the warnings of MkDocs meanwhile."""
    handler, log = CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        yield handler
    finally:
        log.removeHandler(handler)
