"""Work that ends as soon as there is something newer to do."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType


class Superseded(BaseException):
    """There is something newer. No Exception, so that no library that catches these goes on."""


def finished(work: Callable[[], object], newer: Callable[[], bool], every: float) -> bool:
    """Whether the work came to its end before anything newer came, for which one looks every so many seconds.

    Only in the main thread. Nothing is interrupted where the system has no timer (Windows): newer things wait there.
    """
    if not hasattr(signal, "setitimer"):
        work()
        return True

    def look(number: int, frame: FrameType | None) -> None:
        if newer():
            signal.setitimer(signal.ITIMER_REAL, 0)  # once: what clears up is not interrupted again
            raise Superseded

    begin = partial(signal.setitimer, signal.ITIMER_REAL, every, every)
    signal.signal(signal.SIGALRM, look)
    try:
        with _where_it_is_lost(begin):
            begin()
            work()
            signal.setitimer(signal.ITIMER_REAL, 0)
        return True
    except Superseded:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)  # nobody waits for what catalogue/records/patience.py was timing
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def _where_it_is_lost(again: Callable[[], object]) -> Iterator[None]:
    """Where a weak reference ends, and in `__del__`, nothing can be raised: Python would print it, and go on."""

    def heard(lost: "sys.UnraisableHookArgs") -> None:
        if lost.exc_type is Superseded:
            again()
        else:
            before(lost)

    before, sys.unraisablehook = sys.unraisablehook, heard
    try:
        yield
    finally:
        sys.unraisablehook = before
