"""Which words of a title keep their capitals where a bibliography puts titles in lower case."""

import re
from collections.abc import Collection, Iterator

# A capital that is not the first letter of its word, or stands beside a digit, or alone: BERT, LoRA, T5, GPT-3, C++, I.
CAPITALS = re.compile(r"\w[^\W\d]*[A-Z]|[A-Z](\w|-)*\d|\d\w*[A-Z]|^[B-Z](?!\w)")
# Punctuation stays outside, for BibTeX looks for the colon after which a capital stays; but for that inside a word: LLM.int8().
WORD = re.compile(r"[^\W_](?:[^\s:;,!?()—–\"“”«»]*[^\W_])?(?:\(\))?")
HYPHENS = re.compile(r"(-(?!\d))")
# A title, a sentence and a subtitle begin with a capital, whatever signs stand before it: "Why, (Why, ¿Qué, : “Why.
BEGINS = re.compile(r"(?:^|[:?!—]|\s[-–]+\s|(?<!\bvs)\.\s)\W*$")


def pieces(title: str, names: Collection[str]) -> Iterator[tuple[str, str, bool]]:
    """The title in pieces: what stands before each, the piece, and whether it is a name, whose capitals stay.

    `names` are those that their letters do not give away.
    """
    end, kept = 0, {word for name in names for word in re.findall(r"\w+", name)}
    for word in WORD.finditer(title):
        yield title[:end], title[end : word.start()], False
        end = word.start()
        for part in HYPHENS.split(word[0]):
            yield title[:end], part, part in kept or bool(CAPITALS.search(part))
            end += len(part)
    yield title[:end], title[end:], False


def begins(before: str) -> bool:
    """Whether what follows this part of a title begins it, a sentence or a subtitle."""
    return bool(BEGINS.search(before))


def sentence_case(title: str, names: Collection[str] = ()) -> str:
    """The title as APA prints it and CSL wants it: capitals where it or a subtitle begins, and in names. See `pieces`."""
    return "".join(part if name or begins(before) else part.lower() for before, part, name in pieces(title, names))
