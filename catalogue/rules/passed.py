"""Records that have passed need no second look while they stay as they are.

Papers and words of the interface, and only of rules that look at one at a time, and at the terms: a test gives them each alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from catalogue.files.kept import Kept
from catalogue.records.data import Data, Entry
from catalogue.records.own import own
from catalogue.records.problem import Problem
from catalogue.records.values import Record

Kind = TypeVar("Kind", bound=Record)
Rule = Callable[[Data], Iterator[Problem]]


class Passed:
    """Which papers and words these rules have found in order before, in this build or an earlier one."""

    def __init__(self, data: Data, rules: Iterable[Rule], kept: Kept):
        self.data, self.kept = data, kept
        around = kept.key("rules", ([rule.__name__ for rule in rules], [term.record for term in data.terms]))
        entries: list[Entry[Record]] = [*data.papers, *data.strings]
        self.keys = {entry: kept.key("passed", (around, entry.id, entry.record)) for entry in entries}

    def others(self) -> Data:
        """The data without what has passed."""
        others = replace(self.data, papers=self._new(self.data.papers), strings=self._new(self.data.strings))
        others.held = self.data.held
        return others

    def remember(self, looked_at: Data, problems: Iterable[Problem]) -> None:
        """Of those that were looked at, the ones without a problem of any kind."""
        wrong = {problem.record for problem in problems}
        for entry in (*looked_at.papers, *looked_at.strings):
            if entry.id not in wrong and (not looked_at.only or own(entry.problem(""), looked_at)):
                self.kept.keep(self.keys[entry], True)

    def _new(self, entries: Iterable[Entry[Kind]]) -> list[Entry[Kind]]:
        return [entry for entry in entries if not self.kept.find(self.keys[entry])]
