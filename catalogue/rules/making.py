"""What pages call is there, and what becomes of them can be shown: formulas, links, every text.

Of what is wrong in itself, nobody looks at what becomes of it: one mistake is told once.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from catalogue.files.kept import Kept
from catalogue.jinja.sandbox import DRAWING
from catalogue.markdown import formulas, pagetext
from catalogue.markdown.called import calls
from catalogue.markdown.danger import Danger
from catalogue.markdown.foreigntext import joined
from catalogue.markdown.foreigntext import of_page as foreign_text
from catalogue.markdown.seen import seen
from catalogue.pages.completeness import MACROS
from catalogue.pages.made import Made, Making
from catalogue.pages.navigation import of_source
from catalogue.pages.pages import sources
from catalogue.pages.reserved import reserved
from catalogue.pages.shown import EXAMPLE, FIGURE
from catalogue.records.data import Data
from catalogue.records.lists import ReadingPath, Topic
from catalogue.records.mentions import sound
from catalogue.records.model import Catalogue
from catalogue.records.own import called_after
from catalogue.records.paper import Paper
from catalogue.records.patience import patience
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.deadlinks import links_are_whole, links_lead_somewhere
from catalogue.rules.drawings import of_drawings
from catalogue.rules.once import danger_at, told

# Calls in full width, of which pageforeign.py tells.
WIDE = re.compile(r"｛｛ *(\w+)")


def what_is_made(data: Data, docs: Path, kept: Kept, wrong: Collection[Path] = (), faultless: bool = True) -> Iterator[Problem]:
    """What is wrong with it, but not with that of files that are `wrong`; what no page says, only of `faultless` data.

    What is `kept` need not be made.
    """
    drawings = of_drawings(data, docs, kept)
    found = [*(each for each in drawings if each.path not in wrong), *_formulas(docs, data.only)]
    yield from found
    wrong = {*wrong, *(problem.path for problem in found)}
    making = Making(data, docs, kept)
    if sound(data):
        pages = {(language, source): making.page(language, source) for language, source in _wanted(docs, wrong, data.only)}
        faults = {
            place: kept.value("faults of a page", (page, faultless), partial(_faults, page, faultless))
            for place, page in pages.items()
        }
        # A fault in a template is named once.
        yield from dict.fromkeys(problem for problems in faults.values() for problem in problems)
        good = [(language, page) for (language, _), page in pages.items() if isinstance(page, Made) and not page.dangers]
        yield from links_are_whole(making, good)
        yield from _uncalled(data, [page for place, page in pages.items() if isinstance(page, Made) and not faults[place]])
        wrong |= {page.path for page in pages.values() if isinstance(page, Made) and page.dangers}
    yield from links_lead_somewhere(making, wrong)


def of_page(data: Data, page: Made) -> list[Problem]:
    """What is wrong with one, of data without faults, for whoever has made it and found no dangers in it."""
    return _shown(page, [], faultless=True) or [*_uncalled(data, [page])]


def _wanted(docs: Path, wrong: Collection[Path], ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pages that nothing is wrong with, nor with the drawings they show."""
    for language in LANGUAGES:
        for source in sources(docs / language):
            path = docs / language / source
            text = pagetext.text(path) if path not in wrong and called_after(path, ids) else None
            if isinstance(text, str) and not any({each, each.parent} & {*wrong} for each in _beside(docs, path, text)):
                yield language, source


def _beside(docs: Path, page: Path, text: str) -> Iterator[Path]:
    """The drawings that a page shows, and its program with what that prints."""
    yield from (docs / "figures" / f"{name}{DRAWING}" for name in FIGURE.findall(text))
    yield from [docs / "examples" / f"{page.stem}{ending}" for ending in (".py", ".out")] * bool(EXAMPLE.search(text))


def _faults(page: Made | list[Problem], faultless: bool) -> list[Problem]:
    if not isinstance(page, Made):
        return [problem for problem in page if faultless or problem.path.suffix == ".md"]
    with patience(page.path):
        return _shown(page, page.dangers, faultless)


def _shown(page: Made, dangers: list[Danger], faultless: bool) -> list[Problem]:
    """What a page shows is looked at where it can be published; what no line says, where Markdown and data are ours."""
    with patience(page.path):
        found = dangers or [*seen(page.html, page.text)]
        signs = [*foreign_text(page.text)] if found else []
        foreign = {line for each in signs for line in (page.text.count("\n", 0, each.start) + 1, *joined(page.text, each)[1:])}
        placed = [danger for danger in found if (faultless and not foreign) or danger.line(page.text)]
        return [each for each in told(page.path, page.text, placed) if dangers or each.line not in foreign]


def _formulas(docs: Path, ids: Collection[str]) -> Iterator[Problem]:
    for _, path, text in pagetext.of_both(docs, ids):
        yield from formulas.unreadable(path, text)


def _uncalled(data: Data, pages: Iterable[Made]) -> Iterator[Problem]:
    """What makes a page that of a paper, a topic or a path, where it is not called."""
    for page in pages:
        written = {call.written for call in calls(page.text)}
        wide = {*WIDE.findall(page.text)}
        lacking = (call for call in _to_call(data.catalogue, page.source) if call not in written)
        if missing := [call for call in lacking if call.partition("(")[0] not in wide]:
            cure = "write it in double braces on a line of its own; docs/en/contributing.md shows the calls of a paper"
            message = f"does not call {', '.join(missing)}; {cure}"
            yield Problem(page.path, 1, "", "", message, danger_at(page.path, 1))


def _to_call(catalogue: Catalogue, source: str) -> list[str]:
    match of_source(catalogue, source):
        case Paper():
            return [f"{name}()" for name in MACROS]
        case Topic() as topic:
            return [f'papers("{topic.id}")']
        case ReadingPath() as path if not reserved(path.id):
            return ["path()"]
    return []
