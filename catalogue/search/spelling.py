"""Other ways to write a Chinese word: in traditional characters, as Taiwan says it, by its sound in Latin letters."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from catalogue.language.alphabet import sound
from catalogue.language.characters import simplified
from catalogue.records.han import HAN_RUN

# The blocks of Unicode that have traditional characters in use; the others hold rare ones.
CHARACTERS = [chr(code) for start, end in ((0x3400, 0x4DC0), (0x4E00, 0xA000)) for code in range(start, end)]


def spelled(words: list[str]) -> dict[str, Any]:
    """All of these ways, each under its name."""
    return {way.__name__: way(words) for way in (traditional, regional, sounds, exceptions)}


def traditional(words: Iterable[str]) -> str:
    """Pairs of characters, traditional and simple, for the simple ones that the words have: 體体馬马."""
    known = set("".join(words))
    return "".join(f"{char}{simple}" for char, simple in _pairs() if simple in known and char not in known)


@lru_cache(maxsize=1)
def _pairs() -> list[tuple[str, str]]:
    simple = simplified("\n".join(CHARACTERS)).split("\n")
    return [(char, other) for char, other in zip(CHARACTERS, simple, strict=True) if char != other]


def regional(words: Iterable[str]) -> dict[str, str]:
    """Words of Taiwan in simple characters, and ours for each: 演算法 is 算法. None that is a word of ours itself."""
    words = {word for word in words if HAN_RUN.fullmatch(word)}
    said = {simplified(_taiwan().convert(word)): word for word in sorted(words)}
    return {there: here for there, here in said.items() if there != here and there not in words}


@lru_cache(maxsize=1)
def _taiwan() -> Any:
    """Takes 45 MB, which a build whose words are known does without."""
    import opencc

    return opencc.OpenCC("s2twp")


def load() -> None:
    """Reads the dictionaries, for processes that are about to be copied, and will all spell words."""
    _taiwan()
    sound("读")


def sounds(words: Iterable[str]) -> dict[str, str]:
    """Syllables without tones, and the characters that are read so when they stand alone: {"zhu": "注主"}."""
    words = sorted({word for word in words if HAN_RUN.fullmatch(word)})
    read = {char: sound(char) for char in sorted(set("".join(words)))}
    syllables: dict[str, str] = {}
    for char, syllable in read.items():
        syllables[syllable] = syllables.get(syllable, "") + char
    return syllables


def exceptions(words: Iterable[str]) -> dict[str, str]:
    """Words whose sound is not that of their characters one by one, as 微调 (weitiao), each with its sound."""
    words = sorted({word for word in words if HAN_RUN.fullmatch(word) and len(word) > 1})
    return {word: said for word in words if (said := sound(word)) != "".join(map(sound, word))}
