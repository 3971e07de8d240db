"""A text as the words it is found by. The worker that searches cuts what a reader types by the same words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

import rjieba

from catalogue.records.han import HAN_RUN, IDEOGRAPHS
from catalogue.records.model import Catalogue

LONGEST = 5  # a longer one is better found by its parts
# Letters whose dress is no accent.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
ACCENTS = re.compile("[\u0300-\u036f]+")
# Chinese; or a number with its point, or letters and digits, or signs that people do type.
WORD = re.compile(rf"([{IDEOGRAPHS}々]+)|(\d+(?:[.,]\d+)+|[^\W_{IDEOGRAPHS}々]+|[√∑∇∂∞])")
LETTER = rf"[^\W_{IDEOGRAPHS}]"
# What is written with a sign between: GPT-3, int8(), fine-tuning. Nothing is tried within a word.
JOINED = re.compile(rf"(?<!{LETTER}){LETTER}++(?:[-–.·]{LETTER}++)+")
SIGNS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """In small letters without accents, full-width ones as narrow ones: Dessì is dessi, ＢＥＲＴ is bert."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", ACCENTS.sub("", plain)).translate(PLAIN)


def key(text: str) -> str:
    """A text as one word: Chain-of-Thought is chainofthought, 检索 增强 is 检索增强."""
    return SIGNS.sub("", fold(text))


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
    text = fold(text)
    for chinese, other in WORD.findall(text):
        yield from chain.from_iterable(map(parts, rjieba.cut(chinese))) if chinese else _plain(other)
    yield from (SIGNS.sub("", joined) for joined in JOINED.findall(text))


def cut(text: str) -> Iterator[str]:
    """The words of a text one after the other, none of them part of another."""
    for chinese, other in WORD.findall(fold(text)):
        yield from rjieba.cut(chinese) if chinese else _plain(other)


def _plain(word: str) -> list[str]:
    return [word.replace(",", "")]


@cache
def parts(word: str) -> tuple[str, ...]:
    """A Chinese word, and those of two and three characters within it that are words themselves."""
    within = (word[at : at + size] for size in (2, 3) if size < len(word) for at in range(len(word) - size + 1))
    return (word, *(part for part in within if rjieba.has_word(part)))


def distinct(texts: Iterable[str | None]) -> list[str]:
    """Each that is there, once, in their order."""
    return list(dict.fromkeys(text for text in texts if text))
