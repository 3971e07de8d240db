"""Files that no command changes and that may name a paper: tests, documents, examples in pages."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.markdown.pagetext import texts

PLACES = ("*.md", "data/README.md", ".github/**/*", "engine/**/*.py", "tests/**/*.py")
OTHER = re.compile(r"https?://[^\s)]+|term\([\"'][^\"']*[\"']\)|#[\w-]+")


def elsewhere(root: Path, id: str) -> Iterator[str]:
    """For each file the lines that have the id as a word.

    Terms, anchors and addresses elsewhere are no papers of ours.
    """
    word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    files = {path for pattern in PLACES for path in root.glob(pattern) if path.is_file()}
    for path in sorted(files | {page for page, _ in texts(root / "docs")}):
        lines = OTHER.sub("", path.read_text(encoding="utf-8", errors="replace")).split("\n")
        named = [number for number, line in enumerate(lines, 1) if word.search(line)]
        if named:
            yield f"{path}:{', '.join(map(str, named))}"


def unchanged(root: Path, id: str) -> list[str]:
    """The same for a person, who is told first why these are listed."""
    lines = [*elsewhere(root, id)]
    return [f"in these {id!r} still stands; mend what means the paper:", *lines] if lines else []
