"""Both languages of a page state the same numbers and names, in its prose and in the cells of its tables.

Line by line, and cell by cell, where a section has as many in both; else in the section as a whole, where one number may
hide another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from catalogue.language import names
from catalogue.language.differences import unlike_numbers
from catalogue.language.spoken import Passage, spoken, whole
from catalogue.markdown import pagetext
from catalogue.markdown.lacking import alike
from catalogue.markdown.prose import TITLES
from catalogue.markdown.sections import Section, sections
from catalogue.numbers.numbers import stated, unmatched, without
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import QUOTED, Text
from catalogue.records.walk import values
from catalogue.rules.once import prose_at


class Part(NamedTuple):
    """A section of a page in one language."""

    path: Path
    lines: list[Passage]
    code: str
    """Its blocks of code, which the prose below may tell again."""
    section: Section


def languages_state_the_same_numbers(data: Data, docs: Path) -> Iterator[Problem]:
    for zh, en in _together(data, docs):
        yield from _unlike(zh, en)


def languages_spell_names_alike(data: Data, docs: Path) -> Iterator[Problem]:
    for zh, en in _together(data, docs):
        for ours, theirs in _pairs(zh, en):
            if message := names.unlike(ours.text, theirs.text):
                yield _beside(zh, ours, en, theirs, message)


def names_have_their_capitals(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone titles of other works, where they are linked or set apart."""
    capitals = names.Capitals(data)
    for _, page, text in pagetext.of_both(docs, data.only):
        for line, said in enumerate(spoken(pagetext.without([TITLES], text)).split("\n"), 1):
            for complaint in capitals.complaints(said):
                yield Problem(page, line, "", "", complaint, prose_at(page, line), (page, line))


def texts_name_the_same_papers(data: Data, docs: Path) -> Iterator[Problem]:
    """What is said of a paper in its record may name any other."""
    known = names.of_papers(entry.record.name for entry in data.papers)
    for entry, loc, text in values(data, Text):
        if QUOTED not in loc and (message := names.exchanged(text.zh, text.en, known)):
            yield entry.problem(message, *loc)


def languages_name_the_same_papers(data: Data, docs: Path) -> Iterator[Problem]:
    """Lines that are exchanged are one mistake."""
    known = names.of_papers(entry.record.name for entry in data.papers)
    for zh, en in _together(data, docs):
        found = [(*pair, names.exchanged(pair[0].text, pair[1].text, known)) for pair in _pairs(zh, en)]
        all_there = not names.exchanged(whole(zh.lines).text, whole(en.lines).text, known)
        for ours, theirs, said in found:
            if said:
                cause = f"order of {zh.path}:{zh.section.line}" if all_there else ""
                yield replace(_beside(zh, ours, en, theirs, said), cause=cause)


def _together(data: Data, docs: Path) -> Iterator[tuple[Part, Part]]:
    """The sections of each page. Where they differ, or one lacks a block, that is told first (parity.py)."""
    for zh, en in pagetext.pairs(docs, data.only):
        ours, theirs = _parts(*zh), _parts(*en)
        if len(ours) == len(theirs):
            yield from (both for both in zip(ours, theirs) if alike(both[0].section, both[1].section))


def _parts(path: Path, text: str) -> list[Part]:
    spoken_lines, lines = spoken(text).split("\n"), text.split("\n")
    found = [*sections(text)]
    bounds = [section.line - 1 for section in found]
    return [
        Part(
            path,
            [Passage(at + 1, said) for at, line in enumerate(spoken_lines[start:end], start) for said in _cells(line)],
            "\n".join(block[0] for block in pagetext.CODE[0].finditer("\n".join(lines[start:end]))),
            section,
        )
        for section, (start, end) in zip(found, pairwise([*bounds, len(lines)]))
    ]


def _cells(line: str) -> list[str]:
    """The line, where it is no row of a table; nothing of an empty one."""
    return line.strip().split("|") if line.lstrip().startswith("|") else [line] if line.strip() else []


def _unlike(zh: Part, en: Part) -> Iterator[Problem]:
    """One problem for a line: cells that are exchanged are one mistake, and so are lines, where the section has all."""
    found: dict[int, Problem] = {}
    for ours, theirs in _pairs(zh, en):
        if message := _message(zh, ours.text, en, theirs.text):
            found.setdefault(ours.line, _beside(zh, ours, en, theirs, message))
    exchanged = found and not _message(zh, whole(zh.lines).text, en, whole(en.lines).text)
    cause, order = (f"order of {zh.path}:{zh.section.line}", ", in the same order") if exchanged else ("", "")
    yield from (replace(problem, message=problem.message + order, cause=cause) for problem in found.values())


def _message(zh: Part, ours: str, en: Part, theirs: str) -> str | None:
    chinese, english = unmatched(ours, theirs)
    return unlike_numbers(chinese and without(chinese, stated(en.code)), english and without(english, stated(zh.code)))


def _pairs(zh: Part, en: Part) -> Iterable[tuple[Passage, Passage]]:
    return zip(zh.lines, en.lines) if len(zh.lines) == len(en.lines) else [(whole(zh.lines), whole(en.lines))]


def _beside(zh: Part, ours: Passage, en: Part, theirs: Passage, message: str) -> Problem:
    place = f"{en.path}:{theirs.line}"
    return Problem(zh.path, ours.line, "", "", f"beside {place}, {message}", beside=(en.path, theirs.line))


RULES = [
    names_have_their_capitals,
    languages_state_the_same_numbers,
    languages_spell_names_alike,
    texts_name_the_same_papers,
    languages_name_the_same_papers,
]
