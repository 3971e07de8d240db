"""Where a word stands in an index: Chinese by its sound, all else by its letters."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from pypinyin import lazy_pinyin, load_phrases_dict

Item = TypeVar("Item")
# Words that begin with no letter stand together, before all others.
OTHER = "#"
# Words of the field in which the library takes a character for its other sound.
load_phrases_dict(
    {"微调": [["wēi"], ["tiáo"]], "长上": [["cháng"], ["shàng"]], "长文": [["cháng"], ["wén"]], "重排": [["chóng"], ["pái"]]}
)


def sound(word: str) -> str:
    """A word in small Latin letters: 思维链 is siweilian (pinyin without tones), Łukasz's é is e; other signs stay."""
    plain = unicodedata.normalize("NFKD", "".join(lazy_pinyin(word)))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def by_letter(items: Iterable[Item], word: Callable[[Item], str]) -> Iterator[tuple[str, list[Item]]]:
    """The items in alphabetical order of their words, letter by letter; each letter is a capital, or OTHER."""
    ordered = sorted(items, key=lambda item: (_letter(word(item)), sound(word(item)), word(item)))
    for letter, group in groupby(ordered, key=lambda item: _letter(word(item))):
        yield letter, list(group)


def _letter(word: str) -> str:
    first = sound(word)[:1]
    return first.upper() if first.isascii() and first.isalpha() else OTHER
