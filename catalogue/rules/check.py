"""Runs every rule over the data and its pages. No rule stops another; a file that cannot be read stops all."""

from pathlib import Path

from catalogue.records.load import load
from catalogue.records.problem import Problem
from catalogue.rules import (
    draft,
    form,
    houses,
    identity,
    inert,
    log,
    lookalikes,
    making,
    pages,
    pagewording,
    parity,
    paths,
    places,
    relations,
    text,
    time,
    wording,
)

RULES = [*identity.RULES, *form.RULES, *houses.RULES, *relations.RULES, *lookalikes.RULES, *time.RULES, *paths.RULES]
RULES += [*text.RULES, *log.RULES, *places.RULES]
PAGE_RULES = [*pages.RULES, *inert.RULES]
# What a page can be looked at without, while it is being written.
FINISHING_RULES = [*wording.RULES, *draft.RULES]
FINISHING_PAGE_RULES = [*parity.RULES, *pagewording.RULES]
RENDERING_RULES = [*making.RULES]


def check(folder: Path, docs: Path | None = None, finishing: bool = True, rendering: bool = True) -> list[Problem]:
    """All problems of a data folder, and of its pages where a docs folder is given, in the order of their lines.

    Without `finishing`, only what keeps a page from being looked at; without `rendering`, no page is rendered: the caller does.
    """
    data = load(folder)
    if data.unread:
        return data.problems
    problems = data.problems + [problem for rule in RULES + FINISHING_RULES * finishing for problem in rule(data)]
    if docs:
        rules = PAGE_RULES + FINISHING_PAGE_RULES * finishing + RENDERING_RULES * rendering
        problems += [problem for rule in rules for problem in rule(data, docs)]
    return sorted(problems, key=lambda problem: (str(problem.path), problem.line, problem.field))
