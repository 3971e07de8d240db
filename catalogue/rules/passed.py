"""Records and pages that have passed need no second look while they stay as they are.

Papers, files beside them and words of the interface, and only of rules that look at one at a time, and at the terms: a test
gives them each alone. Pages in both languages, and only of rules that look at one in both, at the terms, at names of papers,
and at the ids of papers and topics: likewise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from catalogue.files.kept import Kept
from catalogue.markdown import pagetext
from catalogue.records.data import Data, Entry
from catalogue.records.own import own
from catalogue.records.problem import Problem
from catalogue.records.values import Record

Rule = Callable[[Data], Iterator[Problem]]
PageRule = Callable[[Data, Path], Iterator[Problem]]


class Passed:
    """Which papers, files beside them and words these rules have found in order before, in this build or an earlier one."""

    def __init__(self, data: Data, rules: Iterable[Rule], kept: Kept):
        self.data, self.kept = data, kept
        around = kept.key("rules", ([rule.__name__ for rule in rules], [term.record for term in data.terms]))
        self.keys = {entry: kept.key("passed", (around, entry.id, entry.record)) for entry in one_by_one(data)}

    def others(self) -> Data:
        """The data without what has passed."""
        new: dict[str, Any] = {name: [*filter(self._is_new, getattr(self.data, name))] for name in ("papers", "strings")}
        for name, files in self.data.beside.items():
            new[name] = {id: entry for id, entry in files.items() if self._is_new(entry)}
        others = replace(self.data, **new)
        others.held = self.data.held
        return others

    def remember(self, looked_at: Data, problems: Iterable[Problem]) -> None:
        """Of those that were looked at, the ones without a problem of any kind."""
        wrong = {(problem.path, problem.record) for problem in problems}
        for entry in one_by_one(looked_at):
            found = entry.problem("")
            if (found.path, found.record) not in wrong and (not looked_at.only or own(found, looked_at)):
                self.kept.keep(self.keys[entry], True)

    def _is_new(self, entry: Entry[Record]) -> bool:
        return not self.kept.find(self.keys[entry])


def one_by_one(data: Data) -> Iterator[Entry[Record]]:
    return chain(data.papers, data.strings, *(files.values() for files in data.beside.values()))


class PassedPages:
    """Which pages these rules have found in order before, in both languages."""

    def __init__(self, data: Data, docs: Path, rules: Iterable[PageRule], kept: Kept):
        self.kept = kept
        known = [paper.record.name for paper in data.papers], *(sorted(data.ids(name)) for name in ("papers", "topics"))
        around = kept.key("page rules", ([rule.__name__ for rule in rules], known, [term.record for term in data.terms]))
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
