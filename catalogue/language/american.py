"""Words that British English spells otherwise than this site does: behaviour, optimise, modelling."""

import re
from collections.abc import Iterator

from catalogue.language.articles import QUOTATION

# How each begins, in small letters, for names keep their spelling; how it goes on there, and here.
AMERICAN = {
    ("(?:mis)?behavi|(?:dis|multi)?col|(?:dis)?(?:fav|hon)|flav|hum|lab|neighb|rig|rum|endeav|vap", "our"): "or",
    (
        "(?:de|re|un|over)?(?:central|categor|character|custom|discret|emphas|final|formal|general|hypothes|initial|local|maxim|memor"
        "|minim|normal|optim|organ|parallel|penal|random|real|recogn|regular|serial|special|stabil|standard|summar|synthes|token"
        "|util|vector|visual)",
        r"is(?=e[sdr]?\b|ers\b|ing\b|ations?\b)",
    ): "iz",
    ("anal|catal|paral", r"ys(?=ed?\b|ing\b)"): "yz",  # analyses are several, here and there
    ("(?:un|mis|re)?(?:channel|label|level|model|signal|total|travel|tunnel)", r"l(?=ed\b|ings?\b|ers?\b)"): "",
    ("(?:kilo|centi|milli)?met|cent|fib|lit", r"re(?=s?\b)"): "er",
    ("def|lic|off", r"ence(?=s?\b)"): "ense",
    ("program", r"me(?=s?\b)"): "",
    ("art", "efact"): "ifact",
    ("gr", r"ey(?=s?\b)"): "ay",
    ("lear", r"nt\b"): "ned",
    ("whil", r"st\b"): "e",
    ("among", r"st\b"): "",
    ("per", r" cent\b"): "cent",
}
WORDS = [
    (re.compile(rf"{QUOTATION.pattern}|\b(?P<begins>{begins})(?P<there>{there})\w*"), here)
    for (begins, there), here in AMERICAN.items()
]
# What is asked of each word first, which takes a seventh of the time: whether it may be one.
LETTERS = re.compile("[a-z]{4,}")
MAY_BE = re.compile("|".join(["cent$", *(f"(?:{begins}){there}" for begins, there in AMERICAN)]))


def british(text: str) -> Iterator[str]:
    """What is wrong with each such word of an English text, and what to write; what is quoted is as others wrote it."""
    for pattern, here in WORDS if any(map(MAY_BE.match, LETTERS.findall(text))) else ():
        for found in (found for found in pattern.finditer(text) if found["begins"]):
            right = found["begins"] + here + found[0][found.end("there") - found.start() :]
            yield f"{found[0]!r} is British English, and this site writes American; write {right!r}"
