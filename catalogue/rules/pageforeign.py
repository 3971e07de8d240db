"""Pages are written in our Markdown: readers would see the signs of another."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.language import foreign
from catalogue.pages import foreigntext, pagetext
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


def pages_are_written_as_ours_are(data: Data, docs: Path) -> Iterator[Problem]:
    for language in LANGUAGES:
        for page, text in pagetext.texts(docs / language):
            for found in foreign.first(foreigntext.of_page(text)):
                yield Problem(page, text.count("\n", 0, found.start) + 1, "", "", found.complaint)


RULES = [pages_are_written_as_ours_are]
