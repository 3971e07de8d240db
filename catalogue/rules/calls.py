"""What makes a block of a page is called on a line of its own, once, and where it belongs; code and comments call nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from catalogue.jinja.pagesandbox import SHOW
from catalogue.jinja.unclosed import bare
from catalogue.markdown import pagetext
from catalogue.markdown.called import CALL, WITHIN_A_LINE, calls
from catalogue.markdown.hrefs import running
from catalogue.pages.completeness import MACROS
from catalogue.pages.pages import LISTS, NAMES, PARTS
from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.rules.once import danger_at
from catalogue.rules.pages import FRONT_MATTER

TITLE = re.compile(r"^# ", re.MULTILINE)
# What makes one on the pages of papers and paths.
CALLED = re.compile(r"^\{\{-?\s*(?:opening|path) *\(", re.MULTILINE)
HELD = re.compile(r"^#{1,6} .*?\{\{-?\s*term\b|\[[^\[\]\n]*\{\{-?\s*term\b[^\[\]\n]*\]\(", re.MULTILINE)
IN_ADDRESS = re.compile(r"(?:\]\(|^ {0,3}\[(?!\^)[^\]\n]+\]:)[^()\n{}]*\{\{-?\s*(\w+)", re.MULTILINE)
SECTION = re.compile(r"^## .*\{ ?#(why|idea|code|limits|questions) ?\}", re.MULTILINE)
# Of the page of a paper, as docs/en/contributing.md shows it.
ORDER = ("opening", "results", "why", "idea", "code", "reading", "limits", "after", "questions", "about", "corrections")
# What makes a page that stands by itself.
ALONE = {*LISTS, "home", "along", "browse", "map", "numbers", "status"}


def blocks_stand_alone(data: Data, docs: Path) -> Iterator[Problem]:
    for page, text in pagetext.texts(docs):
        called = [call for call in calls(text) if call.name in NAMES - WITHIN_A_LINE]
        begun = next((call.line for call in called if call.name in MACROS and not call.alone), 0)
        for at, call in enumerate(called):
            what = "a figure" if call.name == "figure" else call.written
            if not call.alone:
                cure = "without anything before or after it; put it there"
                problem = _wrong(page, call.line, f"{what} stands on a line of its own, {cure}")
                yield replace(problem, cause=danger_at(page, begun)) if call.name in MACROS else problem
            elif call[:2] in [before[:2] for before in called[:at]]:
                yield _wrong(page, call.line, f"{call.written} is shown twice; leave one of them out")


def calls_stand_in_texts(data: Data, docs: Path) -> Iterator[Problem]:
    """A term is a link of its own, which no link and no heading can hold; what an address calls, it does not lead to."""
    for page, text in pagetext.texts(docs):
        for found in HELD.finditer(running(text)):
            line = text.count("\n", 0, found.start()) + 1
            where = "a heading" if found[0].startswith("#") else "a link"
            cure = "write the word there, and the call in the text"
            yield _wrong(page, line, f"term() stands in {where}, and is a link itself; {cure}")
        for found in IN_ADDRESS.finditer(running(text)):
            line = text.count("\n", 0, found.end()) + 1
            yield _wrong(page, line, f"{found[1]}() stands in an address; write there what it makes")


def code_calls_nothing(data: Data, docs: Path) -> Iterator[Problem]:
    """What is made there would be shown as the signs that it is made of."""
    for page, text in pagetext.texts(docs):
        for silent in pagetext.SILENT.finditer(bare(text)):
            for call in (call for call in CALL.finditer(silent[0]) if call[1] in NAMES):
                line = text.count("\n", 0, silent.start() + call.start()) + 1
                yield _wrong(page, line, f"{call[1]}() is called in code or a comment, too; {SHOW}")


def pages_call_what_is_theirs(data: Data, docs: Path) -> Iterator[Problem]:
    """Of the pages of papers, topics and paths, which are made of calls; and their parts in one order."""
    for page, text in _with_records(data, docs):
        folder = page.parent.name
        theirs = {"path"} if folder == PATHS else {"papers"} if page.stem == "index" else {*PARTS}
        for call in calls(text):
            if call.name in {*PARTS, *ALONE, "papers", "path"} - theirs:
                yield _wrong(page, call.line, f"{call.written} belongs on another page; drop it")
            elif call.name == "papers" and call.first in data.ids("topics") - {folder}:
                yield _wrong(page, call.line, f'{call.written} belongs on another page; write papers("{folder}")')
        parts = [(call.line, call.name, call.written) for call in calls(text) if call.name in MACROS]
        for found in SECTION.finditer(running(text)) if theirs == {*PARTS} else ():
            parts.append((text.count("\n", 0, found.start()) + 1, found[1], f"the section #{found[1]}"))
        yield from (_wrong(page, line, message) for line, message in _out_of_order(sorted(parts)))


def other_pages_call_no_parts(data: Data, docs: Path) -> Iterator[Problem]:
    """Of the page of one record, which they do not have; and the home page begins with a title that others write."""
    for language, page, text in pagetext.of_both(docs):
        own = page.parent == docs / language or page.relative_to(docs / language).as_posix() == f"{PATHS}/index.md"
        strange = {*PARTS, "path"} | ({"home"} if page != docs / language / "index.md" else set())
        for call in calls(text) if own else ():
            if call.name in strange:
                yield _wrong(page, call.line, f"{call.written} belongs on another page; drop it")


def _out_of_order(parts: list[tuple[int, str, str]]) -> Iterator[tuple[int, str]]:
    """The fewest parts, each with its line, without which all others are in order."""
    places = [ORDER.index(name) for _, name, _ in parts]
    runs: list[list[int]] = []
    for at, place in enumerate(places):
        before = [run for run in reversed(runs) if places[run[-1]] <= place]
        runs.append([*max(before, key=len, default=[]), at])
    kept = max(reversed(runs), key=len, default=[])
    for at in (at for at in range(len(parts)) if at not in kept):
        line, _, named = parts[at]
        above = next((parts[each][2] for each in range(at) if places[each] > places[at]), None)
        below = next((parts[each][2] for each in reversed(range(at, len(parts))) if places[each] < places[at]), None)
        yield line, f"{named} stands below {above}; put it above" if above else f"{named} stands above {below}; put it below"


def titles_come_from_records(data: Data, docs: Path) -> Iterator[Problem]:
    """Of the pages of papers, topics and paths."""
    for page, text in _with_records(data, docs):
        if title := TITLE.search(running(text)):
            line = text.count("\n", 0, title.start()) + 1
            yield _wrong(page, line, "the page has its title from its record; drop this line, or begin a section with ##")


def nothing_stands_above_titles(data: Data, docs: Path) -> Iterator[Problem]:
    """Of parts in another order, of a head and of a list of headings, other rules tell."""
    recorded = {page for page, _ in _with_records(data, docs)}
    for page, text in pagetext.texts(docs):
        title = (CALLED if page in recorded else TITLE).search(running(text))
        above = pagetext.uncommented(text, " ")[: title.start()].lstrip("\ufeff") if title else ""
        line = len(above) - len(above.lstrip())
        known = SECTION.match(above.lstrip()) or any(call.name in MACROS for call in calls(above))
        if above.strip().lower() not in ("", "[toc]") and not known and not FRONT_MATTER.match(text):
            yield _wrong(page, above.count("\n", 0, line) + 1, "stands above the title of the page; put it below")


def _with_records(data: Data, docs: Path) -> Iterator[tuple[Path, str]]:
    """The pages of papers, topics and paths that there are."""
    for _, page, text in pagetext.of_both(docs):
        of_topic = page.parent.name in data.ids("topics") and (page.stem == "index" or data.has("papers", page.stem))
        if of_topic or (page.parent.name == PATHS and page.stem != "index"):
            yield page, text


def _wrong(page: Path, line: int, message: str) -> Problem:
    return Problem(page, line, "", "", message, danger_at(page, line))


RULES = [
    blocks_stand_alone,
    calls_stand_in_texts,
    code_calls_nothing,
    titles_come_from_records,
    nothing_stands_above_titles,
    pages_call_what_is_theirs,
    other_pages_call_no_parts,
]
