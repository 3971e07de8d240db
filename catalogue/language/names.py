"""Names that one language spells otherwise, Transfomer in the one, Transformer in the other; and BERT beside RoBERTa."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from catalogue.language.mentions import Mentions

VERSION = re.compile(r"(?<![\w.])v\d+(?:\.\d+)*(?![\w.]*\w)")
# A name of a paper that no language translates, and of which no other rule tells by its number: BERT, RoBERTa.
UNTRANSLATED = re.compile(r"[^\W\d]*[A-Z][^\W\d]*[A-Z][^\W\d]*")
WORD = re.compile("[A-Za-zÀ-ɏ]{6,}")


def unlike(zh: str, en: str) -> str | None:
    """What each text writes, where a letter is another, too many, lacking, or exchanged with the next; None if nothing is.

    Versions, v2, count where both name some: one may say it in words.
    """
    chinese, english = (", ".join(sorted({*VERSION.findall(text)})) for text in (zh, en))
    if chinese and english and chinese != english:
        return f"the Chinese says {chinese}, the English {english}; write the same versions in both"
    ours, theirs = _names(zh), _names(en)
    pairs = ((a, b) for a in ours.keys() - theirs.keys() for b in theirs.keys() - ours.keys())
    told = (
        f"the Chinese says {ours[a]}, the English {theirs[b]}; write the same name in both"
        for a, b in sorted(pairs)
        if ours[a][0].isupper() and theirs[b][0].isupper() and OSA.distance(a, b, score_cutoff=1) == 1
    )
    return next(told, None)


def of_papers(names: Iterable[str]) -> re.Pattern[str]:
    """What finds those in a text that both languages write alike."""
    return re.compile(Mentions({name: name for name in names if UNTRANSLATED.fullmatch(name)}, exactly=True).pattern)


def exchanged(zh: str, en: str, known: re.Pattern[str]) -> str | None:
    """The names that each text has in the place of those of the other; None where one names more of them."""
    ours, theirs = ({*known.findall(text)} for text in (zh, en))
    chinese, english = (", ".join(sorted(only)) for only in (ours - theirs, theirs - ours))
    return f"the Chinese says {chinese}, the English {english}; write the same name in both" if chinese and english else None


def _names(text: str) -> dict[str, str]:
    """Words as they are written, by their letters; several of a thing are the thing."""
    return {word.casefold().removesuffix("s"): word for word in WORD.findall(text)}
