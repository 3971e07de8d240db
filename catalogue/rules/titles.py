"""What is likely to be the same work: by an identifier, by titles of a preprint and in print, by a slip of the pen."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from catalogue.records.arxiv import ARXIV_DOI
from catalogue.records.paper import Paper
from catalogue.records.parts import Relation
from catalogue.records.values import slug

# Of 100: the two most alike titles of different papers in the catalogue reach 70.
ALIKE = 92
NUMBER = re.compile(r"\d+")


def alike(title: str, others: Iterable[str]) -> list[str]:
    """The other titles that are nearly this one, or are it. Other numbers are other works: GPT-3 and GPT-4."""
    slugs = {other: slug(other) for other in others}
    found = process.extract(slug(title), slugs, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    return [other for _, _, other in found if NUMBER.findall(other) == NUMBER.findall(title)]


def identifiers(work: Paper | Relation) -> set[str]:
    """What names one work and no other: its arXiv identifier, its DOI. A preprint's own DOI is its identifier."""
    arxiv = work.arxiv.id if isinstance(work, Paper) and work.arxiv else work.arxiv
    found = {str(arxiv)} if arxiv else set()
    return found | ({ARXIV_DOI.sub("", work.doi).lower()} if work.doi else set())


def is_it(work: Relation, paper: Paper) -> bool:
    """Whether a work outside is this paper: by an identifier, by a title that it has or had in print, by a name of it."""
    if work.id or not work.title:
        return False
    titles = [paper.title, *([paper.venue.title] if paper.venue and paper.venue.title else [])]
    named = slug(work.title) in map(slug, (paper.name, *paper.aliases)) and not work.arxiv  # another one is another work's
    return bool(identifiers(work) & identifiers(paper)) or bool(alike(work.title, titles)) or named
