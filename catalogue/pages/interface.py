"""What our own sources print on all pages: words of the interface, which strings.yaml has to have, and their own text."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of

# words.cite, words["cite"], strings[f"nav_{page}"], words["kind_" ~ kind]; where one is only got, it may be missing
USE = re.compile(r"""\b(?:words|strings)(?:\[\w+\])?(?:\.(?!get\b)([a-z]\w*)\b(?!\()|(\[|\.get\()f?(?:"|')([a-z]\w*)["'{])""")
PRINTING = (".py", ".jinja", ".html", ".xml")
# What becomes a part of pages and files, or says how they are made.
SHOWN = (".jinja", ".html", ".xml", ".css", ".js", ".json", ".svg", ".txt", ".csl", ".yml", ".yaml")
ROOM = Path(__file__).parent.parent


def used(engine: Path) -> list[tuple[str, bool, str]]:
    """The words that sources ask for, whether each is only got, which may be missing, and the first file and line."""
    found: dict[tuple[str, bool], str] = {}
    for folder, path, changed in _files(engine, PRINTING):
        for word, got, line in _of_file(path, changed):
            if (word, got) not in found:
                found[word, got] = f"{os.path.relpath(path, folder.parent)}:{line}"
    return [(*key, where) for key, where in found.items()]


def torn(engine: Path) -> Iterator[Problem]:
    """What is wrong with sources that are shown as they are: marks of a merge would stand on every page."""
    for _, path, changed in _files(engine, SHOWN):
        yield from _faults(Path(path), changed)


def _files(engine: Path, kinds: tuple[str, ...]) -> Iterator[tuple[Path, str, int]]:
    """The folder that each is below, its path, and when it was changed. Editors leave files whose names begin with a dot."""
    for folder in (ROOM, engine):
        for place, _, names in sorted(os.walk(folder)):
            for path in (os.path.join(place, name) for name in sorted(names) if name.endswith(kinds) and name[0] != "."):
                yield folder, path, os.stat(path).st_mtime_ns


@lru_cache(maxsize=2**10)
def _faults(path: Path, changed: int) -> list[Problem]:
    try:
        text_of(path, LONGEST_DATA)
        return []
    except CatalogueError as error:
        return error.problems


# A preview lives on when a template is edited.
@lru_cache(maxsize=2**10)
def _of_file(path: str, changed: int) -> list[tuple[str, bool, int]]:
    text = Path(path).read_text(encoding="utf-8", errors="replace")  # of what is no text, `torn` tells
    found = ((use[1] or use[3], use[2] == ".get(", text.count("\n", 0, use.start()) + 1) for use in USE.finditer(text))
    return [each for each in found if each[0] != "yaml"]
