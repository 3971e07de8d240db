"""Blocks of a page that other Markdowns take for tables and lists, and ours for text."""

import re
from collections.abc import Iterator

from catalogue.language.foreign import Found
from catalogue.language.othermarks import WRITE_TABLE
from catalogue.markdown import lists, pagetext

WRITE_BARS = "begin and end each row of a table with |, and put a blank line after it"
WRITE_CELLS = "give each row of a table as many cells as its head"
WRITE_RULE = "write | --- | for each column, without :"
WRITE_HEAD = "write | --- | once for each column below the head of a table"
WRITE_ROW = "write the row, or drop it"
WRITE_ON = "drop the blank line above it: a table has none"
OF_HEADS = {WRITE_HEAD, WRITE_TABLE}
# What becomes of tables that are written otherwise; of anything else, what a find says of itself.
NO_BLOCK = "would be shown as it is written"
OF_TABLES = {WRITE_BARS: "is no row of ours, and may become one", WRITE_CELLS: "has more cells than the head, or fewer"}
OF_TABLES |= {WRITE_ON: "would be shown as it is written, outside of the table"}
OF_TABLES |= {WRITE_RULE: "says how a column is set, which our tables leave to the site", WRITE_ROW: "says nothing"}
ROW = re.compile(r"\|.*\|")
RULE = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")


def in_blocks(text: str) -> Iterator[Found]:
    """Of a page whose code has been left out; each block is told once, at the line that is taken for something else."""
    above = ""
    for block in pagetext.PARAGRAPH.finditer(text):
        lines = [line.replace("｜", "|") if line.lstrip().startswith("｜") else line for line in block[0].splitlines()]
        at, first = block.start(), 0
        for number, line in enumerate(lines):
            first = first if number and ROW.fullmatch(lines[number - 1].strip()) else number
            if cure := _cure(lines, number, first):
                cure = WRITE_ON if not number and cure in OF_HEADS and _goes_on(above, line) else cure
                yield Found(at, line.strip(), cure, OF_TABLES.get(cure, NO_BLOCK))
                if cure != lists.WRITE_ITEMS:  # of these, each line is wrong in itself
                    break
            at += len(line) + 1
        above = lines[-1]


def _cure(lines: list[str], number: int, first: int) -> str | None:
    line = lines[number].strip()
    below = first + 1 < number and RULE.fullmatch(lines[first + 1].strip())
    if ROW.fullmatch(line) or RULE.fullmatch(line) or below or (first < number and line.startswith("|")):
        return _of_table(lines, number, first)
    return lists.cure(lines, number)


def _of_table(lines: list[str], number: int, first: int) -> str | None:
    """Of a row, and where the rows that it stands in begin."""
    line, head = lines[number].strip(), lines[first].strip()
    if not ROW.fullmatch(line):
        return WRITE_BARS
    if number == first:
        return _of_head(lines, first, head, "".join(lines[first + 1 : first + 2]).strip())
    if number == first + 1 and ":" in line:
        return WRITE_RULE
    if number > first + 1 and not line.strip("|: -"):
        return WRITE_ROW
    return None if _columns(line) == _columns(head) else WRITE_CELLS


def _of_head(lines: list[str], first: int, row: str, below: str) -> str | None:
    """A lone row of a few bars may be mathematics: |x| and |y|."""
    if not ROW.fullmatch(below):
        return WRITE_TABLE if RULE.fullmatch(row) or re.fullmatch(r"\| .* \| .* \|", row) else None
    if RULE.fullmatch(row):
        return WRITE_TABLE
    if not RULE.fullmatch(below) or _columns(row) != _columns(below):
        return WRITE_HEAD
    if not "".join(lines[first + 2 : first + 3]).strip():
        return WRITE_TABLE
    return "put a blank line before a table" if first and not lines[first - 1].startswith("#") else None


def _goes_on(above: str, row: str) -> bool:
    """Whether the paragraph above ends with a row of the same table."""
    return all(ROW.fullmatch(each.strip()) for each in (above, row)) and _columns(above) == _columns(row)


def _columns(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|")))
