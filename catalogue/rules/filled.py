"""Words of the interface have room for what is put into them where they are printed, and for nothing else."""

import re
from collections.abc import Iterator

from catalogue.language.foreign import in_text
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

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


def words_have_room_for_what_is_put_in(data: Data) -> Iterator[Problem]:
    for entry in data.strings:
        zh, en = ({*ROOM.findall(entry.record[language])} for language in LANGUAGES)
        marked = any(any(in_text(entry.record[language])) for language in LANGUAGES)  # which foreign.py tells
        if not marked and (fault := _fault(zh, en) or _unlike(zh, entry.id)):
            yield entry.problem(fault)


def _fault(zh: set[str], en: set[str]) -> str | None:
    if zh != en:
        said = (", ".join(sorted(names)) or "none" for names in (zh, en))
        return "the Chinese has {}, the English {}; write the same in both".format(*said)
    odd = next((room for room in sorted(zh) if not NAMED.fullmatch(room)), None)
    return odd and f"has {odd!r}, which nothing fills; write the name of a value between braces, as others do"


def _unlike(rooms: set[str], word: str) -> str | None:
    filled = {"{n}"} & rooms if word.startswith(PLACES) else {*FILLED.get(word, "").split()}
    if lacking := sorted(filled - rooms):
        return f"has no {' and no '.join(lacking)}, where the site puts a value; write it in both languages"
    if more := sorted(rooms - filled):
        return f"has {' and '.join(more)}, which nothing fills; leave it out, or see FILLED in catalogue/rules/filled.py"
    return None


RULES = [words_have_room_for_what_is_put_in]
