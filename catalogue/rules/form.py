"""How names are written: organisations, people, and proper names in titles."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem


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


RULES = [organisations_have_no_bar, authors_have_a_name, groups_have_no_comma, proper_names_stand_in_the_title]
