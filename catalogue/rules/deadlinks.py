"""Every link of a page to another page, to a place in one, to a picture or a file leads there."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from catalogue.exports import names
from catalogue.markdown import pagetext
from catalogue.pages.leading import Leading
from catalogue.pages.made import Made, Making
from catalogue.pages.missing import astray, dragged
from catalogue.pages.pages import sources
from catalogue.records.addresses import PATHS
from catalogue.records.patience import patience
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import danger_at, told


def links_lead_somewhere(making: Making, wrong: Collection[Path] = ()) -> Iterator[Problem]:
    """As far as sources say where they lead; pages that are `wrong` are passed over.

    With faults in the data, those come first: nobody could tell which anchors there are.
    """
    data, docs = making.data, making.docs
    if data.problems:
        return
    papers = {f"{paper.record.topic}/{paper.id}.md" for paper in data.papers}
    expected = papers.union(*(sources(docs / language) for language in LANGUAGES))
    folders = astray(docs, [*data.ids("topics"), PATHS])
    leading = _leading(making)
    for language, path, text in pagetext.of_both(docs, data.only):
        source = path.relative_to(docs / language).as_posix()
        for href, fault in leading.nowhere(language, source, text) if path not in wrong else ():
            target, line = leading.target(language, source, href), text.count("\n", 0, href.start) + 1
            page = target.partition("#")[0]
            if folder := next((each for each in folders if (docs / language / page).is_relative_to(each)), None):
                cause = f"folder {folder}"
            elif page in expected and page not in leading.sources.of[language]:
                cause = f"page {page}"
            elif href.html:
                cause = danger_at(path, line)
            else:
                cause = f"anchors of {page}" if leading.elsewhere(target) else f"{path} leads to {target}"
            yield Problem(path, line, "", "", fault, cause, next(((each, 1) for each in dragged(docs / language / page)), None))


def links_are_whole(making: Making, pages: Iterable[tuple[str, Made]]) -> Iterator[Problem]:
    """However they are written; of these pages, each with its language."""
    leading = _leading(making)
    for language, page in pages if not making.data.problems else ():
        with patience(page.path):
            yield from told(page.path, page.text, leading.unwritten(language, page))


def _leading(making: Making) -> Leading:
    return Leading(making, lambda: names(making.data.catalogue, making.docs))
