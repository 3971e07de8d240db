"""What a preview keeps from one build to the next: a page whose Markdown is the same is not converted again."""

import logging
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

from mkdocs.utils import CountHandler

# What Page.render of mkdocs/structure/pages.py finds out, besides the links to anchors.
FOUND = ["content", "toc", "_title_from_render", "present_anchor_ids"]


class Kept(NamedTuple):
    """A page as it came out of Markdown."""

    asked: tuple
    """All that the conversion depends on."""
    found: bytes
    links: dict[str, dict[str, str]]
    """Links to anchors, by the path of the page they lead to: every build makes its files anew."""


PAGES: dict[tuple[str, str], Kept] = {}
"""By the folder of the language, and the path in it."""


def keep(page) -> None:
    """To be called before the page is rendered."""
    page.render = partial(_render, page)


def of(folder: str) -> dict[tuple[str, str], Kept]:
    return {key: kept for key, kept in PAGES.items() if key[0] == folder}


def _render(page, config, files) -> None:
    key = (config.docs_dir, page.file.src_uri)
    settings = (config.markdown_extensions, config.mdx_configs, config.validation)
    asked = (page.markdown, frozenset(files.src_uris), repr(settings))
    kept = PAGES.get(key)
    if kept and kept.asked == asked:
        vars(page).update(pickle.loads(kept.found))
        page.links_to_anchors = {files.src_uris[path]: links for path, links in kept.links.items()}
        return
    with _warnings() as warnings:
        type(page).render(page, config, files)
    PAGES.pop(key, None)
    if not warnings.get_counts():
        links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
        PAGES[key] = Kept(asked, pickle.dumps({name: getattr(page, name) for name in FOUND}), links)


@contextmanager
def _warnings() -> Iterator[CountHandler]:
    """Counts them. A page that has some is converted each time, so that they are told each time."""
    handler, log = CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        yield handler
    finally:
        log.removeHandler(handler)
