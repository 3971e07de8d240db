"""What people ask of a paper is in its language, and asked once."""

import re
from collections.abc import Iterator

from catalogue.language.characters import simplified
from catalogue.language.citations import strange
from catalogue.language.differences import differences
from catalogue.records.asked import Asked
from catalogue.records.data import Data, Entry
from catalogue.records.draft import is_open
from catalogue.records.han import HAN
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, slug
from catalogue.rules.sense import OTHERS
from catalogue.rules.text import CHINESE, NO_CHINESE

ADDRESS, LETTER = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), re.compile(r"[^\W\d_]")
BOTH = "has no Chinese character, and some under en have; write each under its language"


def questions_are_in_their_language(data: Data) -> Iterator[Problem]:
    """Told once for a file: of both lists, where they may be in each other's place."""
    for entry in data.asked.values():
        foreign = {language: _foreign(entry.record, language) for language in LANGUAGES}
        said = BOTH if all(foreign.values()) else NO_CHINESE if foreign["zh"] else CHINESE
        for language, places in foreign.items():
            for at in places:
                yield entry.problem(said, language, at, cause=f"language {entry.file.path}")


def _foreign(asked: Asked, language: str) -> list[int]:
    """Which of its questions are in the other language."""
    return [
        at
        for at, asks in enumerate(asked[language])
        if not _is_idle(asks) and not is_open(asks) and bool(HAN.search(asks)) != (language == "zh")
    ]


def questions_are_simplified(data: Data) -> Iterator[Problem]:
    for entry, loc, question in _questions(data):
        if loc[0] == "zh" and simplified(question) != question:
            yield entry.problem(differences(question, simplified(question)), *loc)


def questions_are_in_letters_of_their_language(data: Data) -> Iterator[Problem]:
    for entry, loc, question in _questions(data):
        if OTHERS.search(question):
            cure = "write it in Chinese" if loc[0] == "zh" else "write it in English"
            yield entry.problem(f"has Japanese or Korean letters; {cure}", *loc)


def questions_are_words(data: Data) -> Iterator[Problem]:
    for entry, loc, question in _questions(data):
        if _is_idle(question):
            yield entry.problem(f"{quoted(question)} asks nothing; write what people type, or drop it", *loc)
        elif found := strange(question):
            yield entry.problem(f"has {found[0]!r}; leave it out", *loc)


def _is_idle(question: str) -> bool:
    return bool(ADDRESS.fullmatch(question)) or not LETTER.search(question)


def questions_name_no_paper(data: Data) -> Iterator[Problem]:
    """As it is written: react is a word, and ReAct a paper."""
    names = {paper.id: paper.record.name for paper in data.papers}
    for entry, loc, question in _questions(data):
        name = names.get(entry.id)
        if name and re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", question):
            yield entry.problem(f"names the paper, {name!r}, by which it is found anyway; ask without it, or drop it", *loc)


def questions_stand_once(data: Data) -> Iterator[Problem]:
    known: set[tuple[str, str, str]] = set()
    for entry, loc, question in _questions(data):
        asks = entry.id, loc[0], slug(question)
        if asks in known:
            yield entry.problem("stands twice; keep one", *loc)
        known.add(asks)


def _questions(data: Data) -> Iterator[tuple[Entry[Asked], tuple[str, int], str]]:
    """Each with its way in the file."""
    for entry in data.asked.values():
        for language in LANGUAGES:
            yield from ((entry, (language, at), question) for at, question in enumerate(entry.record[language]))


RULES = [
    questions_are_words,
    questions_are_in_their_language,
    questions_are_in_letters_of_their_language,
    questions_are_simplified,
    questions_name_no_paper,
    questions_stand_once,
]
