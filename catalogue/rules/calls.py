"""What makes a block of a page is called on a line of its own, and once."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.pages import pagetext
from catalogue.pages.called import WITHIN_A_LINE, calls
from catalogue.pages.pages import NAMES
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.rules.once import danger_at


def blocks_stand_alone(data: Data, docs: Path) -> Iterator[Problem]:
    for page, text in pagetext.texts(docs):
        called = [call for call in calls(text) if call.name in NAMES - WITHIN_A_LINE]
        for at, call in enumerate(called):
            what = "a figure" if call.name == "figure" else call.written
            if not call.alone:
                message = f"{what} stands on a line of its own, without anything before or after it; put it there"
                yield Problem(page, call.line, "", "", message, danger_at(page, call.line))
            elif call[:2] in [before[:2] for before in called[:at]]:
                message = f"{call.written} is shown twice; leave one of them out"
                yield Problem(page, call.line, "", "", message, danger_at(page, call.line))


RULES = [blocks_stand_alone]
