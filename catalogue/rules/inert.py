"""What anyone may send, a page or a drawing, holds no script, and with programs no key.

A first look at the sources, which can name the line. What counts is what becomes of them: see dangers.py.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from catalogue.jinja.sandbox import DRAWING
from catalogue.markdown import pagetext
from catalogue.records.data import Data
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import text_of
from catalogue.rules.once import danger_at, program_at

# Within code these are examples; anywhere else a browser runs or loads them.
ELEMENTS = "script|iframe|object|embed|foreignObject|base|meta|link|style"
RUNS = {
    re.compile(rf"<\s*(?:{ELEMENTS})\b", re.IGNORECASE): "runs or loads something",
    re.compile(r"<[^<>]*\s(on[a-z]+)\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"\{:?[^{}\n]*\bon[a-z]+\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"[(<\"'=:]\s*(?:(?:java|vb)script\s*:|data:text/html)", re.IGNORECASE): "is a script in an address",
}
# As url.py has them, with letters of two kinds, as those are that nobody has made up: a key in an example is xxxx.
KEY = re.compile(
    r"\b(?:gh[opsru]_|hf_|sk-(?:proj-|ant-)?|github_pat_|glpat-)(?=[A-Za-z0-9]*[a-z])(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{20,}"
    r"|\bAKIA(?!\w*EXAMPLE)(?=[A-Z]*\d)[0-9A-Z]{16}\b|\bAIza(?=[\w-]*\d)[\w-]{30,}"
)


def pages_and_drawings_run_nothing(data: Data, docs: Path) -> Iterator[Problem]:
    for path, text in chain(pagetext.texts(docs), _of(docs / "figures", DRAWING)):
        text = pagetext.without(pagetext.CODE, text) if path.suffix == ".md" else text
        for pattern, what in RUNS.items():
            for found in pattern.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                message = f"{found[0].strip()[:40]!r} {what}; remove it, or write it as code"
                yield Problem(path, line, "", "", message, cause=danger_at(path, line))


def keys_are_kept(data: Data, docs: Path) -> Iterator[Problem]:
    """In code, too, which everybody copies. Of those in addresses, the cause is the same."""
    for path, text in chain(pagetext.texts(docs), _of(docs / "figures", DRAWING), _of(docs / "examples")):
        for found in KEY.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            message = f"{found[0][:8] + '…'!r} is a key to somebody's account; write … in its place, and have it withdrawn"
            yield Problem(path, line, "", "", message, (danger_at if path.suffix == ".md" else program_at)(path, line))


def _of(folder: Path, ending: str = "") -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.glob(f"*{ending}")):
        with suppress(CatalogueError):  # whoever draws or runs it tells
            yield path, text_of(path)


RULES = [pages_and_drawings_run_nothing, keys_are_kept]
