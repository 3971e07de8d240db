"""How long one file may take: what anyone may send can be made so that reading it takes for ever."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from catalogue.records.problem import Problem

# Of the processor, for one step of one page; the slowest of ours takes a tenth of a second.
SECONDS = 3.0


class TooLongError(BaseException):
    """What one file holds takes too long. No Exception, so that no library that catches these goes on."""

    def __init__(self, path: Path):
        self.problem = Problem(path, 1, "", "", "takes too long to read; look for signs that come again and again, and cut it")


@contextmanager
def patience(path: Path, seconds: float = SECONDS) -> Iterator[None]:
    """Raises TooLongError where what is done meanwhile takes longer.

    Nothing is interrupted beside the main thread, nor where the system has no such timer (Windows).
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(path)

    before = signal.signal(signal.SIGVTALRM, stop)
    left, _ = signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, left)
        signal.signal(signal.SIGVTALRM, before)
