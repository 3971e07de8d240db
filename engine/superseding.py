"""Work that ends as soon as there is something newer to do."""

import signal
from collections.abc import Callable
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

    signal.signal(signal.SIGALRM, look)
    try:
        signal.setitimer(signal.ITIMER_REAL, every, every)
        work()
        signal.setitimer(signal.ITIMER_REAL, 0)
        return True
    except Superseded:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)  # nobody waits for what catalogue/records/patience.py was timing
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
