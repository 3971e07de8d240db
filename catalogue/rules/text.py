"""Both languages are there, say the same numbers, and keep to their length; so do names."""

import re
from collections.abc import Iterator

from catalogue.language.characters import lookalikes
from catalogue.language.differences import unlike_numbers
from catalogue.language.garbled import garbled
from catalogue.language.leftover import left_over, told
from catalogue.language.misnamed import misnamed
from catalogue.language.names import Capitals, unlike
from catalogue.numbers.numbers import unmatched
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.han import HAN
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, QUOTED, Text
from catalogue.records.walk import texts, values
from catalogue.rules.once import UNLIKE

WORD = re.compile(r"\w")
LATIN_WORD = re.compile(r"[A-Za-z0-9]+(?:[-.'’][A-Za-z0-9]+)*")
CHINESE, NO_CHINESE = "has Chinese characters; write it in English", "has no Chinese character; write it in Chinese"
# What ends a sentence, within quotes and brackets too, and what only ends a word: et al., U.S.
END = re.compile(r"[。！？…?!.][”’）)》】」*]*\Z")
SHORTENED = re.compile(r"(?:\b(?:al|etc|Inc|Ltd|Co|Corp|Jr|Sr|vs|approx|resp)|\b[A-Za-z])\.[”’)]*\Z")
# So many Latin words are a sentence; fewer may be the name of a model or a data set, which both languages print.
SENTENCE = 6
# These are sentences, however short; words of the interface stand alone.
SENTENCES = {("tldr",), ("digest",), ()}
# Least and most: characters in Chinese (a Latin word counts as one), words in English.
LENGTHS = {
    "known_for": {"zh": (1, 24), "en": (1, 8)},
    "tldr": {"zh": (1, 60), "en": (1, 30)},
    "digest": {"zh": (120, 250), "en": (80, 160)},
}
# Of names, so many characters; of the real ones, the longest have 30, 55 and 42.
LONGEST = {"name": 60, "aliases": 100, "keywords": 100, "title": 300}


def languages_state_the_same_numbers(data: Data) -> Iterator[Problem]:
    """A text that was copied is one mistake, wherever it stands."""
    for entry, loc, text in values(data, Text):
        message = unlike_numbers(*unmatched(text.zh, text.en))
        both = f"{text.zh}\n{text.en}"
        if message and not any(garbled(both)) and not any(lookalikes(both)):  # of which the line of the file is told
            yield entry.problem(message, *loc, cause=f"{UNLIKE}{both}")


def languages_spell_names_alike(data: Data) -> Iterator[Problem]:
    for entry, loc, text in values(data, Text):
        if QUOTED not in loc and (message := unlike(text.zh, text.en)):
            yield entry.problem(message, *loc)


def names_have_their_capitals(data: Data) -> Iterator[Problem]:
    """Leaves alone why a correction was one, which may name the wrong word."""
    capitals = Capitals(data)
    for entry, loc, text in texts(data):
        for complaint in capitals.complaints(text) if loc[0] != "corrections" else ():
            yield entry.problem(complaint, *loc)


def languages_end_alike(data: Data) -> Iterator[Problem]:
    """Leaves alone quotations, which end where somebody cut them."""
    for entry, loc, text in values(data, Text):
        zh, en = (END.search(text[language]) for language in LANGUAGES)
        if bool(zh) != bool(en) and QUOTED not in loc and not SHORTENED.search(text.en):
            one, other = ("Chinese", "English") if zh else ("English", "Chinese")
            message = f"the {one} ends as a sentence, the {other} does not; write the mark in both, or in neither"
            yield entry.problem(message, *loc, cause=f"{UNLIKE}{text.zh}\n{text.en}")


def languages_are_not_swapped(data: Data) -> Iterator[Problem]:
    """Leaves alone what a correction quotes: the source list mixes languages."""
    for entry, loc, text in values(data, Text):
        if found := _swapped(text, *loc):
            yield entry.problem(found[1], *loc, found[0])


def _swapped(text: Text, *loc: str | int) -> tuple[str, str] | None:
    """The language that is not its own, and what to do; a name alone may be the same in both."""
    if HAN.search(text.en) and len(LATIN_WORD.findall(text.zh)) > 1 and not HAN.search(text.zh):
        return "en", "is in Chinese, and zh in English; exchange the two"
    if HAN.search(text.en):
        return "en", CHINESE
    sentence = len(LATIN_WORD.findall(text.zh)) >= (2 if loc[:1] in SENTENCES else SENTENCE)
    if QUOTED not in loc and sentence and not HAN.search(text.zh) and not is_open(text.zh):
        return "zh", NO_CHINESE
    if QUOTED not in loc and (left := left_over(text.zh, "zh")):
        return "zh", told(left, "zh")
    return None


def places_are_named_as_we_do(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        for complaint in misnamed(text, str(loc[-1])):
            yield entry.problem(complaint, *loc)


def english_terms_are_english(data: Data) -> Iterator[Problem]:
    for term in data.terms:
        for field in ("en", "abbr"):
            if HAN.search(getattr(term.record, field) or ""):
                yield term.problem(CHINESE, field)


def summaries_keep_to_their_length(data: Data) -> Iterator[Problem]:
    """Those that are in their language, and say something."""
    for paper in data.papers:
        for field, limits in LENGTHS.items():
            text: Text = getattr(paper.record, field)
            for language, (least, most) in limits.items() if _swapped(text, field) is None else ():
                length = _length(text[language], language)
                if WORD.search(text[language]) and not is_open(text[language]) and not least <= length <= most:
                    unit = "characters" if language == "zh" else "words"
                    yield paper.problem(f"has {length} {unit}; write {least} to {most}", field, language)


def names_are_short(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for field, longest in LONGEST.items():
            names: str | list[str] = getattr(paper.record, field)
            for at, name in enumerate([names] if isinstance(names, str) else names):
                if len(name) > longest:
                    way = (field,) if isinstance(names, str) else (field, at)
                    yield paper.problem(f"has {len(name)} characters; write at most {longest}", *way)


def _length(text: str, language: str) -> int:
    if language == "en":
        return len(text.split())
    return len(re.sub(r"\s", "", LATIN_WORD.sub("a", text)))


RULES = [
    languages_state_the_same_numbers,
    languages_spell_names_alike,
    names_have_their_capitals,
    languages_end_alike,
    languages_are_not_swapped,
    places_are_named_as_we_do,
    english_terms_are_english,
    summaries_keep_to_their_length,
    names_are_short,
]
