"""The index as files: one that the first search loads, words and names in pieces, and the text of each page.

The first holds what is compared with all that is typed: Chinese words of names, which may be part of one another. What else
entries are called is in the pieces, and by its first letter once more, for who has mistyped it.
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
from catalogue.search.pieces import LETTERS, divided, lettered, pieces, steps
from catalogue.search.postings import Postings
from catalogue.search.sections import Section
from catalogue.search.spelling import exceptions, regional, sounds, traditional
from catalogue.search.words import cut, key

Count = Callable[[Section], Mapping[str, int]]
SILENT = Path(__file__).with_name("silent.yaml")


def index(entries: Iterable[Entry], sections: Iterable[Section], count: Count = postings.count) -> dict[str, Any]:
    """Name of a file -> its content, as JSON has it. Pages that are no entry become one."""
    found = _with_pages(list(entries), parts := list(sections))
    at = {entry.location: place for place, entry in enumerate(found)}
    parts.sort(key=lambda part: at[part.page])
    headings = [(at[part.page], part.heading) for part in parts if part.anchor]
    naming, telling = postings.parted(postings.fields(found, headings))
    names, unseen, texts = postings.names(found), _unseen(found), _texts(parts)
    questions, weights = asked(found, {*names, *naming}, silent())
    here, there = divided(naming, unseen | {word for word in naming if HAN_RUN.search(word)})
    keys, called = divided(names, unseen)
    first = {
        "entries": [[entry.location, entry.title, entry.lead, entry.kind] for entry in found],
        "sections": [len(texts.get(entry.location, [])) for entry in found],
        "keys": keys,
        **_words(here),
        "asked": [len(entry.asked) for entry in found],
        "weights": weights,
    }
    kept = pieces([postings.texts(map(count, parts)), questions, telling, there], called, len(texts))
    return {
        "index": {**first, "pieces": len(kept), "letters": LETTERS},
        **{f"words/{place}": piece for place, piece in enumerate(kept)},
        **{f"letters/{place}": told for place, told in enumerate(lettered(there, called))},
        **{f"texts/{at[page]}": text for page, text in texts.items()},
    }


def _texts(parts: list[Section]) -> dict[str, list[list[str]]]:
    """Page -> its sections: where each begins, what it is called, what it says."""
    pages: dict[str, list[list[str]]] = defaultdict(list)
    for part in parts:
        pages[part.page].append([part.anchor, part.heading, part.text])
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


def _words(fields: Postings) -> dict[str, Any]:
    han = [word for word in fields if HAN_RUN.fullmatch(word)]
    return {
        "fields": FIELDS,
        "words": {word: steps(places) for word, places in fields.items()},
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


def packed(content: Any) -> str:
    """As compact as JSON gets, the same for the same content."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
