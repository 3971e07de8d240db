"""From Markdown to HTML, once: a page whose Markdown is the same is not converted again, in this build or a later one."""

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from catalogue.files.kept import Kept

# What Page.render of mkdocs/structure/pages.py finds out, besides the links to anchors.
FOUND = ["content", "toc", "_title_from_render", "present_anchor_ids"]
# Where a function is in memory, which its representation tells.
PLACE = re.compile(r" at 0x[0-9a-f]+")
ID = re.compile(r'\sid="([^"]+)"')


class Conversion:
    """Of the pages of one build: how they are converted depends on the settings, and on which files they may link to."""

    def __init__(self, kept: Kept, config: MkDocsConfig, files: Files):
        settings = (config.markdown_extensions, config.mdx_configs, config.validation, config.use_directory_urls)
        around = [PLACE.sub("", repr(settings)), *sorted(f"{file.src_uri} {file.url}" for file in files)]
        self.kept, self.around = kept, sha256("\n".join(around).encode()).hexdigest()
        self.markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)

    def convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """In place of Page.render. Raises what extensions of Markdown raise."""
        key = self.kept.key("page", (self.around, page.file.src_uri, page.markdown))
        if before := self.kept.find(key):
            found, links = before
            vars(page).update(found)
            # Every build makes its files anew.
            page.links_to_anchors = {files.src_uris[path]: anchors for path, anchors in links.items()}
            return
        with _warnings() as warnings:
            self._render(page, config, files)
        # A page with warnings is converted each time, so that they are told each time.
        if not warnings.get_counts():
            links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
            self.kept.keep(key, ({name: getattr(page, name) for name in FOUND}, links))

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """As Page.render does, which makes a Markdown for each page and parses its HTML once more for its anchors."""
        engine = sys.modules[type(page).__module__]
        links, title = engine._RelativePathTreeprocessor(page.file, files, config), engine._ExtractTitleTreeprocessor()
        self.markdown.reset()
        for part in (links, title):
            part._register(self.markdown)
        page.content = self.markdown.convert(page.markdown or "")
        page.toc = get_toc(self.markdown.toc_tokens)  # type: ignore[attr-defined]
        page._title_from_render, page.links_to_anchors = title.title, links.links_to_anchors
        page.present_anchor_ids = set(ID.findall(page.content))


@contextmanager
def _warnings() -> Iterator[CountHandler]:
    """Counts the warnings of MkDocs meanwhile."""
    handler, log = CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        yield handler
    finally:
        log.removeHandler(handler)
