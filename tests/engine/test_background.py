"""Work that nobody waits for: done beside, stopped between two steps, its errors told."""

from threading import Event

from engine.background import Background
from tests.tools import PATIENCE


def test_every_step_is_taken_in_order():
    done, work = [], Background()
    work.start([lambda: done.append(1), lambda: done.append(2)], failed=done.append)
    work.thread.join()
    assert done == [1, 2]


def test_nobody_waits_for_it():
    begun, goes_on, work = Event(), Event(), Background()
    work.start([begun.set, goes_on.wait], failed=print)
    assert begun.wait(PATIENCE) and work.thread.is_alive()
    goes_on.set()
    work.stop()


def test_what_is_stopped_takes_no_other_step():
    done, begun, goes_on, work = [], Event(), Event(), Background()
    work.start([begun.set, goes_on.wait, lambda: done.append("late")], failed=done.append)
    assert begun.wait(PATIENCE)
    work.stopped.set()
    goes_on.set()
    work.stop()
    assert done == [] and not work.thread.is_alive()


def test_an_error_ends_the_work_and_is_told():
    told, work = [], Background()
    work.start([lambda: 1 / 0, lambda: told.append("next")], failed=told.append)
    work.thread.join()
    assert [type(error) for error in told] == [ZeroDivisionError]
