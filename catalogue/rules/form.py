"""How names are written: organisations, people, and proper names in titles."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.han import HAN
from catalogue.records.problem import Problem
from catalogue.records.publication import Author
from catalogue.records.values import QUOTED
from catalogue.records.walk import values, walk

# Groups may have digits and an ampersand in their names: 01.AI.
NO_NAME = re.compile(r"[*†‡§¶\\;]|\bet al\b\.?")
NO_PERSON = re.compile(rf"{NO_NAME.pattern}|@|\d| and | & ")


def organisations_have_no_bar(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, name in enumerate(paper.record.organisations):
            if "|" in name:
                yield paper.problem("has a |, which parts organisations on the browse page; write a comma", "organisations", at)


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
    """Marks of footnotes, addresses and further people are printed beside names; Chinese names have Chinese characters."""
    for paper in data.papers:
        for loc, author in walk(paper.record):
            if isinstance(author, Author):
                for field, text in author:
                    strange = (NO_PERSON if author.family else NO_NAME).search(text or "")
                    if strange:
                        yield paper.problem(
                            f"has {strange[0].strip()!r}, which is no part of a name; leave it out", *loc, field
                        )
                if author.zh and not HAN.search(author.zh):
                    yield paper.problem("has no Chinese character; write the name in Chinese, or drop it", *loc, "zh")


def numbers_of_venues_are_bare(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        for field in ("volume", "number", "pages") if venue else ():
            text = getattr(venue, field) or ""
            if word := re.match(r"(?:vol|no|nr|issue|pp?|pages?)\b\.?", text, re.IGNORECASE):
                yield paper.problem(
                    f"begins with {word[0]!r}, which bibliographies print themselves; leave it out", "venue", field
                )
            elif field == "pages" and text and not _are_pages(text):
                yield paper.problem(f"{text!r} must be first-last, like 5998-6008, or one article number", "venue", field)


def _are_pages(text: str) -> bool:
    first, _, last = text.partition("-")
    in_order = not (first.isdecimal() and last.isdecimal()) or int(first) <= int(last)
    return bool(re.fullmatch(r"[\w.:]+(?:-[\w.:]+)?", text)) and in_order


def venues_say_only_what_differs(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        for field in ("title", "authors") if venue else ():
            if getattr(venue, field) == getattr(paper.record, field):
                yield paper.problem(f"is the {field} of the paper; drop it", "venue", field)


def texts_have_single_spaces(data: Data) -> Iterator[Problem]:
    for entry, loc, text in values(data):
        if isinstance(text, str) and re.search("  |[\u00a0\u3000]", text) and loc[-1] != QUOTED:
            yield entry.problem("has a space that is wide, or two; write one", *loc)


RULES = [
    organisations_have_no_bar,
    authors_have_a_name,
    groups_have_no_comma,
    proper_names_stand_in_the_title,
    people_have_nothing_but_their_names,
    numbers_of_venues_are_bare,
    venues_say_only_what_differs,
    texts_have_single_spaces,
]
