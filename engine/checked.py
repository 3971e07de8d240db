"""What is wrong with data and pages. The rules are read by whoever asks: English of a build does without them,
and begins a fifth of a second sooner."""

from catalogue.files.kept import Kept
from catalogue.markdown import pagetext
from catalogue.pages.made import Made
from catalogue.pages.navigation import of_source
from catalogue.pages.pages import Pages
from catalogue.records.problem import Problem
from engine.languages import ROOT

DATA, DOCS = ROOT / "data", ROOT / "docs"


def problems(finishing: bool, kept: Kept) -> list[Problem]:
    """All that a build would not find by itself; with what keeps data and pages only from being published, if `finishing`."""
    from catalogue.rules.check import check

    return check(DATA, DOCS, finishing=finishing, rendering=False, kept=kept)


def of_page(pages: Pages, source: str, html: str, kept: Kept) -> list[Problem]:
    """What is wrong with what a page that can be shown has become, and what it does not call."""
    path = pages.docs / pages.language / source
    text, kind = pagetext.text(path), type(of_source(pages.data.catalogue, source)).__name__
    if isinstance(text, Problem):
        return [text]
    page = Made(path, source, text, html)

    def found() -> list[Problem]:
        from catalogue.rules import making

        return making.of_page(pages.data, page)

    return kept.value("faults", (page, kind), found)


def unfinished(kept: Kept) -> list[Problem]:
    """What keeps data and pages only from being published."""
    from catalogue.rules import check

    return check.unfinished(DATA, DOCS, kept)
