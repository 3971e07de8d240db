"""A page as one would read it aloud: its prose, line by line."""

import re
from functools import lru_cache

from catalogue.language import markup

# What is not prose is heard as nothing, where readers see it as part of the sentence or not at all, else as a pause.
UNHEARD = re.compile(r"`|<!--|\]\(")
SIGNS = re.compile(r"[\[\]*_|~#>\s]+")


@lru_cache(maxsize=2_000)
def spoken(text: str) -> str:
    """The text without what is not prose; lines stay where they are."""
    return "".join(part if is_prose or SIGNS.fullmatch(part) else _heard(part) for is_prose, part in markup.pieces(text))


def _heard(part: str) -> str:
    return ("" if UNHEARD.match(part) else "…") + "\n" * part.count("\n")
