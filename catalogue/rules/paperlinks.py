"""Links to papers lead to the paper that they name, to our own page of it, and the year behind them is one of its years."""

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from catalogue.links.addresses import IN_PAGE
from catalogue.markdown import pagetext
from catalogue.markdown.hrefs import running
from catalogue.pages.missing import missing
from catalogue.records.addresses import source
from catalogue.records.arxiv import MIRRORED, month
from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.rules.relations import TO_PRINT

NAMED = re.compile(r"\[[*_]*([^\[\]\n]+?)[*_]*\]\(([^()\s]+)\)")
# [BERT](../pretraining/bert.md) (2018), [BERT](https://arxiv.org/abs/1810.04805)（2018 年）
DATED = re.compile(r"\[[*_]*([^\[\]\n]+?)[*_]*\]\(([^()\s]+)\)[*_]* ?[(（] ?(\d{4})(?: ?年)?[)）]")


def names_lead_to_their_papers(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone a place on another page, which may tell of the paper."""
    pages = {source(entry.record): entry.record for entry in data.papers}
    named = {paper.name: paper for paper in pages.values()}
    for language, path, text in pagetext.of_both(docs, data.only):
        here = path.relative_to(docs / language).parent.as_posix()
        for link in NAMED.finditer(running(text)):
            paper, page = named.get(link[1]), posixpath.normpath(posixpath.join(here, link[2]))
            there = pages.get(page, paper) if page.endswith(".md") else _preprint(link[2], paper)
            if paper and there != paper:
                own = posixpath.relpath(source(paper), here)
                message = f"{link[1]!r} leads to the page of another paper; write {own!r}, or its name"
                line = text.count("\n", 0, link.start()) + 1
                yield Problem(path, line, "", "", message, cause=_link_at(path, line, link[2]))


def _preprint(address: str, paper: Paper | None) -> Paper | str | None:
    """The paper where an address is of no other preprint, else the identifier of that."""
    found = MIRRORED.fullmatch(address)
    return found[1] if found and paper and paper.arxiv and found[1] != paper.arxiv.id else paper


def pages_lead_to_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone a paper's own page, a version and a place in one, which our page has not, and an address that is printed."""
    papers = {paper.arxiv.id: paper for paper in (entry.record for entry in data.papers) if paper.arxiv}
    for language, path, text in pagetext.of_both(docs):
        here = path.relative_to(docs / language).as_posix()
        for link in IN_PAGE.finditer(running(text)):
            found = MIRRORED.fullmatch(link[1])
            paper = papers.get(found[1]) if found else None
            page = paper and source(paper)
            printed = found and link[0] == f"<{link[1]}"
            if found and page and not (printed or found[2] or found[3] or page == here or missing(docs, page)):
                address = posixpath.relpath(page, posixpath.dirname(here) or ".")
                message = f"{link[1]!r} is a paper that has a page here; write {address!r}"
                line = text.count("\n", 0, link.start(1)) + 1
                yield Problem(path, line, "", "", message, cause=_link_at(path, line, link[1]))


def years_are_those_of_the_papers(data: Data, docs: Path) -> Iterator[Problem]:
    """Whatever the words of the link say; leaves alone a place on our page, which may tell of another work."""
    papers = {source(entry.record): entry.record for entry in data.papers}
    preprints = {paper.arxiv.id: paper for paper in papers.values() if paper.arxiv}
    for language, path, text in pagetext.of_both(docs, data.only):
        here = path.relative_to(docs / language).parent.as_posix()
        for words, address, year, line in _dated(text):
            preprint = MIRRORED.fullmatch(address)
            paper = papers.get(posixpath.normpath(posixpath.join(here, address)))
            paper = preprints.get(preprint[1]) if preprint else paper
            first, last = _years(paper) if paper else _years_of(preprint[1]) if preprint else (year, year)
            if not first <= year <= last:
                message = f"{words!r} is of {first}, and {year} stands behind it; write its year, or the address that is meant"
                yield Problem(path, line, "", "", message, cause=_link_at(path, line, address))


def _dated(text: str) -> Iterator[tuple[str, str, int, int]]:
    """The words of a link, its address, the year behind it, and the line."""
    for found in DATED.finditer(running(text)):
        yield found[1], found[2], int(found[3]), text.count("\n", 0, found.start()) + 1


def _years(paper: Paper) -> tuple[int, int]:
    """The first and the last that it may have."""
    printed = paper.venue.year if paper.venue else 0
    return paper.first_public.year, max(printed, _latest(paper.date.year))


def _years_of(preprint: str) -> tuple[int, int]:
    """Those of January may have been submitted on the last days of the year before."""
    year, number = month(preprint)
    return year - (number == 1), _latest(year)


def _latest(year: int) -> int:
    """Works are announced for the next year, too."""
    return max(year, min(year + TO_PRINT, date.today().year + 1))


def _link_at(path: Path, line: int, address: str) -> str:
    """The cause of all that is told of one link."""
    return f"link {path}:{line} {address}"


RULES = [names_lead_to_their_papers, pages_lead_to_pages, years_are_those_of_the_papers]
