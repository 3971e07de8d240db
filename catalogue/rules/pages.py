"""Every page can be read; every paper has its two pages, every page its paper, every topic its two introductions."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from catalogue.load import Data
from catalogue.problem import Problem
from catalogue.rules import _page
from catalogue.values import LANGUAGES


def pages_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    """Symbolic links are refused elsewhere, wherever they lead."""
    for page in sorted(docs.rglob("*.md")):
        found = None if page.is_symlink() else _page.text(page)
        if isinstance(found, Problem):
            yield found


def papers_have_their_pages(data: Data, docs: Path) -> Iterator[Problem]:
    for paper in data.entries["papers"]:
        for language in LANGUAGES:
            page = docs / language / paper.record.topic / f"{paper.record.id}.md"
            if not page.is_file():
                yield paper.problem(f"has no page; write {page}", "id")


def pages_have_their_paper(data: Data, docs: Path) -> Iterator[Problem]:
    papers = {(entry.record.topic, entry.record.id) for entry in data.entries["papers"]}
    topics, faulty = data.ids("topics"), data.faulty["papers"]
    for language in LANGUAGES:
        for page in sorted((docs / language).glob("*/*.md")):
            if page.stem in {"index"} | faulty or page.parent.name not in topics or page.is_dir():
                continue
            if (page.parent.name, page.stem) not in papers:
                message = f"no paper {page.stem!r} of topic {page.parent.name!r}"
                yield Problem(page, 1, "", "", f"{message}; write its record, or rename or remove the page")


def topics_have_their_pages(data: Data, docs: Path) -> Iterator[Problem]:
    for topic in data.entries["topics"]:
        for language in LANGUAGES:
            page = docs / language / topic.record.id / "index.md"
            if not page.is_file():
                yield topic.problem(f"has no introduction; write {page}", "id")


def other_pages_are_in_both_languages(data: Data, docs: Path) -> Iterator[Problem]:
    pages = {language: {page.name for page in (docs / language).glob("*.md") if page.is_file()} for language in LANGUAGES}
    for language, other in permutations(LANGUAGES):
        for name in sorted(pages[language] - pages[other]):
            yield Problem(docs / language / name, 1, "", "", f"is missing in the other language; write {docs / other / name}")


RULES = [
    pages_can_be_read,
    papers_have_their_pages,
    pages_have_their_paper,
    topics_have_their_pages,
    other_pages_are_in_both_languages,
]
