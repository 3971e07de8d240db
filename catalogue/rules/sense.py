"""Texts say what can be, in the letters of their language, and in American English."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from catalogue.language.american import british
from catalogue.language.citations import QUOTATION, strange
from catalogue.language.foreign import in_words
from catalogue.numbers.digits import misspelled, no_value
from catalogue.numbers.impossible import below_nothing, beyond_all, impossible
from catalogue.records.data import Data
from catalogue.records.parts import Result
from catalogue.records.problem import Problem
from catalogue.records.scale import Said
from catalogue.records.values import LANGUAGES, QUOTED, Text
from catalogue.records.walk import texts, values
from catalogue.rules.form import WORD
from catalogue.rules.once import sign_at

# Letters of Japanese and Korean; in Chinese, what is quoted may have them.
OTHERS = regex.compile(r"[\p{Hiragana}\p{Katakana}\p{Hangul}]")


def texts_say_what_can_be(data: Data) -> Iterator[Problem]:
    """What both languages say is one mistake."""
    for entry, loc, text in values(data, Text):
        languages = LANGUAGES if QUOTED not in loc else ()
        zh, en = ([*misspelled(text[each]), *impossible(text[each])] for each in languages) if languages else ([], [])
        yield from (entry.problem(said, *loc, *([] if zh else ["en"])) for said in en)
        yield from (entry.problem(said, *loc, "zh") for said in zh[len(en) :])


def results_are_values(data: Data) -> Iterator[Problem]:
    """So is what they are compared with, and what is said of a model; of which nothing is less than nothing."""
    for entry, loc, one in values(data, (Result, Said)):
        told: dict[str, Text] = {field: text for field, text in one if field in ("value", "than", "stated") and text}
        for field, text in told.items():
            for language in LANGUAGES if text.zh != text.en else ["en"]:
                said = isinstance(one, Result) and field == "value" and beyond_all(one.what[language], text[language])
                if said := said or _no_value(text[language]) or (field == "stated" and below_nothing(text[language])):
                    yield entry.problem(said, *loc, field, *([language] if text.zh != text.en else []))


def _no_value(text: str) -> str | None:
    """Of what has signs of other markup, or no word at all, that is told."""
    return None if any(in_words(text)) or not WORD.search(text) else no_value(text)


def texts_are_words(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        if found := strange(text):
            yield entry.problem(f"has {found[0]!r}; {found[1]}", *loc)


def texts_are_in_letters_of_their_language(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        chinese = loc[-1] == "zh"
        if OTHERS.search(QUOTATION.sub("", text) if chinese else text):
            cure = "write it in Chinese, or put a name in “ ”" if chinese else "write it in English"
            problem = entry.problem(f"has Japanese or Korean letters; {cure}", *loc)
            yield replace(problem, cause=sign_at(problem.path, problem.line))


def texts_are_american(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        for complaint in british(text) if loc[-1] == "en" else ():
            yield entry.problem(complaint, *loc)


RULES = [texts_say_what_can_be, results_are_values, texts_are_words, texts_are_in_letters_of_their_language, texts_are_american]
