"""Pages are written in our Markdown: readers would see the signs of another."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.language import foreign
from catalogue.markdown import foreigntext, pagetext
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.textfile import FINISH
from catalogue.rules.once import ALL_OF, danger_at
from catalogue.rules.pages import FRONT_MATTER

# What Markdown makes of these is wrong, too.
WHOLE = ("[^", "{", "【", "［")


def pages_are_written_as_ours_are(data: Data, docs: Path) -> Iterator[Problem]:
    """Lines of a page that are to be mended in the same way are told once."""
    for _, page, text in pagetext.of_both(docs, data.only):
        begun: dict[str, int] = {}
        found = foreign.first(foreigntext.of_page(text)) if not FRONT_MATTER.match(text) else []  # of a head, pages.py tells
        yield from (_problem(page, text, each, begun) for each in foreign.by_line(found, text))


def _problem(page: Path, text: str, found: foreign.Found, begun: dict[str, int]) -> Problem:
    """HTML that runs something is told as that."""
    line = text.count("\n", 0, found.start) + 1
    if found.cure == FINISH:  # until then, there are two pages in one
        return Problem(page, line, "", "", found.complaint, f"{ALL_OF}{page}")
    if found.text.startswith("<") and not foreigntext.PICTURE.fullmatch(found.text):
        return Problem(page, line, "", "", found.complaint, beside=(page, line))
    alone = not text[text.rfind("\n", 0, found.start) + 1 : found.start].strip()
    whole = alone or found.text.startswith(WHOLE) or begun.get(found.cure) == line
    cause = (
        danger_at(page, begun.setdefault(found.cure, [*foreigntext.joined(text, found), line][0]))
        if whole
        else f"{page}:{line} {found.cure}"
    )
    return Problem(page, line, "", "", found.complaint, cause)


RULES = [pages_are_written_as_ours_are]
