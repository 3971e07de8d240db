"""Puts a record into papers.yaml: text between other text, every other byte as it was."""

import re
from pathlib import Path
from typing import Any

from catalogue.new.facts import NewError
from catalogue.records import textfile
from catalogue.records.problem import CatalogueError
from catalogue.records.yamlfile import File, parse

WHERE = "write it by hand, or put the file back into the form of data/README.md"


def text_of(path: Path) -> str:
    """What stands in the file, with the line ends that it has. Raises CatalogueError where it cannot be read."""
    return textfile.text_of(path, textfile.LONGEST_DATA)


def inserted(path: Path, text: str, record: str, day: str) -> str:
    """The text of the file with the record before the first one of a later day (2017-06-12).

    Raises NewError where that would change another record; CatalogueError where the text cannot be read.
    """
    before = parse(path, text.removeprefix("\ufeff"))
    at = next((at for at, paper in enumerate(before.value) if _public(paper) > day), len(before.value))
    body, rest = ended(text)
    lines, end = body.splitlines(keepends=True), "\r\n" if "\r\n" in text else "\n"
    line = _begin(lines, before.lines[(at,)] - 1) if at < len(before.value) else len(lines)
    written = "".join(f"{indent(before)}{each}{end}" for each in record.splitlines())
    new = "".join([*_head(lines[:line], end), written, *([end] if lines[line:] else []), *lines[line:], rest])
    if not _is_one_more(before, new, at, record):
        raise NewError(f"{path} is not a list that a record can be put into; {WHERE}")
    return new


def ended(text: str) -> tuple[str, str]:
    """The text up to the line `...`, which ends a document of YAML, and that line with all below."""
    end = re.search(r"^\.\.\.(?=\s|\Z)", text, re.MULTILINE)
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


def indent(file: File) -> str:
    """What stands in a list before each of its items."""
    first = file.printed[file.lines[0,] - 1] if file.value else ""
    return first[: len(first) - len(first.lstrip())] if first.lstrip().startswith("-") else ""


def _public(paper: dict[str, Any]) -> str:
    """The day by which records are in order: `first_public` of catalogue/records/paper.py."""
    return str((paper.get("announced") or paper)["date"])


def _begin(lines: list[str], line: int) -> int:
    """Comments right above a record belong to it."""
    while line and lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _head(lines: list[str], end: str) -> list[str]:
    """The lines above, ending in a line break and an empty line."""
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines = [*lines[:-1], lines[-1] + end]
    return lines if not lines or not lines[-1].strip() else [*lines, end]


def _is_one_more(before: File, new: str, at: int, record: str) -> bool:
    """Reads what would be written: all as before, and one record more."""
    try:
        now, ours = (parse(before.path, text.removeprefix("\ufeff")).value for text in (new, record))
    except CatalogueError:
        return False
    return bool(now == [*before.value[:at], *ours, *before.value[at:]])
