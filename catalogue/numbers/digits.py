"""Numbers that are not written as numbers are, and values that are none: 35O MB, 1,00,000, 28,4 BLEU, 35%%, NaN."""

import re
from collections.abc import Iterator

from catalogue.numbers.rewritten import APART, RAISED
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
# A part of an appendix may be called O.5, and behind a tag (H<sub>2O, where … stands for it) a formula goes on.
LETTER = re.compile(
    rf"(?<![A-Za-z\d_.§…-])(?:\d[\d.,]*O(?![A-Za-z(])[\dO]*|[lI]\.?\d[\d.,]*(?={BEHIND})"
    rf"|\d[\d.,]*[lI](?:\.\d[\d.]*(?<!\.)|\d*(?={BEHIND}))"
    rf"|(?<!附录 )(?<!Appendix )[Oo]\.\d[\d.,]*(?={BEHIND}))"
)
SIGNS_TWICE = re.compile(r"[\d.,]*\d ?(?:[%％] ?){2,}")
# In two, as PDFs give it; no sentence of ours begins with a number, and Llama 1 70B is a name.
PARTED = re.compile(
    rf"(?<=\S )(?<!Table )(?<!Figure )\d{{1,3}}\. \d{{1,2}}(?={BEHIND})"
    r"|(?:(?<=\b[a-z]{2} )|(?<=\b[a-z]{3} )|(?<=\b[a-z]{4} )|(?<=[有为是] ))1 \d\d[BMT](?= ?(?:个?参数|parameters\b))"
)
# An exponent that a PDF has set beside the ten: of a small number, a large one, so many operations. 1.5 × 1024 is a product,
# and there may be 1024 operations for each of something.
_TEN, _OPERATIONS = " ?[×·⋅*xX] ?10", "(?= ?(?:FLOP|floating|次(?:浮点)?运算))"
_ALTOGETHER = r"(?!\D{1,20}(?:/[a-z]{2}|\bper\b|每))"
POWERS = [
    re.compile(rf"(?<![\w.,])(\d+(?:\.\d+)?{_TEN})([-−]\d)(?!\d|\.\d|%)"),
    re.compile(rf"(?<![\w.,])([1-9]\.\d+{_TEN})(1[2-9]|2[0-35-9])(?!\d|[.,]\d| ?[=×])"),
    re.compile(rf"(?<![\w.,])(\d+(?:\.\d+)?{_TEN})(1[2-9]|2\d){_OPERATIONS}"),
    re.compile(rf"(?<![\w.,×·⋅*^-])(?<![×·⋅*xX] )(10)(1[2-9]|2[0-35-9]|24(?= ?FLOP)){_OPERATIONS}{_ALTOGETHER}"),
]
# Marks that stand between numbers, and words that ask for what follows them; abbreviations that end with a point.
MARKS, ASKING = "[,;:/=→–—±<>≤≥^、，；：]", "and|or|vs|versus|to|than|per|between"
SHORT = r"(?:approx|avg|dev|est|etc|al|hrs?|max|min|params?|resp|secs?|std|vs|[A-Z][a-z]{1,3}|(?<=\d )[a-z]{1,4})\."
# A point between thousands, and a comma before the rest.
TURNED = re.compile(r"(?<![\w.,])([1-9]\d{0,2}(?:\.\d{3})+),(\d{1,2})(?![\d,.])")
DIGIT = re.compile(r"\d")
LIKE = "write it like 35, 28.4 or 12,345"
# What is wrong with a whole value: what programs and tables have in place of one, a unit, half of something.
FAULTS = {
    r"(?i)\A(?:[-+]?(?:nan|inf(?:inity)?)|null|undefined|\d[\d.]*e\+?\d{3,}|#(?:DIV/0|N/A|NAME|NULL|NUM|REF|VALUE)[!?]?)\Z": (
        "is no value; write what the paper says, or drop the result"
    ),
    rf"\A(?:{ALONE})\Z": "is a unit; write the number before it",
    # What follows a number may be a plus of its own: 100+.
    rf"\S ?{MARKS}\Z|\d ?(?:{ALONE})? ?(?:\+?/-|[-~到至和与或])\Z|\d[^.;]{{0,20}} (?:{ASKING})\Z|± ?(?:{ALONE})\Z"
    r"|\A(?:[,;/=→、，；]|\.(?!\d))|\A[Bb]etween (?!.* (?:and|to) |.*[-–])": (
        "has a sign or a word without its other side; write it whole, like 28.4 ± 0.3, or leave that out"
    ),
    rf"\A(?:[Ool]|[lI]\d[\d.,]*|[xX]{{2,}})(?:{BEHIND})?\Z": "has a letter for a digit; write the number",
    r"\d[⁻⁺]\Z": "has a power without its digit; write it whole, like 10⁻³",
    r"\A(?i:yes|no|true|false)\Z": "answers a question; write the figure of the paper, or drop the result",
    r"\b(?:bleu|Bleu|rouge|f1)\Z": "has a unit in small letters; write it as the paper does, like 28.4 BLEU",
    r"\d ?[?？]\Z": "asks what it is; write what the paper says",
    r"\A[\d.,]+ ?\| ?[\d.,]+\Z": "has a bar, as tables have between their cells; write / between two values",
    r"\d(?:BLEU|ROUGE|points?|times)(?![A-Za-z])": "has no space before its unit; write it like 28.4 BLEU",
    r"\A(?:\d+(?:,\d{1,2}|,\d{4,}|·\d+)|e\d+|0\d+(?![-:/\d]).*)\Z": f"is no number; {LIKE}",
    rf"\A{APART.pattern}(?![A-Za-z])|\A\d+\. \d+|\A\d{{1,3}}(?: \d{{3}})+\.\d+(?:{BEHIND})?\Z": (
        "has spaces within a number; write it like 12,345"
    ),
    r"\A(\d+(?:\.\d+)?) \1\Z": "has its number twice; write it once",
    rf"\d ?([A-Za-z]+|{SIGNS}) \1(?![\w-])|(?:illion|\d ?[KMBT]) ?%": "has two units in a row; write one",
    r"\A\d[\d.]* ?/ ?0\Z": "divides by nothing; write what the paper says",
    r"[†‡]|§\Z|\d%?\*+\Z|\^\*|(?:\A|(?<=[\d%] )|(?<=[\d%]))\[\d{1,3}\]\Z": "has the mark of a note; write the value without",
    rf"\A(?!.*(?:\.\s|。.|\b{SHORT}\Z)).*(?:[A-Za-z]{{2}}\.|。)\Z": "ends with a full stop; write the value without",
}
# What one of its numbers may look like; what has other letters is a name or a word.
PART = r"(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:,(?!\d{3}(?!\d))\d+)+|\d+(?:\.\d+)*|\.\d+)"
ONE = rf"#?[-+−±]?(?:[$€£¥][-−]?)?{PART}(?:[eE][-+−]?\d+)?(?:\^[-−]?\d+)*[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*[kKMBT]?[%％‰]?"
NUMBER = re.compile(rf"(?![$€£¥]\d+,\d\d?(?!\d)){ONE}(?:(?:[x×]?[-+−±]|[x×]){ONE})*[x×]?\+?\*{{0,3}}")
PIECE = re.compile(r"(?:[-+−±$€£¥#%％‰^×*⁻⁰¹²³⁴⁵⁶⁷⁸⁹A-Za-z_\d]|[.,](?!\s))+")
NUMERIC = re.compile(r"(?=\D*\d)(?!\W*[A-Za-z])[^A-Za-z_]*(?:[eExkKMBT][^A-Za-z_]*)*")


