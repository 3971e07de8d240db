"""A preview that ends, however and whenever it ends, leaves no process and no taken port."""

import os
import signal
import socket
import subprocess
import sys

import pytest

from tests.invented import project
from tests.served import Serving, waits
from tests.tools import PATIENCE, run, start

# What builds English is a copy of the process that builds Chinese, or a process of its own.
WORKER = "mkdocs|engine.worker"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return project(tmp_path_factory.mktemp("ended"), 8)


def workers(folder) -> list[str]:
    """The processes that build a project: their numbers, by the folder they work in."""
    found = subprocess.run(["pgrep", "-f", WORKER], capture_output=True, text=True).stdout.split()
    return [number for number in found if os.path.exists(f"/proc/{number}") and folder_of(number) == str(folder)]


def folder_of(number: str) -> str:
    try:
        return os.readlink(f"/proc/{number}/cwd")
    except OSError:
        return ""


def free(port: int) -> bool:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


MOMENTS = {
    "at the start": lambda serving: True,
    "while English is built": lambda serving: waits(lambda: any("en: " in line for line in serving.lines)),
    "while it serves": lambda serving: serving.ready(),
}
# Three signals do the same, see engine/ending.py: each once, and one that nobody can hear at all times that differ.
ENDED = [
    ("at the start", signal.SIGTERM),
    ("while English is built", signal.SIGTERM),
    ("while it serves", signal.SIGINT),
    ("while it serves", signal.SIGKILL),
    pytest.param("while English is built", signal.SIGKILL, marks=pytest.mark.thorough),
    pytest.param("while it serves", signal.SIGHUP, marks=pytest.mark.thorough),
]


def test_no_file_is_left(folder, tmp_path):
    serving = Serving(folder, TMPDIR=str(tmp_path))
    assert serving.ready(), serving.lines
    serving.replace("docs/en/about.md", "## ", "## Edited: ")
    assert waits(lambda: len(list(tmp_path.glob("mkdocs_*"))) == 2), serving.lines
    serving.stop()
    assert list(tmp_path.glob("mkdocs_*")) == []


@pytest.mark.parametrize(("when", "how"), ENDED, ids=lambda part: getattr(part, "name", part))
def test_nothing_is_left(folder, when, how):
    serving = Serving(folder)
    assert MOMENTS[when](serving), serving.lines
    serving.process.send_signal(how)
    serving.process.wait(PATIENCE)
    assert waits(lambda: workers(folder) == [])
    assert waits(lambda: free(serving.port))


def test_make_takes_the_preview_along(root):
    """What it runs has its output until it ends."""
    previewing = f"RUN={sys.executable} -c 'import time; print(flush=True); time.sleep({PATIENCE})' #"
    command = ["make", "--silent", "--old-file=settings", previewing, "serve"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as making:
        assert making.stdout.readline() == b"\n"
        making.terminate()
        making.communicate(timeout=PATIENCE / 2)


def test_a_build_that_is_killed_leaves_no_process(folder):
    with start("mkdocs", "build", folder=folder) as process:
        assert waits(lambda: len(workers(folder)) == 2)
        process.kill()
    assert waits(lambda: workers(folder) == [])


def test_a_port_that_is_taken_is_one_line_before_anything_is_built(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = "{}:{}".format(*taken.getsockname())
        status, output = run("mkdocs", "serve", "--dev-addr", address, folder=folder)
    said = f"{address} is taken, perhaps by another preview; end that, or take another port: make serve PORT=8001"
    assert status == 1 and [line for line in output.splitlines() if line and "Building" not in line] == [said]
