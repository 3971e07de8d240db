"""Organisations have names; a house stands for spellings that papers print, and each spelling has one house."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from html import unescape

import regex

from catalogue.language.casing import of_house
from catalogue.language.garbled import misread
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.mentions import sound
from catalogue.records.problem import Problem
from catalogue.rules.form import WORD
from catalogue.rules.once import TWICE, name_at
from catalogue.rules.people import NO_NAME, PARTED

# Footnotes of papers, and what stands between parts of a name.
BESIDE = regex.compile(
    r"(?i:\(?\bwork (?:was )?(?:done|performed|conducted)\b.*|\bequal contribut\w+|\bcorrespondence to\b.*)"
    rf"| ,|,$|^none$|{NO_NAME.pattern}"
)
CUT = re.compile(r"^(?:of|at)\b|\b(?:of|the|and|at|für)$")


def organisations_have_names(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, name in enumerate(paper.record.organisations):
            if WORD.search(name) and not is_open(name) and (fault := _no_organisation(name)):
                yield paper.problem(
                    fault, "organisations", at, cause=name_at(paper.file.path, (*paper.loc, "organisations", at))
                )


def spellings_have_one_house(data: Data) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for house in data.houses:
        for at, spelling in enumerate(house.record.prints):
            if first.get(spelling, house.id) != house.id:  # twice in one house: lists.py
                yield house.problem(f"{spelling!r} stands in {first[spelling]} too; keep one", "prints", at)
            first.setdefault(spelling, house.id)


def other_names_are_of_one_house(data: Data) -> Iterator[Problem]:
    """Names by which people search, beside those that the house has anyway."""
    first: dict[str, str] = {}
    for house in data.houses:
        own = {name.casefold() for name in (house.record.name.zh, house.record.name.en, *house.record.prints)}
        first |= {name: first.get(name, house.id) for name in own}
    for house in data.houses:
        for at, name in enumerate(house.record.also):
            if (other := first.setdefault(name.casefold(), house.id)) != house.id:
                yield house.problem(f"{name!r} is also a name of {other}; keep one", "also", at)
            elif name.casefold() in {each.casefold() for each in (house.record.name.zh, house.record.name.en)}:
                cause = f"{TWICE}{house.id} {name.casefold()}"
                yield house.problem(f"{name!r} is its name already; drop it", "also", at, cause=cause)
            elif strange := BESIDE.search(name):
                said = f"has {strange[0].strip()!r}, which is no part of a name; leave it out"
                yield house.problem(said, "also", at, cause=name_at(house.file.path, (*house.loc, "also", at)))


def spellings_are_printed(data: Data) -> Iterator[Problem]:
    """Leaves it open where a paper is missing, or cannot be used, or has something else there: it may print them."""
    named = ((paper, at, name) for paper in data.papers for at, name in enumerate(paper.record.organisations))
    printed = {name: paper.place("organisations", at) for paper, at, name in named}
    judged = sound(data) and not any(_no_organisation(name) for name in printed)
    alone = printed.keys() - {spelling for house in data.houses for spelling in house.record.prints}
    for house in data.houses:
        for at, spelling in enumerate(house.record.prints):
            if spelling not in printed and judged:
                near = next(iter(get_close_matches(spelling, alone, 1, 0.8)), None)
                what = f", and {near!r} is in no house; mend one of the two" if near else ""
                cure = what or "; write it as `organisations` do, or remove it"
                yield house.problem(f"no paper prints {spelling!r}{cure}", "prints", at, beside=printed.get(near or ""))


def _no_organisation(name: str) -> str | None:
    """What is wrong with the name of one; of what is none at all draft.py and `texts_have_words` tell."""
    if "|" in name:
        return "has a |, which parts organisations on the browse page; write a comma"
    if PARTED.search(unescape(name)):
        return "is several in one; write each as an item of its own"
    if cut := CUT.search(name):
        return f"has {cut[0]!r} at an end; write the name in full"
    if misspelt := misread(name):
        return misspelt
    if strange := BESIDE.search(unescape(name)):
        return f"has {strange[0].strip()!r}, which is no part of a name; leave it out"
    if small := of_house(name):
        return small
    return None if WORD.search(name) and not is_open(name) else "is none"


RULES = [organisations_have_names, spellings_have_one_house, other_names_are_of_one_house, spellings_are_printed]
