"""What people ask, question by question: a query is compared with each of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from math import log

from catalogue.search.entries import Entry
from catalogue.search.postings import Postings, ordered
from catalogue.search.words import cut, words

TENTHS = 10


def asked(entries: Iterable[Entry], silent: Collection[str]) -> tuple[Postings, list[int]]:
    """Each word that says something with the places of the questions it stands in; and what each question weighs."""
    questions = [(place, question) for place, entry in enumerate(entries) for question in entry.asked]
    found: dict[str, set[int]] = defaultdict(set)
    for at, (_, question) in enumerate(questions):
        for word in {*words(question)}.difference(silent):
            found[word].add(at)
    owners = [place for place, _ in questions]
    weights = {word: weight({owners[at] for at in places}, owners) for word, places in found.items()}
    telling = ({*cut(question)}.difference(silent) for _, question in questions)
    return ordered(found), [round(TENTHS * sum(weights[word] for word in said)) for said in telling]


def weight(having: Collection[int], owners: Collection[int]) -> float:
    """Of a word: the more the fewer of the entries that are asked for have it. The worker weighs what was typed likewise."""
    return log(1 + len({*owners}) / len(having))
