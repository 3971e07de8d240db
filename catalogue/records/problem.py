"""One thing that is wrong with the data, and where."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from catalogue.records.line import printable

# A file and a line of it.
Place = tuple[Path, int]


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where. Prints as one line that an editor can jump to: path:line: record.field: message.

    Names of files, keys and texts in it may be anybody's: the line is inert.
    """

    path: Path
    line: int
    record: str
    field: str
    message: str
    cause: str = ""
    """What is not there, or stands twice: problems with one cause are one mistake."""
    beside: Place | None = None
    """The file and line that it is compared with: where one of the two is wrong in itself, that is the mistake."""

    @property
    def file(self) -> str:
        """As seen from the folder that one stands in, where it lies there."""
        with suppress(ValueError, OSError):
            return str(self.path.relative_to(Path.cwd()))
        return str(self.path)

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def sentence(self) -> str:
        """What is wrong, after the name of the record and the field, where there are such: bert.title: is missing."""
        return ": ".join(filter(None, [".".join(filter(None, [self.record, self.field])), self.message]))

    def __str__(self) -> str:
        return printable(f"{self.place}: {self.sentence}")


def annotation(problem: Problem) -> str:
    """The command by which GitHub Actions shows the problem next to the line.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message; percent and, in
    properties, colon and comma are escaped as in github.com/actions/toolkit, packages/core/src/command.ts.
    """
    file = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={problem.line}::{_escaped(problem.sentence)}"


def _escaped(text: str) -> str:
    return printable(text).replace("%", "%25")


class CatalogueError(Exception):
    """The data or the pages cannot be used; `problems` are all that were found, and the message has a line for each."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
