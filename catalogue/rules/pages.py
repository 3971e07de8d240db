"""Pages can be read and are all text; papers and paths have two pages, pages their paper or path, topics two introductions."""

import re
from collections.abc import Iterator, Mapping
from itertools import permutations
from pathlib import Path

from catalogue.markdown import pagetext
from catalogue.pages import changed
from catalogue.pages.missing import lost, missing
from catalogue.pages.reserved import PAGES, reserved
from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import ALL_OF
from catalogue.rules.published import PAGE
from catalogue.rules.unused import EMPTY

# Its forms: a document of YAML or TOML, or lines that begin with a key.
FRONT_MATTER = re.compile(r"\ufeff?(?:-{3}|\+{3}| {0,3}[A-Za-z0-9_-]+:)")
EMPTY_PAGE = "is empty; write the page, or remove it in both languages"
IN_CODE = "the whole page stands in a block of code; drop the line that begins it, and the one that ends it"


def pages_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    """Passes over symbolic links, which inert.py refuses wherever they lead."""
    found = (pagetext.text(page) for page in sorted(docs.rglob("*.md")) if not page.is_symlink())
    yield from (each for each in found if isinstance(each, Problem))


def pages_begin_with_their_text(data: Data, docs: Path) -> Iterator[Problem]:
    """Refuses what is empty, what is all code, and front matter, which could choose templates and addresses."""
    for page, text in pagetext.texts(docs):
        line = pagetext.wrapped(text)
        if line or pagetext.says_nothing(text):
            yield Problem(page, line or 1, "", "", IN_CODE if line else EMPTY_PAGE, f"{ALL_OF}{page}")
        elif found := FRONT_MATTER.match(text):
            named = quoted(found[0].strip("\ufeff "))
            form = f"{named}, which is taken for front matter" if ":" in named else "front matter"
            message = f"begins with {form}; begin with the text of the page: what it is called and tagged comes from data/"
            yield Problem(page, 1, "", "", message, beside=(page, 1))


def folders_of_pages_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """One line for all that is lost with a folder. Of a topic that has none yet, its introduction speaks."""
    for folder in lost(docs, [*data.ids("topics"), PATHS]):
        new = f"write {folder / 'index.md'} where the topic is new, else " * (folder.name in data.ids("topics"))
        now = {old: new for new, old in changed.moved(data, docs).items()}.get(folder)
        back = f"call {now} that again" if now else f"{new}put the folder back, with its pages"
        yield Problem(folder, 1, "", "", f"is not there, or empty; {back}", f"folder {folder}")


def papers_have_their_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves out what byhand.py tells, ids that cannot stay, and papers of an unknown topic."""
    renamed = changed.papers(data, docs)
    moved = changed.back(data, docs)
    for paper, topic in ((paper, paper.record.topic) for paper in data.papers):
        wanted = "" if paper.id in renamed or reserved(paper.id) else _wanted(docs, topic, paper.id, moved)
        if wanted and data.has("topics", topic):
            page = paper.id if any((docs / language / topic).is_dir() for language in LANGUAGES) else "index"
            yield paper.problem(f"has no page; write {wanted}", "id", cause=f"page {topic}/{page}.md")


def paths_have_their_pages(data: Data, docs: Path) -> Iterator[Problem]:
    renamed = changed.paths(data, docs)
    for path in data.paths:
        wanted = _wanted(docs, PATHS, path.id)
        if wanted and path.id not in renamed and not reserved(path.id):
            yield path.problem(f"has no page; write {wanted}, which calls path()", "id")


def _wanted(docs: Path, folder: str, name: str, said: Mapping[Path, str] = {}) -> str:
    return " and ".join(f"{page}{said.get(page, '')}" for page in missing(docs, f"{folder}/{name}.md"))


def pages_have_their_path(data: Data, docs: Path) -> Iterator[Problem]:
    for language in LANGUAGES:
        for page in sorted((docs / language / PATHS).glob("*.md")):
            if page.stem != "index" and not data.has("paths", page.stem) and _is_page(page):
                message = f"no reading path {page.stem!r}; write its record, or rename or remove the page"
                yield Problem(page, 1, "", "", message, f"path {page.stem!r}")


def pages_have_their_paper(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves out the pages of papers whose topic is unknown."""
    papers = {entry.id: entry.record.topic for entry in data.papers}
    moved = changed.moved(data, docs)
    for page in sorted(page for language in LANGUAGES for page in (docs / language).glob("*/*.md")):
        folder, id = page.parent.name, page.stem
        if id == "index" or folder not in data.ids("topics") or not _is_page(page):
            continue
        if id not in papers and not data.has("papers", id):
            message = f"no paper {id!r} of topic {folder!r}; write its record, or rename or remove the page"
            cause = f"page {folder}/{moved[page].name}" if page in moved else f"paper {id!r}"
            yield Problem(page, 1, "", "", message, cause)
        elif papers.get(id, folder) != folder and papers[id] in data.ids("topics"):
            message = f"no paper {id!r} of topic {folder!r}; move the page to {papers[id]}/"
            yield Problem(page, 1, "", "", message, f"page {papers[id]}/{id}.md")


def topics_have_their_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """Of one that has no paper either, unused.py tells that, before it is published."""
    renamed, moved = changed.topics(data, docs), changed.back(data, docs)
    for topic in data.topics:
        wanted = _wanted(docs, topic.id, "index", moved)
        if wanted and topic.id not in renamed and not reserved(topic.id):
            cause = f"page {topic.id}/index.md" if data.catalogue.of_topic(topic.id) else f"{EMPTY} {topic.id}"
            yield topic.problem(f"has no introduction; write {wanted}", "id", cause=cause)


def other_pages_are_in_the_navigation(data: Data, docs: Path) -> Iterator[Problem]:
    """Nobody would find them; and one called like a language or a file of the site would stand in its place."""
    for language in LANGUAGES:
        for page in sorted((docs / language).glob("*.md")):
            if page.stem not in {"index", *PAGES} and _is_page(page):
                message = "is in no navigation; write it into GROUPS in catalogue/pages/navigation.py, or remove it"
                was = changed.moved(data, docs).get(page)
                yield Problem(page, 1, "", "", message, f"page {was.name}" if was else "")


def other_pages_are_in_both_languages(data: Data, docs: Path) -> Iterator[Problem]:
    """Of those that are in no navigation, that is told."""
    for language, other in permutations(LANGUAGES):
        folder = docs / language
        for page in filter(_is_page, (*sorted(folder.glob("*.md")), folder / PATHS / "index.md")):
            name = page.relative_to(folder).as_posix()
            if page.stem in {"index", *PAGES} and docs / other / name in missing(docs, name):
                message = f"is missing in the other language; write {docs / other / name}"
                yield Problem(page, 1, "", "", message, f"page {name}")


def _is_page(path: Path) -> bool:
    """Of what only bears the name of one, or has none of one, pages_can_be_read and published.py tell."""
    return path.is_file() and not path.is_symlink() and bool(PAGE.fullmatch(path.name))


RULES = [
    pages_can_be_read,
    pages_begin_with_their_text,
    folders_of_pages_are_there,
    topics_have_their_pages,  # before the papers, for which they speak
    papers_have_their_pages,
    pages_have_their_paper,
    paths_have_their_pages,
    pages_have_their_path,
    other_pages_are_in_both_languages,
    other_pages_are_in_the_navigation,
]
