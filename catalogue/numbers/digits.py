"""Numbers that are not written as numbers are, and values that are none: 35O MB, 1,00,000, 28,4 BLEU, 35%%, NaN."""

import re
from collections.abc import Iterator

from catalogue.numbers.rewritten import APART
from catalogue.numbers.units import UNITS
from catalogue.records.line import quoted

# What stands behind numbers, and behind nothing else, once it stands there.
SIGNS = r"[%％‰]|[KMGTP]i?B(?:ytes?)?|BLEU|ROUGE(?:-[12L])?|F1|[TGP]?FLOP[Ss]?|PF-days|个百分点|分|倍|points?|times"
ALONE = "|".join((SIGNS, *(unit.after for kind in UNITS.values() for unit in kind.values() if unit.after)))
ITEMS = "|".join(unit.after for unit in UNITS["items"].values())
BEHIND = rf" ?(?:{SIGNS})(?![A-Za-z])"
COMMAS = re.compile(rf"(?<![A-Za-z\d_.,，(（\[^-])\d+(?:,\d+)+(?![\d,)）\]])(?P<unit>{BEHIND})?")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|0(?:,\d{3}){2,}")
# More digits than three after a comma may be the next of a list, but not where something is counted.
MORE, COUNTED = re.compile(r",\d{4,}$"), re.compile(rf" ?(?:[个条篇张台]|samples?|examples?|{ITEMS})")
# An O is a letter after whatever is none; an l begins the names of some norms, which have no unit.
# A part of an appendix may be called O.5.
LETTER = re.compile(
    rf"(?<![A-Za-z\d_.§-])(?:\d[\d.,]*O(?![A-Za-z(])[\dO]*|[lI]\.?\d[\d.,]*(?={BEHIND})"
    rf"|(?<!附录 )(?<!Appendix )[Oo]\.\d[\d.,]*(?={BEHIND}))"
)
SIGNS_TWICE = re.compile(r"[\d.,]*\d ?(?:[%％] ?){2,}")
# The whole of a value: what programs and tables have in place of one, a unit, a number that does not end.
NOTHING = re.compile(r"[-+]?nan|null|undefined|\d[\d.]*e\+?\d{3,}|#(?:DIV/0|N/A|NAME|NULL|NUM|REF|VALUE)[!?]?", re.IGNORECASE)
UNIT, POINT, COMMA = re.compile(ALONE), re.compile(r"\W*[\d.,]*\d\."), re.compile(r"\d+(?:,\d{1,2}|,\d{4,}|·\d+)")
# A sign whose other side is missing; what follows a number may be a plus of its own: 100+.
HALF = re.compile(rf"\W*[\d.,]*\d ?(?:(?:{ALONE})? ?(?:±|\+?/-?|[-–—~^=<>≤≥:])|± ?(?:{ALONE})|[eE])")
LONE = re.compile(rf"[Ool](?:{BEHIND})?")
TWICE = re.compile(r"(\d+(?:\.\d+)?) \1")
PARTED = re.compile(rf"{APART.pattern}(?![A-Za-z])")


def misspelled(text: str) -> Iterator[str]:
    """What is wrong with each number that is none, and what to write."""
    for found in LETTER.finditer(text):
        yield f"{quoted(found[0])} has a letter for a digit; write {found[0].translate(str.maketrans('OolI', '0011'))}"
    for found in SIGNS_TWICE.finditer(text):
        yield f"{quoted(found[0].strip())} has its sign twice; leave one out"
    for found in COMMAS.finditer(text):
        number = found[0].removesuffix(found["unit"] or "")
        counted = MORE.search(number) and COUNTED.match(text, found.end())
        if not THOUSANDS.fullmatch(number) and (found["unit"] or counted or re.search(r",\d{3}$", number)):
            yield f"{quoted(found[0])} is no number; a comma parts thousands, as in 12,345, and a point the rest, as in 28.4"


def no_value(text: str) -> str | None:
    """What is wrong with a value that says nothing, or with the only number that it is; None where nothing is."""
    if NOTHING.fullmatch(text):
        return f"{quoted(text)} is no value; write what the paper says, or drop the result"
    if UNIT.fullmatch(text):
        return f"{quoted(text)} is a unit; write the number before it"
    if HALF.fullmatch(text):
        return f"{quoted(text)} has a sign without its other side; write it whole, like 28.4 ± 0.3, or without the sign"
    if LONE.fullmatch(text):
        return f"{quoted(text)} has a letter for a digit; write the number"
    if POINT.fullmatch(text) or COMMA.fullmatch(text):
        return f"{quoted(text)} is no number; write it like 35, 28.4 or 12,345"
    if TWICE.fullmatch(text):
        return f"{quoted(text)} has its number twice; write it once"
    if PARTED.match(text):
        return f"{quoted(text)} has spaces within a number; write it like 12,345"
    return None
