"""A house stands for spellings that papers print, and each spelling has one house."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.mentions import sound
from catalogue.records.problem import Problem


def spellings_have_one_house(data: Data) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for house in data.houses:
        for at, spelling in enumerate(house.record.prints):
            if first.get(spelling, house.id) != house.id:  # twice in one house: lists.py
                yield house.problem(f"{spelling!r} stands in {first[spelling]} too; keep one", "prints", at)
            first.setdefault(spelling, house.id)


def spellings_are_printed(data: Data) -> Iterator[Problem]:
    """Leaves it open where a paper is missing, or cannot be used: it may print them."""
    judged = sound(data)
    printed = {name for paper in data.papers for name in paper.record.organisations}
    for house in data.houses:
        for at, spelling in enumerate(house.record.prints):
            if spelling not in printed and judged:
                yield house.problem(f"no paper prints {spelling!r}; write it as `organisations` do, or remove it", "prints", at)


RULES = [spellings_have_one_house, spellings_are_printed]
