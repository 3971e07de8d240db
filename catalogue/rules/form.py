"""How names and texts are written: organisations, people, proper names in titles; words with single spaces."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data, Entry
from catalogue.records.han import IDEOGRAPHS
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.publication import Author
from catalogue.records.values import QUOTED, Record, Text
from catalogue.records.walk import values, walk
from catalogue.records.yamlfile import Loc

# Groups may have digits and an ampersand in their names: 01.AI.
NO_NAME = re.compile(r"[*†‡§¶\\;]|\bet al\b\.?")
NO_PERSON = re.compile(rf"{NO_NAME.pattern}|@|\d| and | & ")

FORMS = {
    "given": (re.compile(r"(?!(?:dr|prof|mr|ms|mrs)\b).*", re.IGNORECASE), "begins with a title; leave it out"),
    "suffix": (re.compile(r"[JS]r\.?|[IVX]+|\d(?:st|nd|rd|th)"), "is no suffix of a name, like Jr. or IV; leave it out"),
    "zh": (
        re.compile(rf"[{IDEOGRAPHS}·]{{2,20}}"),
        "must be Chinese characters alone; write the name as its page does, or drop it",
    ),
}
# So many characters; of the real ones, the longest have 30, 55 and 42.
LONGEST = {"name": 60, "aliases": 100, "keywords": 100}


def organisations_have_no_bar(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, name in enumerate(paper.record.organisations):
            if "|" in name:
                yield paper.problem("has a |, which parts organisations on the browse page; write a comma", "organisations", at)
            elif strange := NO_NAME.search(name):
                yield paper.problem(f"has {strange[0]!r}, which is no part of a name; leave it out", "organisations", at)


def authors_have_a_name(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        printed = {("authors",): paper.record.authors, ("venue", "authors"): venue.authors if venue else []}
        for field, authors in printed.items():
            for at, author in enumerate(authors):
                if bool(author.name) == bool(author.family):
                    yield paper.problem("write family and given for a person, name for a group", *field, at)


def groups_have_no_comma(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, author in enumerate(paper.record.authors):
            if author.name and "," in author.name:
                message = "has a comma, which parts family and given name in reference managers; name the group without it"
                yield paper.problem(message, "authors", at)


def proper_names_stand_in_the_title(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, name in enumerate(paper.record.proper_names):
            if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", paper.record.title):
                yield paper.problem(f"{name!r} is no word of the title; write it as it stands there", "proper_names", at)


def people_have_nothing_but_their_names(data: Data) -> Iterator[Problem]:
    """Marks of footnotes, addresses, degrees and further people are printed beside names."""
    for paper in data.papers:
        for loc, author in walk(paper.record):
            if isinstance(author, Author):
                for field, text in author:
                    strange = (NO_PERSON if author.family else NO_NAME).search(text or "")
                    if strange:
                        yield paper.problem(
                            f"has {strange[0].strip()!r}, which is no part of a name; leave it out", *loc, field
                        )
                for field, (form, cure) in FORMS.items():
                    if (part := getattr(author, field)) and not form.fullmatch(part):
                        yield paper.problem(cure, *loc, field)


def names_are_short(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for field, longest in LONGEST.items():
            names: str | list[str] = getattr(paper.record, field)
            for at, name in enumerate([names] if isinstance(names, str) else names):
                if len(name) > longest:
                    way = (field,) if isinstance(names, str) else (field, at)
                    yield paper.problem(f"has {len(name)} characters; write at most {longest}", *way)


def texts_have_single_spaces(data: Data) -> Iterator[Problem]:
    for entry, loc, text in _told_once(data):
        if re.search(r"  |[^\S ]", text):
            yield entry.problem("has a tab, a line break, or a space that is wide or double; write one space", *loc)


def texts_have_words(data: Data) -> Iterator[Problem]:
    """Of words of the interface, some are signs."""
    for entry, loc, text in _told_once(data):
        if not re.search(r"[\w∞✓✗]", text) and entry.loc and entry.file.path.stem != "strings":
            yield entry.problem(f"{quoted(text)} says nothing; write it, or drop the field where it is optional", *loc)


def _told_once(data: Data) -> Iterator[tuple[Entry[Record], Loc, str]]:
    """Every text but quotations; one that both languages print, as Chinese alone."""
    both: tuple[Entry[Record], Loc] | None = None
    for entry, loc, value in values(data):
        if isinstance(value, Text) and value.zh == value.en:
            both = entry, (*loc, "en")
        elif isinstance(value, str) and QUOTED not in loc and both != (entry, loc):
            yield entry, loc, value


RULES = [
    organisations_have_no_bar,
    authors_have_a_name,
    groups_have_no_comma,
    proper_names_stand_in_the_title,
    people_have_nothing_but_their_names,
    names_are_short,
    texts_have_single_spaces,
    texts_have_words,
]
