"""The index as files: one that the first search loads, words in pieces, and the text of each page.

The first holds what is compared with all that is typed: what entries are called in Chinese, whose words may be part of one
another, and the list of all other words of names. Where those stand is in the pieces, and so is which names begin with them.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalogue.records.han import HAN_RUN
from catalogue.search import postings
from catalogue.search.asked import asked
from catalogue.search.entries import FIELDS, Entry
from catalogue.search.postings import Postings
from catalogue.search.sections import Section
from catalogue.search.spelling import exceptions, regional, sounds, traditional
from catalogue.search.words import cut, key

Count = Callable[[Section], Mapping[str, int]]
SILENT = Path(__file__).with_name("silent.yaml")
# A piece holds the words of about this many pages; there are at least so many.
PAGES, FEWEST = 1, 8


def index(entries: Iterable[Entry], sections: Iterable[Section], count: Count = postings.count) -> dict[str, Any]:
    """Name of a file -> its content, as JSON has it. Pages that are no entry become one."""
    parts = list(sections)
    found = _with_pages(list(entries), parts)
    at = {entry.location: place for place, entry in enumerate(found)}
    pages: dict[str, dict[str, str]] = defaultdict(dict)
    for part in parts:
        pages[part.page][part.anchor] = part.text
    headings = [(at[part.page], part.heading) for part in parts if part.anchor]
    naming, telling = postings.parted(postings.fields(found, headings))
    names = postings.names(found)
    questions, weights = asked(found, {*names, *naming}, silent())
    unseen = _unseen(found)
    here, there = _parted(naming, unseen | {word for word in naming if HAN_RUN.search(word)})
    keys, called = _parted(names, unseen)
    pieces = _pieces([postings.texts(map(count, parts)), questions, telling, there, called], max(FEWEST, len(pages) // PAGES))
    return {
        "index": {
            "entries": [[entry.location, entry.title, entry.lead, entry.kind] for entry in found],
            "sections": [[at[part.page], part.anchor, part.heading] for part in parts],
            "keys": keys,
            **_words(here),
            "others": " ".join(there),
            "asked": [len(entry.asked) for entry in found],
            "weights": weights,
            "pieces": len(pieces),
        },
        **{f"words/{place}": piece for place, piece in enumerate(pieces)},
        **{f"texts/{at[page]}": texts for page, texts in pages.items()},
    }


def _with_pages(entries: list[Entry], parts: list[Section]) -> list[Entry]:
    """Home is one that nobody names; of a page without a lead, its first line is shown."""
    first = {part.page: part for part in parts if not part.anchor}
    for entry in entries:
        if not entry.lead and entry.location in first:
            entry.lead = first[entry.location].text.split("\n")[0]
    known = {entry.location for entry in entries}
    pages = [
        first.get(page) or Section(page, "", page, "")
        for page in dict.fromkeys(part.page for part in parts)
        if page not in known
    ]
    return entries + [Entry(page.page, page.heading, page.text.split("\n")[0], "page", [page.heading]) for page in pages]


def _parted(words: Postings, here: set[str]) -> tuple[Postings, Postings]:
    """Those that the first search loads, and those in pieces."""
    return (
        {word: places for word, places in words.items() if word in here},
        {word: places for word, places in words.items() if word not in here},
    )


def _unseen(entries: list[Entry]) -> set[str]:
    """Names and keywords that begin with a word that says nothing: the worker loads no piece for it."""
    texts = (text for entry in entries for text in (*entry.names, *entry.others, *entry.texts.get("keyword", [])))
    return {key(text) for text in texts if next(cut(text), "") in silent()}


def _words(fields: Postings) -> dict[str, Any]:
    han = [word for word in fields if HAN_RUN.fullmatch(word)]
    return {
        "fields": FIELDS,
        "words": {word: _steps(places) for word, places in fields.items()},
        "silent": silent(),
        "traditional": traditional(han),
        "regional": regional(han),
        "sounds": sounds(han),
        "exceptions": exceptions(han),
    }


@cache
def silent() -> list[str]:
    """The words that say nothing, of both languages."""
    return [word for language in yaml.safe_load(SILENT.read_text(encoding="utf-8")).values() for word in language]


def _pieces(parts: list[Postings], number: int) -> list[dict[str, list[list[int]]]]:
    """Of each word its places in each of the parts, without empty ones at the end."""
    pieces: list[dict[str, list[list[int]]]] = [{} for _ in range(number)]
    for word in sorted({word for part in parts for word in part}):
        found = [_steps(part.get(word, [])) for part in parts]
        while not found[-1]:
            found.pop()
        pieces[piece(word, number)][word] = found
    return pieces


def piece(word: str, number: int) -> int:
    """Where a word is kept: a Chinese one by its first character, others by their first two letters."""
    begins = word[:1] if HAN_RUN.match(word) else word[:2]
    return sum(ord(char) * int(31**place) for place, char in enumerate(begins)) % number


def _steps(places: list[int]) -> list[int]:
    """The first place, then how far each next one is: small numbers pack well."""
    return [now - before for before, now in zip([0, *places], places, strict=False)]


def packed(content: Any) -> str:
    """As compact as JSON gets, the same for the same content."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
