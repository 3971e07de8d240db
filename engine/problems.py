"""What keeps pages from being shown: told in the terminal once, and on the pages until it is mended."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

LOG = logging.getLogger("mkdocs.classics")


class Problems:
    """Those of one build of one language of the project in `root`; `main` tells those of all languages, too."""

    def __init__(self, root: Path, language: str, main: bool):
        self.root, self.docs, self.main = root, root / "docs" / language, main
        self.everywhere: list[Problem] = []
        self.pages: dict[str, list[Problem]] = {}
        self.told: set[Problem] = set()

    def add(self, problems: Iterable[Problem]) -> None:
        """Of a page, where they are in one; of all pages, where they are in the data; none of the other language's."""
        for problem in problems:
            if problem.path.is_relative_to(self.docs):
                self.of_page(problem.path.relative_to(self.docs).as_posix(), [problem])
            elif not any(problem.path.is_relative_to(self.docs.parent / language) for language in LANGUAGES):
                self.everywhere.append(self._told(problem, self.main))

    def of_page(self, source: str, problems: Iterable[Problem]) -> None:
        """Of this page, whose rendering met them, wherever they are."""
        for problem in problems:
            self.pages.setdefault(source, []).append(self._told(problem, True))

    def on(self, source: str) -> list[Problem]:
        """What to show in place of the page; nothing where the page can be shown."""
        return self.everywhere + self.pages.get(source, [])

    @property
    def all(self) -> list[Problem]:
        return list(dict.fromkeys([*self.everywhere, *(problem for page in self.pages.values() for problem in page)]))

    def tell(self, problem: Problem) -> Problem:
        """Tells of a problem that is shown elsewhere; returns it as it is to be shown."""
        return self._told(problem, True)

    def _told(self, problem: Problem, aloud: bool) -> Problem:
        """The problem with its path below the project, printed where that was not done yet."""
        if problem.path.is_relative_to(self.root):
            problem = replace(problem, path=problem.path.relative_to(self.root))
        if aloud and problem not in self.told:
            LOG.error(str(problem))
        self.told.add(problem)
        return problem
