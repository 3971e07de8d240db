"""Blocks of a page that other Markdowns take for fences, tables and lists, and ours for text or code."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from catalogue.language.foreign import Found
from catalogue.language.othermarks import WRITE_BLOCK, WRITE_FORMULA
from catalogue.pages import lists
from catalogue.pages.pagetext import CODE

# How a fence says what it holds.
INFO = re.compile(r" *[`~]{3,} *(\{?)([.\w-]*)([^\n]*)")
WRITE_FENCE = "begin a block of code with ``` and one word on a line of its own"
# Neither at the margin nor within a list.
BETWEEN = re.compile(r"(?<=\n\n)(?: {4})* {1,3}((?:`{3}|~{3}).*)$", re.MULTILINE)
QUOTED = re.compile(r"^ *>[ >]*(?:`{3}|~{3}).*$", re.MULTILINE)
DRAWN = {"mermaid", "plantuml", "dot", "graphviz", "vega-lite", "chart", "flow", "sequence", "d2"}
FENCES = {name: WRITE_FORMULA for name in ("latex", "tex", "katex", "mathjax", "asciimath")}
FENCES |= {name: 'draw it in docs/figures/, and write {{ figure("name", "caption") }}' for name in DRAWN}
FENCES |= {name: WRITE_BLOCK for name in ("note", "tip", "info", "warning", "danger", "caution", "important", "admonition")}
SPAN = re.compile(r"`+ *(?:#!(?!math \S)(?= *\w)|:::\w|(?:!#|# !|#|!)math\b)")
ONE_LINE = re.compile(r"```+ ?\w[^`]*```+")
WRITE_TABLE = "write a table with a head, | --- | below it, and rows, without a blank line between"
WRITE_BARS = "begin and end each row of a table with |, and put a blank line after it"
WRITE_CELLS = "give each row of a table as many cells as its head"
WRITE_RULE = "write | --- | for each column, without :"
WRITE_ROW = "write the row, or drop it"
# What becomes of tables that are written otherwise; of anything else, what a find says of itself.
NO_BLOCK = "would be shown as it is written"
OF_TABLES = {WRITE_BARS: "is no row of ours, and may become one", WRITE_CELLS: "has more cells than the head, or fewer"}
OF_TABLES |= {WRITE_RULE: "says how a column is set, which our tables leave to the site", WRITE_ROW: "says nothing"}
# LaTeX of a document, which is shown to be copied.
DOCUMENT = re.compile(r"\\(?:cite|usepackage|documentclass|bibliography|addbibresource|begin\{document\})")
ROW = re.compile(r"\|.*\|")
RULE = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
BLOCK = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)


def in_blocks(text: str) -> Iterator[Found]:
    """Of a page whose code has been left out; each block is told once, at the line that is taken for something else."""
    for block in BLOCK.finditer(text):
        lines = block[0].splitlines()
        at, first = block.start(), 0
        for number, line in enumerate(lines):
            first = first if number and ROW.fullmatch(lines[number - 1].strip()) else number
            if cure := _cure(lines, number, first):
                yield Found(at, line.strip(), cure, OF_TABLES.get(cure, NO_BLOCK))
                break
            at += len(line) + 1


def fences(text: str) -> Iterator[Found]:
    """Of a whole page: blocks of code that are no code, or begin as ours do not."""
    for block in CODE[0].finditer(text):
        info = INFO.match(block[0])
        cure = _of_fence(info, block[0]) if info else None
        if info and cure:
            yield Found(block.start() + len(info[0]) - len(info[0].lstrip()), info[0].strip(), cure)
    yield from _further_in(text)
    for fence in BETWEEN.finditer(text):
        cure = "begin ``` and the code at the margin, or within a list at four spaces"
        yield Found(fence.end() - len(fence[1]), fence[1], cure, "is indented, and would end what stands above it")
    for quoted in QUOTED.finditer(text):
        yield Found(quoted.start(), quoted[0].strip(), "end the quotation before a block of code")


def _further_in(text: str) -> Iterator[Found]:
    """Fences that stand further in than what is between them, which ends the block before it begins."""
    for block in CODE[0].finditer(text):
        first, *lines = block[0].split("\n")
        margin = len(first) - len(first.lstrip(" "))
        if any(line.strip() and not line.startswith(" " * margin) for line in lines):
            cure = "begin ``` and the code at the same margin"
            yield Found(block.start() + margin, first.strip(), cure, "stands further in than what it holds")


def spans(text: str) -> Iterator[Found]:
    """Of a whole page: code in a line that says what it holds, and is no formula."""
    for code in CODE[1].finditer(text):
        if SPAN.match(code[0]):
            yield Found(code.start(), code[0], WRITE_FORMULA)
        elif ONE_LINE.fullmatch(code[0]):
            yield Found(code.start(), code[0], WRITE_FENCE)


def _of_fence(info: "re.Match[str]", block: str) -> str | None:
    cure = _of_language(info[2].strip("."))
    if cure == WRITE_FORMULA and DOCUMENT.search(block):
        return None
    if cure or not (info[1] or info[3].strip()):
        empty = not "".join(block.split("\n")[1:-1]).strip() and info[2] != "math"
        return cure or ("write the code between ```, or drop both" if empty else None)
    return WRITE_FENCE


def _of_language(name: str) -> str | None:
    """What to write in place of a language that nobody knows, or that is no code."""
    if name in ("", "math"):
        return None
    if name.lower() in FENCES:
        return FENCES[name.lower()]
    if get_close_matches(name.lower(), ["math"]):
        return WRITE_FORMULA
    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        return "name a language that Pygments knows, or text"
    return None


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
    if not line.strip("| "):
        return WRITE_ROW
    return None if _columns(line) == _columns(head) else WRITE_CELLS


def _of_head(lines: list[str], first: int, row: str, below: str) -> str | None:
    """A lone row of a few bars may be mathematics: |x| and |y|."""
    if not ROW.fullmatch(below):
        return WRITE_TABLE if RULE.fullmatch(row) or re.fullmatch(r"\| .* \| .* \|", row) else None
    if RULE.fullmatch(row):
        return WRITE_TABLE
    if not RULE.fullmatch(below) or _columns(row) != _columns(below):
        return "write | --- | once for each column below the head of a table"
    if not "".join(lines[first + 2 : first + 3]).strip():
        return WRITE_TABLE
    return "put a blank line before a table" if first and not lines[first - 1].startswith("#") else None


def _columns(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|")))
