"""What the pages are called and where they stand: navigation, titles, descriptions."""

import html
import re
from pathlib import PurePosixPath

from catalogue.records.lists import Topic
from catalogue.records.model import Catalogue, Paper

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
# Pages beside the topics, in the order of the navigation; strings.yaml names them nav_<page>.
PAGES = ["browse", "map", "paths", "glossary", "errata", "tags", "data", "about", "contributing", "hosting", "status"]


# What navigation shows, and the source of the page, or for a topic its pages.
Named = dict[str, str | list[str | dict[str, str]]]


def navigation(catalogue: Catalogue, language: str) -> list[Named]:
    """Home, the topics with their papers in order of date, the other pages; each with its source."""
    words = catalogue.strings
    topics: list[Named] = [{escape(topic.name[language]): _shelf(catalogue, topic.id)} for topic in catalogue.topics]
    pages: list[Named] = [{words[f"nav_{page}"][language]: f"{page}.md"} for page in PAGES]
    return [{words["nav_home"][language]: "index.md"}, *topics, *pages]


def _shelf(catalogue: Catalogue, topic: str) -> list[str | dict[str, str]]:
    return [f"{topic}/index.md", *({escape(paper.name): f"{topic}/{paper.id}.md"} for paper in catalogue.of_topic(topic))]


def metadata(catalogue: Catalogue, source: str, language: str, markdown: str) -> dict[str, str]:
    """Title and description of a page (its path below docs/<language>, and what stands there), escaped for HTML.

    No title where the navigation gives it, no description of the home page, which is that of the site.
    """
    paper, topic = of_source(catalogue, source)
    if paper:
        title = paper.title if paper.title.startswith(paper.name) else f"{paper.name}: {paper.title}"
        return {"title": escape(title), "description": escape(paper.tldr[language])}
    if topic:
        return {"title": escape(topic.name[language]), "description": escape(topic.lead[language])}
    prose = (line for line in markdown.splitlines() if line and not line.startswith(("#", "{{", "<", "-", "|")))
    return {} if source == "index.md" else {"description": escape(LINK.sub(r"\1", next(prose, "")))}


def title(catalogue: Catalogue, source: str, language: str) -> str:
    """What a page is called where it does not say so itself: as in the navigation, escaped for HTML."""
    paper, topic = of_source(catalogue, source)
    words = catalogue.strings
    named = words.get(f"nav_{PurePosixPath(source).stem}", words["site_name"])
    return escape(paper.name if paper else (topic.name if topic else named)[language])


def of_source(catalogue: Catalogue, source: str) -> tuple[Paper | None, Topic | None]:
    """The paper a page is about, or else the topic that it introduces."""
    path = PurePosixPath(source)
    topic = next((topic for topic in catalogue.topics if topic.id == path.parent.name), None)
    if not topic:
        return None, None
    paper = next((paper for paper in catalogue.of_topic(topic.id) if paper.id == path.stem), None)
    return paper, topic if path.stem == "index" else None


def escape(text: str) -> str:
    """The text as HTML, without braces, in which a page would call something."""
    return html.escape(text).replace("{", "&#123;")
