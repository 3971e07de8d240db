"""What the first search does not load: words and names in pieces, and both by their first letter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import sub
from typing import Any

from catalogue.records.han import HAN_RUN
from catalogue.search.postings import Postings

# As many as there are pages, times this; there are at least so many.
PER_PAGE, FEWEST = 2, 8
# Of lists by the first letter: enough that each of the alphabet has its own.
LETTERS = 32


def divided(words: Postings, here: set[str]) -> tuple[Postings, Postings]:
    """Those that the first search loads, and those in pieces."""
    return (
        {word: places for word, places in words.items() if word in here},
        {word: places for word, places in words.items() if word not in here},
    )


def number(pages: int) -> int:
    """How many pieces there are."""
    return max(FEWEST, pages * PER_PAGE)


def pieces(parts: list[Postings], names: Postings, number: int) -> Iterator[dict[str, dict[str, Any]]]:
    """Of each word its places in each of the parts; of each name what is called so. One piece is made at a time."""
    words, called = _dealt({}.fromkeys(word for part in parts for word in part), number), _dealt(names, number)
    for place in range(number):
        yield {
            "words": {word: _places(word, parts) for word in sorted(words[place])},
            "names": {name: names[name] for name in called[place]},
        }


def _dealt(words: Iterable[str], number: int) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for word in words:
        found[piece(word, number)].append(word)
    return found


def _places(word: str, parts: list[Postings]) -> list[list[int]]:
    """Without empty ones at the end."""
    places = [steps(part[word]) if word in part else [] for part in parts]
    while not places[-1]:
        places.pop()
    return places


def piece(word: str, number: int) -> int:
    """Where a word is kept: a Chinese one by its first character, others by their first two letters."""
    begins = word[:1] if HAN_RUN.match(word) else word[:2]
    return sum(ord(char) * factor for char, factor in zip(begins, (1, 31))) % number


def lettered(words: Iterable[str], names: Iterable[str]) -> Iterator[dict[str, list[str]]]:
    """The words and the names of each letter."""
    for letter in range(LETTERS):
        told = {"words": words, "names": names}
        yield {kind: [text for text in texts if ord(text[0]) % LETTERS == letter] for kind, texts in told.items()}


def steps(places: list[int]) -> list[int]:
    """The first place, then how far each next one is: small numbers pack well."""
    return [*map(sub, places, [0, *places])]
