"""Runs every rule over the data and its pages. No rule stops another; a file that cannot be read in time stops all."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from catalogue.files.kept import Kept
from catalogue.files.lock import killed
from catalogue.files.write import PROMISE
from catalogue.markdown.pagetext import beside, still
from catalogue.records.data import Data
from catalogue.records.load import load
from catalogue.records.own import concerning
from catalogue.records.patience import TooLongError, again
from catalogue.records.problem import Problem
from catalogue.rules.every import CAUSES, FINISHING_PAGE_RULES, FINISHING_RULES, ONE_BY_ONE, PAGE_BY_PAGE, PAGE_RULES, RULES
from catalogue.rules.interface import LOST, TORN
from catalogue.rules.making import what_is_made
from catalogue.rules.once import once
from catalogue.rules.passed import PageRule, Passed, PassedPages, Rule


def check(
    folder: Path,
    docs: Path | None = None,
    finishing: bool = True,
    rendering: bool = True,
    papers: Collection[str] = (),
    kept: Kept | None = None,
) -> list[Problem]:
    """All problems of a data folder, and of its pages where a docs folder is given, in the order of their lines.

    Without `finishing`, only what keeps a page from being looked at; without `rendering`, no page is rendered: the caller does.
    With `papers`, only what concerns these. What is `kept` of records that have passed, and of pages, need not be done again.
    """
    if cure := killed(folder):
        return [Problem(folder / PROMISE, 1, "", "", cure)]
    data = replace(load(folder), only=papers)
    return _in_order(concerning(_met(data, docs, finishing, rendering, kept or Kept()), data))


def met(folder: Path, docs: Path | None = None, rendering: bool = True) -> list[Problem]:
    """As `check`, but a mistake wherever it is met."""
    return _met(replace(load(folder)), docs, True, rendering, Kept())


def _met(data: Data, docs: Path | None, finishing: bool, rendering: bool, kept: Kept) -> list[Problem]:
    again()
    if data.unread:
        return data.problems
    if (asked := tuple(data.only)) not in data.found:  # an edit of a page leaves the records as they are
        data.found[asked] = _of_records(RULES, data, kept)
    problems = data.problems + data.found[asked]
    faultless = not problems
    problems += _of_records(FINISHING_RULES, data, kept) if finishing else []
    if not docs:
        return problems
    with still(docs):
        found = _of_pages(PAGE_RULES, data, docs, kept)
        made = partial(what_is_made, wrong={problem.path for problem in found}, faultless=faultless, kept=kept)
        rendering = rendering and not any(problem.cause in (LOST, TORN) for problem in found)  # every page would meet them
        rules_of_pages = FINISHING_PAGE_RULES * finishing + [made] * rendering
        later = _of_pages(rules_of_pages, data, docs, kept) if rules_of_pages else []
        return [*_of_pages(CAUSES, data, docs, kept), *problems, *found, *later]


def unfinished(folder: Path, docs: Path | None = None, kept: Kept | None = None) -> list[Problem]:
    """What keeps data and pages only from being published, in the order of their lines."""
    data, kept = replace(load(folder)), kept or Kept()
    problems = _of_records(FINISHING_RULES, data, kept)
    if docs:
        with still(docs):
            problems += _of_pages(FINISHING_PAGE_RULES, data, docs, kept)
    return _in_order(problems)


def _of_records(rules: Sequence[Rule], data: Data, kept: Kept) -> list[Problem]:
    """As far as a record that takes too long: it would take long again."""
    passed = Passed(data, filter(ONE_BY_ONE.__contains__, rules), kept)
    others = passed.others()
    problems: list[Problem] = []
    try:
        for rule in rules:
            problems += rule(others if rule in ONE_BY_ONE else data)
        passed.remember(others, problems)
    except TooLongError as error:
        problems.append(error.problem)
    return problems


def _of_pages(rules: Sequence[PageRule], data: Data, docs: Path, kept: Kept) -> list[Problem]:
    """As far as a page that takes too long: it would take long again."""
    passed = PassedPages(data, docs, filter(PAGE_BY_PAGE.__contains__, rules), kept)
    pages = passed.pages()
    problems: list[Problem] = []
    try:
        for rule in rules:
            with beside(pages if rule in PAGE_BY_PAGE else ()):
                problems += rule(data, docs)
        passed.remember(problems)
    except TooLongError as error:
        problems.append(error.problem)
    return problems


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Each mistake once."""
    return sorted(once(problems), key=lambda problem: (str(problem.path), problem.line, problem.field))
