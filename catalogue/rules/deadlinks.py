"""Every link of a page to another page, to a place in one, to a picture or a file leads there."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.exports import names
from catalogue.pages import pagetext
from catalogue.pages.leading import Leading
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


def links_lead_somewhere(data: Data, docs: Path) -> Iterator[Problem]:
    """With faults in the data, those come first: nobody could tell which anchors there are."""
    if data.problems:
        return
    leading = Leading(data, docs, lambda: names(data.catalogue, docs))
    for language in LANGUAGES:
        for path, text in pagetext.texts(docs / language):
            for href, fault in leading.nowhere(language, path.relative_to(docs / language).as_posix(), text):
                yield Problem(path, text.count("\n", 0, href.start) + 1, "", "", fault)


RULES = [links_lead_somewhere]
