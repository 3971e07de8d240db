"""One command at a time changes a folder."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

PATIENCE = 30
"""Seconds."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """While it lasts, no other command of this project reads the folder in order to change it.

    The folder itself is locked: no file is left lying about, and the system frees it whenever the process is killed. Where the
    system cannot (Windows, some network drives), nothing is locked. Raises TimeoutError after half a minute.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise TimeoutError(f"{folder}: another command has been writing here for {PATIENCE} s; try again") from None
            time.sleep(0.05)
        except OSError:
            return None
