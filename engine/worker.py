"""The process that builds English: `python -m engine.worker` reads orders, a line each, and prints an answer to each.

It ends when its standard input does, and so with whoever gives the orders.
"""

import logging
import os
import posixpath
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TextIO

from mkdocs.commands.build import build
from mkdocs.config import load_config

from catalogue.records.load import load
from engine import broken, gate
from engine.checked import DATA
from engine.languages import OTHER, ROOT
from engine.orders import ANSWERS, ORDERS, Answer, Found, Order
from engine.plugin import Classics
from engine.superseding import finished

# Seconds until one looks whether there is another order.
SOON = 0.05


class Worker:
    """Takes orders as they come; the end of the input ends this process at once, whatever it is doing."""

    def __init__(self, orders: TextIO):
        self.given: SimpleQueue[str] = SimpleQueue()
        self.classics: Classics | None = None
        Thread(target=self._take, args=(orders,), daemon=True).start()

    def _take(self, orders: TextIO) -> None:
        for line in orders:
            self.given.put(line)
        os._exit(0)

    def obey(self, answers: TextIO) -> None:
        """One order, and what is left of it for later, unless another comes before. What only announces one has no answer."""
        order = ORDERS.validate_json(self.given.get())
        if order.found is None:
            load(DATA)
            return
        logging.getLogger("mkdocs").setLevel(order.level)
        answer = Answer(False, [])

        def work() -> None:
            nonlocal answer
            answer = self._built(order) if order.changed is None else self._made(order, order.changed)

        self._finished(work)
        gate.wait()
        print(ANSWERS.dump_json(replace(answer, number=order.number)).decode(), file=answers, flush=True)
        if answer.built and self.classics and order.changed is None:
            self._finished(partial(broken.go_on, self.classics.left))

    def _finished(self, work: Callable[[], object]) -> bool:
        return finished(work, lambda: not self.given.empty(), SOON)

    def _made(self, order: Order, changed: list[Path]) -> Answer:
        if not self.classics:
            return Answer(False, [])
        made = self.classics.again(str(Path(order.site_dir) / OTHER), changed, order.found or Found())
        return Answer(True, self.classics.now.problems.lines, made)

    def _built(self, order: Order) -> Answer:
        with broken.heard() as lines:
            try:
                self.classics = _build(order, self.classics)
                return Answer(True, self.classics.now.problems.lines)
            except (Exception, SystemExit) as error:
                told = "\n".join(lines) or broken.said(error)
                if order.command == "serve":
                    broken.show(told, Path(order.site_dir) / OTHER, ROOT / "docs" / OTHER)
                return Answer(False, [] if lines else told.splitlines())


def _build(order: Order, before: Classics | None) -> Classics:
    """Builds, and returns our plugin, which knows what it has found. Raises what MkDocs raises."""
    config = load_config(
        str(ROOT / "mkdocs.en.yml"),
        site_dir=str(Path(order.site_dir) / OTHER),
        site_url=order.site_url and posixpath.join(order.site_url, f"{OTHER}/"),
        strict=order.strict,
    )
    classics = config.plugins["classics"]
    assert isinstance(classics, Classics)
    classics.found = order.found
    if not before:  # the plugins learn what MkDocs's command line tells them, once: they are kept from build to build
        config.plugins.on_startup(command=order.command, dirty=False)
    build(config)
    return classics


def work(orders: TextIO, answers: TextIO) -> None:
    """Obeys until the orders end, which ends the process."""
    sys.stdout = sys.stderr  # whatever else is printed is no answer
    said = logging.StreamHandler(sys.stderr)
    said.setFormatter(logging.Formatter(f"%(levelname)-7s -  {OTHER}: %(message)s"))
    logging.getLogger("mkdocs").handlers = [gate.patient(said)]
    worker = Worker(orders)
    while True:
        worker.obey(answers)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):  # whoever gave the orders ends, too
        work(sys.stdin, sys.stdout)
