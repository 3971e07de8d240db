"""What is wrong with data and pages. The rules are read by whoever asks: English of a build does without them,
and begins a fifth of a second sooner."""

from contextlib import suppress

from catalogue.files.kept import Kept
from catalogue.markdown import pagetext
from catalogue.pages.made import Made
from catalogue.pages.navigation import of_source
from catalogue.pages.pages import Pages
from catalogue.records.problem import Problem
from engine.languages import ROOT
from engine.orders import Found

DATA, DOCS = ROOT / "data", ROOT / "docs"


def found(serving: bool, kept: Kept) -> Found:
    """All that a build would not find by itself. A preview tells apart what keeps data and pages only from being published."""
    from catalogue.rules.check import check, unfinished

    problems = check(DATA, DOCS, finishing=not serving, rendering=False, kept=kept)
    return Found(problems, unfinished(DATA, DOCS, kept) if serving else [])


def at_once(kept: Kept) -> Found | None:
    """What keeps pages from being shown; nothing where one cannot look, of which the build that follows tells."""
    from catalogue.rules.check import check

    with suppress(Exception):
        return Found(check(DATA, DOCS, finishing=False, rendering=False, kept=kept))
    return None


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
