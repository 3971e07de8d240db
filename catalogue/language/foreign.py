"""What other Markdowns read and ours does not, so that readers would see the signs; each with how it is written here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

from catalogue.language.chats import SAID
from catalogue.language.latexmarks import PRINTED, WRITE_FORMULA, WRITE_PLAIN
from catalogue.language.othermarks import (
    INLINE,
    LINES,
    NAMES,
    OWN,
    PLAIN,
    ROLES,
    WRITE_LINK,
    WRITE_NOTE,
)
from catalogue.records.line import quoted

# What marks a formula between dollars or \( \): a sign of LaTeX, a comparison, a lone letter. Prices have none of these.
FORMULA = re.compile(r"(?s).*[\\^_{}=<>].*|[A-Za-z](?:['′]|\([\w, ]*\)|\d)*(?:\s*[-+*/,|]\s*(?:[A-Za-z](?:\d|['′])*|\d+))*")
NUMBER = re.compile(r"[\d.,]+")
HAN_OR_WIDE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# Where a formula may stand; what is between the signs is asked whether it is one.
FORMULAS = re.compile(
    r"(?<![\\$A-Za-z0-9])\$(?!\s)([^$\n]{1,300}?)(?<![\s\\])\$(?![A-Za-z0-9$])|\\\((.{1,300}?)\\\)|\\\[(.{1,300}?)\\\]",
    re.DOTALL,
)
# A link whose address stands elsewhere on the page, and such an address.
REFERENCE = re.compile(r"(?<![!\\\]A-Za-z0-9_])\[([^\[\]\n^]+)\]\[([^\[\]\n]*)\]")
DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]: *\S", re.MULTILINE)
# At the beginning of a paragraph, what a note may be meant by, or the mark of one.
NOTED = re.compile(r"(?<!\S\n)^ {0,3}\[(\^[^\]\n]+)\](?![:：]|\[) *\S.*$", re.MULTILINE)
# What HTML has no character for: &#0; and the halves of others show none, or one that stands for what was lost.
BY_NUMBER, NONE = re.compile(r"&#(?:\d+|[xX][0-9A-Fa-f]+);"), ("", "\ufffd")
# What Windows has there, and Unicode has not: browsers know which is meant, other readers do not.
OF_WINDOWS = re.compile(r"&#(?:0*1(?:2[89]|[345]\d)|[xX]0*[89][0-9A-Fa-f]);")
IN_TEXT = {pattern: WRITE_PLAIN if "#!math" in cure else cure for pattern, cure in {**INLINE, **PLAIN}.items()}
# One of these stands in whatever in_text finds: most texts have none, and need no closer look. Fixed letters are found soonest.
SIGNS = re.compile(r"[$\\~^`<&_*{\[#【]|\(cid:|==|>{7}|\|{7}|''|\+\+|%%|:[a-z+-]|\A[+>|!?=-]", re.MULTILINE)
WORDS = re.compile("|".join([*SAID, *PRINTED]))


class Found(NamedTuple):
    """What is written as others write it, where it begins, what to write, and what becomes of it."""

    start: int
    text: str
    cure: str
    fault: str = "would be shown as it is written"
    others: tuple[str, ...] = ()
    """What else is written so in its line."""

    @property
    def complaint(self) -> str:
        """As a problem says it."""
        others = f" (and {', '.join(map(quoted, self.others))})" if self.others else ""
        return f"{quoted(self.text)}{others} {self.fault}; {self.cure}"


def first(found: Iterable[Found]) -> list[Found]:
    """What stands within another find is told there."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (each.start, -len(each.text))):
        if not kept or each.start >= kept[-1].start + len(kept[-1].text):
            kept.append(each)
    return kept


def by_line(found: Iterable[Found], text: str) -> list[Found]:
    """What is to be mended alike in one line of the text as one."""
    together: dict[object, Found] = {}
    for each in found:
        key = (text.count("\n", 0, each.start), each.cure, each.fault)
        one = together.setdefault(key, each)
        if each.text not in (one.text, *one.others):
            together[key] = one._replace(others=(*one.others, each.text))
    return [*together.values()]


def in_text(text: str) -> Iterator[Found]:
    """Of a text that is plain, in which nothing is Markdown."""
    return _plain(text, {})


def in_name(text: str) -> Iterator[Found]:
    """The same of a title, or of a name of what is no person."""
    return _plain(text, NAMES)


def in_words(text: str) -> Iterator[Found]:
    """The same of one that is no title, where the paper has its own signs."""
    return _plain(text, OWN)


def _plain(text: str, more: Mapping[str, str]) -> Iterator[Found]:
    if SIGNS.search(text) or WORDS.search(text):
        yield from _formulas(text, WRITE_PLAIN)
        yield from _matching(IN_TEXT, text)
        yield from _matching(more, text)


def in_page(text: str) -> Iterator[Found]:
    """Of a page, whose code has been left out."""
    defined = [name.lower() for name in DEFINED.findall(text)]
    for found in REFERENCE.finditer(text):
        if (found[2] or found[1]).lower() not in defined:
            yield Found(found.start(), found[0], WRITE_LINK)
    for at, found in enumerate(DEFINED.finditer(text)):
        if found[1][0] != "^" and found[1].lower() in defined[:at]:
            yield Found(found.start(), f"[{found[1]}]:", "give one another name", "stands twice, and leads to one address")
        elif found[1][0] != "^" and text.lower().count(f"[{found[1].lower()}]") < 2:
            yield Found(found.start(), f"[{found[1]}]:", WRITE_LINK, "is an address that no link names")
    notes = {*defined}
    yield from (Found(at.start(), at[0], WRITE_NOTE) for at in NOTED.finditer(text) if at[1].lower() not in notes)
    yield from _formulas(text, WRITE_FORMULA)
    for found in BY_NUMBER.finditer(text):
        if unescape(found[0]) in NONE or OF_WINDOWS.fullmatch(found[0]):
            yield Found(found.start(), found[0], "write the character itself")
    yield from _matching(INLINE, text)
    yield from _matching(LINES, text)


def roles(text: str) -> Iterator[Found]:
    """Of a page without its code, but with the marks around the code in its lines."""
    yield from _matching(ROLES, text)


def _formulas(text: str, cure: str) -> Iterator[Found]:
    for found in FORMULAS.finditer(text):
        inside = next(filter(None, found.groups())).strip()
        number = found[1] and NUMBER.fullmatch(inside)
        if (number or FORMULA.fullmatch(inside)) and not HAN_OR_WIDE.search(inside):
            yield Found(found.start(), found[0], cure)


def _matching(patterns: Mapping[str, str], text: str) -> Iterator[Found]:
    for pattern, cure in patterns.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield Found(found.start(), found[0], cure)
