"""Which problems are those of the papers that are asked about."""

from collections.abc import Iterable
from difflib import get_close_matches

from catalogue.records.data import Data
from catalogue.records.own import own
from catalogue.records.problem import Problem


def unknown(data: Data, ids: Iterable[str]) -> list[str]:
    """A line for each id that no paper has; none where papers.yaml cannot be read, and nobody could tell."""
    known, renamed = data.ids("papers"), data.catalogue.renamed
    strange = [id for id in ids if id not in known and "papers" not in data.unread]
    near = {id: next(iter(get_close_matches(id.lower(), known, 1)), None) for id in strange}
    cures = [
        f"it is {renamed[id]} now" if id in renamed else f"write {near[id]}" if near[id] else "data/papers.yaml lists them"
        for id in strange
    ]
    return [f"there is no paper {id!r}; {cure}" for id, cure in zip(strange, cures)]


def concerning(problems: Iterable[Problem], data: Data) -> list[Problem]:
    """All, where a file of the data cannot be read, or nothing less is asked about."""
    return [problem for problem in problems if data.unread or not data.only or own(problem, data)]
