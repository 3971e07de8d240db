"""What several tests do."""

import fcntl
import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from binascii import crc32
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from catalogue.files.write import PROMISE
from tests.invented import PARTS, ROOT

Made = TypeVar("Made")
# The theme's advertisement does not belong in the output; what is printed is to be read at once.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
# Seconds until a test gives up. They cost nothing where all is well, so they are enough for a machine ten times slower.
PATIENCE = float(os.environ.get("PATIENCE", "180"))


def often(cases: Mapping[str, object], names: Collection[str]) -> list:
    """Cases for parametrize: those of these names are tried by `make test`, the others by `make thorough`."""
    values = [value if isinstance(value, tuple) else (value,) for value in cases.values()]
    marks = [() if name in names else pytest.mark.thorough for name in cases]
    return [pytest.param(*value, id=name, marks=mark) for name, value, mark in zip(cases, values, marks)]


def in_turn(names: str, cases: Mapping[str, object]) -> Callable:
    """Gives a test these cases, of which its name decides which one is tried often."""

    def decorate(test: Callable) -> Callable:
        turn = [*cases][crc32(test.__name__.encode()) % len(cases)]
        return pytest.mark.parametrize(names, often(cases, [turn]))(test)

    return decorate


def waits(condition: Callable[[], object]) -> bool:
    """Whether the condition came true while one had patience."""
    end = time.monotonic() + PATIENCE
    while not (done := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return bool(done)


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """While no other process has this file: who comes later finds kept what the first has made."""
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def once(file: Path, make: Callable[[], Made]) -> Made:
    """What `make` returns, which whichever process comes first makes and writes for the others."""
    with alone(file.with_suffix(".lock")):
        if not file.exists():
            file.write_bytes(pickle.dumps(make()))
    return pickle.loads(file.read_bytes())


def copy(folder: Path) -> Path:
    """The project as it is, in another folder, to be changed there."""
    for part in PARTS:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, folder / part)
    return folder


def start(*command: str, folder: Path = ROOT, **environment: str) -> subprocess.Popen:
    """A module of Python, started in a folder; prints into one stream."""
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=os.environ | QUIET | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        preexec_fn=_hears,
    )


def _hears() -> None:
    """A shell that runs the tests in the background has its children ignore Ctrl-C, and nohup that it is gone."""
    for each in (signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)


def run(*command: str, folder: Path = ROOT, **environment: str) -> tuple[int, str]:
    """How the module ended, and what it printed."""
    with start(*command, folder=folder, **environment) as process:
        output = process.communicate()[0]
    return process.returncode, output


def dying(files: int, do: Callable[[], object]) -> None:
    """Does it in a process of its own, which is killed once it has promised what it writes and written so many files."""
    if child := os.fork():
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, "was done before"
        return
    done: list[Path] = []

    def counted(step: Callable[..., None]) -> Callable[..., None]:
        def run(path: Path, *to: Path, **options: object) -> None:
            if len(done) > files:
                os.kill(os.getpid(), signal.SIGKILL)
            step(path, *to, **options)
            done.extend(name for name in (*to, path)[:1] if name.name == PROMISE or (done and name.suffix != ".new"))

        return run

    os.replace, Path.unlink = counted(os.replace), counted(Path.unlink)  # type: ignore[assignment, method-assign]
    do()
    os._exit(0)
