"""A text as the words it is found by. The worker that searches cuts what a reader types by the same words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

import rjieba

from catalogue.records.han import HAN_RUN, IDEOGRAPHS
from catalogue.records.model import Catalogue

LONGEST = 5  # a longer one is better found by its parts
# Letters whose dress is no accent.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# Chinese, or a number with its point, or letters and digits; signs that people do type.
WORD = re.compile(rf"[{IDEOGRAPHS}々]+|\d+(?:[.,]\d+)+|[^\W_{IDEOGRAPHS}々]+|[√∑∇∂∞]")
# What is written with a sign between: GPT-3, int8(), fine-tuning.
JOINED = re.compile(rf"[^\W_{IDEOGRAPHS}]+(?:[-–.·][^\W_{IDEOGRAPHS}]+)+")


def fold(text: str) -> str:
    """In small letters without accents, full-width ones as narrow ones: Dessì is dessi, ＢＥＲＴ is bert."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", "".join(char for char in plain if not "\u0300" <= char <= "\u036f")).translate(PLAIN)


def key(text: str) -> str:
    """A text as one word: Chain-of-Thought is chainofthought, 检索 增强 is 检索增强."""
    return re.sub(r"[\W_]+", "", fold(text))


def teach(catalogue: Catalogue) -> None:
    """Tells the segmenter the words of the field, which its dictionary would cut apart."""
    for word in taught(catalogue):
        if not rjieba.has_word(word):
            rjieba.add_word(word, None, None)
            parts.cache_clear()


def taught(catalogue: Catalogue) -> list[str]:
    """The words of the field, as far as they are not too long."""
    texts = [term.zh for term in catalogue.terms] + [tag.name.zh for tag in catalogue.tags]
    texts += [word for paper in catalogue.papers for word in paper.aliases + paper.keywords]
    return list(dict.fromkeys(word for text in texts for word in HAN_RUN.findall(text) if len(word) <= LONGEST))


def words(text: str) -> Iterator[str]:
    """The words of a text in their order; a Chinese one is followed by its parts, what is joined by a sign by the whole."""
    for word in cut(text):
        yield from parts(word) if HAN_RUN.match(word) else [word]
    yield from (key(match[0]) for match in JOINED.finditer(fold(text)))


def cut(text: str) -> Iterator[str]:
    """The words of a text one after the other, none of them part of another."""
    for match in WORD.finditer(fold(text)):
        yield from rjieba.cut(match[0]) if HAN_RUN.match(match[0]) else [match[0].replace(",", "")]


@cache
def parts(word: str) -> tuple[str, ...]:
    """A Chinese word, and those of two and three characters within it that are words themselves."""
    within = (word[at : at + size] for size in (2, 3) if size < len(word) for at in range(len(word) - size + 1))
    return (word, *(part for part in within if rjieba.has_word(part)))


def distinct(texts: Iterable[str | None]) -> list[str]:
    """Each that is there, once, in their order."""
    return list(dict.fromkeys(text for text in texts if text))
