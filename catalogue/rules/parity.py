"""The two languages of a page have the same sections, and in each the same formulas, figures, code, links, macros, blocks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from catalogue.links.languages import counterparts
from catalogue.markdown import pagetext, samecode
from catalogue.markdown.composition import TEXT, Block
from catalogue.markdown.lacking import lacking
from catalogue.markdown.sections import Section, footnotes, sections
from catalogue.records.data import Data
from catalogue.records.line import literal, quoted
from catalogue.records.problem import Problem
from catalogue.rules.calls import ORDER
from catalogue.rules.pages import FRONT_MATTER

SAME = {"formula": samecode.formula, "link": counterparts}  # which may be written otherwise in the other language


def pages_agree_in_both_languages(data: Data, docs: Path) -> Iterator[Problem]:
    for pair in pagetext.pairs(docs, data.only):
        yield from _differences(pair[0][0].relative_to(docs / "zh").as_posix(), dict(pair))


def _differences(name: str, texts: dict[Path, str]) -> Iterator[Problem]:
    """Sections first: where they differ, everything below would. Of a page that does not begin, pages.py tells."""
    if any(pagetext.says_nothing(text) or pagetext.wrapped(text) or FRONT_MATTER.match(text) for text in texts.values()):
        return
    pages = {path: list(sections(text)) for path, text in texts.items()}
    (path, ours), (other, theirs) = pages.items()
    for section, match in zip(ours, theirs):
        if (section.level, section.anchor) != (match.level, match.anchor):
            if section.level > 1 and not (section.anchor and match.anchor):  # which pageform.py asks for
                return
            yield replace(_first_apart(pages, section, match), cause=f"anchors of {name}")
            return
    for section, match in zip(ours, theirs):
        unlike = [*_lacking(path, section, other, match)] or [*_parts(path, section, other, match)]
        yield from unlike or _blocks(path, section, other, match)
    for path, other in permutations(pages):
        head = (other, 1) if len(pages[other]) == 1 else None
        for section in pages[path][len(pages[other]) :]:
            yield Problem(path, section.line, "", "", f"{section.name} is not in {other}; write it there too", beside=head)
        yield from _notes(path, texts[path], other, texts[other])


def _notes(path: Path, text: str, other: Path, theirs: str) -> Iterator[Problem]:
    """The notes that only one language has, whatever they are called; of one that is half there, others tell."""
    ours, there = footnotes(text), footnotes(theirs)
    whole = [name for name, lines in ours.items() if len(lines) > 1 and name not in there]
    for name in whole[: max(0, len(ours) - len(there))]:
        yield Problem(path, ours[name][0], "", "", f"note '[^{name}]' is not in {other}; write it there too")


def _first_apart(pages: dict[Path, list[Section]], section: Section, match: Section) -> Problem:
    """Of the first sections that differ: one that the other page lacks, or else both."""
    for (path, here), (other, there), one in zip(pages.items(), reversed(pages.items()), (section, match)):
        if len(here) > len(there) and one.anchor not in {each.anchor for each in there}:
            return Problem(path, one.line, "", "", f"{one.name} is not in {other}; write it there too")
    path, other = pages
    known = [f"write {{#{each.anchor}}} in both" for each in (section, match) if each.anchor in ORDER]
    cure = known[0] if len(known) == 1 else "make them the same"
    message = f"{section.name}; {other}:{match.line} has the {match.name}; {cure}"
    return Problem(path, section.line, "", "", message, beside=(other, match.line))


def _lacking(path: Path, section: Section, other: Path, match: Section) -> Iterator[Problem]:
    """Whole blocks, of which what stands in them says nothing more."""
    ours, theirs = lacking(section, match)
    for units, here, there, lacks in ((ours, path, other, match), (theirs, other, path, section)):
        for unit in units:
            message = f"this {unit.name} is not in the section at {there}:{lacks.line}; write it there too, or drop it here"
            yield Problem(here, unit.line, "", "", message, beside=(there, lacks.line))


def _blocks(path: Path, section: Section, other: Path, match: Section) -> Iterator[Problem]:
    """Of sections with the same parts: the first block that stands elsewhere, and all blocks of other code."""
    for block, twin in _in_order(section, match):
        formulas = block.kind == twin.kind == "formula" and samecode.formula(block.said, twin.said)
        if (block.kind, block.said) != (twin.kind, twin.said) and not formulas:
            message = f"{_named(block)}; {other}:{twin.line} has {_named(twin)} there; put them in the same order"
            yield Problem(path, block.line, "", "", message, beside=(other, twin.line))
            return
        if (at := _row(section, block, match, twin)) is not None:
            message = f"a row that leads elsewhere than {other}:{twin.line + at}; put the rows in the same order"
            yield Problem(path, block.line + at, "", "", message, beside=(other, twin.line + at))
        if unlike := samecode.unlike(block.code, twin.code):
            ours, theirs = (each.line + number + 1 for each, (number, _) in zip((block, twin), unlike))
            message = f"{quoted(unlike[0][1])}; {other}:{theirs} has {quoted(unlike[1][1])}; write the same code in both"
            yield Problem(path, ours, "", "", message, beside=(other, theirs))


def _row(section: Section, block: Block, match: Section, twin: Block) -> int | None:
    """The first row of a table, counted from 0, that has other links."""
    rows = range(block.size if block.kind == "table" else 0)
    unlike = (at for at in rows if section.links(block.line + at) != match.links(twin.line + at))
    return next(unlike, None)


def _in_order(section: Section, match: Section) -> Iterator[tuple[Block, Block]]:
    """Texts count where both have as many of them in a row; footnotes stand anywhere."""
    ours, theirs = ([*_together(each.blocks)] for each in (section, match))
    if len(ours) != len(theirs):
        ours, theirs = ([block for block in blocks if block.kind != TEXT] for blocks in (ours, theirs))
    return zip(ours, theirs)


def _together(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, of several texts in a row the first."""
    before = ""
    for block in blocks:
        if block.kind != "footnote" and not block.kind == before == TEXT:
            yield block
        before = block.kind


