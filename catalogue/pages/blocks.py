"""Blocks of a page that other Markdowns take for fences, tables and lists, and ours for text or code."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from catalogue.language.foreign import WRITE_BLOCK, WRITE_FORMULA, Found
from catalogue.pages.pagetext import CODE

# How a fence says what it holds.
INFO = re.compile(r" *[`~]{3,} *(\{?)([.\w-]*)[^\n]*")
DRAWN = {"mermaid", "plantuml", "dot", "graphviz", "vega-lite", "chart", "flow", "sequence", "d2"}
FENCES = {name: WRITE_FORMULA for name in ("latex", "tex", "katex", "mathjax", "asciimath")}
FENCES |= {name: 'draw it in docs/figures/, and write {{ figure("name", "caption") }}' for name in DRAWN}
FENCES |= {name: WRITE_BLOCK for name in ("note", "tip", "info", "warning", "danger", "caution", "important", "admonition")}
SPAN = re.compile(r"`+ *#!(?!math \S)(?= *\w)")
# LaTeX of a document, which is shown to be copied.
DOCUMENT = re.compile(r"\\(?:cite|usepackage|documentclass|bibliography|addbibresource|begin\{document\})")
ROW = re.compile(r"\|.*\|")
RULE = re.compile(r"\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?")
ITEM = re.compile(r"(?:[-*+]|1\.) +\S")
BRACKETED = re.compile(r"\d+\) ")
# Another kind of block, after which a list may begin.
OTHER = re.compile(r"[-*+] |\d+\. |[#>|<{!?:]|\s|\[\^")
BLOCK = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)


def in_blocks(text: str) -> Iterator[Found]:
    """Of a page whose code has been left out; each block is told once, at the line that is taken for something else."""
    for block in BLOCK.finditer(text):
        lines = block[0].splitlines()
        at = block.start()
        for number, line in enumerate(lines):
            if cure := _cure(lines, number):
                yield Found(at, line.strip(), cure)
                break
            at += len(line) + 1


def fences(text: str) -> Iterator[Found]:
    """Of a whole page: blocks of code that are no code."""
    for block in CODE[0].finditer(text):
        info = INFO.match(block[0])
        cure = _of_language(info[2].strip(".")) if info else None
        if info and cure and not (cure == WRITE_FORMULA and DOCUMENT.search(block[0])):
            yield Found(block.start() + len(info[0]) - len(info[0].lstrip()), info[0].strip(), cure)


def spans(text: str) -> Iterator[Found]:
    """Of a whole page: code in a line that says what it holds, and is no formula."""
    for code in CODE[1].finditer(text):
        if SPAN.match(code[0]):
            yield Found(code.start(), code[0], WRITE_FORMULA)


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


def _cure(lines: list[str], number: int) -> str | None:
    line = lines[number].strip()
    if ROW.fullmatch(line) and not (number and ROW.fullmatch(lines[number - 1].strip())):
        return _of_table(lines, number)
    if ITEM.match(lines[number]) and number and not OTHER.match(lines[0]) and not OTHER.match(lines[number - 1]):
        several = any(ITEM.match(lines[after]) for after in range(number + 1, len(lines)))
        return "put a blank line before a list" if several or lines[number - 1].rstrip().endswith((":", "：")) else None
    if re.match(r" {2,3}[-*+] ", lines[number]) and number and re.match(r"[-*+] ", lines[number - 1]):
        return "indent a list within a list by four spaces"
    if BRACKETED.match(lines[number]) and BRACKETED.match("".join(lines[number + 1 : number + 2])):
        return "write 1. and 2. for a list with numbers"
    return None


def _of_table(lines: list[str], number: int) -> str | None:
    """A lone row of a few bars may be mathematics: |x| and |y|."""
    row, below = lines[number].strip(), "".join(lines[number + 1 : number + 2]).strip()
    if not ROW.fullmatch(below):
        return None
    if not RULE.fullmatch(below) or _columns(row) != _columns(below):
        return "write | --- | once for each column below the head of a table"
    return "put a blank line before a table" if number and not lines[number - 1].startswith("#") else None


def _columns(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().strip("|")))
