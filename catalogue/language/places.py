"""Places of a paper in running text: （§4.2、表 5）, Tables 2 and 3, §3.1–3.3."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from catalogue.records import values

NUMBER = rf"{values.NUMBER}(?!\.?\d|[A-Za-z%])"
ROMAN = rf"{values.ROMAN}(?![A-Za-z\d])"
SECTION = rf"(?:\d+|{ROMAN}|[A-Z](?![A-Za-z]))(?:\.\d+)*"
# In running text, two letters are a word: 附录 AI.
LETTER = r"[A-Z](?:\.[0-9]+)*(?!\.?\d|[A-Za-z])"
NUMBERED = ("Table", "Figure", "Equation", "Algorithm", "Listing", "Footnote", "Theorem", "Lemma")
# Counted in letters.
LETTERED = "Appendix"
# Between the numbers of a list (Tables 2, 3 and 4), and between those of a range.
RANGE = r"[–—~～]| ?至 ?"
LIST = rf"{RANGE}| to |, and |, | and "
# After a letter no amount can follow: 附录 D、E.
LETTERS = rf"{LIST}| ?[到和] ?|、"
# Characters before which 表, 图 or 式 is the end of another word: 发表 2 篇, 企图 3 次, 模式 1.
WITHIN = "发代列报填量企意模方形正样"
# A place in the same parentheses as these is one of another paper.
THERE = r"[\dA-Z][a-z]? there\b"
ELSEWHERE = re.compile(
    rf"[（(][^()（）]*(?:{THERE}|该文)[^()（）]*[)）]|该文 ?\S{{1,12}} ?[\w.]+|(?:\w{{1,12}} )?\S{{0,12}}{THERE}"
)

# One of these stands in each of them.
OTHERS = ("there", "该文")


class Found(NamedTuple):
    """A place between two positions in a text, and what it is called in a record: Table 2."""

    start: int
    end: int
    place: str


def places(text: str, words: Mapping[str, str]) -> Iterator[Found]:
    """Every place, in order; `words` are the kinds of places as the language prints them: 表 for Table.

    Of a list and of a range, each end is one. Leaves out the places of other papers (§2.2 there, 该文 §2.2).
    """
    pattern = _pattern(tuple(words.items()))
    elsewhere = [match.span() for match in ELSEWHERE.finditer(text)] if any(map(text.__contains__, OTHERS)) else []
    for match in pattern.finditer(text):
        if not any(start <= match.start() < end for start, end in elsewhere):
            yield from _listed(text, match)


def _listed(text: str, first: re.Match[str]) -> Iterator[Found]:
    """The place, and those that share its word."""
    kind, number = next((kind, number) for kind, number in first.groupdict().items() if number)
    yield Found(first.start(), first.end(), place_of(kind, number))
    several = first[0].startswith(("§§", f"{kind}s", f"{kind.lower()}s"))
    between, at = LETTERS if kind == LETTERED else LIST if several else RANGE, first.end()
    while more := re.compile(rf"(?:{between})({number_of(kind)})").match(text, at):
        yield Found(more.start(1), more.end(1), place_of(kind, more[1]))
        at = more.end()


@lru_cache
def _pattern(words: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """One group for each kind, which holds the number. What a place can begin with comes first, which is found sooner."""
    section = rf"(?:§§?\s?|\bSection |第 ?(?={SECTION} ?节))(?P<Section>{SECTION})(?: ?节)?"
    numbered = {kind: word for kind, word in words if kind in (*NUMBERED, LETTERED)}
    kinds = (rf"{_word(word)} ?(?P<{kind}>{number_of(kind)})" for kind, word in numbered.items())
    first = {"§", "S", "第", *(form[0] for word in numbered.values() for form in (word, word.lower()))}
    return re.compile(f"(?=[{''.join(map(re.escape, sorted(first)))}])(?:{'|'.join([section, *kinds])})")


def _word(word: str) -> str:
    """In English with a capital or without, one or several."""
    forms = map(re.escape, [word, word.lower(), re.sub("x$", "ce", word)])
    return rf"\b(?:{'|'.join(forms)})s?" if word.isascii() else rf"(?<![{WITHIN}]){re.escape(word)}"


def number_of(kind: str) -> str:
    return {LETTERED: LETTER, "Section": SECTION, "Table": f"(?:{NUMBER}|{ROMAN})"}.get(kind, NUMBER)


def place_of(kind: str, number: str) -> str:
    return f"§{number}" if kind == "Section" else f"{kind} {number}"
