"""Several at once, or killed at any moment: every record that was promised is there, and every file is old or new."""

import os
import random
import re
import subprocess
import threading
import time

import pytest

from catalogue.records.load import load
from tests.new.answers import atom
from tests.tools import PATIENCE, often, start

IDS = [f"2305.1000{at}" for at in range(1, 5)]
NAMES = dict(zip(IDS, ["Apples", "Bridges and Rivers", "Clocks", "Dunes of Sand"]))


def adds(adding, id: str) -> subprocess.Popen:
    services = ["--arxiv", f"{adding.service.url}query", "--crossref", f"{adding.service.url}works"]
    patience = ["--timeout", str(PATIENCE)]
    return start("catalogue", "new", id, "--topic", "shelf", "--data", str(adding.data), *services, *patience)


def paper(id: str) -> bytes:
    return atom(id, NAMES[id], ["Ada Lovelace"])


def together(adding, wanted: int, asked: list[str]) -> list[tuple[int, str]]:
    """All of them have read the data before the first one is answered."""
    meeting = threading.Barrier(wanted)

    def answer(id):
        def wait(handler):
            meeting.wait(PATIENCE)
            handler.send(200, paper(id))

        return wait

    for id in IDS:
        adding.service.answer(id, answer(id))
    running = [adds(adding, id) for id in asked]
    printed = [process.communicate()[0] for process in running]
    return [(process.returncode, text) for process, text in zip(running, printed)]


def test_four_at_once_are_four_records(adding):
    ended = together(adding, 4, IDS)
    assert [code for code, _ in ended] == [0] * 4, ended
    assert len(load(adding.data).catalogue.papers) == 6
    assert {paper.title for paper in load(adding.data).catalogue.papers} >= {*NAMES.values()}


def test_the_same_paper_twice_at_once_is_one_record(adding):
    ended = together(adding, 2, [IDS[0], IDS[0]])
    assert sorted(code for code, _ in ended) == [0, 1], ended
    assert any("is there already: apples" in text for _, text in ended)
    assert len(load(adding.data).catalogue.papers) == 3


def files(adding) -> dict[str, bytes]:
    """Without what a killed writer has left."""
    return {path: text for path, text in adding.snapshot().items() if not path.endswith(".new")}


def wait_for_writing(adding, process) -> None:
    """Until the first unfinished file is there, or all is over: the moment is short."""
    folders = [adding.data, adding.docs / "zh" / "shelf", adding.docs / "en" / "shelf"]
    while process.poll() is None and not any(name.endswith(".new") for folder in folders for name in os.listdir(folder)):
        pass


@pytest.mark.parametrize("seed", often({str(seed): seed for seed in range(4)}, ["0", "1"]))
def test_killed_at_any_moment_every_file_is_old_or_new_and_the_next_one_tidies_up(adding, seed):
    with adding.papers.open("a") as papers:
        papers.write(f"# {'x' * 97}\n" * 30_000)  # so much to write that the moment can be met
    old, answered = files(adding), threading.Event()

    def answer(handler):
        handler.send(200, paper(IDS[0]))
        answered.set()

    adding.service.answer(IDS[0], answer)
    process = adds(adding, IDS[0])
    assert answered.wait(PATIENCE)
    if seed % 2:
        wait_for_writing(adding, process)
    time.sleep(random.Random(seed).uniform(0, 0.001 if seed % 2 else 0.06))
    process.kill()
    process.communicate()
    killed = files(adding)
    assert adds(adding, IDS[0]).wait() in (0, 1)
    new = files(adding)
    assert all(text in (old.get(path), new[path]) for path, text in killed.items())
    assert len(load(adding.data).catalogue.papers) == 3
    assert [path for path in adding.snapshot() if re.search(r"\.new$", path)] == []
