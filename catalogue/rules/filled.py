"""Words of the interface have room for what is put into them where they are printed, and for nothing else."""

import re
from collections import Counter
from collections.abc import Iterator

from catalogue.language.differences import unlike_numbers
from catalogue.language.foreign import in_words
from catalogue.numbers.numbers import unmatched
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, Text

ROOM, NAMED = re.compile(r"\{[^{}]*\}?|\}"), re.compile(r"\{[a-z]+\}")
# What templates and scripts put in, by the word.
FILLED = {
    "book_edition": "{version}",
    "browse_count": "{n}",
    "browse_picked": "{n}",
    "card_papers": "{n}",
    "copied": "{name}",
    "corrections_count": "{n}",
    "export_list": "{format}",
    "glossary_count": "{n}",
    "keep_all": "{size}",
    "keep_some": "{pages}",
    "keep_under": "{files} {of}",
    "not_copied": "{name}",
    "numbers_count": "{n}",
    "on_paths": "{n}",
    "path_step": "{all} {at}",
    "some_missing": "{all} {missing} {names}",
}
# Where these have none, the number stands behind them.
PLACES = "place_"
# What is put in on trial, with a digit for each value: no word says that itself.
TRIAL = 7910


def words_have_room_for_what_is_put_in(data: Data) -> Iterator[Problem]:
    for entry in data.strings:
        zh, en = (Counter(ROOM.findall(entry.record[language])) for language in LANGUAGES)
        fault = _fault(zh, en) or _unlike({*zh}, entry.id) or _filled(entry.record, sorted(zh))
        if fault and not any(any(in_words(entry.record[language])) for language in LANGUAGES):  # which foreign.py tells
            yield entry.problem(fault)


def _fault(zh: Counter[str], en: Counter[str]) -> str | None:
    if zh.keys() != en.keys():
        said = (", ".join(sorted(names)) or "none" for names in (zh, en))
        return "the Chinese has {}, the English {}; write the same in both".format(*said)
    odd = next((room for room in sorted(zh) if not NAMED.fullmatch(room)), None)
    if odd:
        return f"has {odd!r}, which nothing fills; write the name of a value between braces, as others do"
    twice = next((room for room, times in (zh | en).items() if times > 1), None)
    return twice and f"has {twice} twice, of which the site fills one; write it once"


def _unlike(rooms: set[str], word: str) -> str | None:
    filled = {"{n}"} & rooms if word.startswith(PLACES) else {*FILLED.get(word, "").split()}
    if lacking := sorted(filled - rooms):
        return f"has no {' and no '.join(lacking)}, where the site puts a value; write it in both languages"
    if more := sorted(rooms - filled):
        return f"has {' and '.join(more)}, which nothing fills; leave it out, or see FILLED in catalogue/rules/filled.py"
    return None


def _filled(word: Text, rooms: list[str]) -> str | None:
    """What the languages say differently of the values: {size} GB and {size} MB."""
    if any(unmatched(word.zh, word.en)):  # which text.py tells
        return None
    zh, en = word.zh, word.en
    for at, room in enumerate(rooms):
        zh, en = (text.replace(room, str(TRIAL + at)) for text in (zh, en))
    said = unlike_numbers(*unmatched(zh, en))
    for at, room in enumerate(rooms):
        said = said and said.replace(str(TRIAL + at), room)
    return said


RULES = [words_have_room_for_what_is_put_in]
