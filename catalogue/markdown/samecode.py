"""The code of a block without what is written for its readers, and where two languages of a page show other code."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import Comment, Literal, _TokenType
from pygments.util import ClassNotFound

from catalogue.markdown.maths import made
from catalogue.numbers.numbers import unmatched
from catalogue.records.han import WIDE

# What is written for readers; and what may be, where it is Chinese.
SAID, STRING = (Comment, Literal.String.Doc), Literal.String
# In a formula: words of the language of the page, and spaces that say nothing.
WORDS, SPACES = re.compile(r"\\(?:text|mbox|mathrm|textbf)\s*\{[^{}]*\}"), re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")


class Line(NamedTuple):
    """A line of code without its comment, counted from 0 within its block, the same without its strings, and what is said of it
    there and above."""

    number: int
    text: str
    bare: str
    said: str


def code(language: str, lines: Sequence[str]) -> list[Line]:
    """The lines of a block that hold some."""
    tokens = _tokens(language, lines)
    text, bare = (_without(kinds, tokens) for kinds in (SAID, (*SAID, STRING)))
    said = [""] * len(text)
    for number, words in comments(language, lines):
        said[number] += words
    found, above = [], ""
    for number, (line, plain) in enumerate(zip(text, bare)):
        above += said[number]
        if line:
            found.append(Line(number, line, plain, above))
            above = ""
    return found


def comments(language: str, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What is written for readers of a block of code, line by line, each after its number, counted from 0."""
    number = 0
    for kind, value in _tokens(language, lines):
        if any(kind in each for each in SAID):
            yield from enumerate(value.split("\n"), number)
        number += value.count("\n")


def _tokens(language: str, lines: Sequence[str]) -> list[tuple[_TokenType, str]]:
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        lexer = TextLexer(stripnl=False)
    return [(kind, value) for kind, value in lexer.get_tokens("\n".join(lines)) if value]


def _without(kinds: Iterable[_TokenType], tokens: Iterable[tuple[_TokenType, str]]) -> list[str]:
    """The lines without tokens of these kinds, and without dots for what is left out, of which Chinese writes more."""
    kept = (value if not any(kind in each for each in kinds) else "\n" * value.count("\n") for kind, value in tokens)
    return [line.replace("…", "").rstrip() for line in "".join(kept).split("\n")]


def unlike(chinese: Sequence[Line], english: Sequence[Line]) -> tuple[tuple[int, str], tuple[int, str]] | None:
    """The first two lines that are not the same code, where nobody has translated them, or say other numbers: which, what."""
    for ours, theirs in zip(chinese, english):
        first, second = (ours.bare, theirs.bare) if WIDE.search(ours.text) else (ours.text, theirs.text)
        counted = first == second and any(
            all(unmatched(*said)) for said in ((ours.text, theirs.text), (ours.said, theirs.said))
        )
        if counted or (first != second and not WIDE.search(first)):
            shown = (ours.said, theirs.said) if ours.text == theirs.text else (ours.text, theirs.text)
            return (ours.number, shown[0].strip()), (theirs.number, shown[1].strip())
    return None


def formula(chinese: str, english: str) -> bool:
    """Whether two formulas make the same, but for translated words, whichever stands first."""
    translated = WIDE.search(chinese + english)
    ours, theirs = (wordless(each) if translated else SPACES.sub("", each) for each in (chinese, english))
    said = (" ".join(WORDS.findall(each)) for each in (chinese, english))
    return (ours == theirs or made(ours) == made(theirs)) and not all(unmatched(*said))


def wordless(formula: str) -> str:
    """What a formula has in both languages: no words, and no spaces that say nothing."""
    return SPACES.sub("", WORDS.sub("", formula))
