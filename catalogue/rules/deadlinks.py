"""Every link of a page to another page, to a place in one, to a picture or a file leads there."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.exports import names
from catalogue.pages import pagetext
from catalogue.pages.addresses import PATHS
from catalogue.pages.leading import Leading
from catalogue.pages.missing import astray
from catalogue.pages.pages import sources
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


def links_lead_somewhere(data: Data, docs: Path) -> Iterator[Problem]:
    """With faults in the data, those come first: nobody could tell which anchors there are."""
    if data.problems:
        return
    papers = {f"{paper.record.topic}/{paper.id}.md" for paper in data.papers}
    expected = papers.union(*(sources(docs / language) for language in LANGUAGES))
    folders = astray(docs, [*data.ids("topics"), PATHS])
    leading = Leading(data, docs, lambda: names(data.catalogue, docs))
    for language in LANGUAGES:
        for path, text in pagetext.texts(docs / language):
            for href, fault in leading.nowhere(language, path.relative_to(docs / language).as_posix(), text):
                target = leading.target(language, path.relative_to(docs / language).as_posix(), href)
                page = target.partition("#")[0]
                cause = f"anchors of {page}" if leading.elsewhere(target) else f"{path} leads to {target}"
                cause = f"page {page}" if page in expected and page not in leading.sources.of[language] else cause
                folder = next((each for each in folders if (docs / language / page).is_relative_to(each)), None)
                cause = f"folder {folder}" if folder else cause
                yield Problem(path, text.count("\n", 0, href.start) + 1, "", "", fault, cause)


RULES = [links_lead_somewhere]
