"""What anyone can reckon out: 2 + 2 is no 5, a range does not go back, and of seven there are no eight."""

import re
from collections.abc import Iterator
from fractions import Fraction

from catalogue.records.han import IDEOGRAPHS
from catalogue.records.line import quoted

# Of so many digits, and so many in a sum, that what it comes to is a float.
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,12})(?:\.\d{1,20})?"
_SIGN = r" ?[+−×*·/÷] ?| - "
# Of a sum, nothing else is a part: no letter, no bracket, no power, no further sign.
SUM = re.compile(
    rf"(?<![\w.,:^)\]}}])(?<![+\-−×*·/÷=^≈√…|)(\[][ ])(?<![+\-−×*·/÷=^≈√…|(\[/])"
    rf"(?P<sum>{_NUMBER}%?(?:(?:{_SIGN}){_NUMBER}%?){{1,12}}) ?= ?(?P<is>[-−]?{_NUMBER})(?P<percent>%?)"
    r"(?![\w⁰-⁹²³¹^]|[.,:]\d| ?[+−×*·/÷^(=≈±…!]| - | ?(?:[十百千万亿KMBT]|thousand|[mbtr]+illion|mod|in base))"
)
PART = re.compile(rf"(?P<number>{_NUMBER})(?P<percent>%?)|(?P<sign>[-+−×*·/÷])")
SCALED = re.compile("[×*·/÷]")
# So many digits behind the point a machine knows.
FLOATING = 12
# What is told because it is wrong, or holds where numbers are others.
WRONG = re.compile(
    r"错|误|不等|并非|荒谬|模 ?\d|二进制|wrong|incorrect|false|error|mistake|modulo|binary|not true", re.IGNORECASE
)
QUOTATION = re.compile("“[^”]*”|‘[^’]*’|「[^」]*」")
# From a number to a lesser one of as many digits: 1998–95 is short, 4–1 a score, and a path goes from one to the other.
_NOT_FROM, _END = r"(?<!from )(?<!从)(?<!由)", r"(?![\w:–—/-]|[.,]\d)"
BACK = [
    re.compile(
        rf"(?<![\w.,:–—~/-]){_NOT_FROM}"
        rf"(?P<said>(?P<from>\d{{2,}}(?:\.\d+)?|\d\.\d+)%?(?: ?[–～] ?|~)(?P<to>\d+(?:\.\d+)?)%?){_END}"
    ),
    # Of what is read in its order, one digit tells enough, and a hyphen; but Tables 5-3 and 5-4 may be of Chapter 5.
    re.compile(rf"{_NOT_FROM}第 ?(?P<said>(?P<from>\d+)(?: ?[-–~～] ?| ?[至到] ?第? ?)(?P<to>\d+)) ?[页节章]"),
    re.compile(
        rf"\b(?:pp\.|pages|(?:section|table|figure|equation)s(?= \d+–)) (?P<said>(?P<from>\d+)[-–](?P<to>\d+)){_END}", re.I
    ),
]
SCORED = re.compile(r"[胜负赢输比败战]|\b(?:w[io]n\w*|beat\w*|lost|lead|scores?|victory|defeat\w*|against)\b", re.IGNORECASE)
# More of them than there are.
_COUNT = r"(?:[1-9]\d{0,2}(?:,\d{3})*|[1-9]\d*)"
MORE = [
    re.compile(
        rf"(?<![\w.,/:-])(?<![A-Za-z] )(?P<part>{_COUNT}) (?:out )?of (?:the |its |all )?(?P<all>{_COUNT})"
        r"(?![\w/:–-]|[.,]\d| (?:thousand|[mbtr]+illion))"
    ),
    re.compile(
        rf"(?<![\w.,/:-])(?<!第 )(?P<all>{_COUNT}) ?(?P<what>(?![年月日号])[{IDEOGRAPHS}])(?:里|中|当中)(?:有|的)? ?"
        rf"(?P<part>{_COUNT}) ?(?P=what)"
    ),
]


def miscounted(text: str) -> Iterator[str]:
    """What is wrong with each, and what to write."""
    if "=" in text and not WRONG.search(text):
        yield from _sums(QUOTATION.sub("“”", text))
    back = (found for pattern in BACK for found in pattern.finditer(text) if not SCORED.search(text))
    for found in {found["said"]: found for found in back}.values():
        if len(found["from"]) == len(found["to"]) and float(found["from"]) > float(found["to"]):
            turned = f"{found['to']}–{found['from']}"
            yield f"{quoted(found['said'])} cannot be, for a range begins with the lesser number; write it like {turned}"
    for found in (found for pattern in MORE for found in pattern.finditer(text)):
        part, whole = (int(found[name].replace(",", "")) for name in ("part", "all"))
        if part > whole:
            yield f"{quoted(found[0])} cannot be, for no part is more than all; write what the paper says"


def _sums(text: str) -> Iterator[str]:
    for found in SUM.finditer(text):
        value, exact = _reckoned(found["sum"])
        if value is None or ("%" in found["sum"] and (not found["percent"] or SCALED.search(found["sum"]))):
            continue  # half of 8 is 4, and no 400
        said = Fraction(found["is"].replace(",", "").replace("−", "-"))
        digits = len(found["is"].partition(".")[2])
        # What was rounded on the way may differ in its last digit.
        near = 0 if exact else Fraction(1, 10 ** min(digits, FLOATING))
        meant = [value, value * 100] if found["percent"] and "%" not in found["sum"] else [value]
        if all(abs(each - said) > near for each in meant):
            shown = f"{float(value):,.{digits if exact else digits + 1}f}".replace("-", "−")
            yield f"{quoted(found[0])} cannot be, for {found['sum']} is {shown}; write what it comes to, or what the paper says"


def _reckoned(text: str) -> tuple[Fraction | None, bool]:
    """What it comes to, products first, and whether whole numbers make that certain to the last digit."""
    total, product, sign = Fraction(0), Fraction(1), "+"
    over = False
    for part in PART.finditer(text):
        if part["sign"]:
            sign = part["sign"].replace("−", "-")
            continue
        number = Fraction(part["number"].replace(",", ""))
        if sign in "/÷":
            if not number:
                return None, False
            product, over = product / number, True
        elif sign in "+-":
            total, product = total + (product if part.start() else 0), number if sign == "+" else -number
        else:
            product *= number
    return total + product, not over and "." not in text
