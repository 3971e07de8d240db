"""What to write instead: the faults that libyaml finds, in the words of who edits a file."""

import re
from collections.abc import Iterable
from typing import Any

import yaml

from catalogue.records.textfile import FINISH

INDENT = "indent the line like those around it"
ITEM = "begin the item with `- `, like those below it"
CURES = {
    "found a tab character": "indent with spaces, not tabs",
    "mapping values are not allowed": f"put a text with a colon in quotes, or {INDENT}",
    "did not find expected '-' indicator": INDENT,
    "did not find expected key": f"{INDENT}, and close quotes where they end",
    "could not find expected ':'": "write `field: value`, with a space after the colon, or indent a text like its lines above",
    "did not find expected ',' or ']'": "close [ with ], and put texts with commas, colons or brackets in quotes",
    "did not find expected ',' or '}'": "close { with }, and put texts with commas, colons or braces in quotes",
    "found unexpected end of stream": "close the quotes that were opened",
    "found unexpected document indicator": "close the quotes that were opened",
    "found character that cannot start any token": "put the text in quotes",
    "did not find expected alphabetic or numeric character": "put the text in quotes",
    "found invalid Unicode character": "write the character itself",
    "did not find expected hexdecimal number": r"write the character itself, or \\ for a backslash",
    "did not find expected <document start>": "leave out the line of dots above, or what stands below it",
    "did not find expected comment or line break": "put a text that begins with | or > in quotes",
    "found an indentation indicator": "put a text that begins with | or > in quotes",
    "found unknown escape character": r"write \\ for a backslash, or put the text in single quotes",
    "found unexpected ':'": "write a space after the colon of a field",
    "found undefined tag handle": "put a text that begins with ! in quotes",
    "block sequence entries are not allowed": "begin the list on the next line",
}


# What stands in no YAML, and makes none of the lines around it.
ASTRAY = {
    r"^={7}$": FINISH,
    r"^(?:`{3,}|~{3,}).*$": "leave out the line, which is of Markdown",
    r"^(?:-  +.*\n)*\+(?: .*)?$": "leave out the marks of a comparison of files, and what begins with -",
    r"^@\w+\{": "leave out what is BibTeX: make new writes a record of an arXiv identifier or a DOI",
    r"^ *\xa0": "indent with spaces: U+00A0 only looks like one",
}
# A field and its value, of which YAML makes one word.
TOGETHER = re.compile(r"\s*(?:- +)?\w+(?:：|:(?=\S))")
# Quotes that open a text for a reader alone.
CURLY = re.compile(r"(?:^|: |- |[{,] ?)[“‘「『＂]")
# What YAML takes for the end of a line and no editor does, and a mark of UTF-8 that is not at the beginning.
UNSEEN = re.compile("[\x85\u2028\u2029\ufeff]|\r(?!\n)")
SIGN = re.compile("unacceptable character #x([0-9a-f]+)")


def told(error: yaml.YAMLError, text: str, spans: Iterable[tuple[int, int]]) -> tuple[int, str]:
    """The line to mend, and what libyaml found there, with what to do about it; `spans` are those of what it has read."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1, _unreadable(error)
    mark = _begun(error) or error.problem_mark or error.context_mark
    line, lines = (mark.line + 1 if mark else 1), text.splitlines()
    for pattern, cure in ASTRAY.items():
        if found := re.search(pattern, text, re.MULTILINE):
            return text.count("\n", 0, found.start()) + 1, f"{error.problem}; {cure}"
    if opened := _opened(error, text, spans, line):
        return opened, f"the quotes that open here do not close before line {line}; close them where the text ends"
    if "mapping values" in str(error.problem) and TOGETHER.match("".join(lines[line - 2 : line - 1])):
        return line - 1, "a field and its value in one; write `field: value`, with a space after the colon"
    if alone := _alone(error, lines):
        return alone, f"{error.problem}; {ITEM}"
    return line, _cured(str(error.problem), "".join(lines[line - 1 : line]))


def unseen(text: str) -> tuple[int, str] | None:
    """The first line with a sign by which YAML would count the lines otherwise than an editor; None where there is none.

    Old editors of the Mac end every line with CR.
    """
    found = UNSEEN.search(text)
    if found and found[0] == "\r" and "\n" not in text:
        return 1, "the lines end with CR alone; save the file with LF, as editors call the line ends of Unix"
    said = f"U+{ord(found[0]):04X}, which nobody sees; remove it, or begin a new line there" if found else ""
    return (text.count("\n", 0, found.start()) + 1, said) if found else None


def _unreadable(error: yaml.YAMLError) -> str:
    """Of a sign that YAML does not have."""
    said = str(error).splitlines()[0]
    sign = SIGN.match(said)
    return f"U+{sign[1].upper()} is no text; remove it" if sign else said


def _begun(error: yaml.MarkedYAMLError) -> Any:
    """Where the line begins that is no field; libyaml finds out at the next one that is."""
    return error.context_mark if error.context == "while scanning a simple key" else None


def _alone(error: yaml.MarkedYAMLError, lines: list[str]) -> int | None:
    """The line where fields begin that stand before the items of a list, as far in as these."""
    above, below = error.context_mark, error.problem_mark
    if not above or not below or error.context != "while parsing a block mapping" or above.column != below.column:
        return None
    first, item = ("".join(lines[mark.line : mark.line + 1])[: mark.column + 2] for mark in (above, below))
    return int(above.line) + 1 if item.lstrip() == "- " and not first[: above.column].strip() else None


def _opened(error: yaml.MarkedYAMLError, text: str, spans: Iterable[tuple[int, int]], line: int) -> int | None:
    """The line where quotes open that close lines below, by those of another text; None where it is something else."""
    if error.context == "while scanning a quoted scalar" and error.context_mark:
        return int(error.context_mark.line) + 1
    start, end = max(spans, default=(0, 0))
    opens, closes = (text.count("\n", 0, at) + 1 for at in (start, end))
    return opens if text[start : start + 1] in {'"', "'"} and opens < closes == line else None


def _cured(fault: str, line: str) -> str:
    if line.startswith("%"):
        return f"{fault}; leave the line with % out"
    if CURLY.search(line):
        return f'{fault}; put the text in straight quotes, "…", as YAML knows no others'
    if "\t" in line:
        return f"{fault}; indent with spaces, not tabs"
    return f"{fault}; " + next(
        (what for start, what in CURES.items() if start in fault), f"put the text in quotes, or {INDENT}"
    )
