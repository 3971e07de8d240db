"""What pages call is there, and what they show can be made: parts, drawings, programs, formulas."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.pages import drawn, maths, pagetext
from catalogue.pages.danger import Danger
from catalogue.pages.dangers import OURS, dangers
from catalogue.pages.dialect import html
from catalogue.pages.faults import of_rendering
from catalogue.pages.pages import Pages, sources
from catalogue.pages.render import drawings
from catalogue.records.data import Data
from catalogue.records.mentions import sound
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import danger_at


def pages_can_be_made(data: Data, docs: Path) -> Iterator[Problem]:
    """As the site makes them. With faults in the data, those come first; a fault in a template is named once."""
    if not sound(data):
        return
    found: dict[Problem, None] = {}
    for language in LANGUAGES:
        pages = Pages(data, docs, language)
        for source in sources(docs / language):
            text = pagetext.text(docs / language / source)
            try:
                if isinstance(text, str):
                    with patience(docs / language / source):
                        found |= dict.fromkeys(_dangers(docs / language / source, text, pages.render(source, text)))
            except CatalogueError as error:
                found |= dict.fromkeys(error.problems)
    yield from found


def _dangers(page: Path, text: str, markdown: str) -> Iterator[Problem]:
    """What keeps a page that was made from being published; `text` is its source."""
    try:
        found = dangers(html(markdown), OURS)
    except Exception:  # of whatever kind: Markdown fails by accident
        yield Problem(page, 1, "", "", "cannot become HTML; mend its Markdown")
        return
    yield from _told(page, text, found)


def _told(path: Path, text: str, found: list[Danger]) -> Iterator[Problem]:
    """At the line of the source; what a page has from a drawing, the drawing tells."""
    for danger in found:
        line = danger.line(text)
        cause = danger_at(path, line) if line and danger.tag in text else f"danger {danger}"
        yield Problem(path, line or 1, "", "", str(danger), cause=cause)


def drawings_can_be_drawn(data: Data, docs: Path) -> Iterator[Problem]:
    folder = docs / "figures"
    for path in sorted(folder.glob("*.svg.jinja")):
        found: dict[Problem, None] = {}
        for language in LANGUAGES:
            try:
                with patience(path):
                    svg = drawings(folder, language).get_template(path.name).render()
                    wrong = [*dangers(svg, OURS), *drawn.faults(svg, path, language)]
                    found |= dict.fromkeys(_told(path, text_of(path), wrong))
            except Exception as error:
                found |= {of_rendering(error, path): None}
                break
        yield from found


def formulas_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    for language in LANGUAGES:
        for path, text in pagetext.texts(docs / language):
            yield from maths.unreadable(path, text)


RULES = [drawings_can_be_drawn, pages_can_be_made, formulas_can_be_read]