def _named(block: Block) -> str:
    return f"{block.kind} {literal(block.said)}" if block.said else block.kind


def _parts(path: Path, section: Section, other: Path, match: Section) -> Iterator[Problem]:
    """What has no counterpart; two of a kind that each stand in one language only are one difference."""
    for kind in dict.fromkeys(kind for kind, _ in (*section.parts, *match.parts)):
        ours, theirs = _more(section, match, kind), _more(match, section, kind)
        for (value, line), (instead, there) in zip(ours, theirs):
            if kind in SAME and SAME[kind](value, instead):
                continue
            message = f"{kind} {literal(value)}; {other}:{there} has {literal(instead)}; make them the same"
            yield Problem(path, line, "", "", message, beside=(other, there))
        for value, line in ours[len(theirs) :]:
            yield _missing(path, line, kind, value, other, match)
        for value, line in theirs[len(ours) :]:
            yield _missing(other, line, kind, value, path, section)


def _more(section: Section, match: Section, kind: str) -> list[tuple[str, int]]:
    """Of a kind, those that the match lacks: the last ones, for which one was forgotten nobody can know."""
    lacking = {part: times for part, times in (section.counted - match.counted).items() if part[0] == kind}
    return [(part[1], line) for part, times in lacking.items() for line in section.parts[part][-times:]]


def _missing(path: Path, line: int, kind: str, value: str, other: Path, match: Section) -> Problem:
    message = f"{kind} {literal(value)} is not as often in the section at {other}:{match.line}; write it there too"
    cause = f"{value} in {path}:{line}" if value.startswith("size(") else ""  # which a number may stand for
    return Problem(path, line, "", "", message, cause, (other, match.line))


RULES = [pages_agree_in_both_languages]
