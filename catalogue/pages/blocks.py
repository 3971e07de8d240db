"""Blocks of a page that other Markdowns take for fences, tables and lists, and ours for text or code."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from catalogue.language.foreign import WRITE_BLOCK, WRITE_FORMULA, Found
from catalogue.pages.pagetext import CODE

# How a fence says what it holds.
INFO = re.compile(r" *[`~]{3,} *(\{?)([.\w-]*)([^\n]*)")
WRITE_FENCE = "begin a block of code with ``` and one word on a line of its own"
QUOTED = re.compile(r"^ *>[ >]*(?:`{3}|~{3}).*$", re.MULTILINE)
DRAWN = {"mermaid", "plantuml", "dot", "graphviz", "vega-lite", "chart", "flow", "sequence", "d2"}
FENCES = {name: WRITE_FORMULA for name in ("latex", "tex", "katex", "mathjax", "asciimath")}
FENCES |= {name: 'draw it in docs/figures/, and write {{ figure("name", "caption") }}' for name in DRAWN}
FENCES |= {name: WRITE_BLOCK for name in ("note", "tip", "info", "warning", "danger", "caution", "important", "admonition")}
SPAN = re.compile(r"`+ *(?:#!(?!math \S)(?= *\w)|:::\w)")
WRITE_TABLE = "write a table with a head, | --- | below it, and rows, without a blank line between"
# LaTeX of a document, which is shown to be copied.
DOCUMENT = re.compile(r"\\(?:cite|usepackage|documentclass|bibliography|addbibresource|begin\{document\})")
ROW = re.compile(r"\|.*\|")
RULE = re.compile(r"\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?")
ITEM = re.compile(r"(?:[-*+]|1\.) +\S")
BRACKETED = re.compile(r"\d+\) ")
EMPTY = re.compile(r"[-*+]|\d+\.")
GLUED = re.compile(r"[-+][^\s\d+-]|\d+\.[^\s\d]|[•·●◦▪‣] |[a-z]\. ")
# Another kind of block, after which a list may begin.
OTHER = re.compile(r"[-*+] |\d+\. |[#>|<{!?:]|\s|\[\^")
BLOCK = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)


def in_blocks(text: str) -> Iterator[Found]:
    """Of a page whose code has been left out; each block is told once, at the line that is taken for something else."""
    for block in BLOCK.finditer(text):
        lines = block[0].splitlines()
        at, first = block.start(), 0
        for number, line in enumerate(lines):
            first = first if number and ROW.fullmatch(lines[number - 1].strip()) else number
            if cure := _cure(lines, number, first):
                yield Found(at, line.strip(), cure)
                break
            at += len(line) + 1


def fences(text: str) -> Iterator[Found]:
    """Of a whole page: blocks of code that are no code, or begin as ours do not."""
    for block in CODE[0].finditer(text):
        info = INFO.match(block[0])
        cure = _of_fence(info, block[0]) if info else None
        if info and cure:
            yield Found(block.start() + len(info[0]) - len(info[0].lstrip()), info[0].strip(), cure)
    for quoted in QUOTED.finditer(text):
        yield Found(quoted.start(), quoted[0].strip(), "end the quotation before a block of code")


def spans(text: str) -> Iterator[Found]:
    """Of a whole page: code in a line that says what it holds, and is no formula."""
    for code in CODE[1].finditer(text):
        if SPAN.match(code[0]):
            yield Found(code.start(), code[0], WRITE_FORMULA)


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
    if ROW.fullmatch(line) or RULE.fullmatch(line) or (first < number and line.startswith("|")):
        return _of_table(lines, number, first)
    if ITEM.match(lines[number]) and number and not OTHER.match(lines[0]) and not OTHER.match(lines[number - 1]):
        several = any(ITEM.match(lines[after]) for after in range(number + 1, len(lines)))
        return "put a blank line before a list" if several or lines[number - 1].rstrip().endswith((":", "：")) else None
    if re.match(r" {2,3}[-*+] ", lines[number]) and number and re.match(r"(?:[-*+]|\d+\.) ", lines[number - 1]):
        return "indent a list within a list by four spaces"
    if EMPTY.fullmatch(line):
        return "write the item, or drop it"
    if GLUED.match(lines[number]) and GLUED.match("".join(lines[number + 1 : number + 2])):
        return "write - or 1. and a space before each item of a list"
    if BRACKETED.match(lines[number]) and BRACKETED.match("".join(lines[number + 1 : number + 2])):
        return "write 1. and 2. for a list with numbers"
    return None


def _of_table(lines: list[str], number: int, first: int) -> str | None:
    """Of a row, and where the rows that it stands in begin."""
    line, head = lines[number].strip(), lines[first].strip()
    if not ROW.fullmatch(line):
        return "begin and end each row of a table with |"
    if number == first:
        return _of_head(lines, first, head, "".join(lines[first + 1 : first + 2]).strip())
    if number == first + 1 and ":" in line:
        return "write | --- | for each column, without :"
    return None if _columns(line) == _columns(head) else "give each row of a table as many cells as its head"


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
    return len(re.findall(r"(?<!\\)\|", row.strip().strip("|")))
