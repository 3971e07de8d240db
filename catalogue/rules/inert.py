"""What anyone may send, a page or a drawing, holds no script, and with programs and records no key.

A first look at the sources, which can name the line. What counts is what becomes of them: see dangers.py.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from catalogue.exports.edition import FILE as CITATION
from catalogue.jinja.sandbox import DRAWING
from catalogue.markdown import pagetext
from catalogue.records.data import Data
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST, LONGEST_DATA, text_of
from catalogue.rules.once import danger_at, program_at, sign_at

# Within code these are examples; anywhere else a browser runs or loads them.
ELEMENTS = "script|iframe|object|embed|foreignObject|base|meta|link|style"
RUNS = {
    re.compile(rf"<\s*(?:{ELEMENTS})\b", re.IGNORECASE): "runs or loads something",
    re.compile(r"<[^<>]*\s(on[a-z]+)\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"\{:?[^{}\n]*\bon[a-z]+\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"[(<\"'=:]\s*(?:(?:java|vb)script\s*:|data:text/html)", re.IGNORECASE): "is a script in an address",
}
# As url.py has them, with letters of two kinds, as those are that nobody has made up: a key in an example is xxxx.
TOKEN = r"(?=[A-Za-z0-9]*[a-z])(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{20,}"
# Their beginnings, which hardly a text has, and how each goes on.
KEYS = {
    **dict.fromkeys(("gho_", "ghp_", "ghr_", "ghs_", "ghu_", "github_pat_", "glpat-", "hf_"), TOKEN),
    "sk-": f"(?:proj-|ant-)?{TOKEN}",
    "AKIA": r"(?!\w*EXAMPLE)(?=[A-Z]*\d)[0-9A-Z]{16}\b",
    "AIza": r"(?=[\w-]*\d)[\w-]{30,}",
    "eyJ": r"[\w-]{8,}\.eyJ[\w-]+\.[\w-]{8,}",
    "xox": r"[a-z]-(?=[\w-]*\d)[\w-]{20,}",
    "-----BEGIN ": "[A-Z ]*PRIVATE KEY-----",
}
CAUSES = {".md": danger_at, ".yaml": sign_at, ".cff": sign_at}


def pages_and_drawings_run_nothing(data: Data, docs: Path) -> Iterator[Problem]:
    for path, text in chain(pagetext.texts(docs), _of((docs / "figures").glob(f"*{DRAWING}"))):
        text = pagetext.without(pagetext.CODE, text) if path.suffix == ".md" else text
        for pattern, what in RUNS.items():
            for found in pattern.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                message = f"{found[0].strip()[:40]!r} {what}; remove it, or write it as code"
                yield Problem(path, line, "", "", message, cause=danger_at(path, line))


def keys_are_kept(data: Data, docs: Path) -> Iterator[Problem]:
    """In code, too, which everybody copies, and in comments. Of those in addresses, the cause is the same, or it is told."""
    told = {(problem.path, problem.line) for problem in data.problems}
    sources = (docs / "figures").glob(f"*{DRAWING}"), (docs / "examples").glob("*"), data.folder.rglob("*.yaml")
    for path, text in chain(pagetext.texts(docs), _of(chain(*sources, [docs.parent / CITATION]))):
        keys = (rf"(?<!\w){begun}{rest}" for begun, rest in KEYS.items() if begun in text)
        for found in chain.from_iterable(re.finditer(key, text) for key in keys):
            line = text.count("\n", 0, found.start()) + 1
            message = f"{found[0][:8] + '…'!r} is a key to somebody's account; write … in its place, and have it withdrawn"
            if (path, line) not in told:
                yield Problem(path, line, "", "", message, CAUSES.get(path.suffix, program_at)(path, line))


def _of(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for path in sorted(paths):
        with suppress(CatalogueError):  # whoever draws, runs or reads it tells
            yield path, text_of(path, LONGEST_DATA if path.suffix == ".yaml" else LONGEST)


RULES = [pages_and_drawings_run_nothing, keys_are_kept]
