"""A function beside this process: its result, its end, and what nobody waits for."""

import time

import pytest

from engine.background import Beside, Failed, leave, stop
from tests.engine.test_serve import waits


def started(function, *arguments) -> Beside:
    task = Beside(function, *arguments)
    task.start()
    return task


def test_it_returns_what_the_function_returns():
    assert started(sorted, [3, 1, 2]).join() == [1, 2, 3]


@pytest.mark.parametrize("ends", [lambda: 1 / 0, lambda: exit("no")])
def test_a_function_that_does_not_come_to_its_end_has_failed(ends, capfd):
    with pytest.raises(Failed):
        started(ends).join()
    assert capfd.readouterr().err


def test_what_is_left_is_done_without_waiting(tmp_path):
    leave(lambda: time.sleep(0.5) or (tmp_path / "done").touch())
    assert not (tmp_path / "done").exists()
    assert waits(10, (tmp_path / "done").exists)


def test_what_is_stopped_is_never_done(tmp_path):
    leave(lambda: time.sleep(1) or (tmp_path / "done").touch())
    stop()
    time.sleep(1.5)
    assert not (tmp_path / "done").exists()
