"""A paper of the catalogue has a page of its own, to which other pages lead, not to arXiv."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.links.addresses import IN_PAGE
from catalogue.markdown import pagetext
from catalogue.markdown.hrefs import running
from catalogue.pages.missing import missing
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

ARXIV = re.compile(
    r"https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/(\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?(#\S*)?", re.IGNORECASE
)


def pages_lead_to_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone a paper's own page, a version and a place in one, which our page has not, and an address that is printed."""
    papers = {paper.arxiv.id: paper for paper in (entry.record for entry in data.papers) if paper.arxiv}
    for language in LANGUAGES:
        for path, text in pagetext.texts(docs / language):
            for link in IN_PAGE.finditer(running(text)):
                found = ARXIV.fullmatch(link[1])
                paper = papers.get(found[1]) if found else None
                here = path.relative_to(docs / language).as_posix()
                page = paper and f"{paper.topic}/{paper.id}.md"
                printed = found and link[0] == f"<{link[1]}"
                if found and page and not (printed or found[2] or found[3] or page == here or missing(docs, page)):
                    address = posixpath.relpath(page, posixpath.dirname(here) or ".")
                    message = f"{link[1]!r} is a paper that has a page here; write {address!r}"
                    yield Problem(path, text.count("\n", 0, link.start(1)) + 1, "", "", message)


RULES = [pages_lead_to_pages]
