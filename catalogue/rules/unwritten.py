"""Nothing on a page is left to write: no mark where a text belongs, no heading without one."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.records.data import Data
from catalogue.records.draft import OPEN, is_open
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at

WRITE = "is to be written; write it, or drop it"
# What marks a block, and the end of the title of one.
MARKS = re.compile(r"^[\s…>#*_+-]*|[*_\"]+$")
# Of which the rest of a line may say that it is as above.
NAMED = re.compile(r"`|\{\{")
# A heading, and another of its level or above right below it, or the end; {#anchor} may stand in it.
HOLLOW = re.compile(r"^(#{2,6})(?!#) ?(.*)\n\s*(?=^#{1,6} |\Z)(?!\1#)", re.MULTILINE)


def texts_are_written(data: Data, docs: Path) -> Iterator[Problem]:
    """In code, a mark may be shown."""
    for _, page, text in pagetext.of_both(docs, data.only):
        for number, (line, written) in enumerate(zip(spoken(text).split("\n"), text.split("\n")), 1):
            cells = [MARKS.sub("", cell.strip()) for cell in line.split("|")]
            alone = len(cells) == 1 and not NAMED.search(written)
            if any(map(OPEN.match, cells)) or (alone and is_open(cells[0])):
                yield Problem(page, number, "", "", WRITE, cause=prose_at(page, number), beside=(page, number))


def headings_stand_above_something(data: Data, docs: Path) -> Iterator[Problem]:
    message = "has nothing below it; write the section, or drop the heading"
    for _, page, text in pagetext.of_both(docs, data.only):
        for heading in HOLLOW.finditer(pagetext.without([pagetext.COMMENT], _lines_of_code(text))):
            line = text.count("\n", 0, heading.start()) + 1
            yield Problem(page, line, "", "", message, prose_at(page, line), (page, line))


def _lines_of_code(text: str) -> str:
    """The text with a sign at the beginning of each line of a block of code, which then is no heading."""
    return pagetext.CODE[0].sub(lambda block: re.sub("^", "`", block[0], flags=re.MULTILINE), text)


RULES = [texts_are_written, headings_stand_above_something]
