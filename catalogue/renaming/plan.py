"""What is to be changed, before anything is: pieces of files, files that move, files that go."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from catalogue.new.insert import text_of


class Change(NamedTuple):
    """A text in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def applied(text: str, changes: Iterable[Change]) -> str:
    """The text with these changes, which do not overlap; every other byte as it was."""
    for change in sorted(changes, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@dataclass
class Plan:
    """Changes of files by the names that these have now."""

    changes: dict[Path, list[Change]] = field(default_factory=lambda: defaultdict(list))
    moved: dict[Path, Path] = field(default_factory=dict)
    """Files that get another name, each with that."""
    gone: list[Path] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """For who runs the command: what else becomes of it, a line each."""

    def files(self) -> dict[Path, str | bytes | None]:
        """What is to be written, for `write_all`; the data come after the pages, what goes comes last."""
        paths = sorted({*self.moved, *self.changes}, key=lambda path: (path.suffix == ".yaml", path))
        written: dict[Path, str | bytes | None] = {self.moved.get(path, path): self._after(path) for path in paths}
        return written | dict.fromkeys([*self.moved, *self.gone])

    def _after(self, path: Path) -> str | bytes:
        changes = self.changes.get(path)
        return applied(text_of(path), changes) if changes else path.read_bytes()

    def before(self, path: Path, line: int) -> tuple[Path, int]:
        """Where a line of a changed file stands now."""
        path = {new: old for old, new in self.moved.items()}.get(path, path)
        changes = self.changes.get(path)
        text, shift = text_of(path) if changes else "", 0
        for start, end, new in sorted(changes or []):
            if line >= text.count("\n", 0, start) + 1 + shift + new.count("\n"):
                shift += new.count("\n") - text.count("\n", start, end)
        return path, max(1, line - shift)
