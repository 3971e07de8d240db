"""What people ask of a paper is in its language, and asked once."""

from collections.abc import Iterator

from catalogue.language.characters import simplified
from catalogue.language.differences import differences
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.han import HAN
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, slug


def questions_are_in_their_language(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for at, question in enumerate(entry.record.zh):
            if not HAN.search(question) and not is_open(question):
                yield entry.problem("has no Chinese character; write it in Chinese", "zh", at)
        for at, question in enumerate(entry.record.en):
            if HAN.search(question) and not is_open(question):
                yield entry.problem("has Chinese characters; write it in English", "en", at)


def questions_are_simplified(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for at, question in enumerate(entry.record.zh):
            if simplified(question) != question:
                yield entry.problem(differences(question, simplified(question)), "zh", at)


def questions_stand_once(data: Data) -> Iterator[Problem]:
    for entry in data.asked.values():
        for language in LANGUAGES:
            known: set[str] = set()
            for at, question in enumerate(entry.record[language]):
                if slug(question) in known:
                    yield entry.problem("stands twice; keep one", language, at)
                known.add(slug(question))


RULES = [questions_are_in_their_language, questions_are_simplified, questions_stand_once]
