"""What the pages are called and where they stand: navigation, titles, descriptions."""

import html
import re
from pathlib import PurePosixPath

from catalogue.records.addresses import PATHS
from catalogue.records.lists import ReadingPath, Topic
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
# Pages beside the topics, in the order of the navigation, by their groups; strings.yaml names all of them nav_<name>.
GROUPS = {
    "read": [PATHS, "map", "browse", "tags", "take-along"],
    "look_up": ["numbers", "glossary", "errata"],
    "site": ["about", "data", "contributing"],
}
# Pages that stand under one of these.
UNDER = {"contributing": ["hosting", "status"]}
# All of them, by name.
BESIDE = [name for names in (*GROUPS.values(), *UNDER.values()) for name in names]
# Those that have a folder, of which they are the index.
FOLDERS = {PATHS}

# What navigation shows, and the source of the page, or what stands there; of pages under a page, this one first.
Named = dict[str, "str | list[str | Named]"]


def navigation(catalogue: Catalogue, language: str) -> list[Named]:
    """Home and the groups: topics with their papers in order of date, then the other pages; each with its source."""
    words = {key: text[language] for key, text in catalogue.strings.items()}
    groups: dict[str, list[str | Named]] = {"papers": [_shelf(catalogue, topic, language) for topic in catalogue.topics]}
    groups |= {group: [_page(catalogue, page, language) for page in pages] for group, pages in GROUPS.items()}
    named: list[Named] = [{words[f"nav_{group}"]: pages} for group, pages in groups.items()]
    return [{words["nav_home"]: "index.md"}, *named]


def _shelf(catalogue: Catalogue, topic: Topic, language: str) -> Named:
    papers: list[str | Named] = [{escape(paper.name): f"{topic.id}/{paper.id}.md"} for paper in catalogue.of_topic(topic.id)]
    return {escape(topic.name[language]): [f"{topic.id}/index.md", *papers]}


def _page(catalogue: Catalogue, page: str, language: str) -> Named:
    under: list[str | Named] = [_page(catalogue, each, language) for each in UNDER.get(page, [])]
    if page == PATHS:
        under = [{escape(path.name[language]): f"{PATHS}/{path.id}.md"} for path in catalogue.paths]
    return {catalogue.strings[f"nav_{page}"][language]: [source(page), *under] if under else source(page)}


def source(page: str) -> str:
    """Where a page beside the topics stands below docs/<language>."""
    return f"{page}/index.md" if page in FOLDERS else f"{page}.md"


def metadata(catalogue: Catalogue, source: str, language: str, markdown: str) -> dict[str, str]:
    """Title and description of a page (its path below docs/<language>, and what stands there), escaped for HTML.

    The home page has no description: it is that of the site.
    """
    prose = (line for line in markdown.splitlines() if line and not line.startswith(("#", "{{", "<", "-", "|")))
    words, name = catalogue.strings, title(catalogue, source, language)
    match of_source(catalogue, source):
        case Paper() as paper:
            whole = paper.title if paper.title.startswith(paper.name) else f"{paper.name}: {paper.title}"
            return {"title": escape(whole), "description": escape(paper.tldr[language])}
        case Topic() as topic:
            return {"title": name, "description": escape(topic.lead[language])}
        case ReadingPath() as path:
            colon = words["colon"][language] + ("" if language == "zh" else " ")
            whole = words["reading_path"][language] + colon + path.name[language]
            return {"title": escape(whole), "description": escape(path.goal[language])}
    if source == "index.md":
        return {"title": escape(words["home_title"][language])}
    return {"title": name, "description": escape(LINK.sub(r"\1", next(prose, "")))}


def title(catalogue: Catalogue, source: str, language: str) -> str:
    """What a page is called where it does not say so itself: as in the navigation, escaped for HTML."""
    words, path = catalogue.strings, PurePosixPath(source)
    match of_source(catalogue, source):
        case Paper() as paper:
            return escape(paper.name)
        case Topic() | ReadingPath() as named:
            return escape(named.name[language])
    page = path.parent.name if path.stem == "index" else path.stem
    return escape(words.get(f"nav_{page}", words["site_name"])[language])


def of_source(catalogue: Catalogue, source: str) -> Paper | Topic | ReadingPath | None:
    """What a page is about: a paper, the topic that it introduces, a reading path."""
    path = PurePosixPath(source)
    if path.parent.name == PATHS:
        return next((each for each in catalogue.paths if each.id == path.stem), None)
    topic = next((topic for topic in catalogue.topics if topic.id == path.parent.name), None)
    if not topic or path.stem == "index":
        return topic
    return next((paper for paper in catalogue.of_topic(topic.id) if paper.id == path.stem), None)


def escape(text: str) -> str:
    """The text as HTML, without braces, in which a page would call something."""
    return html.escape(text).replace("{", "&#123;")
