"""Rows and columns of tables and items of lists stand in one order in both languages, code and indices in a line are the same
in both, and no cell is empty in one alone.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import islice, permutations, product
from pathlib import Path
from typing import NamedTuple

from catalogue.markdown import pagetext
from catalogue.markdown.lacking import alike
from catalogue.markdown.sections import CODE_SPAN, MATH, Section, sections
from catalogue.records.data import Data
from catalogue.records.han import HAN, WIDE
from catalogue.records.line import literal, quoted
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at

# What a row is of, or an item, where that is the same in both languages: a name, a formula.
LABEL = re.compile(r" *(?:\|([^|]*)\||(?:[-*+]|\d+\.) +([^:：]+?)[:：])")
# What both languages have within a line as it is; of indices, those that are no words: H<sub>2</sub>, but not 1<sup>st</sup>.
SAME = {"code": CODE_SPAN, "index": re.compile(r"()(\w*<(su[bp])>(?:[A-Za-z]|\d+)</\3>)", re.ASCII)}


class Row(NamedTuple):
    """Of a table, or an item: where it stands, and what is written there."""

    path: Path
    line: int
    text: str


def rows_and_items_stand_in_one_order(data: Data, docs: Path) -> Iterator[Problem]:
    """By what they are of, as far as both languages write that alike. Where sections differ, parity.py tells that first."""
    for (zh, chinese), (en, english) in pagetext.pairs(docs, data.only):
        ours, theirs = [*sections(chinese)], [*sections(english)]
        for section, match in zip(ours, theirs) if len(ours) == len(theirs) else ():
            listed = zip(*(_listed(*each) for each in ((zh, chinese, section), (en, english, match))))
            for rows in listed if alike(section, match) else ():
                both = [*zip(*rows)]
                cause = f"order of {zh}:{section.line}"
                yield from _again(both)
                yield from [*_exchanged(both, cause), *_exchanged(_head(both), cause)] or _emptied(both)


def _listed(path: Path, text: str, section: Section) -> list[list[Row]]:
    lines = text.split("\n")
    return [[Row(path, at, lines[at - 1]) for at in block.lines] for block in section.blocks if block.lines]


def _exchanged(rows: list[tuple[Row, ...]], cause: str) -> Iterator[Problem]:
    labels = [(_label(zh.text), _label(en.text)) for zh, en in rows]
    both = {ours for ours, _ in labels} & {theirs for _, theirs in labels} - {""}
    apart = [at for at, (ours, theirs) in enumerate(labels) if ours in both and theirs in both and ours != theirs]
    if apart and len(both) == sum(theirs in both for _, theirs in labels) == sum(ours in both for ours, _ in labels):
        (zh, en), (label, other) = rows[apart[0]], labels[apart[0]]
        message = f"{quoted(label)} stands where {en.path}:{en.line} has {quoted(other)}; put them in the same order"
        yield Problem(zh.path, zh.line, "", "", message, cause, (en.path, en.line))


def _head(rows: list[tuple[Row, ...]]) -> list[tuple[Row, ...]]:
    """Of a table, each cell of its first row."""
    cells = [[row._replace(text=f"|{cell}|") for cell in row.text.split("|")[1:-1]] for row in rows[0]]
    return [*zip(*cells)] if rows[0][0].text.lstrip().startswith("|") else []


def _label(line: str) -> str:
    found = LABEL.match(line)
    label = (found[1] or found[2] or "").strip(" *_") if found else ""
    return label if re.search("[A-Za-z]", label) and not HAN.search(label) else ""


def _emptied(rows: list[tuple[Row, ...]]) -> Iterator[Problem]:
    """The first cell that is empty in one language alone."""
    cells = (
        (row, twin, row.text.split("|")[1:-1], twin.text.split("|")[1:-1]) for one in rows for row, twin in permutations(one)
    )
    empty = (
        (row, twin, said.strip())
        for row, twin, ours, theirs in cells
        for here, said in zip(ours, theirs)
        if not here.strip() and re.search(r"\w", said)
    )
    for row, twin, said in islice(empty, 1):
        message = f"a cell is empty, where {twin.path}:{twin.line} says {quoted(said)}; write it in both"
        yield Problem(row.path, row.line, "", "", message, prose_at(row.path, row.line))


def _again(rows: list[tuple[Row, ...]]) -> Iterator[Problem]:
    """The first row of a table that was pasted twice, or several, in both languages; of a text word by word, some are alike."""
    said = [tuple(row.text.strip() for row in both) for both in rows]
    pasted = (at for at in range(len(rows)) if any(said[at - of : at] == said[at : at + of] for of in range(1, at + 1)))
    for zh, en in [rows[at] for at in pasted if re.match(r"\|.*\w", said[at][0])][:1]:
        for row in (zh, en):
            yield Problem(row.path, row.line, "", "", "is a row that stands above already; drop it", f"row {zh.path}:{zh.line}")


def what_stands_in_a_line_is_the_same(data: Data, docs: Path) -> Iterator[Problem]:
    """The first of a section that stands in one language alone, where the other has another; one may name it more often."""
    for (kind, pattern), ((zh, chinese), (en, english)) in product(SAME.items(), pagetext.pairs(docs, data.only)):
        ours, theirs = _same(chinese, pattern), _same(english, pattern)
        for here, there in zip(ours, theirs) if len(ours) == len(theirs) else ():
            apart = [said for key, said in here.items() if key not in there]
            beside = [said for key, said in there.items() if key not in here]
            if apart and beside and not any(WIDE.search(code) for code, _ in (*apart, *beside)):  # which may be translated
                (code, line), (other, at) = apart[0], beside[0]
                message = f"{kind} {literal(code)}; {en}:{at} has {literal(other)}; make them the same"
                yield Problem(zh, line, "", "", message, beside=(en, at))


def _same(text: str, pattern: re.Pattern[str]) -> list[dict[str, tuple[str, int]]]:
    """Of each section, what it shows so with its line, by what is the same in both; dots stand for what is left out."""
    begun = [section.line for section in sections(text)]
    found: list[dict[str, tuple[str, int]]] = [{} for _ in begun]
    for line, said in enumerate(pagetext.without([pagetext.CODE[0], pagetext.COMMENT], text).split("\n"), 1):
        for code in (span[2].strip() for span in pattern.finditer(said)):
            if re.search(r"\w", code) and not MATH.match(code):
                found[bisect(begun, line) - 1].setdefault(re.sub(r"\s|\bzh\b|\ben\b", "", code), (code, line))
    return found


RULES = [rows_and_items_stand_in_one_order, what_stands_in_a_line_is_the_same]
