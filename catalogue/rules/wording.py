"""Texts of the data keep to the typography of their language and to the words of the term table. Quotations are left alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.language.characters import hidden, lookalikes, of_alphabet, of_script
from catalogue.language.differences import differences, unformatted_line
from catalogue.language.garbled import garbled, torn
from catalogue.language.punctuation import dashed, narrowed, spaced, typed_once, unpaired, widened
from catalogue.language.terms import Wording
from catalogue.language.twice import doubled
from catalogue.language.typography import ADDRESSES, formatted
from catalogue.language.yamltext import well_set
from catalogue.records.data import Data
from catalogue.records.han import unfolded
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of
from catalogue.records.values import QUOTED, Text
from catalogue.records.walk import printed, texts, values
from catalogue.rules.foreign import AS_THEY_ARE
from catalogue.rules.once import UNSET, name_at, sign_at

# Of a correction: the source list, word for word; and why it is wrong, which may name the wrong word.
ABOUT_WORDS = {QUOTED, "why"}
# Printed as somebody else wrote them, and what has a form of its own.
COPIED = {*AS_THEY_ARE, "elsewhere", "pages"}
# A character may be hidden behind its number.
NUMBERED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))")


def texts_are_set_well(data: Data) -> Iterator[Problem]:
    simplified = _wording(data).simplified
    for entry, loc, text in values(data, Text):
        chinese = ADDRESSES.sub("", formatted(text.zh)) if QUOTED not in loc else ""
        pairs = (("zh", chinese, _set_chinese), ("zh", chinese, simplified), ("en", text.en, _set_english))
        for language, before, right in pairs if QUOTED not in loc else ():
            if before != right(before):
                cause = f"{UNSET}{entry.file.path} {entry.id} {(*loc, language)}" + " in signs" * (right == simplified)
                yield entry.problem(differences(before, right(before)), *loc, language, cause=cause)


def texts_are_formatted(data: Data) -> Iterator[Problem]:
    """What `format` would change, and nothing else."""
    for entry, loc, value in values(data, str):
        if loc[-1] == "zh" and QUOTED not in loc and well_set(value) != unfolded(value):
            cause = f"{UNSET}{entry.file.path} {entry.id} {loc}"
            yield entry.problem(unformatted_line(unfolded(value), well_set(value)), *loc, cause=cause)


def _set_chinese(text: str) -> str:
    return widened(dashed(typed_once(text)))


def _set_english(text: str) -> str:
    return dashed(spaced(narrowed(typed_once(text))))


def signs_stand_in_pairs(data: Data) -> Iterator[Problem]:
    """In titles and names, too, but for those that are copied. Of braces in words of the interface, filled.py tells."""
    for entry, loc, text in values(data, str):
        read = re.sub("[{}]", "", text) if entry.file.path.stem == "strings" else text
        if not COPIED.intersection(loc) and (found := unpaired(read)):
            whole = loc[:-1] if "authors" in loc else loc
            yield entry.problem(found[1], *loc, cause=name_at(entry.file.path, entry.loc + whole))


def words_stand_once(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        if found := doubled(text):
            yield entry.problem(found[1], *loc)


def words_are_whole(data: Data) -> Iterator[Problem]:
    for entry, loc, text in texts(data):
        if found := torn(text):
            yield entry.problem(found, *loc)


def characters_are_what_they_look_like(data: Data) -> Iterator[Problem]:
    """Looks everywhere in the files, in comments and quotations too. One mark at the beginning tells how a file is written."""
    for path in sorted(data.folder.rglob("*.yaml")):
        try:
            with patience(path):
                text = _spelled(_in_our_letters(text_of(path, LONGEST_DATA).removeprefix("\ufeff"), path, data))
                for line, complaint in (*hidden(text), *lookalikes(text, code=False), *dict(garbled(text)).items()):
                    yield Problem(path, line, "", "", complaint, cause=sign_at(path, line))
        except CatalogueError as error:
            yield from error.problems


def _in_our_letters(text: str, path: Path, data: Data) -> str:
    """Without those of titles and names in other languages, which have their own."""
    for paper in [paper for paper in data.papers if paper.file.path == path and paper.file.text == text]:
        known = [(("elsewhere", at, "title"), of_script(one.language)) for at, one in enumerate(paper.record.elsewhere)]
        for loc, letters in [*known, *((loc, of_alphabet(words)) for loc, words in printed(paper.record))]:
            if letters:
                start, end = paper.file.spans[(*paper.loc, *loc)]
                text = text[:start] + letters.sub(lambda found: " " * len(found[0]), text[start:end]) + text[end:]
    return text


def _spelled(text: str) -> str:
    """With the characters that stand behind their numbers."""
    return NUMBERED.sub(lambda match: chr(int(match[1] or match[2] or match[3], 16)), text)


def terms_are_simplified(data: Data) -> Iterator[Problem]:
    simplified = _wording(data).simplified
    for entry in data.terms:
        if simplified(entry.record.zh) != entry.record.zh:
            yield entry.problem(differences(entry.record.zh, simplified(entry.record.zh)), "zh")


def chinese_keeps_to_the_terms(data: Data) -> Iterator[Problem]:
    wording = _wording(data)
    for entry, loc, text in values(data, Text):
        if not (loc[:1] == ("corrections",) and ABOUT_WORDS.intersection(loc)):
            for complaint in wording.complaints(text.zh):
                yield entry.problem(complaint, *loc, "zh")


def _wording(data: Data) -> Wording:
    return Wording(entry.record for entry in data.terms)


RULES = [
    texts_are_set_well,
    texts_are_formatted,
    signs_stand_in_pairs,
    words_stand_once,
    words_are_whole,
    terms_are_simplified,
    characters_are_what_they_look_like,
    chinese_keeps_to_the_terms,
]
