"""Runs a function beside this process: in a copy of it where the system can fork, afterwards where it cannot."""

import multiprocessing
import sys
from collections.abc import Callable


class Failed(Exception):
    """The function did not come to its end; the copy has printed why."""


class Beside:
    """Started with `start`, waited for with `join`, which returns what the function returned."""

    def __init__(self, function: Callable, *arguments):
        self.function, self.arguments, self.process = function, arguments, None

    def start(self) -> None:
        if "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            self.answer, answers = context.Pipe(duplex=False)
            self.process = context.Process(target=self._run, args=(answers,), daemon=True)
            self.process.start()
            answers.close()

    def join(self):
        """Raises Failed; where the system cannot fork, what the function raises."""
        if self.process is None:
            return self.function(*self.arguments)
        try:
            return self.answer.recv()
        except EOFError:
            raise Failed from None
        finally:
            self.process.join()

    def _run(self, answers) -> None:
        try:
            answers.send(self.function(*self.arguments))
        except SystemExit as error:
            print(error, file=sys.stderr)
            raise SystemExit(1) from None


def leave(function: Callable, *arguments) -> None:
    """Runs it beside and waits for nothing; see `stop`. Where the system cannot fork, now."""
    task = Beside(function, *arguments)
    task.start()
    if task.process is None:
        task.join()


def stop() -> None:
    """Ends the copies that are running; nobody waits for what they would return."""
    for process in multiprocessing.active_children():
        process.terminate()
        process.join()
