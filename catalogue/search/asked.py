"""What people ask, question by question: a query is compared with each of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from math import log

from catalogue.search.entries import Entry
from catalogue.search.postings import Postings, ordered
from catalogue.search.words import cut, words

TENTHS = 10
LONGEST = 5  # words of a name, as many as the worker joins


def asked(entries: Iterable[Entry], names: Collection[str], silent: Collection[str]) -> tuple[Postings, list[int]]:
    """Each word that says something with the places of the questions it stands in; and what each question weighs.

    What is a name as one word, as the worker reads it, is one here: make things up is makethingsup.
    """
    questions = [(place, question) for place, entry in enumerate(entries) for question in entry.asked]
    found: dict[str, set[int]] = defaultdict(set)
    for at, (_, question) in enumerate(questions):
        for word in {*words(question), *_joined(question, names)}.difference(silent):
            found[word].add(at)
    owners = [place for place, _ in questions]
    weights = {word: weight({owners[at] for at in places}, owners) for word, places in found.items()}
    telling = ({*cut(question)}.difference(silent) for _, question in questions)
    return ordered(found), [round(TENTHS * sum(weights[word] for word in said)) for said in telling]


def _joined(question: str, names: Collection[str]) -> Iterator[str]:
    said = [*cut(question)]
    spans = ("".join(said[at : at + size]) for size in range(2, LONGEST + 1) for at in range(len(said) - size + 1))
    yield from (span for span in spans if span in names and span.isascii())


def weight(having: Collection[int], owners: Collection[int]) -> float:
    """Of a word: the more the fewer of the entries that are asked for have it. The worker weighs what was typed likewise."""
    return log(1 + len({*owners}) / len(having))
