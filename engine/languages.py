"""The English site, built below the Chinese one by a process of its own: `python -m engine.languages` takes orders from us.

The process stays for the next build, and keeps what it has converted. It ends with whoever gives the orders, however that one
ends: then its standard input ends, too.
"""

import json
import logging
import os
import posixpath
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config

from engine import broken

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


class OtherLanguage:
    """The process that builds it. Nobody waits for it between `build` and `finish`."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None
        self.building = False

    def build(self, order: Order) -> None:
        """Orders a build; the folder of the site must be empty by now."""
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(_command(), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdin
        with suppress(BrokenPipeError):  # `finish` tells
            print(json.dumps(asdict(order)), file=self.process.stdin, flush=True)
        self.building = True

    def finish(self) -> bool:
        """Waits for the build; whether it came to its end. The process has printed why, where it did not."""
        self.building = False
        assert self.process and self.process.stdout
        return self.process.stdout.readline() == "built\n"

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


def _command() -> list[str]:
    """What runs this module under the engine of this process: ProperDocs takes the place of MkDocs where it is imported."""
    if load_config.__module__.startswith("properdocs"):
        under = "import properdocs.replacement, runpy; runpy.run_module('engine.languages', run_name='__main__')"
        return [sys.executable, "-c", under]
    return [sys.executable, "-m", "engine.languages"]


def _orders() -> Iterator[Order]:
    """The orders as they come; the end of the input ends this process at once, whatever it is doing."""
    given: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            given.put(line)
        os._exit(0)

    Thread(target=read, daemon=True).start()
    while True:
        yield Order(**json.loads(given.get()))


def _obey(order: Order) -> bool:
    logging.getLogger("mkdocs").setLevel(order.level)
    try:
        config = load_config(
            str(ROOT / "mkdocs.en.yml"),
            site_dir=str(Path(order.site_dir) / OTHER),
            site_url=order.site_url and posixpath.join(order.site_url, f"{OTHER}/"),
            strict=order.strict,
        )
        # The plugins learn what MkDocs's command line tells them, once: they are kept from build to build.
        config.plugins.on_startup(command=order.command, dirty=False)
        build(config)
    except (Exception, SystemExit) as error:
        lines = broken.said(error)
        logging.getLogger("mkdocs").error(lines)
        if order.command == "serve":
            broken.show(lines, Path(order.site_dir) / OTHER, ROOT / "docs" / OTHER)
        return False
    return True


def _main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever else is printed is no answer
    said = logging.StreamHandler(sys.stderr)
    said.setFormatter(logging.Formatter(f"%(levelname)-7s -  {OTHER}: %(message)s"))
    logging.getLogger("mkdocs").addHandler(said)
    for order in _orders():
        print("built" if _obey(order) else "failed", file=answers, flush=True)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):  # whoever gave the orders ends, too
        _main()
