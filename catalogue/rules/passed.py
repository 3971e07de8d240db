"""Records that have passed need no second look while they stay as they are.

Only of rules that look at one paper at a time, and at the terms: a test gives them each paper alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from catalogue.files.kept import Kept
from catalogue.records.data import Data
from catalogue.records.problem import Problem

Rule = Callable[[Data], Iterator[Problem]]


class Passed:
    """Which records of papers these rules have found in order before, in this build or an earlier one."""

    def __init__(self, data: Data, rules: Iterable[Rule], kept: Kept):
        self.data, self.kept = data, kept
        around = kept.key("rules", ([rule.__name__ for rule in rules], [term.record for term in data.terms]))
        self.keys = {paper.id: kept.key("passed", (around, paper.record)) for paper in data.papers}

    def others(self) -> Data:
        """The data without papers that have passed."""
        papers = [paper for paper in self.data.papers if not self.kept.find(self.keys[paper.id])]
        others = replace(self.data, papers=papers)
        others.held = self.data.held
        return others

    def remember(self, looked_at: Data, problems: Iterable[Problem]) -> None:
        """Of those that were looked at, the papers without a problem of any kind."""
        wrong, asked = {problem.record for problem in problems}, set(looked_at.only) or self.keys.keys()
        for paper in looked_at.papers:
            if paper.id in asked - wrong:
                self.kept.keep(self.keys[paper.id], True)
