"""What a page calls is there; told of the text, as nothing may be made of pages while data are wrong."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.jinja.pagesandbox import no_macro
from catalogue.markdown import pagetext
from catalogue.markdown.called import calls
from catalogue.pages.pages import NAMES
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.rules.once import danger_at


def macros_exist(data: Data, docs: Path) -> Iterator[Problem]:
    """Speaks for what follows from it: a language in which something else is called, a page that cannot be made."""
    for page, text in pagetext.texts(docs):
        for call in (call for call in calls(text) if call.name not in NAMES):
            yield Problem(page, call.line, "", "", no_macro(call.name, NAMES), danger_at(page, call.line))


RULES = [macros_exist]
