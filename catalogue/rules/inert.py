"""What anyone may send, a page or a drawing, holds no script.

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
from catalogue.rules.once import danger_at

# Within code these are examples; anywhere else a browser runs or loads them.
ELEMENTS = "script|iframe|object|embed|foreignObject|base|meta|link|style"
RUNS = {
    re.compile(rf"<\s*(?:{ELEMENTS})\b", re.IGNORECASE): "runs or loads something",
    re.compile(r"<[^<>]*\s(on[a-z]+)\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"\{:?[^{}\n]*\bon[a-z]+\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"[(<\"'=:]\s*(?:(?:java|vb)script\s*:|data:text/html)", re.IGNORECASE): "is a script in an address",
}


def pages_and_drawings_run_nothing(data: Data, docs: Path) -> Iterator[Problem]:
    for path, text in chain(pagetext.texts(docs), _drawings(docs / "figures")):
        text = pagetext.without(pagetext.CODE, text) if path.suffix == ".md" else text
        for pattern, what in RUNS.items():
            for found in pattern.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                message = f"{found[0].strip()[:40]!r} {what}; remove it, or write it as code"
                yield Problem(path, line, "", "", message, cause=danger_at(path, line))


def _drawings(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.glob(f"*{DRAWING}")):
        with suppress(CatalogueError):  # whoever draws it tells
            yield path, text_of(path)


RULES = [pages_and_drawings_run_nothing]
