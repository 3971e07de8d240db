"""Work that nobody waits for: a preview shows the page that is being written, and other files follow."""

from collections.abc import Callable, Iterable
from threading import Event, Thread


class Background:
    """Does one piece of work at a time, step by step, beside the rest of its process; ends with it."""

    def __init__(self) -> None:
        self.thread: Thread | None = None
        self.stopped = Event()

    def start(self, steps: Iterable[Callable[[], None]], failed: Callable[[Exception], None]) -> None:
        """Begins to take the steps; an error ends the work, and `failed` is told of it."""
        self.stop()
        self.stopped = Event()
        self.thread = Thread(target=self._work, args=(steps, failed, self.stopped), daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Waits for the end of the step that is being taken, and takes no other."""
        self.stopped.set()
        if self.thread:
            self.thread.join()

    def _work(self, steps: Iterable[Callable[[], None]], failed: Callable[[Exception], None], stopped: Event) -> None:
        try:
            for step in steps:
                if stopped.is_set():
                    return
                step()
        except Exception as error:
            failed(error)
