"""Where things stand below the site: pages, their Markdown and pictures, the files for programs."""

import posixpath

from catalogue.records.paper import Paper

FOLDER = "catalogue"
PROGRAMS = "examples"
PATHS = "paths"
CARD = "card.png"
BOOK = "llm-classics"
ARCHIVE = f"{BOOK}-site.zip"
ROOTS = {"zh": "", "en": "en/"}


def page(paper: Paper, language: str) -> str:
    """Where the page of a paper stands below the site."""
    return f"{ROOTS[language]}{paper.topic}/{paper.id}/"


def source(paper: Paper) -> str:
    """Where the page of a paper stands below docs/<language>."""
    return f"{paper.topic}/{paper.id}.md"


def program(paper: Paper) -> str:
    """Where the program of a paper stands below the site, for both languages."""
    return f"{PROGRAMS}/{paper.id}.py"


def book(language: str, form: str) -> str:
    """Where the book of everything stands below the site, in a form: epub, pdf, phone.pdf."""
    return f"{BOOK}.{language}.{form}"


def path_book(path: str, language: str) -> str:
    """Where the book of a reading path stands below the site."""
    return f"{ROOTS[language]}{PATHS}/{path}.epub"


def as_before(paper: Paper) -> list[Paper]:
    """The paper under each id that it had before: what has stood at an address stays there."""
    return [paper.model_copy(update={"id": old}) for old in paper.formerly]


def pages_before(paper: Paper) -> list[Paper]:
    """The paper at each place that its page had before: under an id that it had, under a topic, or both."""
    topics, ids = [paper.topic, *paper.moved_from], [paper.id, *paper.formerly]
    return [paper.model_copy(update={"id": id, "topic": topic}) for topic in topics for id in ids][1:]


def markdown(source: str, language: str) -> str:
    """Where a page (its path below docs/<language>) stands as Markdown below the site: beside the page, as index.md."""
    folder, name = posixpath.split(source)
    return ROOTS[language] + posixpath.join(folder, "" if name == "index.md" else name.removesuffix(".md"), "index.md")
