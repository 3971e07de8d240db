"""From the HTML of the pages to the index that our worker looks into."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.utils import write_file

from catalogue.files.kept import Kept
from catalogue.pages.builtpage import BuiltPage
from catalogue.records.model import Catalogue
from catalogue.search import postings, words
from catalogue.search.entries import entries
from catalogue.search.index import index, packed
from catalogue.search.rows import rows
from catalogue.search.sections import Section, sections
from catalogue.search.spelling import spelled

# Pages that only repeat what other pages say.
UNSEARCHED = {"index", "browse", "map", "errata", "tags", "status", "numbers"}


def publish(folder: Path, catalogue: Catalogue, language: str, pages: Iterable[tuple[BuiltPage, str]], kept: Kept) -> None:
    """Writes what assets/javascripts/workers/search.js and browse.js read, beside the theme's index, which is empty."""
    taught = kept.key("taught", words.taught(catalogue))

    def count(sections: list[Section]) -> list[Mapping[str, int]]:
        return kept.value("counted", (taught, sections), partial(postings.counted, sections))

    def spell(words: list[str]) -> Mapping[str, Any]:
        return kept.value("spelled", words, partial(spelled, words))

    for name, content in index(entries(catalogue, language), _sections(pages, kept), count, spell):
        write_file(packed(content).encode(), str(folder / f"{name}.json"))
    write_file(packed(rows(catalogue, language)).encode(), str(folder / "papers.json"))
    theirs = folder / "search_index.json"
    write_file(packed(json.loads(theirs.read_text(encoding="utf-8"))).encode(), str(theirs))


def _sections(pages: Iterable[tuple[BuiltPage, str]], kept: Kept) -> Iterator[Section]:
    """Of each page, which comes with its HTML."""
    for page, html in pages:
        if page.source.removesuffix(".md").removesuffix("/index") not in UNSEARCHED:
            given = (page.url, page.title, html)
            yield from kept.value("sections", given, partial(sections, *given))
