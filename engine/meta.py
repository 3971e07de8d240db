"""What the theme is told of a page: which of our scripts it needs, and whether the style sheet of lists; what it hides,
whether it has a feed of its own, when it changed."""

from datetime import date
from html import unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.navigation import metadata, of_source
from catalogue.records.lists import ReadingPath, Topic
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from engine import settings

# Pages whose drawing or table wants the room of the table of contents.
WIDE = {"browse", "map", "tags", "numbers"}
# Scripts of theme/assets/javascripts that a page needs; no other page loads them.
SCRIPTS = {
    "glossary": ["glossary.js"],
    "browse": ["browse.js", "progress.js", "mylist.js"],
    "map": ["map.js", "progress.js"],
    "numbers": ["numbers.js"],
    "paths": ["progress.js"],
    "take-along": ["keep.js"],
}
# Drawings that a reader may move, by the paper of whose page they are.
FIGURES = {"transformer": ["attention.js"]}
# Lists, which nobody reads from above: no second language is laid beside them.
LISTS = {"index", "glossary", "tags", "status", "numbers"}


def meta(catalogue: Catalogue, source: str, language: str, markdown: str) -> dict[str, Any]:
    """In place of front matter. The theme searches nothing: we make our own index, see searchindex.py."""
    told = {"search": {"exclude": True}, "lists": True, **_told(catalogue, source), "changed": _changed(catalogue, source)}
    return told | metadata(catalogue, source, language, markdown)


def _told(catalogue: Catalogue, source: str) -> dict[str, Any]:
    match of_source(catalogue, source):
        case Paper() as paper:
            return {"scripts": ["progress.js", "cite.js", "facing.js", *_figures(paper)], "lists": False}
        case Topic():
            return {"scripts": ["progress.js", "facing.js"], "feed": True}
        case ReadingPath():
            return {"scripts": ["progress.js", "facing.js"]}
    name = source.removesuffix(".md").removesuffix("/index")
    scripts = SCRIPTS.get(name, [] if name in LISTS else ["facing.js"])
    return {"scripts": scripts, "hide": ["toc"] if name in WIDE else []}


def _changed(catalogue: Catalogue, source: str) -> date | None:
    """For the sitemap: only what the log tells, as only that is worth another visit."""
    match of_source(catalogue, source):
        case Paper() as paper:
            return catalogue.changed([paper])
        case Topic() as topic:
            return catalogue.changed(catalogue.of_topic(topic.id))
        case ReadingPath() as path:
            return path.date
    return catalogue.updated if source == "index.md" else None


def _figures(paper: Paper) -> list[str]:
    return [script for id in (paper.id, *paper.formerly) for script in FIGURES.get(id, [])]


def built_page(page: Page, config: MkDocsConfig, language: str, cards: bool) -> BuiltPage:
    """The page as programs are told of it."""
    return BuiltPage(
        source=page.file.src_uri,
        title=unescape(page.meta.get("title", str(page.title))),
        language=language,
        url=page.url,
        root=settings.root(config),
        description=unescape(page.meta.get("description", "")),
        cards=cards,
        icon=settings.ICON,
    )
