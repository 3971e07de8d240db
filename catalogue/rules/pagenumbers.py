"""Both languages of a page state the same numbers, in its prose and in the cells of its tables.

Line by line, and cell by cell, where a section has as many in both; else in the section as a whole, where one number may
hide another.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from catalogue.language.differences import unlike_numbers
from catalogue.language.numbers import stated, unmatched, without
from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.markdown.sections import sections
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


class Said(NamedTuple):
    """What stands in a line of a page, in a cell of a table, or in all lines of a section from this one on."""

    line: int
    text: str


class Part(NamedTuple):
    """A section of a page in one language."""

    path: Path
    lines: list[Said]
    code: str
    """Its blocks of code, which the prose below may tell again."""
    sizes: list[str]
    """Of its tables and lists."""


def languages_state_the_same_numbers(data: Data, docs: Path) -> Iterator[Problem]:
    """Where the sections themselves differ, their tables or lists, that is told first (parity.py)."""
    found = {code: pagetext.texts(docs / code, data.only) for code in LANGUAGES}
    zh, en = ({page.relative_to(docs / code): text for page, text in pages} for code, pages in found.items())
    for name in zh.keys() & en.keys():
        parts = [_parts(docs / code / name, text[name]) for code, text in (("zh", zh), ("en", en))]
        if len(parts[0]) == len(parts[1]):
            for section in zip(*parts):
                if section[0].sizes == section[1].sizes:
                    yield from _unlike(*section)


def _parts(path: Path, text: str) -> list[Part]:
    spoken_lines, lines = spoken(text).split("\n"), text.split("\n")
    found = [*sections(text)]
    bounds = [section.line - 1 for section in found]
    return [
        Part(
            path,
            [Said(at + 1, said) for at, line in enumerate(spoken_lines[start:end], start) for said in _cells(line)],
            "\n".join(block[0] for block in pagetext.CODE[0].finditer("\n".join(lines[start:end]))),
            [block.value for block in section.blocks if block.kind in ("table", "list")],
        )
        for section, (start, end) in zip(found, pairwise([*bounds, len(lines)]))
    ]


def _cells(line: str) -> list[str]:
    """The line, where it is no row of a table; nothing of an empty one."""
    return line.strip().split("|") if line.lstrip().startswith("|") else [line] if line.strip() else []


def _unlike(zh: Part, en: Part) -> Iterator[Problem]:
    """One problem for a line: cells that are exchanged are one mistake."""
    told = set()
    pairs = zip(zh.lines, en.lines) if len(zh.lines) == len(en.lines) else [(_whole(zh), _whole(en))]
    for ours, theirs in pairs:
        chinese, english = unmatched(ours.text, theirs.text)
        message = unlike_numbers(chinese and without(chinese, stated(en.code)), english and without(english, stated(zh.code)))
        if message and ours.line not in told:
            told.add(ours.line)
            place = f"{en.path}:{theirs.line}"
            yield Problem(zh.path, ours.line, "", "", f"beside {place}, {message}", beside=(en.path, theirs.line))


def _whole(part: Part) -> Said:
    return Said(part.lines[0].line if part.lines else 1, "\n".join(said.text for said in part.lines))


RULES = [languages_state_the_same_numbers]
