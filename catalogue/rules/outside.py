"""One work outside the catalogue, one truth: whichever papers name it, its title, identifier and year are the same."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from catalogue.records.data import Data, Entry
from catalogue.records.mentions import works
from catalogue.records.paper import Paper
from catalogue.records.parts import Relation
from catalogue.records.problem import Problem
from catalogue.records.values import slug
from catalogue.records.yamlfile import Loc
from catalogue.rules.titles import alike, identifiers

# So many signs of an identifier are exchanged, lost or mistyped by a slip.
SLIP = 2
FIELDS = ("title", "arxiv", "doi", "year")


class Named(NamedTuple):
    """A work where a paper names it."""

    paper: Entry[Paper]
    loc: Loc
    work: Relation


def works_are_the_same_everywhere(data: Data) -> Iterator[Problem]:
    """What a paper names twice relations.py tells."""
    first: list[Named] = []
    for named in (Named(*each) for each in works(data) if each[2].title):
        before = _before(named.work, first)
        if not before:
            first.append(named)
        elif before.paper is not named.paper:
            yield from _unlike(named, before)


def _before(work: Relation, first: Iterable[Named]) -> Named | None:
    """The first that names this work; by a title that is only nearly its own, when no other has the very same."""
    titles = [other.work.title or "" for other in first]
    nearly = {slug(title) for title in alike(work.title or "", titles)}
    near = [other for other in first if identifiers(other.work) & identifiers(work) or slug(other.work.title or "") in nearly]
    near.sort(key=lambda other: slug(other.work.title or "") != slug(work.title or ""))
    return next((other for other in near if _is_one(work, other.work)), None)


def _is_one(work: Relation, other: Relation) -> bool:
    """Whether works with such titles are one. Two that share a title are told apart by identifiers and by years, together."""
    own, others = identifiers(work), identifiers(other)
    if any(OSA.distance(one, another) <= SLIP for one in own for another in others):
        return True
    same_title, same_year = slug(work.title or "") == slug(other.title or ""), work.year == other.year
    return same_title and same_year if own and others else same_title or same_year


def _unlike(named: Named, before: Named) -> Iterator[Problem]:
    """Of an identifier or a year that one of the two lacks, where it lacks; an arXiv identifier is enough."""
    for field in FIELDS:
        own, others = getattr(named.work, field), getattr(before.work, field)
        if own == others or (field == "doi" and (named.work.arxiv or before.work.arxiv)):
            continue
        (one, said), (another, cure) = sorted([(named, own), (before, others)], key=lambda each: each[1] is not None)
        there = another.paper.place(*another.loc, field)
        cures = "write one of them in both" if said else "write it here, too"
        message = f"{there[0]}:{there[1]} gives {cure!r} for this work; {cures}"
        yield one.paper.problem(message, *one.loc, field, cause=f"the {field} of {before.work.title}", beside=there)
        return


RULES = [works_are_the_same_everywhere]
