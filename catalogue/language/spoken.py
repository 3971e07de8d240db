"""A page as one would read it aloud: its prose, line by line."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from catalogue.language import markup

# What is not prose is heard as nothing, where readers see it as part of the sentence or not at all, else as a pause.
UNHEARD = re.compile(r"`|<!--|\]\(")
SIGNS = re.compile(r"[\[\]*_|~#>\s]+")


class Passage(NamedTuple):
    """What stands on a line of a page, or from there on: a paragraph, a cell of a table, the texts of a section."""

    line: int
    text: str


def whole(passages: Sequence[Passage]) -> Passage:
    """Several as one, which begins where the first does."""
    return Passage(passages[0].line if passages else 1, "\n".join(passage.text for passage in passages))


@lru_cache(maxsize=2_000)
def spoken(text: str) -> str:
    """The text without what is not prose; lines stay where they are."""
    return "".join(part if is_prose or SIGNS.fullmatch(part) else _heard(part) for is_prose, part in markup.pieces(text))


def _heard(part: str) -> str:
    return ("" if UNHEARD.match(part) else "…") + "\n" * part.count("\n")
