"""Records and pages that have passed need no second look while they stay as they are.

Papers and words of the interface, and only of rules that look at one at a time, and at the terms: a test gives them each alone.
Pages in both languages, and only of rules that look at one in both, at the terms, and at the names of papers: likewise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from catalogue.files.kept import Kept
from catalogue.markdown import pagetext
from catalogue.records.data import Data, Entry
from catalogue.records.own import own
from catalogue.records.problem import Problem
from catalogue.records.values import Record

Kind = TypeVar("Kind", bound=Record)
Rule = Callable[[Data], Iterator[Problem]]
PageRule = Callable[[Data, Path], Iterator[Problem]]


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


class PassedPages:
    """Which pages these rules have found in order before, in both languages."""

    def __init__(self, data: Data, docs: Path, rules: Iterable[PageRule], kept: Kept):
        self.kept = kept
        names = [paper.record.name for paper in data.papers]
        around = kept.key("page rules", ([rule.__name__ for rule in rules], names, [term.record for term in data.terms]))
        pages: defaultdict[Path, dict[Path, str]] = defaultdict(dict)
        for language, page, text in pagetext.of_both(docs, data.only):
            pages[page.relative_to(docs / language)][page] = text
        self.keys = {
            tuple(pair): kept.key(
                "passed pages", (around, [(str(page.relative_to(docs)), text) for page, text in pair.items()])
            )
            for pair in pages.values()
        }

    def pages(self) -> set[Path]:
        """Those that have passed."""
        return {page for pair, key in self.keys.items() if self.kept.find(key) for page in pair}

    def remember(self, problems: Iterable[Problem]) -> None:
        """The pages without a problem of any kind in either language."""
        places = [place for problem in problems for place in ((problem.path, problem.line), problem.beside) if place]
        wrong = {path for path, _ in places}
        for pair, key in self.keys.items():
            if wrong.isdisjoint(pair):
                self.kept.keep(key, True)
