"""Titles that are likely to be the same work: a preprint's and the printed one, a slip of the pen."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from catalogue.records.values import slug

# Of 100: the two most alike titles of different papers in the catalogue reach 70.
ALIKE = 92
NUMBER = re.compile(r"\d+")


def alike(title: str, others: Iterable[str]) -> list[str]:
    """The other titles that are nearly this one, or are it. Other numbers are other works: GPT-3 and GPT-4."""
    slugs = {other: slug(other) for other in others}
    found = process.extract(slug(title), slugs, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    return [other for _, _, other in found if NUMBER.findall(other) == NUMBER.findall(title)]
