"""Names of people and of houses that are in capitals or in small letters alone, and how each is written."""

import re

# Letters in a row: fewer may be initials, or a short name like those of some in East Asia.
CAPITALS, FEW = re.compile(r"[^\W\d_]{4,}"), re.compile(r"[^\W\d_]{3,}")
SMALL = {"boyd", "hooks"}  # who write themselves so
PARTICLES = {"von", "van", "der", "den", "del", "des", "dos", "della", "ter", "ten", "bin", "binti", "ibn", "abu"}
# Of one word, a house may write itself so: deepset.
WORDS = re.compile(r"[a-z][a-z'’-]*(?: [a-z][a-z'’&-]*)+")
WITHIN = {"of", "and", "the", "for", "at", "in", "on", "de", "du", "des", "la", "für", "di", "do", "y"}


def of_person(family: str, given: str) -> str | None:
    """What is wrong with a family or given name in one size, and what to write."""
    long = [part for part in (family, given) if FEW.search(part)]
    small = [part for part in long if part.islower() and not {*part.split()} & {*SMALL, *PARTICLES} and family not in SMALL]
    if any(CAPITALS.search(part) and part.isupper() for part in long) or (len(long) == 2 and (family + given).isupper()):
        what = "capitals"
    elif small:
        what = "small letters"
    else:
        return None
    meant = ", ".join(f"{field}: {name.title()}" for field, name in (("family", family), ("given", given)) if name)
    return f"is in {what}; write {{{meant}}}, or as the paper's page on arXiv does"


def of_house(name: str) -> str | None:
    """The same of a name of several words: university of oxford."""
    if not WORDS.fullmatch(name):
        return None
    meant = " ".join(word if word in WITHIN else word[0].upper() + word[1:] for word in name.split())
    return f"is in small letters; write {meant}, or as the paper prints it"
