"""Which words of a title keep their capitals where a bibliography puts titles in lower case."""

import re
from collections.abc import Collection, Iterator

# A capital that is not the first letter of its word, or stands beside a digit: BERT, LoRA, T5, GPT-3.
CAPITALS = re.compile(r"\w[^\W\d]*[A-Z]|[A-Z](\w|-)*\d|\d\w*[A-Z]")
# Punctuation stays outside: BibTeX and APA look for the colon after which a capital stays.
WORD = re.compile(r"[^\W_][^\s:;,!?()]*(?:\(\))?")
HYPHENS = re.compile(r"(-(?!\d))")
BEGINS = re.compile(r"(^|[:.?!]\s+)$")


def parts(title: str, names: Collection[str]) -> Iterator[tuple[str, bool]]:
    """The title in pieces, each with whether its capitals stay; `names` are those that their letters do not give away."""
    end, kept = 0, {word for name in names for word in re.findall(r"\w+", name)}
    for word in WORD.finditer(title):
        yield title[end : word.start()], False
        yield from ((part, part in kept or bool(CAPITALS.search(part))) for part in HYPHENS.split(word[0]))
        end = word.end()
    yield title[end:], False


def sentence_case(title: str, names: Collection[str] = ()) -> str:
    """The title as APA prints it: capitals at the beginning, after a colon, and in names. See `parts`."""
    text = ""
    for part, capital in parts(title, names):
        text += part if capital or BEGINS.search(text) else part.lower()
    return text
