"""What is wrong with a formula as it is written, before anything is made of it: formulas.py looks at what becomes of it."""

import re
from collections.abc import Iterator
from itertools import accumulate

from latex2mathml.commands import MATRICES

from catalogue.markdown.maths import doubled
from catalogue.markdown.samecode import WORDS

# What is told as it stands there, in place of the dots; dressing is of a whole document, or of its layout, that of the theme.
TOLD = {
    r"\\(?:(?:re)?newcommand|def|let|DeclareMathOperator)(?![A-Za-z])": "… is unknown: no formula can define a command",
    r"\\(?:class|cssId|style|href|color|textcolor|colorbox|fcolorbox|tag|label|ref|nonumber|hline)(?![A-Za-z])": (
        "… has no place here: a formula has no colors, lines and numbers of its own"
    ),
    r"\\[hm]?(?:space|kern|skip)\*? ?\{? ?[-+]?\d{3,}(?:\.\d+)? ?(?:em|ex|mu|pt|px|cm|mm|in)\b\}?": "… is wider than a line",
    r"\\(?:text\w*|mbox)\s*\{[^{}$]*(?<!\\)\$[^{}]*\}": "… has a $ in its words; end them before a formula",
    r"(?<!\\)%": "% hides what follows it; write \\%",
}
# And without words, in which these are signs; what stands on two sides of a sign may be further on: 10^{+}, a &= b.
WORDLESS = {
    r"(?<!\\)[\^_]\s*(?:\d+\.?\d+|[-−](?:[A-Za-z]|\d+)|\+\d+|[(\[])": "… moves one sign alone; brace all, as in x^{10}",
    r"\\(?:sum|prod|int|big[a-z]+)(?:\\limits)?_[A-Za-z]\s*=": "… moves one sign alone; brace all, as in \\sum_{i=1}^n",
    r"-+>|=>|<=|>=|(?<=\s)!=": "… stands for a sign; write \\to, \\Rightarrow, \\le, \\ge or \\ne",
    r"</(?:[biup]|br|div|em|span|strong|su[bp])>|<br ?/?>": "… is HTML, of which a formula has none",
    r"(?<![<>=:])[<>=]\s+[<>=](?![<>=])": "nothing stands between the two signs of '…'",
    r"(?<=[^\s^_{&\\(,])(?:\s+[-+*/]|\s*=)\s*\Z": "nothing follows its last sign",
}
ARRAY = re.compile(r"\\begin\{array\}(?!\s*\{[lcr| ]+\})")
BRACES = {"{": 1, "}": -1}
# What is between \\left and \\right may have no other one, which the converter knows; and what closes each: (0, 1].
FENCE, BRACKET = (
    re.compile(r"\\(?:left|right|middle)(?![A-Za-z])\s*(?:\\[A-Za-z]+|\\?.)"),
    re.compile(r"\\[^{}]|(\\[{}]|[()\[\]])"),
)
CLOSING = {"(": ")]", "[": ")]", r"\{": r"\}"}
MATRIX = re.compile(r"\\begin\{([A-Za-z]*matrix)\*?\}((?:(?!\\begin)[\s\S])*?)\\end\{\1")
ROW, CELL, DOTS = re.compile(r"\\\\(?:\[[^\]]*\])?"), re.compile(r"(?<!\\)&"), re.compile(r"\s*\\[a-z]?dots\s*|\s*")


def of_source(source: str) -> str | None:
    """The first fault, or None."""
    for patterns, read in ((TOLD, source), (WORDLESS, WORDS.sub("w", source))):
        for pattern, said in patterns.items():
            if found := re.search(pattern, read):
                return said.replace("…", found[0])
    depths = list(accumulate(BRACES[brace] for brace in re.findall(r"(?<!\\)[{}]", source)))
    if depths and (min(depths) < 0 or depths[-1]):
        return "its braces { } do not pair"
    if single := _unpaired(WORDS.sub("w", source)):
        return f"{single} has no other bracket"
    if name := doubled(source):
        return f"\\\\{name} begins a line, and is no command there; write \\{name}"
    if unknown := [name for name in re.findall(r"\\begin\{([^}]*)\}", source) if f"\\{name}" not in MATRICES]:
        return f"\\begin{{{unknown[0]}}} is unknown, but matrix, cases, array, align and aligned are not"
    if ARRAY.search(source):
        return "the columns of an array are l, c and r, as in \\begin{array}{lc}"
    return next(
        (
            f"the rows of its matrix have {fewest} to {most} cells; an empty one has its & too"
            for fewest, most in _ragged(source)
        ),
        None,
    )


def _unpaired(source: str) -> str | None:
    """The first bracket that closes nothing, or the last that is not closed; one alone is spoken of as a sign."""
    open_ones: list[str] = []
    signs: list[str] = BRACKET.findall(FENCE.sub("", source)) if source.strip() not in "()[]" else []
    for sign in filter(None, signs):
        if sign in CLOSING:
            open_ones.append(sign)
        elif not open_ones or sign not in CLOSING[open_ones.pop()]:
            return sign
    return open_ones[-1] if open_ones else None


def _ragged(source: str) -> Iterator[tuple[int, int]]:
    """Of each matrix that is not full, how many cells its rows have; one of dots alone goes through all columns."""
    for matrix in MATRIX.finditer(source):
        cells = {len(CELL.findall(row)) + 1 for row in ROW.split(matrix[2]) if not DOTS.fullmatch(row)}
        if len(cells) > 1:
            yield min(cells), max(cells)
