"""What the pages are called and where they stand: navigation and page metadata, as a theme prints them into HTML."""

import html
import re
from pathlib import PurePosixPath

from catalogue.records.model import Catalogue, Paper

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
# Pages beside the topics, in the order of the navigation; strings.yaml names them nav_<page>.
PAGES = ["browse", "map", "paths", "glossary", "errata", "tags", "data", "about", "contributing", "hosting", "status"]
# Pages that only repeat what other pages say.
UNSEARCHED = {"index", "browse", "map", "errata", "tags", "status"}
# Pages whose drawing or table wants the room of the table of contents.
WIDE = {"browse", "map"}
# Scripts of engine/theme/assets/javascripts that a page needs; no other page loads them.
SCRIPTS = {"browse": ["browse.js", "progress.js"], "map": ["map.js", "progress.js"], "paths": ["progress.js"]}
# How much a hit weighs in search: a paper is what people look for; lists mention everything.
BOOST = {"paper": 2, "topic": 0.5, "page": 0.2}


def navigation(catalogue: Catalogue, language: str) -> list[dict]:
    """Home, the topics with their papers in order of date, the other pages; in the form of MkDocs's `nav`."""
    words = catalogue.strings
    topics = [{escape(topic.name[language]): _shelf(catalogue, topic.id)} for topic in catalogue.topics]
    pages = [{words[f"nav_{page}"][language]: f"{page}.md"} for page in PAGES]
    return [{words["nav_home"][language]: "index.md"}, *topics, *pages]


def _shelf(catalogue: Catalogue, topic: str) -> list:
    return [f"{topic}/index.md", *({escape(paper.name): f"{topic}/{paper.id}.md"} for paper in catalogue.of_topic(topic))]


def metadata(catalogue: Catalogue, page: str, language: str) -> dict:
    """Title, description, tags and search weight of a page (its path below docs/<language>); escaped, as themes do not."""
    path = PurePosixPath(page)
    topic = next((topic for topic in catalogue.topics if topic.id == path.parent.name), None)
    if not topic:
        search = {"exclude": True} if path.stem in UNSEARCHED else {"boost": BOOST["page"]}
        return {"search": search, "scripts": SCRIPTS.get(path.stem, []), "hide": ["toc"] if path.stem in WIDE else []}
    if path.stem != "index":
        return _of_paper(catalogue, catalogue.paper(path.stem), language)
    return {
        "title": escape(topic.name[language]),
        "description": escape(topic.lead[language]),
        "search": {"boost": BOOST["topic"]},
        "scripts": ["progress.js"],
    }


def described(markdown: str) -> dict:
    """The description of a page that no record describes: its first line of prose, without links; none on the home page."""
    prose = (line for line in markdown.splitlines() if line and not line.startswith(("#", "{{", "<", "-", "|")))
    return {"description": escape(LINK.sub(r"\1", next(prose, "")))}


def _of_paper(catalogue: Catalogue, paper: Paper, language: str) -> dict:
    names = {tag.id: escape(tag.name[language]) for tag in catalogue.tags}
    return {
        "title": escape(paper.title if paper.title.startswith(paper.name) else f"{paper.name}: {paper.title}"),
        "description": escape(paper.tldr[language]),
        "tags": [names[tag] for tag in paper.tags],
        "search": {"boost": BOOST["paper"]},
        "scripts": ["progress.js", "cite.js"],
    }


def escape(text: str) -> str:
    """For a theme, and without the braces that mkdocs-macros would read in a title."""
    return html.escape(text).replace("{", "&#123;")
