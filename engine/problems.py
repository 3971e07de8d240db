"""What keeps pages from being shown: told in the terminal once, and on the pages until it is mended."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

LOG = logging.getLogger("mkdocs.classics")


class Problems:
    """Those of one build of one language of the project in `root`; told as they come, unless somebody else tells them."""

    def __init__(self, root: Path, language: str, telling: bool, known: Iterable[str] = ()):
        """`known` lines the terminal has already."""
        self.root, self.docs, self.telling, self.known = root, root / "docs" / language, telling, {*known}
        self.everywhere: list[Problem] = []
        self.pages: dict[str, list[Problem]] = {}
        self.notes: dict[str, list[Problem]] = {}
        self.told: dict[str, None] = {}

    def forget(self) -> None:
        """For another look: what is still wrong is told again."""
        self.everywhere.clear()
        self.pages.clear()
        self.notes.clear()
        self.told.clear()
        self.known.clear()

    def add(self, problems: Iterable[Problem]) -> None:
        """Of a page, where they are in one; of all pages, where they are in the data; none of the other language's."""
        for problem in problems:
            if problem.path.is_relative_to(self.docs):
                self.of_page(problem.path.relative_to(self.docs).as_posix(), [problem])
            elif not any(problem.path.is_relative_to(self.docs.parent / language) for language in LANGUAGES):
                self.everywhere.append(self.tell(problem))

    def of_page(self, source: str, problems: Iterable[Problem]) -> None:
        """Of this page, whose rendering met them, wherever they are."""
        for problem in problems:
            self.pages.setdefault(source, []).append(self.tell(problem))

    def beside(self, source: str, problems: Iterable[Problem]) -> None:
        """Of this page, which can be shown all the same; they keep it from being published."""
        self.notes[source] = [self.tell(problem) for problem in problems]

    def on(self, source: str) -> list[Problem]:
        """What to show in place of the page; nothing where the page can be shown."""
        return self.everywhere + self.pages.get(source, [])

    def tell(self, problem: Problem) -> Problem:
        """Tells of a problem, once; returns it as it is to be shown."""
        problem = self.below(problem)
        self.hear([str(problem)])
        return problem

    def below(self, problem: Problem) -> Problem:
        """As it is to be shown, with paths below the project."""
        path = problem.path.relative_to(self.root) if problem.path.is_relative_to(self.root) else problem.path
        return replace(problem, path=path, message=problem.message.replace(f"{self.root}/", ""))

    @property
    def lines(self) -> list[str]:
        """All that was told."""
        return list(self.told)

    def hear(self, lines: Iterable[str]) -> None:
        """Tells what another process has found, where it is not told yet."""
        for line in lines:
            if self.telling and line not in self.known and line not in self.told:
                LOG.error(line)
            self.told[line] = None
