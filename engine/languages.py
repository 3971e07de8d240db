"""The English site, built below the Chinese one by a process of its own, which takes orders: see worker.py.

The process stays for the next build. It ends with us, however we end.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from mkdocs.config import load_config

from engine import forked, gate
from engine.forked import Forked
from engine.orders import ANSWERS, ORDERS, Answer, Found, Order

ROOT = Path(__file__).parent.parent
MAIN, OTHER = "zh", "en"


class OtherLanguage:
    """The process that builds it. Nobody waits for it between an order and `finish`; a further order supersedes one before."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | Forked | None = None
        self.order: Order | None = None

    def build(self, order: Order) -> None:
        """Orders a build; the folder of the site must be empty by now."""
        if gate.closed():
            gate.let_in()
            return
        if not self._lives():
            self.process = Forked(_work) if forked.possible() else _started()
        self._give(order)

    def begin(self, order: Order) -> None:
        """The same before the folder is empty, where possible: `build` lets in who waits with what it has made by then."""
        if forked.possible():
            gate.close()
            self.process = Forked(_work)
            self._give(order)

    def make_again(self, folder: str, changed: Iterable[Path], found: Found | None) -> bool:
        """Orders the pages that these files concern, of what was built in the folder; whether there is who does it.

        Without what was found, it is told that such an order follows.
        """
        if not self.order or not self._lives():
            return False
        self._give(replace(self.order, site_dir=folder, changed=[*changed], found=found))
        return True

    def finish(self) -> Answer:
        """Waits for what was ordered last, and returns how it ended; never raises.

        Where the process has gone, another takes the order of a preview, which nobody would give again before the next edit.
        """
        assert self.order
        answer = self._heard()
        if not answer and self.order.command == "serve" and self.order.changed is None:
            self.stop()
            self.build(self.order)
            answer = self._heard()
        return answer or Answer(False, ["the process that builds English has ended"])

    def _heard(self) -> Answer | None:
        """None where the process has gone."""
        assert self.process and self.process.stdout and self.order
        while line := self.process.stdout.readline():
            answer = ANSWERS.validate_json(line)
            if answer.number == self.order.number:
                return answer
        return None

    def _lives(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def _give(self, order: Order) -> None:
        assert self.process and self.process.stdin
        self.order = replace(order, number=self.order.number + 1 if self.order else 1)
        with suppress(BrokenPipeError):  # `finish` tells
            print(ORDERS.dump_json(self.order).decode(), file=self.process.stdin, flush=True)

    def stop(self) -> None:
        """Ends the process, if there is one."""
        if self.process:
            self.process.kill()
            self.process.communicate()
        self.process = None


def _work(orders: TextIO, answers: TextIO) -> None:
    """In a copy of this process."""
    from engine.worker import work  # which builds as we do, and so imports us

    os.chdir(ROOT)
    work(orders, answers)


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(_command(), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _command() -> list[str]:
    """What runs the worker under the engine of this process: ProperDocs takes the place of MkDocs where it is imported."""
    if load_config.__module__.startswith("properdocs"):
        under = "import properdocs.replacement, runpy; runpy.run_module('engine.worker', run_name='__main__')"
        return [sys.executable, "-c", under]
    return [sys.executable, "-m", "engine.worker"]
