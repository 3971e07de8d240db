"""What Markdown knows and our pages do not use: HTML, attributes, headings without an anchor, notes without a title, code by
indenting. Each has one way of ours, so that both languages look alike and a reader meets nothing that nobody meant.
"""

import builtins
import re
from collections.abc import Iterator

from catalogue.language import markup
from catalogue.language.foreign import Found
from catalogue.language.othermarks import KINDS, WRITE_BLOCK, WRITE_FOLDED, WRITE_TABLE
from catalogue.markdown.dangers import HTML, MATHML, SVG

# HTML without attributes for which Markdown has nothing, and what has a line of its own in language/foreign.py.
KEPT = {"br", "kbd", "sub", "sup"}
NAMES = "|".join({*HTML.split(), *SVG.split(), *MATHML.split(), "title"} - {"details", "summary"})
TAG = re.compile(rf"<({NAMES})\b(?![\w.+-]*@)([^<>]*)>(?:[^<>\n]*</\1>)?", re.IGNORECASE)
# Of a paragraph, in a line below it; the classes are those of our style sheets.
CLASS = re.compile(r"\{: \.(?:note|scripted) \}")
# Where Markdown makes attributes of them: in a line below what they are of, behind a mark or a call, and at the end of a cell.
_LIST = r"(\{(?![{%]|#!)[^{}\n]*[^{}\s][^{}\n]*\})"
ATTRIBUTES = re.compile(rf"(?<=[^\n]\n)[ \t>]*{_LIST}(?= *$)|(?<=[)*_>\0]){_LIST}|(?<=[^\s|]) +{_LIST}(?= *\|)", re.MULTILINE)
HEADING = re.compile(r"(#{1,6}) (?=\S)(.*)")
ANCHORED = re.compile(r"[^{}]*[^{}\s] \{ ?#[a-z0-9][a-z0-9-]* ?\}")
NOTE = re.compile(r"^( *)(?:!{3,}|\?{3,}\+?)(.*)$", re.MULTILINE)
TITLED = re.compile(rf' (?:{KINDS}) "[^"\n]*[^"\s][^"\n]*" *')
WRITE_FIGURE = 'write {{ figure("name", "caption") }} for a drawing, or ![words](picture.png)'
NO_ANCHOR = "has no anchor"
WRITE_CODE = "begin the line at its margin, code between ```"
INDENTED = "is indented, and would be taken for something else"
# Names of Python, products, and a mark of Markdown that is no text: what to write, and what becomes of them.
NAMES_OF_PYTHON = {*dir(list), *dir(type), *dir(builtins), "__init__", "__main__", "__all__", "__file__", "__future__"}
PLAIN = "|".join(sorted(name for name in NAMES_OF_PYTHON if name.startswith("__")))
# Of rows with commas between their cells, which are short, and some of them numbers; and so many cells they may have.
CELL, OF_NUMBERS = r"[^,，|\n。]{1,30}", r"(?=(?:[^\n]*[,，])? *[-−]?\d[\d.]*[%KMBT]? *(?:[,，]|$))"
COMMAS = [rf"{CELL}(?:[,，]{CELL}){{{commas}}}(?<![.;；:：])$" for commas in range(2, 10)]
LOST = {
    re.compile("|".join(rf"^(?![\s#>*-]){row}(?:\n{OF_NUMBERS}{row}){{2,}}" for row in COMMAS), re.MULTILINE): (
        WRITE_TABLE,
        "would be shown as one line",
    ),
    re.compile(r"(?<!\S\n)^(\*\*|__)(?=\S)[^*_\n]{1,60}(?<![.!?。！？*_\s])\1[:：]?$(?=\n\n[^\s#*])", re.MULTILINE): (
        "write it as ### Text {#anchor}, or within a paragraph",
        "stands as a heading, and is none",
    ),
    re.compile(r"^(?!\s)[^|\t\n]*\S\t+\S[^|\n]*\n[^|\t\n]*\S\t+\S[^|\n]*$", re.MULTILINE): (
        WRITE_TABLE,
        "would be shown as one line",
    ),
    re.compile(rf"(?<!\w)(?:{PLAIN})(?!\w)"): ("write it as code", "would lose its marks"),
    re.compile(r"(?<=[A-Za-z0-9)])\*[A-Za-z0-9_.]+\*(?=[A-Za-z0-9(])[A-Za-z0-9_]*"): (
        "write it as code, or as `#!math …` with \\times",
        "would lose its stars",
    ),
    re.compile(r"<(kbd|sub|sup)>\s*</\1>"): ("write what stands between them, or drop both", "shows nothing"),
    re.compile(r"^#{1,6} .*\[\^[^\]\n]+\].*$", re.MULTILINE): ("put the note into the text below", "is a heading with a note"),
    re.compile(r"^ *\[(?:TOC|toc)\] *$", re.MULTILINE): (
        "drop it",
        "stands for a list of headings, which every page has by itself",
    ),
}
# What may hold lines that are indented by four spaces.
HOLDS = re.compile(r" *(?:[-*+]|\d+\.) |\[\^|===|[!！?？]{2,3}|\0")


