"""What a section of one language lacks of the other's: whole paragraphs, items, rows and blocks, where nothing else differs."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain, pairwise
from typing import NamedTuple

from catalogue.markdown import samecode
from catalogue.markdown.composition import SIZED, TEXT
from catalogue.markdown.sections import Part, Section

NAMES = {TEXT: "paragraph", "list": "item", "table": "row", "call": "line", "rule": "line"}
Parts = frozenset[tuple[Part, int]]


class Unit(NamedTuple):
    """A block, or an item or a row of one."""

    line: int
    kind: str
    parts: Parts

    @property
    def name(self) -> str:
        """As a problem speaks of it."""
        return NAMES.get(self.kind, self.kind)


def alike(ours: Section, theirs: Section) -> bool:
    """Whether neither lacks a block, an item or a row: then one may compare what they say."""
    sizes = [[each.value if each.kind in SIZED else each.kind for each in one.blocks if each.value] for one in (ours, theirs)]
    return sizes[0] == sizes[1] and not any(lacking(ours, theirs))


def lacking(ours: Section, theirs: Section) -> tuple[list[Unit], list[Unit]]:
    """The first unit of each run that only ours has, and of each that only theirs has.

    None where anything else differs, or where nobody can tell which of several. Texts without parts may be divided otherwise.
    """
    first, second = ([*_units(each)] for each in (ours, theirs))
    keys, others = ([unit[1:] for unit in units] for units in (first, second))
    if Counter(keys) == Counter(others):
        return _texts_alone(ours, theirs)
    found = SequenceMatcher(None, keys, others, autojunk=False).get_opcodes()
    apart = [run for run in found if run[0] != "equal"]
    if any(tag == "replace" or not (_certain(keys, a, b) and _certain(others, c, d)) for tag, a, b, c, d in apart):
        return [], []
    ours_alone, theirs_alone = [first[a] for _, a, b, *_ in apart if a < b], [second[c] for *_, c, d in apart if c < d]
    if [block.kind for block in ours.blocks] == [block.kind for block in theirs.blocks]:  # then a text has other parts
        return [unit for unit in ours_alone if unit.kind != TEXT], [unit for unit in theirs_alone if unit.kind != TEXT]
    return ours_alone, theirs_alone


def _texts_alone(ours: Section, theirs: Section) -> tuple[list[Unit], list[Unit]]:
    """The first text between two other blocks where the other section has none; of one that stands elsewhere, nothing."""
    first, second = ([*_between(each)] for each in (ours, theirs))
    apart = [(here[:1], there[:1]) for (_, here), (_, there) in zip(first, second) if bool(here) != bool(there)]
    here, there = ([unit for units in side for unit in units] for side in zip(*apart)) if apart else ([], [])
    if [kind for kind, _ in first] != [kind for kind, _ in second] or len(here) == len(there):
        return [], []
    return (here, []) if len(here) > len(there) else ([], there)


def _between(section: Section) -> Iterator[tuple[str, list[Unit]]]:
    """Each block that is no text, with the texts below it; before all, nothing with those."""
    kind, texts = "", list[Unit]()
    for block in section.blocks:
        if block.kind == TEXT:
            texts.append(Unit(block.line, TEXT, frozenset()))
        elif block.kind != "footnote":
            yield kind, texts
            kind, texts = block.kind, []
    yield kind, texts


def _certain(keys: list[tuple[str, Parts]], start: int, end: int) -> bool:
    """Whether the run is none, or could be no other one with the same result, and has what tells it."""
    before, after = (keys[at : at + 1] for at in (start - 1 if start else end, end))
    same = start < end and (before == keys[end - 1 : end] or after == keys[start : start + 1])
    return not same and (start == end or any(parts for _, parts in keys[start:end]))


def _units(section: Section) -> Iterator[Unit]:
    begun = {line: block for block in section.blocks for line in block.lines or [block.line]}
    for line, end in pairwise([*sorted(begun), float("inf")]):
        kind = begun[int(line)].kind
        parts = Counter(_bare(part) for part, at in _placed(section) if line <= at < end)
        if (parts or kind != TEXT) and kind != "footnote":
            yield Unit(int(line), kind, frozenset(parts.items()))


def _placed(section: Section) -> Iterator[tuple[Part, int]]:
    """Each part with its lines, but not what is said of a table or a list as a whole."""
    return chain.from_iterable(((part, at) for at in lines) for part, lines in section.parts.items() if part[0] not in SIZED)


def _bare(part: Part) -> Part:
    kind, value = part
    return (kind, samecode.wordless(value)) if kind == "formula" else part
