"""What a command that was killed between two files had promised to write: what is left of it, and its end."""

import json
import os
import sys
from contextlib import suppress
from errno import EBUSY
from pathlib import Path
from typing import NamedTuple

from catalogue.files.write import PROMISE, digest

FINISH = "a command was killed while it wrote, and a part is written; run make format, which finishes it"
MEND = "a command was killed while it wrote, and a part was changed since; mend what `git status` names, or take it back with "
MEND += "`git restore data docs README.md` and `git clean -i data docs`; then remove this file"


class _Step(NamedTuple):
    """A file that was to be written, its copy (none where it goes), and what it was and should be (write.digest)."""

    path: Path
    copy: Path | None
    before: str
    after: str

    @property
    def state(self) -> str:
        found = _digest(self.path)
        if found == self.after:
            return "new"
        return "ready" if found == self.before and (not self.copy or _digest(self.copy) == self.after) else "other"


def cure(folder: Path) -> str | None:
    """What to do about it; None where nothing of it stands, as before or once somebody has taken it back, or all does."""
    return _cure(_steps(folder))


def finish(folder: Path) -> None:
    """Writes what is left, in a folder that is locked, and says so on stderr. Raises OSError where a file was changed since."""
    steps = _steps(folder)
    left = _cure(steps)
    if left == MEND:
        raise OSError(EBUSY, MEND, str(folder / PROMISE))
    for path, copy, *_ in [step for step in steps if step.state == "ready"] if left else ():
        if copy:
            os.replace(copy, path)
        else:
            path.unlink()
    for copy in [step.copy for step in steps if step.copy]:
        copy.unlink(missing_ok=True)
    (folder / PROMISE).unlink()
    if left:
        said = f"{str(folder)!r}: a command had been killed while it wrote; its {len(steps)} files are finished now"
        print(said, file=sys.stderr, flush=True)


def _steps(folder: Path) -> list[_Step]:
    """Nothing where the list cannot be read."""
    with suppress(OSError, ValueError, TypeError):
        listed = json.loads((folder / PROMISE).read_bytes())
        paths = [folder.resolve() / name for name, *_ in listed]
        return [_Step(path, copy and path.with_name(copy), *known) for path, (_, copy, *known) in zip(paths, listed)]
    return []


def _cure(steps: list[_Step]) -> str | None:
    states = {step.state for step in steps}
    return None if "new" not in states or states == {"new"} else FINISH if states == {"new", "ready"} else MEND


def _digest(path: Path) -> str:
    return digest(path.read_bytes()) if path.is_file() else ""
