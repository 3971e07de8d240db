"""The index as files: one that the first search loads, words and names in pieces, and the text of each page.

The first holds what is compared with all that is typed: Chinese words of names, which may be part of one another. What else
entries are called is in the pieces, and by its first letter once more, for who has mistyped it.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from catalogue.records.han import HAN_RUN
from catalogue.search import postings
from catalogue.search.asked import asked
from catalogue.search.entries import FIELDS, Entry
from catalogue.search.listed import listed
from catalogue.search.pieces import LETTERS, divided, lettered, number, pieces
from catalogue.search.postings import Postings
from catalogue.search.sections import Section
from catalogue.search.spelling import spelled
from catalogue.search.words import cut, key

# Whoever builds again may keep both: what `postings.count` says of the sections of a page, and what `spelled` says of words.
Count = Callable[[list[Section]], list[Mapping[str, int]]]
Spell = Callable[[list[str]], Mapping[str, Any]]
SILENT = Path(__file__).with_name("silent.yaml")


def index(
    entries: Iterable[Entry], sections: Iterable[Section], count: Count = postings.counted, spell: Spell = spelled
) -> Iterator[tuple[str, Any]]:
    """The names of the files, and their contents as JSON has them, one at a time. Pages that are no entry become one."""
    found = _with_pages([*entries], parts := [*sections])
    at = {entry.location: place for place, entry in enumerate(found)}
    pages = _pages(sorted(parts, key=lambda part: at[part.page]))
    headings = [(at[page], part.heading) for page, parts in pages.items() for part in parts if part.anchor]
    naming, telling = postings.parted(postings.fields(found, headings))
    names, unseen = postings.names(found), _unseen(found)
    questions, weights = asked(found, {*names, *naming}, silent())
    here, there = divided(naming, unseen | {word for word in naming if HAN_RUN.search(word)})
    keys, called = divided(names, unseen)
    kept = pieces([_texts(pages, count), questions, telling, there], called, number(len(pages)))
    yield (
        "index",
        {
            "entries": [[entry.location, entry.title, entry.lead, entry.kind] for entry in found],
            "sections": [len(pages.get(entry.location, [])) for entry in found],
            "keys": keys,
            **_words(here, spell),
            "asked": [len(entry.asked) for entry in found],
            "weights": weights,
            "pieces": number(len(pages)),
            "letters": LETTERS,
        },
    )
    yield from ((f"words/{place}", piece) for place, piece in enumerate(kept))
    yield from ((f"letters/{place}", told) for place, told in enumerate(lettered(there, called)))
    yield from ((f"texts/{at[page]}", [[part.anchor, part.heading, part.text] for part in pages[page]]) for page in pages)


def _texts(pages: Mapping[str, list[Section]], count: Count) -> Postings:
    return postings.texts(chain.from_iterable(map(count, pages.values())))


def _pages(parts: list[Section]) -> dict[str, list[Section]]:
    """Page -> its sections."""
    pages: dict[str, list[Section]] = defaultdict(list)
    for part in parts:
        pages[part.page].append(part)
    return pages


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


def _unseen(entries: list[Entry]) -> set[str]:
    """Names and keywords that begin with a word that says nothing: the worker loads no piece for it."""
    texts = (text for entry in entries for text in (*entry.names, *entry.others, *entry.texts.get("keyword", [])))
    return {key(text) for text in texts if next(cut(text), "") in silent()}


def _words(fields: Postings, spell: Spell) -> dict[str, Any]:
    han = [word for word in fields if HAN_RUN.fullmatch(word)]
    words, places = listed(fields)
    return {"fields": FIELDS, "words": words, "places": places, "silent": silent(), **spell(han)}


@cache
def silent() -> list[str]:
    """The words that say nothing, of both languages."""
    return [word for language in yaml.safe_load(SILENT.read_text(encoding="utf-8")).values() for word in language]


def packed(content: Any) -> str:
    """As compact as JSON gets, the same for the same content."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
