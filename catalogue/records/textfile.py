"""The text of a file that anyone may have sent: a regular file, not too long, in UTF-8. Whoever reads a file begins here."""

import re
import stat
from pathlib import Path

from catalogue.records.problem import CatalogueError, Problem

# Bytes. Of the real ones, the longest page has 15,000, the longest drawing 9,000; papers.yaml has 420,000 with 31 papers.
LONGEST, LONGEST_DATA = 100_000, 20_000_000
# Characters: a line is looked at as a whole.
LONGEST_LINE = 1_000_000
KINDS = {stat.S_ISDIR: "a folder", stat.S_ISFIFO: "a pipe", stat.S_ISSOCK: "a socket"}
# What a merge leaves around two sides at the margin; pages may show it as code, and language/othermarks.py looks at them.
UNMERGED = re.compile(r"^(?:[<>]{7}|\|{7})(?: .*)?$", re.MULTILINE)
FINISH = "finish the merge: keep one side, and leave out its marks"
UNREADABLE = "not UTF-8; save the file as UTF-8"
MISSING = "put the file itself here, or remove it"


def text_of(path: Path, longest: int = LONGEST, cure: str = MISSING) -> str:
    """What stands in the file, with the mark and the line ends that it has; `cure` says what to do where it cannot be read.

    Raises CatalogueError with one problem.
    """
    data = bytes_of(path, longest, cure)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CatalogueError([Problem(path, line, "", "", UNREADABLE)]) from None
    if 3 * data.count(0) > len(data) > 3:
        raise CatalogueError([Problem(path, 1, "", "", UNREADABLE)])
    if line := next((at for at, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE), 0):
        said = f"has more than {LONGEST_LINE:,} characters in one line; shorten it, or divide it"
        raise CatalogueError([Problem(path, line, "", "", said)])
    if path.suffix != ".md" and (left := UNMERGED.search(text)):
        raise CatalogueError([Problem(path, text.count("\n", 0, left.start()) + 1, "", "", f"is what a merge left; {FINISH}")])
    return text


def as_shown(text: str) -> str:
    """The text as an editor shows it, whatever system it is of: without the mark of UTF-8, with the line ends of Unix."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def bytes_of(path: Path, longest: int = LONGEST, cure: str = MISSING) -> bytes:
    """The same of a file that may be no text; never waits, and never reads more than `longest` bytes and one."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = next((kind for is_one, kind in KINDS.items() if is_one(mode)), "a device")
            raise _refused(path, f"is {kind} and no file; {cure}")
        with path.open("rb") as file:
            data = file.read(longest + 1)
    except OSError as error:
        raise _refused(path, f"cannot be read ({error.strerror}); {cure}") from None
    if len(data) > longest:
        raise _refused(path, f"has more than {longest:,} bytes; shorten it, or divide it")
    return data


def readable(path: Path) -> bool:
    """Whether it is such a file."""
    try:
        return bytes_of(path) is not None
    except CatalogueError:
        return False


def _refused(path: Path, message: str) -> CatalogueError:
    return CatalogueError([Problem(path, 1, "", "", message, f"folder {path}")])  # as published.py says it
