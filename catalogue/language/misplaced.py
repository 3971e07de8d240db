"""What of a person's name stands in a field where it does not belong, or belongs to somebody else."""

import re

import regex

from catalogue.language.pinyin import is_read_otherwise
from catalogue.records.publication import Author

# Of family names; alone, they are none.
BEFORE = re.compile(r"(?:(?:von|van|der|den|de[lrs]?|dos|da|di|du|la|le|ter|ten)\b[ -]?)+")
ENDING = re.compile(rf" ?\b({BEFORE.pattern})$")
LATIN, LETTER = regex.compile(r"\p{Latin}"), re.compile(r"[^\W\d_]")


def misplaced(author: Author) -> str | None:
    """What is wrong, and what to write; None where nothing is."""
    family, given = author.family or "", author.given or ""
    if particles := ENDING.search(given):
        name = f"{particles[1]} {family}, given: {given[: particles.start()]}"
        return f"has {particles[1]!r} with the given name, which is of the family name; write {{family: {name}}}"
    if LETTER.search(given) and bool(LATIN.search(family)) != bool(LATIN.search(given)):
        return "has one name in Latin letters and one in others; write both as the paper prints them, and characters as zh"
    if author.zh and is_read_otherwise(author.zh, family, given):
        return f"is no reading of {author.zh}, whose family name comes first; write the characters of this person, or drop zh"
    return None
