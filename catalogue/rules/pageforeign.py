"""Pages are written in our Markdown: readers would see the signs of another."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.language import foreign
from catalogue.pages import foreigntext, pagetext
from catalogue.pages.pageform import NO_ANCHOR
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import danger_at
from catalogue.rules.pages import FRONT_MATTER


def pages_are_written_as_ours_are(data: Data, docs: Path) -> Iterator[Problem]:
    """Lines of a page that are to be mended in the same way are told once."""
    for language in LANGUAGES:
        for page, text in pagetext.texts(docs / language, data.only):
            if FRONT_MATTER.match(text):  # of which pages.py tells
                continue
            begun: dict[str, int] = {}
            for found in foreign.first(foreigntext.of_page(text)):
                line = text.count("\n", 0, found.start) + 1
                cause = ""
                if found.fault == NO_ANCHOR:  # which parity.py would tell, too
                    cause = f"anchors of {page.relative_to(docs / language).as_posix()}"
                elif (
                    found.text.startswith(("<", "[^", "{"))
                    or not text[text.rfind("\n", 0, found.start) + 1 : found.start].strip()
                ):
                    cause = danger_at(page, begun.setdefault(found.cure, line))
                yield Problem(page, line, "", "", found.complaint, cause)


RULES = [pages_are_written_as_ours_are]
