"""The index as files: one that the first search loads, words of texts in pieces, and the text of each page."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from catalogue.records.han import HAN_RUN
from catalogue.search.entries import FIELDS, Entry
from catalogue.search.sections import Section
from catalogue.search.spelling import exceptions, regional, sounds, traditional
from catalogue.search.words import key, words

SILENT = Path(__file__).with_name("silent.yaml")
# How often a word stands in a section, in steps; the last one is for its heading.
STEPS = {1: 0, 2: 1}
OFTEN, HEADING = 2, 3
SENTENCES = {"summary", "number"}
# A piece holds the words of about this many pages.
PAGES = 3


def index(entries: Iterable[Entry], sections: Iterable[Section]) -> dict[str, Any]:
    """Name of a file -> its content, as JSON has it. Pages that are no entry become one."""
    sections = list(sections)
    found = _with_pages(list(entries), sections)
    at = {entry.location: place for place, entry in enumerate(found)}
    parts = [section for section in sections if section.page in at]
    pieces = _pieces(parts, max(8, len({part.page for part in parts}) // PAGES))
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for part in parts:
        texts[part.page][part.anchor] = part.text
    return {
        "index": _first(found, parts, at, len(pieces)),
        **{f"words/{place}": piece for place, piece in enumerate(pieces)},
        **{f"texts/{at[page]}": text for page, text in texts.items()},
    }


def _with_pages(entries: list[Entry], sections: list[Section]) -> list[Entry]:
    """Home is one that nobody names; of a page without a lead, its first line is shown."""
    first = {section.page: section for section in sections if not section.anchor}
    for entry in entries:
        entry.lead = entry.lead or first[entry.location].text.split("\n")[0] if entry.location in first else entry.lead
    known = {entry.location for entry in entries}
    pages = [page for location, page in first.items() if location not in known]
    return entries + [Entry(page.page, page.heading, page.text.split("\n")[0], "page", [page.heading]) for page in pages]


def _first(entries: list[Entry], parts: list[Section], at: dict[str, int], pieces: int) -> dict[str, Any]:
    postings: dict[str, set[int]] = defaultdict(set)
    keys: dict[str, set[int]] = defaultdict(set)
    for place, entry in enumerate(entries):
        for sure, texts in ((1, entry.names), (0, entry.others)):
            for text in texts:
                keys[key(text)].add(place * 2 + sure)
        for field, texts in entry.texts.items():
            named = field not in SENTENCES
            for word in {word for text in texts for word in (*words(text), *(_whole(text) if named else ()))}:
                postings[word].add(place * len(FIELDS) + FIELDS.index(field))
    for part in parts:
        for word in words(part.heading) if part.anchor else ():
            postings[word].add(at[part.page] * len(FIELDS) + FIELDS.index("heading"))
    han = [word for word in postings if HAN_RUN.fullmatch(word)]
    return {
        "entries": [[entry.location, entry.title, entry.lead, entry.kind] for entry in entries],
        "sections": [[at[part.page], part.anchor, part.heading] for part in parts],
        "fields": FIELDS,
        "words": {word: _steps(places) for word, places in sorted(postings.items())},
        "keys": {text: sorted(places) for text, places in sorted(keys.items()) if text},
        "silent": [word for words in yaml.safe_load(SILENT.read_text(encoding="utf-8")).values() for word in words],
        "traditional": traditional(han),
        "regional": regional(han),
        "sounds": sounds(han),
        "exceptions": exceptions(han),
        "pieces": pieces,
    }


def _whole(text: str) -> Iterator[str]:
    """A name in Chinese as one word, however long."""
    yield from (run for run in HAN_RUN.findall(text) if 2 <= len(run) <= 12)


def _pieces(parts: list[Section], number: int) -> list[dict[str, list[int]]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for place, part in enumerate(parts):
        heading = set(words(part.heading))
        for word, times in sorted(Counter([*words(part.text), *heading]).items()):
            postings[word].append(place * 4 + (HEADING if word in heading else STEPS.get(times, OFTEN)))
    pieces: list[dict[str, list[int]]] = [{} for _ in range(number)]
    for word, places in sorted(postings.items()):
        pieces[piece(word, number)][word] = _steps(places)
    return pieces


def piece(word: str, number: int) -> int:
    """Where a word is kept: a Chinese one by its first character, others by their first two letters."""
    begins = word[:1] if HAN_RUN.match(word) else word[:2]
    return sum(ord(char) * int(31**place) for place, char in enumerate(begins)) % number


def _steps(places: Iterable[int]) -> list[int]:
    """The first place, then how far each next one is: small numbers pack well."""
    ordered = sorted(places)
    return [now - before for before, now in zip([0, *ordered], ordered, strict=False)]


def packed(content: Any) -> str:
    """As compact as JSON gets, the same for the same content."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
