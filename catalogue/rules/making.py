"""What pages call is there, and what they show can be made: macros, drawings, programs, formulas."""

import re
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from catalogue.exports.site import site
from catalogue.pages import maths as mathml
from catalogue.pages import pagetext
from catalogue.pages.plain import page, sources
from catalogue.pages.render import drawings
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

# As pymdownx.superfences and pymdownx.inlinehilite find them.
FORMULA = re.compile(r"^ *(`{3,}) *math *\n(.*?)^ *\1|`#!math ([^`\n]+)`", re.DOTALL | re.MULTILINE)


def pages_can_be_made(data: Data, docs: Path) -> Iterator[Problem]:
    """As plain.py makes them, which calls what the site calls. With faults in the data, those come first."""
    if data.problems:
        return
    empty = site(data.catalogue, None, {})
    for language in LANGUAGES:
        for source in sources(docs / language):
            path = docs / language / source
            try:
                if isinstance(pagetext.text(path), str):
                    page(empty, docs, source, language)
            except Exception as error:
                yield Problem(path, _line(error), "", "", f"cannot be made: {_said(error)}; mend what it calls there")


def drawings_can_be_drawn(data: Data, docs: Path) -> Iterator[Problem]:
    folder = docs / "figures"
    for path in sorted(folder.glob("*.svg.jinja")):
        for language in LANGUAGES:
            try:
                drawings(folder, language).get_template(path.name).render()
            except Exception as error:
                yield Problem(path, _line(error), "", "", f"cannot be drawn: {_said(error)}; mend the drawing")
                break


def formulas_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    for path, text in pagetext.texts(docs):
        for found in FORMULA.finditer(text):
            fault = mathml.fault(found[2] or found[3])
            if fault:
                line = text.count("\n", 0, found.start()) + 1
                yield Problem(path, line, "", "", f"a formula cannot be read ({fault}); write LaTeX that latex2mathml knows")


def _line(error: Exception) -> int:
    """Where Jinja was in the page or drawing: it names a line, or leaves one in the traceback."""
    if named := getattr(error, "lineno", None):
        return named
    frames = walk_tb(error.__traceback__)
    return next((line for frame, line in frames if "__jinja_exception__" in frame.f_globals), 1)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}, {' '.join(str(error).split())[:200]}"


RULES = [pages_can_be_made, drawings_can_be_drawn, formulas_can_be_read]
