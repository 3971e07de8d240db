"""Which files have changed: found by looking at all of them again and again, which works wherever they lie."""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

# Seconds between two looks; between the two that must find the same, as an editor may write in several steps.
PAUSE, SETTLING = 0.1, 0.05
# Of the time, looking may take so little.
SHARE = 1 / 40
# When a file was changed, in nanoseconds, and its size in bytes.
Stamps = dict[str, tuple[int, int]]


class Watch:
    """In place of the observer of MkDocs' server, whose threads would wait for their turn while a build is under way."""

    def __init__(self, paths: Iterable[str]):
        self.paths = {os.path.abspath(path) for path in paths}
        self.pause = PAUSE
        self.seen = self._look()

    def newer(self) -> bool:
        """Whether something has changed since `changed` has returned."""
        return self._look() != self.seen

    def changed(self) -> list[Path]:
        """Waits for files to change, and until they do so no more; returns which have come, gone or been edited since last."""
        while (now := self._look()) == self.seen:
            time.sleep(self.pause)
        while (before := now) != (now := self._after(SETTLING)):
            pass
        changed = dict(self.seen.items() ^ before.items())
        self.seen = before
        return [Path(path) for path in sorted(changed)]

    def schedule(self, handler: object, path: str, recursive: bool = True) -> None:
        """Watches another path, from now on; what has changed in others since they were looked at is still to be told."""
        self.paths.add(os.path.abspath(path))
        self.seen = dict(_stamps([path])) | self.seen

    def start(self, *given: Any) -> None:
        """Nothing is to be started or stopped: `changed` is asked."""

    stop = join = unschedule = start

    def _after(self, seconds: float) -> Stamps:
        time.sleep(seconds)
        return self._look()

    def _look(self) -> Stamps:
        start = time.monotonic()
        found = dict(_stamps(self.paths))
        self.pause = max(PAUSE, (time.monotonic() - start) / SHARE)
        return found


def _stamps(paths: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Of files, and of those in folders, each folder once: a link may lead into a circle. What is hidden is passed over."""
    left, entered = list(paths), set()
    while left:
        path = left.pop()
        with suppress(OSError):  # it has just gone, or leads nowhere
            known = os.stat(path)
            if not os.path.isdir(path):
                yield path, (known.st_mtime_ns, known.st_size)
            elif (known.st_dev, known.st_ino) not in entered:
                entered.add((known.st_dev, known.st_ino))
                left += [os.path.join(path, name) for name in os.listdir(path) if name[0] != "." and name != "__pycache__"]
