"""The English site, built below the Chinese one by a process of its own, which takes orders: see worker.py.

The process stays for the next build. It ends with us, however we end.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TextIO

from mkdocs.config import load_config

from engine import forked
from engine.forked import Forked

ROOT = Path(__file__).parent.parent
MAIN, OTHER = "zh", "en"


@dataclass(frozen=True)
class Order:
    """What to build: as the command line and the Chinese configuration say."""

    command: Literal["build", "gh-deploy", "serve"]
    site_dir: str
    site_url: str | None
    strict: bool
    level: int
    """Of what is printed, as `logging` counts it."""


@dataclass(frozen=True)
class Answer:
    """How a build of the other language ended, and what it found."""

    built: bool
    problems: list[str]
    """What keeps pages from being shown, a line each."""


class OtherLanguage:
    """The process that builds it. Nobody waits for it between `build` and `finish`."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | Forked | None = None
        self.building = False

    def build(self, order: Order) -> None:
        """Orders a build; the folder of the site must be empty by now."""
        if self.process is None or self.process.poll() is not None:
            self.process = Forked(_work) if forked.possible() else _started()
        assert self.process.stdin
        with suppress(BrokenPipeError):  # `finish` tells
            print(json.dumps(asdict(order)), file=self.process.stdin, flush=True)
        self.building = True

    def finish(self) -> "Answer":
        """Waits for the build that was ordered, and returns how it ended; never raises, even where the process has gone."""
        self.building = False
        assert self.process and self.process.stdout
        line = self.process.stdout.readline()
        return Answer(**json.loads(line)) if line else Answer(False, ["the process that builds English has ended"])

    def abandon(self) -> None:
        """Ends a build that nobody will wait for; otherwise it would write where the next one writes."""
        if self.building:
            self.stop()

    def stop(self) -> None:
        """Ends the process, if there is one."""
        if self.process:
            self.process.kill()
            self.process.communicate()
        self.process, self.building = None, False


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
