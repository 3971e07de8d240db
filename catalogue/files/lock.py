"""One command at a time changes a folder, and finishes first what one that was killed had begun."""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EBUSY, ETIMEDOUT
from pathlib import Path
from typing import NamedTuple

from catalogue.files.write import PROMISE, digest

# Windows locks no folder.
CAN_LOCK = sys.platform != "win32"
if sys.platform != "win32":
    import fcntl

PATIENCE = 30
"""Seconds."""
SILENCE = 1
"""Seconds until who waits is told so."""
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


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder: meanwhile no other command of this project reads it in order to change it.

    The folder itself is locked: no file is left lying about, and the system frees it whenever the process is killed. Where the
    system cannot (Windows, some network drives), nothing is locked. Says on stderr when it waits, and when it has finished what
    a command before it was killed in; raises TimeoutError after PATIENCE, and OSError where nobody can finish that.
    """
    if not CAN_LOCK:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder)
        if (folder / PROMISE).exists():
            _finish(folder)
        yield
    finally:
        os.close(handle)


def killed(folder: Path) -> str | None:
    """What to do about a command that was killed while it wrote; None where there was none, or it is still at work."""
    if not CAN_LOCK or not (folder / PROMISE).exists():
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _cure(_steps(folder))
    except OSError:
        return None
    finally:
        os.close(handle)


def _finish(folder: Path) -> None:
    steps = _steps(folder)
    cure = _cure(steps)
    if cure == MEND:
        raise OSError(EBUSY, MEND, str(folder / PROMISE))
    for path, copy, *_ in [step for step in steps if step.state == "ready"] if cure else ():
        if copy:
            os.replace(copy, path)
        else:
            path.unlink()
    for copy in [step.copy for step in steps if step.copy]:
        copy.unlink(missing_ok=True)
    (folder / PROMISE).unlink()
    if cure:
        said = f"{str(folder)!r}: a command had been killed while it wrote; its {len(steps)} files are finished now"
        print(said, file=sys.stderr, flush=True)


def _steps(folder: Path) -> list[_Step]:
    """None where the list is none."""
    with suppress(OSError, ValueError, TypeError):
        listed = json.loads((folder / PROMISE).read_bytes())
        paths = [folder.resolve() / name for name, *_ in listed]
        return [_Step(path, copy and path.with_name(copy), *known) for path, (_, copy, *known) in zip(paths, listed)]
    return []


def _cure(steps: list[_Step]) -> str | None:
    """None where nothing of it stands, as before or once somebody has taken it back, or all does."""
    states = {step.state for step in steps}
    return None if "new" not in states or states == {"new"} else FINISH if states == {"new", "ready"} else MEND


def _digest(path: Path) -> str:
    return digest(path.read_bytes()) if path.is_file() else ""


def _lock(handle: int, folder: Path) -> None:
    begun, told = time.monotonic(), False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            waited = time.monotonic() - begun
            if waited > PATIENCE:
                why = f"another command has been writing here for {PATIENCE} s; wait for it, and try again"
                raise TimeoutError(ETIMEDOUT, why, str(folder)) from None
            if waited > SILENCE and not told:
                _tell(folder)
                told = True
            time.sleep(0.05)
        except OSError:
            return


def _tell(folder: Path) -> None:
    name = repr(str(folder))  # which does nothing to a terminal
    cure = f"should it hang, end the process that `fuser {name}` names"
    said = f"{name}: locked by another command that writes here; waiting for it, {PATIENCE} s at most; {cure}"
    print(said, file=sys.stderr, flush=True)
