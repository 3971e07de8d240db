"""A build that begins before it may write: a copy of this process reads and waits here, while this one checks the data.

What it has to tell waits as well: nobody hears of it where the check stops the build.
"""

import logging
import os
from logging.handlers import MemoryHandler

# Of the pipe through which the copy is let in; none while nobody has to wait.
ends: list[int] = []
MANY = 1_000_000


def close() -> None:
    """To be called before the process is copied."""
    ends[:] = os.pipe()


def closed() -> bool:
    """Whether a copy waits, or this copy has to."""
    return bool(ends)


def let_in() -> None:
    """Lets the copy write."""
    os.write(ends[1], b"!")
    _forget()


def wait() -> None:
    """In the copy, which ends with its original (see worker.py) where nobody lets it in."""
    if ends:
        os.read(ends[0], 1)
        _forget()
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, MemoryHandler):
            handler.capacity = 1
            handler.flush()


def patient(handler: logging.Handler) -> logging.Handler:
    """A handler of logs that gives to this one what it is told, from `wait` on."""
    return MemoryHandler(MANY if ends else 1, MANY, handler)


def _forget() -> None:
    for end in ends:
        os.close(end)
    ends.clear()
