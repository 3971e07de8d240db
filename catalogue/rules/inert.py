"""What anyone may send, a page or a drawing, holds no script, and what lies beside the pages is not published unread.

A first look at the sources, which can name the line. What counts is what becomes of them: see dangers.py.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.pages.pagetext import CODE, without
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

# Within code these are examples; anywhere else a browser runs or loads them.
ELEMENTS = "script|iframe|object|embed|foreignObject|base|meta|link|style"
RUNS = {
    re.compile(rf"<\s*(?:{ELEMENTS})\b", re.IGNORECASE): "runs or loads something",
    re.compile(r"<[^>]*\s(on[a-z]+)\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"\{:?[^}\n]*\bon[a-z]+\s*=", re.IGNORECASE): "runs a script on an event",
    re.compile(r"[(<\"'=:]\s*(?:(?:java|vb)script\s*:|data:text/html)", re.IGNORECASE): "is a script in an address",
}
# Any other file would be published as it is: a page of HTML, a drawing, a script in place of the site's.
PUBLISHED = {".md", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".txt"}


def pages_and_drawings_run_nothing(data: Data, docs: Path) -> Iterator[Problem]:
    pages = [*sorted(docs.rglob("*.md")), *sorted((docs / "figures").glob("*"))]
    for path in (page for page in pages if page.is_file()):
        text = path.read_text(encoding="utf-8", errors="replace")
        text = without(CODE, text) if path.suffix == ".md" else text
        for pattern, what in RUNS.items():
            for found in pattern.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                yield Problem(path, line, "", "", f"{found[0].strip()[:40]!r} {what}; remove it, or write it as code")


def nothing_is_a_link_to_elsewhere(data: Data, docs: Path) -> Iterator[Problem]:
    """A link would be followed, and what it leads to published."""
    for path in sorted(docs.rglob("*")):
        if path.is_symlink():
            yield Problem(path, 1, "", "", "is a symbolic link; put the file itself here, or remove the link")


def pages_and_pictures_are_all_there_is(data: Data, docs: Path) -> Iterator[Problem]:
    for path in (path for language in LANGUAGES for path in sorted((docs / language).rglob("[!.]*"))):
        if path.is_file() and path.suffix.lower() not in PUBLISHED:
            message = "is neither a page (.md) nor a picture (.png, .jpg, .webp); draw in docs/figures/, or remove it"
            yield Problem(path, 1, "", "", message)


RULES = [pages_and_drawings_run_nothing, nothing_is_a_link_to_elsewhere, pages_and_pictures_are_all_there_is]
