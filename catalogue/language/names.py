"""Names that one language spells otherwise, Transfomer in the one, Transformer in the other; BERT beside RoBERTa; Roberta."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from catalogue.language.citations import QUOTED_WORDS
from catalogue.language.mentions import Mentions
from catalogue.records.data import Data
from catalogue.records.walk import printed, walk

VERSION = re.compile(r"(?<![\w.])v\d+(?:\.\d+)*(?![\w.]*\w)")
# A name of a paper that no language translates, and of which no other rule tells by its number: BERT, RoBERTa.
UNTRANSLATED = re.compile(r"[^\W\d]*[A-Z][^\W\d]*[A-Z][^\W\d]*")
WORD = re.compile("[A-Za-zÀ-ɏ]{6,}")
# Names whose capitals no word has, and what stands before a number; those that are shorter may be words: ReAct, PaLM.
CAPITALS = re.compile("(?=.*[a-z])(?=.{6})[A-Za-z]+[A-Z][A-Za-z]*|[A-Z]{3,}-")
# Of what is no paper and no house.
PRODUCTS = ["ChatGPT", "PyTorch", "TensorFlow", "NumPy", "GitHub"]
# As they stand in a text, where they are no part of an address, or of what programs call them: roberta-base, gpt-3.5-turbo.
NAMED = re.compile(r"(?<![A-Za-z0-9_@/.\\-])(?:[A-Za-z]{6,}(?![A-Za-z0-9_@/(]|[.-][a-z])|[A-Za-z]{3,}-\d+(?![\w.]*[-_/]|\.\d))")
PART = re.compile("[A-Za-z]+(?:-(?=[0-9]))?")


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


class Capitals:
    """Finds names that are written without their capitals: Roberta, gpt-3. Those that some record prints so are none."""

    def __init__(self, data: Data):
        papers = [entry.record for entry in data.papers]
        houses = [[house.record.name, house.record.prints] for house in data.houses]
        names = {*PRODUCTS, *_parts([[paper.name, paper.aliases] for paper in papers], houses)}
        self.people = {*_parts([paper.authors for paper in papers])}
        others = [value for paper in papers for loc, value in printed(paper) if loc[0] != "authors"]
        terms = [[entry.record.en, entry.record.abbr, entry.record.also, entry.record.unlike] for entry in data.terms]
        self.spelled = {
            *names,
            *_parts(others, terms, [house.record.also for house in data.houses], [paper.keywords for paper in papers]),
        }
        self.right = {part.casefold(): part for part in sorted(names) if CAPITALS.fullmatch(part)}

    def complaints(self, text: str) -> Iterator[str]:
        """What is wrong with each, and what to write; people may be called Roberta."""
        text = QUOTED_WORDS.sub(lambda found: "…" * len(found[0]), text)
        for found in NAMED.finditer(text):
            part = "".join(PART.findall(found[0])[:1])
            right = self.right.get(part.casefold(), part)
            person = part in self.people and re.match(" [A-Z]", text[found.end() :])
            if part not in self.spelled and right != part and not person:
                yield f"{found[0]!r} is no name as it is spelled; write {found[0].replace(part, right)!r}"


def _parts(*values: object) -> Iterator[str]:
    """Of every text in them."""
    for _, each in walk([*values]):
        yield from PART.findall(each) if isinstance(each, str) else ()
