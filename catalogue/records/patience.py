"""How long one file may take: what anyone may send can be made so that reading it takes for ever."""

import signal
import threading
from collections import defaultdict
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from types import FrameType

from catalogue.records.problem import Problem

# Of the processor: for one step of one page or record, and for all that is done with it. Of ours, the slowest step takes a
# tenth of a second, all steps of the slowest page a third.
SECONDS, TOGETHER = 3.0, 6.0
# Until the timer says so again: what is raised while Python calls back by itself (for gc, weak references) is lost.
REPEATED = 0.1
TIMER = hasattr(signal, "setitimer")
# What each has taken since the last `again`, by its file and line.
_taken: defaultdict[tuple[Path, int], float] = defaultdict(float)
# What is being done, from without.
_timed: list[tuple[Path, int]] = []


class TooLongError(BaseException):
    """What one file holds takes too long. No Exception, so that no library that catches these goes on."""

    def __init__(self, path: Path, line: int):
        said = "takes too long to read; look for signs that come again and again, and cut it"
        self.problem = Problem(path, line, "", "", said)


def again() -> None:
    """A check or a build begins, in which everything has all its time."""
    _taken.clear()


def patience(path: Path, seconds: float = SECONDS, line: int = 1) -> AbstractContextManager[None]:
    """Raises TooLongError where what is done meanwhile takes longer, or all of what was done with this since `again`.

    Nothing is interrupted beside the main thread, nor where the system has no such timer (Windows).
    """
    timed = TIMER and threading.get_ident() == threading.main_thread().ident
    return _Timed((path, line), seconds) if timed else nullcontext()


class _Timed(AbstractContextManager[None]):
    """No function that yields: every rule asks for every record, and that takes three times longer."""

    def __init__(self, what: tuple[Path, int], seconds: float):
        self.what, self.seconds = what, seconds

    def __enter__(self) -> None:
        left = TOGETHER - _taken[self.what]
        if left <= 0:
            raise TooLongError(*self.what)
        self.given, self.outer = min(self.seconds, left), 0.0
        _listen()
        _timed.append(self.what)
        try:
            self.outer, _ = signal.setitimer(signal.ITIMER_VIRTUAL, self.given, REPEATED)
        except TooLongError:  # it had next to no time
            self.__exit__()
            raise

    def __exit__(self, *raised: object) -> None:
        rest, _ = signal.setitimer(signal.ITIMER_VIRTUAL, self.outer, REPEATED if self.outer else 0)
        _timed.pop()
        _taken[self.what] += self.given - rest


@cache
def _listen() -> None:
    """Once and for good, as everything that is read asks for it."""
    signal.signal(signal.SIGVTALRM, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    if _timed:
        _taken[_timed[-1]] += REPEATED  # with which the timer has begun again
        raise TooLongError(*_timed[-1])
