"""A page as one would read it aloud: its prose, line by line."""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from catalogue.language import markup

# What is not prose is heard as nothing, where readers see it as part of the sentence or not at all, else as a pause.
UNHEARD = re.compile(r"`|<!--|\]\(")
# Words that a paragraph has at least, and by what factor its lengths fit better without it than with it and the next as one.
LEAST, SURE = 12, log(1.3)
SIGNS = re.compile(r"[\[\]*_|~#>\s]+")


class Passage(NamedTuple):
    """What stands on a line of a page, or from there on: a paragraph, a cell of a table, the texts of a section."""

    line: int
    text: str


def whole(passages: Sequence[Passage]) -> Passage:
    """Several as one, which begins where the first does."""
    return Passage(passages[0].line if passages else 1, "\n".join(passage.text for passage in passages))


def surplus(more: Sequence[float], fewer: Sequence[float]) -> int | None:
    """Which of these lengths has none beside it among the others, which are one less; None where two may be one there."""
    without = {at: _apart([*more[:at], *more[at + 1 :]], fewer) for at in range(len(more))}
    together = min(
        (_apart([*more[:at], more[at] + more[at + 1], *more[at + 2 :]], fewer) for at in range(len(fewer))), default=0
    )
    at = min(without, key=lambda each: without[each])
    return at if more[at] >= LEAST and without[at] + SURE < together else None


def _apart(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return max((abs(log(max(a, 1) / max(b, 1))) for a, b in zip(ours, theirs)), default=0)


@lru_cache(maxsize=2_000)
def spoken(text: str) -> str:
    """The text without what is not prose; lines stay where they are."""
    text = markup.UNCLOSED.sub("", text)
    return "".join(part if is_prose or SIGNS.fullmatch(part) else _heard(part) for is_prose, part in markup.pieces(text))


def _heard(part: str) -> str:
    return ("" if UNHEARD.match(part) else "…") + "\n" * part.count("\n")
