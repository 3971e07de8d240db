"""A list of records that was edited: only the one that is another now is read, and the others keep what they were.

Reading all of them takes a fifth of a second, and whoever edits one in a preview would wait for it.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from catalogue.records.problem import CatalogueError
from catalogue.records.yamlfile import File, parse, written
from catalogue.records.yamlreader import Loc

Place = TypeVar("Place")
# Lines that YAML counts and we do not, and the end of a document: what is read alone would be another thing among others.
UNCOUNTED, ENDS = re.compile("[\r\x85\u2028\u2029]"), "\n..."


def read_again(before: File, cure: str) -> File:
    """What `read` makes of the file by now, from what it was. Raises CatalogueError as `read` does."""
    text = written(before.path, cure)
    return _with_one_record(before, text) or parse(before.path, text)


def _with_one_record(before: File, text: str) -> File | None:
    """None where more than one record is another, or something else."""
    if not isinstance(before.value, list) or UNCOUNTED.search(text) or UNCOUNTED.search(before.text):
        return None
    head, *records = _pieces(before)
    at, end = _last_changed(records, text)
    start = len(head) + sum(map(len, records[: max(at, 0)]))
    if at < 0 or text[:start] != before.text[:start]:
        return None
    piece = text[start:end]
    record = _alone(before, piece) if end == len(text) or piece.endswith("\n") else None
    if not record:
        return None
    lines, signs = piece.count("\n") - records[at].count("\n"), len(piece) - len(records[at])
    above = text.count("\n", 0, start)
    return File(
        before.path,
        [*before.value[:at], *record.value, *before.value[at + 1 :]],
        _put(before.lines, at, record.lines, lambda line: line + above, lambda line: line + lines),
        text,
        _put(before.spans, at, record.spans, lambda span: _moved(span, start), lambda span: _moved(span, signs)),
    )


def _pieces(file: File) -> list[str]:
    """What stands above the first record; then each record, to the beginning of the next."""
    begins = [0]
    for line in file.text.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    cuts = [0, *(begins[file.lines[at,] - 1] for at in range(len(file.value))), len(file.text)]
    return [file.text[start:end] for start, end in pairwise(cuts)]


def _last_changed(records: list[str], text: str) -> tuple[int, int]:
    """The number of the last record that is not as it was, -1 where all are; and where those behind it begin."""
    at, end = len(records) - 1, len(text)
    while at >= 0 and text.endswith(records[at], 0, end):
        end -= len(records[at])
        at -= 1
    return at, end


def _alone(before: File, piece: str) -> File | None:
    """A text that is one record of a list, whatever stands around it."""
    if not piece.startswith("- ") or ENDS in piece:
        return None
    try:
        file = parse(before.path, piece)
    except CatalogueError:  # whoever reads all tells
        return None
    return file if isinstance(file.value, list) and len(file.value) == 1 else None


def _put(
    places: dict[Loc, Place], at: int, record: dict[Loc, Place], here: Callable[[Place], Place], later: Callable[[Place], Place]
) -> dict[Loc, Place]:
    """Those of the record in place of those that the one of this number had."""
    earlier = {loc: place for loc, place in places.items() if not loc or loc[0] < at}  # type: ignore[operator]
    new = {(at, *loc[1:]): here(place) for loc, place in record.items() if loc}
    return earlier | new | {loc: later(place) for loc, place in places.items() if loc and loc[0] > at}  # type: ignore[operator]


def _moved(span: tuple[int, int], signs: int) -> tuple[int, int]:
    return span[0] + signs, span[1] + signs
