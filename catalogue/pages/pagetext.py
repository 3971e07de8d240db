"""The text of pages, for whoever reads their Markdown; catalogue/rules/pages.py says what keeps one from being read."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.records.problem import Problem

# What is no text: fenced blocks, and code within a line.
CODE = [re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1", re.DOTALL | re.MULTILINE), re.compile(r"(`+)[^`\n]+\1")]


def texts(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every page that can be read, with its text."""
    for page in sorted(folder.rglob("*.md")):
        found = text(page)
        if isinstance(found, str):
            yield page, found


def text(page: Path) -> str | Problem:
    """Or why it cannot be read."""
    try:
        data = page.read_bytes()
        return data.decode("utf-8")
    except IsADirectoryError:
        return Problem(page, 1, "", "", "is a folder with the name of a page; rename it, without .md")
    except OSError as error:
        return Problem(page, 1, "", "", f"cannot be read ({error.strerror}); put the page itself here, or remove it")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Problem(page, line, "", "", "not UTF-8; save the page as UTF-8")


def without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    """The text with only the line breaks of what matches, so that lines keep their numbers."""
    for pattern in patterns:
        text = pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
    return text
