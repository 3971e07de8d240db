"""Characters that do not belong into a text: traditional ones in Chinese, and in any language those that nobody sees."""

import re
from collections.abc import Iterator
from unicodedata import name

import opencc

# Control characters, and what has no width or turns the direction of writing: soft hyphen, joiners, marks, overrides, isolates.
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
SIMPLE = opencc.OpenCC("t2s")
# All but characters that the mainland's table of 2013 has given back to names (昇腾), and halves that are none.
CONVERTED = re.compile("[^昇氾陞\ud800-\udfff]+")


def simplified(text: str) -> str:
    """A Chinese text in the characters of the mainland; OpenCC looks at the words around them (乾坤, 干净)."""
    return CONVERTED.sub(lambda match: str(SIMPLE.convert(match[0])), text)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """For each character that nobody sees its line, counted from 1, and what to do about it."""
    for match in HIDDEN.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()].rpartition("\n")[2]
        what = f"U+{ord(match[0]):04X} {name(match[0], '')}".strip()
        yield text.count("\n", 0, match.start()) + 1, f"{what}, which nobody sees, after {before!r}; remove it"
