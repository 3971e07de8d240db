"""A copy of this process that takes orders: it shares what this one has loaded, and so spares time and memory.

Only while this process has one thread: of the others, the copy would have the locks and not the work.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

Work = Callable[[TextIO, TextIO], None]


def possible() -> bool:
    """Whether this process is one to be copied. Libraries of other systems do not expect it."""
    return sys.platform == "linux" and threading.active_count() == 1


class Forked:
    """Does what subprocess.Popen does, as far as whoever gives orders asks for it."""

    def __init__(self, work: Work):
        """`work` reads orders and writes answers until the orders end."""
        taken, given = os.pipe()
        heard, answered = os.pipe()
        gc.freeze()  # or looking for garbage would copy every page of memory
        self.returncode: int | None = None
        self.pid = os.fork()
        if not self.pid:
            _work(work, taken, answered, close=(given, heard))
        os.close(taken)
        os.close(answered)
        self.stdin, self.stdout = os.fdopen(given, "w"), os.fdopen(heard)

    def poll(self) -> int | None:
        """How it has ended, if it has."""
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode

    def kill(self) -> None:
        """Ends it, whatever it is doing."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def communicate(self) -> None:
        """Waits until it has ended."""
        if self.returncode is None:
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        for pipe in (self.stdin, self.stdout):
            with suppress(OSError):
                pipe.close()


def _work(work: Work, taken: int, answered: int, close: tuple[int, ...]) -> None:
    """In the copy, which never returns to what its original was doing."""
    ended = 1
    try:
        for pipe in close:
            os.close(pipe)
        with os.fdopen(taken) as orders, os.fdopen(answered, "w") as answers:
            work(orders, answers)
        ended = 0
    finally:
        os._exit(ended)
