"""The process that builds English: `python -m engine.worker` reads orders, a line each, and prints an answer to each.

It ends when its standard input does, and so with whoever gives the orders.
"""

import json
import logging
import os
import posixpath
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TextIO

from mkdocs.commands.build import build
from mkdocs.config import load_config

from engine import broken
from engine.languages import OTHER, ROOT, Answer, Order
from engine.plugin import Classics


def _orders(given_to_us: TextIO) -> Iterator[Order]:
    """The orders as they come; the end of the input ends this process at once, whatever it is doing."""
    given: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in given_to_us:
            given.put(line)
        os._exit(0)

    Thread(target=read, daemon=True).start()
    while True:
        yield Order(**json.loads(given.get()))


def _obey(order: Order) -> Answer:
    logging.getLogger("mkdocs").setLevel(order.level)
    with broken.heard() as lines:
        try:
            return Answer(True, _built(order))
        except (Exception, SystemExit) as error:
            told = "\n".join(lines) or broken.said(error)
            if order.command == "serve":
                broken.show(told, Path(order.site_dir) / OTHER, ROOT / "docs" / OTHER)
            return Answer(False, [] if lines else told.splitlines())


def _built(order: Order) -> list[str]:
    """Builds, and returns the problems that keep pages from being shown. Raises what MkDocs raises."""
    config = load_config(
        str(ROOT / "mkdocs.en.yml"),
        site_dir=str(Path(order.site_dir) / OTHER),
        site_url=order.site_url and posixpath.join(order.site_url, f"{OTHER}/"),
        strict=order.strict,
    )
    classics = config.plugins["classics"]
    assert isinstance(classics, Classics)
    # The plugins learn what MkDocs's command line tells them, once: they are kept from build to build.
    config.plugins.on_startup(command=order.command, dirty=False)
    build(config)
    return classics.now.problems.lines


def work(orders: TextIO, answers: TextIO) -> None:
    """Obeys until the orders end, which ends the process."""
    sys.stdout = sys.stderr  # whatever else is printed is no answer
    said = logging.StreamHandler(sys.stderr)
    said.setFormatter(logging.Formatter(f"%(levelname)-7s -  {OTHER}: %(message)s"))
    logging.getLogger("mkdocs").handlers = [said]
    for order in _orders(orders):
        print(json.dumps(asdict(_obey(order))), file=answers, flush=True)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):  # whoever gave the orders ends, too
        work(sys.stdin, sys.stdout)
