"""Fences and code in a line that other Markdowns take for blocks of their own, and ours for text or code."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from catalogue.language.foreign import Found
from catalogue.language.latexmarks import WRITE_FORMULA
from catalogue.language.othermarks import WRITE_BLOCK, WRITE_END
from catalogue.markdown.pagetext import CODE

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
PROGRAMS = {"python", "py", "sh", "bash", "javascript", "js", "c", "cpp", "rust", "go"}
# Within a text or a comment it may be meant.
STRANGE = re.compile(r"^[^\"'#\n]*[\u00a0\u3000][^\"'#\n]*$", re.MULTILINE)
# What terminals write before what is typed; a block of one of these languages shows that.
PROMPT = re.compile(
    r"^ *(?:\([\w.-]+\) )?(?:(?:[\w.-]+@[\w.-]+[: ]\S* ?)?\$ (?=[a-z./])|>>> |In \[\d+\]: |(?:PS )?[A-Z]:\\[^<>\n]*>).*$",
    re.MULTILINE,
)
SESSIONS = {"console", "doscon", "pwsh-session", "pycon", "shell-session"}
SPAN = re.compile(r"`+ *(?:#!(?!math \S)(?= *\w)|:::\w|(?:!#|# !|#！|＃[!！]?|#|!)math\b|math +[^`\n]*\\[A-Za-z])")
ONE_LINE = re.compile(r"```+ ?\w[^`]*```+")
# LaTeX of a document, which is shown to be copied.
DOCUMENT = re.compile(r"\\(?:cite|usepackage|documentclass|bibliography|addbibresource|begin\{document\})")


def fences(text: str) -> Iterator[Found]:
    """Of a whole page: blocks of code that are no code, or begin as ours do not."""
    for block in CODE[0].finditer(text):
        info = INFO.match(block[0])
        cure = _of_fence(info, block[0]) if info else None
        if info and cure:
            yield Found(block.start() + len(info[0]) - len(info[0].lstrip()), info[0].strip(), cure)
        if (strange := STRANGE.search(block[0])) and info and info[2] in PROGRAMS:
            fault = "has a space that is none to a program"
            yield Found(block.start() + strange.start(), strange[0].strip(), "write an ordinary space", fault)
        if (typed := PROMPT.search(block[0])) and info and info[2] not in SESSIONS:
            fault, cure = "has the sign of a terminal, which nobody types", "leave it out, and drop what was answered"
            yield Found(block.start() + typed.start(), typed[0].strip(), cure, fault)
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
            ends = lines[-1].startswith(" " * margin)  # or that is of another block
            cure = "begin ``` and the code at the same margin" if ends else WRITE_END
            yield Found(block.start() + margin, first.strip(), cure, "stands further in than what it holds")


def spans(text: str) -> Iterator[Found]:
    """Of a whole page: code in a line that says what it holds, and is no formula."""
    for code in CODE[1].finditer(text):
        if SPAN.match(code[0]):
            yield Found(code.start(), code[0], WRITE_FORMULA)
        elif PROMPT.match(code[0].strip("`")):
            yield Found(code.start(), code[0], "leave out the sign of the terminal", "has what nobody types")
        elif ONE_LINE.fullmatch(code[0]):
            yield Found(code.start(), code[0], WRITE_FENCE)
        elif not code[0].strip("`").strip():
            yield Found(code.start(), code[0], "write the code, or drop its marks", "shows nothing")


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
