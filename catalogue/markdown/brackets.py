"""Brackets of a page that lead nowhere, and are not meant as such: half a link, or one without its address."""

import re
from collections.abc import Iterator

from catalogue.language.foreign import DEFINED, Found
from catalogue.markdown import pagetext

CURE = "write a link as [text](page.md), or \\[ and \\] where the brackets are meant"
# What has a meaning of its own, or is mathematics: \], [^1], [1]: address, [0, 1); of <![CDATA[…]]>, dangers.py tells.
OWN = re.compile(
    r"<[!?][^<>]*>|\\[^\[]|\[\^[^\[\]\n]*\]?|^ *\[[^\[\]\n]+\]:|[(\[][^\s()\[\],]+, ?[^\s()\[\],]+[)\]]", re.MULTILINE
)
BRACKET = re.compile(r"[!\\]?\[|\]")
# Tokens ([CLS]), sizes ([batch, length]), what was left out or is as it was; a link may stand in brackets.
MEANT = re.compile(
    r"/?[A-Z][A-Z0-9_-]*|\w|[A-Za-z]+\d+|[\w.…+*−-]+(?:[,;:] ?[\w.…+*−-]+)+|sic|[^\w\s]+|[\d\s.,\[\]–-]+|.*\]\(.*", re.DOTALL
)
# Where the address of a link begins, and what makes brackets part of a word: array[at], [t]he.
ADDRESS, WITHIN, ON = re.compile(r"[({]|\[[^\[\]\n]*\]"), re.compile(r"[A-Za-z0-9_\])\0]"), re.compile(r"[A-Za-z0-9\]]")
# So much of what follows a lone bracket helps to find it.
AROUND = 30


def brackets(text: str) -> Iterator[Found]:
    """Of a page whose code, calls and addresses have been left out."""
    labels = {label.lower() for label in DEFINED.findall(text)}
    for paragraph in pagetext.PARAGRAPH.finditer(text):
        opened: list[int] = []
        words = OWN.sub(lambda match: "-" * len(match[0]), paragraph[0])
        for sign in BRACKET.finditer(words):
            if sign[0] != "]":
                opened.append(sign.start())
            elif not opened:
                yield _lone(text, paragraph.start() + sign.start())
            elif _leads_nowhere(words, begin := opened.pop(), sign.end(), labels):
                yield Found(paragraph.start() + begin, paragraph[0][begin : sign.end()], CURE)
        yield from (_lone(text, paragraph.start() + begin) for begin in opened if words[begin] != "\\")


def _lone(text: str, at: int) -> Found:
    return Found(at, text[at : at + AROUND].partition("\n")[0].rstrip(), CURE)


def _leads_nowhere(text: str, start: int, end: int, labels: set[str]) -> bool:
    """Of the brackets from start to end; in a quotation, they are of whoever quotes."""
    inside = text[start:end].lstrip("!")[1:-1]
    if text[start] == "\\" or ADDRESS.match(text, end) or inside.lower() in labels or MEANT.fullmatch(inside):
        return False
    return not (WITHIN.match(text, start - 1) or ON.match(text, end) or _quoted(text[:start]))


def _quoted(before: str) -> bool:
    return before.count("“") > before.count("”")