def of_form(text: str) -> Iterator[Found]:
    """Of a page whose code, comments, calls and addresses have been left out, each sign by a zero."""
    yield from _tags(text)
    yield from _attributes(text)
    yield from _headings(text)
    yield from _notes(text)
    yield from _indented(text)
    yield from (Found(found.start(), found[0], *said) for pattern, said in LOST.items() for found in pattern.finditer(text))


def code_by_indenting(text: str) -> Iterator[Found]:
    """Of a whole page: lines that stand further in than what holds them, each block once."""
    lines = text.split("\n")
    deep = markup.indented(text)
    for number in deep:
        if number - 1 not in deep:
            at = sum(len(line) + 1 for line in lines[:number])
            yield Found(at, lines[number].strip(), WRITE_CODE, INDENTED)


def _tags(text: str) -> Iterator[Found]:
    """The first of each paragraph; of ends that never began, layout.py tells."""
    end = -1
    for found in TAG.finditer(text):
        name, given = found[1].lower(), found[2].strip(" /")
        if found.start() > end and (name not in KEPT or given):
            end = text.find("\n\n", found.start()) if "\n\n" in text[found.start() :] else len(text)
            cure = "leave out its attributes" if name in KEPT else "write it as Markdown, or as code"
            cure = WRITE_FIGURE if name == "img" else cure
            yield Found(found.start(), found[0], cure, "is HTML, of which pages have none")


def _attributes(text: str) -> Iterator[Found]:
    for found in ATTRIBUTES.finditer(text):
        start, given = next((found.start(at), each) for at, each in enumerate(found.groups(), 1) if each)
        if not CLASS.fullmatch(given):
            yield Found(start, given, "drop what is in braces", "gives attributes, of which a page has none")


def _headings(text: str) -> Iterator[Found]:
    """Those of calls are of level 2. A title may go without an anchor."""
    at, above = 0, 1
    for line in text.split("\n"):
        if heading := HEADING.fullmatch(line.rstrip()):
            level = len(heading[1])
            if not ANCHORED.fullmatch(heading[2]) and (level > 1 or "{" in heading[2]):
                cure = "end it with {#anchor}, in small letters, digits and hyphens, and write nothing after it"
                yield Found(at, line, cure, NO_ANCHOR)
            elif level > above + 1:
                yield Found(at, line, f"begin it with {'#' * (above + 1)}", "is below no heading of the level above")
            above = level
        elif re.fullmatch(r"\0+ *", line):
            above = max(above, 2)
        at += len(line) + 1


def _notes(text: str) -> Iterator[Found]:
    for note in NOTE.finditer(text):
        below = re.match(r"(\n*)([ \t]*)\S", text[note.end() :])
        inner = len(below[2].expandtabs(4)) - len(note[1]) if below else 0
        # What is indented too little is told below.
        if not TITLED.fullmatch(note[2]) or inner <= 0 or (inner < len("    ") and below and below[1] == "\n"):
            cure = WRITE_FOLDED if "?" in note[0][:3] else WRITE_BLOCK
            yield Found(note.start(), note[0].strip(), cure, "is no note of ours")


def _indented(text: str) -> Iterator[Found]:
    at, before, holder = 0, "", ""
    for line in text.split("\n"):
        deep = re.match(r" {4}|\t", line)
        indented = line[:1] in (" ", "\t") and line.strip(" \t\0")
        if indented and not before.strip() and not (deep and HOLDS.match(holder)):
            cure = WRITE_CODE if not HOLDS.match(holder) else "indent it by four spaces"
            yield Found(at, line.strip(), cure, INDENTED)
        holder = line if line.strip() and not deep else holder
        at, before = at + len(line) + 1, line
