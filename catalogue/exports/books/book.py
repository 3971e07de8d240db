"""What the books are: the whole catalogue in a language, and each of its reading paths."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.exports.books.chapter import HREF, Chapter
from catalogue.exports.books.foreign import OWN
from catalogue.exports.hrefs import page
from catalogue.exports.site import Site
from catalogue.pages.navigation import source
from catalogue.records import addresses
from catalogue.records.addresses import PATHS
from catalogue.records.lists import ReadingPath

GLOSSARY, ABOUT = source("glossary"), source("about")


@dataclass(frozen=True)
class Shelf:
    """A line of the contents, and the chapters below it."""

    chapter: Chapter
    below: list[Chapter]

    @property
    def chapters(self) -> list[Chapter]:
        return [self.chapter, *self.below]


@dataclass(frozen=True)
class Book:
    """A book in a language, whose chapters know where their links lead."""

    path: str
    """Of its EPUB below the site."""
    language: str
    title: str
    subtitle: str
    shelves: list[Shelf]

    @property
    def chapters(self) -> list[Chapter]:
        """All, in reading order."""
        return [chapter for shelf in self.shelves for chapter in shelf.chapters]

    def linked(self, site: Site, at: Callable[[Chapter, str], str], own: str = "") -> Iterator[tuple[Chapter, str]]:
        """The chapters with their bodies, in which links lead to a chapter and a place (or ""), which are `at`, or to the site.

        The names of the places of a chapter begin with `own`, in which {} is the name of the chapter.
        """
        here = {page(chapter.source, self.language): chapter for chapter in self.chapters}

        def href(found: re.Match[str]) -> str:
            path, place = found.groups()
            if path in here:
                there = here[path]
                return f'href="{at(there, place if place in there.places else "")}"'
            # Nobody knows where the site is.
            return "" if site.url == "/" else f'href="{site.address(path)}{place and f"#{place}"}"'

        for chapter in self.chapters:
            yield chapter, HREF.sub(href, chapter.body).replace(OWN, own.format(chapter.name))


def whole(site: Site, language: str, chapters: Mapping[str, Chapter]) -> Book:
    """Everything: reading paths, topics with their papers, glossary, what this is. `chapters` are by their sources."""
    catalogue, words = site.catalogue, site.catalogue.strings
    shelves = [[f"{PATHS}/index.md", *(f"{PATHS}/{path.id}.md" for path in catalogue.paths)]]
    shelves += [[f"{topic.id}/index.md", *map(addresses.source, catalogue.of_topic(topic.id))] for topic in catalogue.topics]
    return Book(
        addresses.book(language, "epub"),
        language,
        words["site_name"][language],
        words["site_description"][language],
        [*_shelves([*shelves, [GLOSSARY], [ABOUT]], chapters)],
    )


def of_path(site: Site, path: ReadingPath, language: str, chapters: Mapping[str, Chapter]) -> Book:
    """A reading path, its papers in their order, and the glossary."""
    sources = [f"{PATHS}/{path.id}.md", *(addresses.source(site.papers[id]) for id in path.papers), GLOSSARY]
    return Book(
        addresses.path_book(path.id, language),
        language,
        path.name[language],
        path.goal[language],
        [*_shelves([[each] for each in sources], chapters)],
    )


def _shelves(shelves: list[list[str]], chapters: Mapping[str, Chapter]) -> Iterator[Shelf]:
    """Of the pages that are there."""
    for sources in shelves:
        there = [chapters[each] for each in sources if each in chapters]
        if there:
            yield Shelf(there[0], there[1:])
