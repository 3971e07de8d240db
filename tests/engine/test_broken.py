"""A page that cannot become HTML says so in a line: whose fault it is, and what to do."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from markdown import Markdown

from catalogue.records.formula import result
from engine.broken import ROOT
from engine.edition import Edition


class Page:
    """As MkDocs has one, with nothing to render."""

    markdown = "word"
    file = SimpleNamespace(src_uri="shelf/first.md")

    def render(self, config, files):
        assert self.markdown == ""


FAILS = {
    "our own code": (
        lambda: result("1 / 0", {}),
        "cannot become HTML, for catalogue/records/formula.py:",
        " fails with DivisionByZero: ",
        "; report that with this page, which may be right",
    ),
    "what we build upon": (
        lambda: Markdown(extensions=["nowhere"]),
        "cannot become HTML: No module named 'nowhere'",
        "",
        "; mend its Markdown",
    ),
}


@pytest.mark.parametrize("whose", FAILS)
def test_it_is_told_of_the_page_whose_fault_it_is(whose):
    fail, first, then, last = FAILS[whose]
    told = []
    problems = SimpleNamespace(on=lambda source: [], of_page=lambda source, problems: told.extend(problems))
    edition = SimpleNamespace(docs=ROOT / "docs" / "en", problems=problems)
    Edition.convert(edition, Page(), SimpleNamespace(convert=lambda *given: fail()), None, None)
    (problem,) = told
    assert (problem.path, problem.line) == (Path(ROOT / "docs" / "en" / "shelf" / "first.md"), 1)
    said = problem.message
    assert said.startswith(first) and then in said and said.endswith(last) and "\n" not in said
