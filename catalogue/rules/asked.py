"""What people ask of a paper is in its language, and asked once."""

import re
from collections.abc import Iterator

from catalogue.language.characters import simplified
from catalogue.language.differences import differences
from catalogue.records.asked import Asked
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.han import HAN
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, slug

NO_CHINESE, CHINESE = "has no Chinese character; write it in Chinese", "has Chinese characters; write it in English"
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
        if LETTER.search(asks) and not is_open(asks) and bool(HAN.search(asks)) != (language == "zh")
    ]


def questions_are_simplified(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for at, question in enumerate(entry.record.zh):
            if simplified(question) != question:
                yield entry.problem(differences(question, simplified(question)), "zh", at)


def questions_are_words(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for language in LANGUAGES:
            for at, question in enumerate(entry.record[language]):
                if ADDRESS.fullmatch(question) or not LETTER.search(question):
                    yield entry.problem(f"{quoted(question)} asks nothing; write what people type, or drop it", language, at)


def questions_stand_once(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for language in LANGUAGES:
            known: set[str] = set()
            for at, question in enumerate(entry.record[language]):
                if slug(question) in known:
                    yield entry.problem("stands twice; keep one", language, at)
                known.add(slug(question))


RULES = [questions_are_words, questions_are_in_their_language, questions_are_simplified, questions_stand_once]
