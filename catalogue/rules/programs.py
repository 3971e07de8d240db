"""A program in a page is read and never run here: it is Python, small, alike from run to run, and keeps to itself.

What it prints is compared in the tests, which run it; here it is looked at, as it tells how it came about.
"""

import ast
import re
import warnings
from codecs import lookup
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tokenize import detect_encoding

from catalogue.pages.shown import files
from catalogue.programs import shownlines
from catalogue.programs.certain import again, certain, strange
from catalogue.programs.imported import lacking, unnamed
from catalogue.programs.running import faults
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import as_shown, text_of
from catalogue.rules.once import program_at

# As docs/en/contributing.md says it.
LONGEST, WIDEST = 40, 76
# Of what it prints; of the real ones, the longest has 25 lines, and the widest 87 characters.
LONGEST_PRINTED, WIDEST_PRINTED = 60, 100
# What a small program needs of a machine, and nothing that reaches beyond it.
GIVEN = {"numpy", "__future__", "abc", "array", "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "enum"}
GIVEN |= {"fractions", "functools", "hashlib", "heapq", "io", "itertools", "json", "math", "operator", "pprint", "random", "re"}
GIVEN |= {"statistics", "string", "struct", "textwrap", "time", "typing", "unicodedata", "zlib"}
# What Python says of what it cannot read, and what it means; of all else, that it is none.
SYNTAX = {
    r"'(.)' was never closed": r"\1 is not closed",
    r"unmatched '(.)'|closing parenthesis '(.)' does not match.*": "a bracket closes what nothing opens",
    r".*indent.*|inconsistent use of tabs.*": "stands too far in, or not far enough; indent by four spaces",
    r"unterminated .*": "a quotation mark is not closed",
    r"invalid (?:non-printable )?character .*": "a sign means nothing outside quotation marks",
    r"expected ':'": "a : is missing at its end",
    r"Missing parentheses in call to '(\w+)'.*": r"\1 needs parentheses: \1(…)",
    r"'(\w+)' (?:outside|not properly in) .*": r"\1 stands outside the function or the loop that it is for",
    r".*escape.*": r"a backslash means something else in a text; write two",
    r".*integer string conversion.*": "has a number of thousands of digits",
    r"too many nested.*": "brackets stand too deep in one another",
}
# In one of its first two lines: https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations
CODING = re.compile(r"\w*coding[:=][ \t]*[-\w.]+", re.ASCII)
CODED = "lets Python read the program in another encoding than UTF-8; drop it, or write it without its : or ="


def programs_can_be_read(data: Data, docs: Path) -> Iterator[Problem]:
    """Runs none: a rule reads what anyone may send."""
    for path in files(docs / "examples", ".py"):
        try:
            with patience(path), warnings.catch_warnings(action="error"):
                text = as_shown(text_of(path)).replace("\0", " ")  # nobody sees that: see pagewording.py
                found = dict(_encoded(text)) or _of_program(text, path)
                told = found.items() if text.strip() else ()
                yield from (Problem(path, line, "", "", said, program_at(path, line)) for line, said in told)
        except CatalogueError as error:
            yield from error.problems
        except SyntaxError as error:
            yield Problem(path, error.lineno or 1, "", "", _unreadable(error, text), program_at(path, 1))
        except (ValueError, RecursionError, MemoryError):
            yield Problem(path, 1, "", "", "is no Python that can be read; write it in plain statements")


def _of_program(text: str, path: Path) -> dict[int, str]:
    program = ast.parse(text)
    compile(program, path.name, "exec", dont_inherit=True)
    found = dict(unnamed(program)) or dict(
        [
            *faults(program),
            *lacking(program, GIVEN),
            *_imported(program),
            *_too_much(text),
            *shownlines.faults(text),
            *shownlines.words(program),
        ]
    )
    return found or dict([*_unsaid(program, path.with_suffix(".out"))][:1])


def _encoded(text: str) -> Iterator[tuple[int, str]]:
    """What makes Python read another program than is shown here and to readers."""
    lines = text.encode().splitlines(keepends=True)
    try:
        obeyed = lookup(detect_encoding(iter(lines).__next__)[0]).name
    except SyntaxError:  # nothing is called so
        obeyed = ""
    said = [(at, found[0]) for at, line in enumerate(text.split("\n")[:2], 1) if (found := CODING.search(line))]
    if obeyed != "utf-8":
        yield from ((at, f"{quoted(words)} {CODED}") for at, words in said)


def outputs_are_of_any_machine(data: Data, docs: Path) -> Iterator[Problem]:
    """Looks at what a program is said to print, as it runs none."""
    for path in files(docs / "examples", ".out"):
        with suppress(CatalogueError), patience(path):  # which beside.py tells
            text = text_of(path)
            found = dict([*strange(text), *_too_much(text, LONGEST_PRINTED, WIDEST_PRINTED), *again(text)][:1])
            yield from (Problem(path, line, "", "", said) for line, said in found.items())


def _unsaid(program: ast.Module, output: Path) -> Iterator[tuple[int, str]]:
    """Of a program that was changed, and not run again; that there is no output, beside.py tells."""
    text = text_of(output) if output.is_file() else ""
    if text.strip() and not any(strange(text)):
        for line, row in certain(program):
            if row not in text:
                yield line, f"prints {quoted(row)}, which {output.name} does not hold; run it, and keep what it prints there"


def _unreadable(error: SyntaxError, text: str) -> str:
    found = next(filter(None, (re.fullmatch(said, error.msg) for said in SYNTAX)), None)
    line = "".join(text.splitlines()[(error.lineno or 1) - 1 :][:1]).strip()
    meant = found.expand(SYNTAX[found.re.pattern]) if found else "means nothing"
    return f"is no Python: {quoted(line)}: {meant}; mend it, and run it again"


def _too_much(text: str, longest: int = LONGEST, widest: int = WIDEST) -> Iterator[tuple[int, str]]:
    lines = text.splitlines()
    if len(lines) > longest:
        yield longest + 1, f"has more than {longest} lines; show the mechanism alone"
    for number, line in enumerate(lines, 1):
        if len(line) > widest:
            yield number, f"has more than {widest} characters in a line; break it"


def _imported(program: ast.Module) -> Iterator[tuple[int, str]]:
    for node in (node for node in ast.walk(program) if isinstance(node, ast.Import | ast.ImportFrom)):
        names = [name.name for name in node.names]
        if isinstance(node, ast.ImportFrom):
            names = [f"{'.' * node.level}{node.module or ''}"]
        for module in (name for name in names if name.partition(".")[0] not in GIVEN):
            yield node.lineno, f"imports {module}, which examples do without; use NumPy and plain statements"


RULES = [programs_can_be_read, outputs_are_of_any_machine]
