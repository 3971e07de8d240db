"""Lines of Chinese and English: Chinese breaks between characters, not before ， nor after “; a Latin word stays whole."""

import re
from collections.abc import Callable
from typing import NamedTuple

from catalogue.records.han import FULL_WIDTH

# Never at the end of a line; never at its beginning.
OPENING = r"“‘（《〈「『【〔［｛({\["
CLOSING = r"”’，。、；：！？…—～·％）》〉」』】〕］｝%,.;:!?)}\]"
# What stays together: a character of Chinese or a run of anything else, its punctuation, and the spaces after it.
UNIT = re.compile(rf"[{OPENING}]*(?:(?![{CLOSING}])[{FULL_WIDTH}]|[^\s{FULL_WIDTH}“‘]+)?[{CLOSING}]*\s*")


class Piece(NamedTuple):
    """What stays together on a line, with its width as `measure` gives it."""

    text: str
    width: float
    bare: float
    """Its width at the end of a line."""


def wrap(text: str, width: float, most: int, measure: Callable[[str], float]) -> tuple[list[str], bool]:
    """At most `most` lines of about the same length, none wider than `width`; and whether the whole text is in them.

    `measure` gives the width of a text; a text that is too long ends in an ellipsis.
    """
    pieces = [Piece(piece, measure(piece), measure(piece.rstrip())) for piece in _pieces(text, width, measure)]
    lines = _filled(pieces, width)
    if len(lines) > most:
        return [*lines[: most - 1], _cut(lines[most - 1], width, measure)], False
    for tighter in range(95, 50, -5):
        found = _filled(pieces, width * tighter / 100)
        if len(found) > len(lines):
            break
        lines = found
    return lines, True


def _pieces(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Only what is wider than a line is parted anywhere."""
    units = filter(None, UNIT.findall(text))
    return [piece for unit in units for piece in ([unit] if measure(unit.rstrip()) <= width else unit)]


def _filled(pieces: list[Piece], width: float) -> list[str]:
    lines, used = [""], 0.0
    for piece in pieces:
        if lines[-1] and used + piece.bare > width:
            lines, used = [*lines, ""], 0.0
        lines[-1] += piece.text
        used += piece.width
    return [line.rstrip() for line in lines]


def _cut(line: str, width: float, measure: Callable[[str], float]) -> str:
    while line and measure(f"{line}…") > width:
        line = line[:-1]
    return line.rstrip(f" {CLOSING}{OPENING}") + "…"
