"""What is wrong with data and pages. The rules are read by whoever asks: English of a build does without them,
and begins a fifth of a second sooner."""

from catalogue.files.kept import Kept
from catalogue.records.problem import Problem
from engine.languages import ROOT

DATA, DOCS = ROOT / "data", ROOT / "docs"


def problems(finishing: bool, kept: Kept) -> list[Problem]:
    """All that a build would not find by itself; with what keeps data and pages only from being published, if `finishing`."""
    from catalogue.rules.check import check

    return check(DATA, DOCS, finishing=finishing, rendering=False, kept=kept)


def unfinished(kept: Kept) -> list[Problem]:
    """What keeps data and pages only from being published."""
    from catalogue.rules import check

    return check.unfinished(DATA, DOCS, kept)
