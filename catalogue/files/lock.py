"""One command at a time changes a folder, and finishes first what one that was killed had begun."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ETIMEDOUT
from pathlib import Path

from catalogue.files.promise import cure, finish
from catalogue.files.write import PROMISE, tidy

# Windows locks no folder.
CAN_LOCK = sys.platform != "win32"
if sys.platform != "win32":
    import fcntl

PATIENCE = 30
"""Seconds."""
SILENCE = 1
"""Seconds until who waits is told so."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder: meanwhile no other command of this project reads it in order to change it.

    The folder itself is locked: no file is left lying about, and the system frees it whenever the process is killed. Where the
    system cannot (Windows, some network drives), nothing is locked. Says on stderr when it waits, and when it has finished what
    a command before it was killed in, of which no copy stays here or in the pages; raises TimeoutError after PATIENCE, and
    OSError where nobody can finish that.
    """
    if not CAN_LOCK:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder)
        if (folder / PROMISE).exists():
            finish(folder)
        tidy({folder.parent, *folder.glob("**/"), *(folder.parent / "docs").glob("**/")})
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
        return cure(folder)
    except OSError:
        return None
    finally:
        os.close(handle)


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