def misspelled(text: str) -> Iterator[str]:
    """What is wrong with each number that is none, and what to write."""
    if not DIGIT.search(text):  # most have none, and need no closer look
        return
    for found in LETTER.finditer(text):
        yield f"{quoted(found[0])} has a letter for a digit; write {found[0].translate(str.maketrans('OolI', '0011'))}"
    for found in PARTED.finditer(text):
        yield f"{quoted(found[0])} has a space within a number; write {found[0].replace(' ', '')}"
    for begun, power in dict.fromkeys(found.groups() for pattern in POWERS for found in pattern.finditer(text)):
        yield f"{quoted(begun + power)} has lost its exponent; write {begun}{power.replace('-', '−').translate(RAISED)}"
    for found in TURNED.finditer(text):
        cure = f"{found[1].replace('.', ',')}.{found[2]}"
        yield f"{quoted(found[0])} has a point for a comma, and a comma for a point; write {cure}"
    for found in SIGNS_TWICE.finditer(text):
        yield f"{quoted(found[0].strip())} has its sign twice; leave one out"
    for found in COMMAS.finditer(text):
        number = found[0].removesuffix(found["unit"] or "")
        counted = MORE.search(number) and COUNTED.match(text, found.end())
        if not THOUSANDS.fullmatch(number) and (found["unit"] or counted or re.search(r",(?:\d{3}|0\d)$", number)):
            yield f"{quoted(found[0])} is no number; a comma parts thousands, as in 12,345, and a point the rest, as in 28.4"


def no_value(text: str) -> str | None:
    """What is wrong with a value that says nothing, is cut off or holds no number as one is written; None where nothing is."""
    if any(misspelled(text)):
        return None  # which is told of any text
    if wrong := next((wrong for pattern, wrong in FAULTS.items() if re.search(pattern, text)), None):
        return f"{quoted(text)} {wrong}"
    pieces = (piece for piece in PIECE.findall(text) if NUMERIC.fullmatch(piece))
    return next((f"{quoted(piece)} is no number; {LIKE}" for piece in pieces if not NUMBER.fullmatch(piece)), None)
