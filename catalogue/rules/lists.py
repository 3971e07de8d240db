"""Lists within records say nothing twice, and terms stand in the order of the glossary."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.records.data import Data
from catalogue.records.problem import Problem

# Others have rules of their own: identity.py, relations.py.
FIELDS = ("avoid", "also", "unlike", "papers", "prints", "organisations")


def lists_say_nothing_twice(data: Data) -> Iterator[Problem]:
    for entries in data.lists.values():
        for entry in entries:
            for field in FIELDS:
                items = getattr(entry.record, field, [])
                for at, item in enumerate(items):
                    if item in items[:at]:
                        yield entry.problem(f"{item!r} stands twice; keep one", field, at)


def terms_stand_in_order(data: Data) -> Iterator[Problem]:
    for before, term in pairwise(data.terms):
        if term.record.en.lower() < before.record.en.lower():
            yield term.problem(f"stands after {before.record.en!r}; move it up", "en")


def forms_to_avoid_are_not_in_use(data: Data) -> Iterator[Problem]:
    for term in data.terms:
        for at, form in enumerate(term.record.avoid):
            if form in {term.record.zh, term.record.en, *term.record.also}:
                yield term.problem(f"{form!r} is a form of this term; drop it here, or there", "avoid", at)


RULES = [lists_say_nothing_twice, terms_stand_in_order, forms_to_avoid_are_not_in_use]
