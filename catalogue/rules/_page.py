"""The text of a page, for the rules that read pages; catalogue/rules/pages.py says what keeps one from being read."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.problem import Problem


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
