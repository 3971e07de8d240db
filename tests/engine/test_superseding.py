"""Work ends as soon as there is something newer, and not otherwise."""

import signal
import sys
import time
import weakref
from itertools import count

import pytest

from catalogue.records.patience import patience
from engine.superseding import Superseded, finished

OFTEN = 0.01


def test_work_comes_to_its_end_where_nothing_is_newer():
    done = []
    assert finished(lambda: done.append("all"), lambda: False, OFTEN) and done == ["all"]


def test_it_ends_in_the_midst_of_it():
    said, looks = [], count()

    def work():
        said.append("begun")
        while True:
            time.sleep(OFTEN)

    assert not finished(work, lambda: next(looks) > 2, OFTEN)
    assert said == ["begun"] and next(looks) == 4


def test_who_catches_errors_does_not_go_on():
    def work():
        while True:
            try:
                time.sleep(OFTEN)
            except Exception:
                pytest.fail("what is newer is no error")

    assert not finished(work, lambda: True, OFTEN)


def test_what_clears_up_is_not_interrupted_again():
    looks, cleared = count(), []

    def work():
        try:
            while True:
                time.sleep(OFTEN)
        finally:
            time.sleep(5 * OFTEN)
            cleared.append(next(looks))

    assert not finished(work, lambda: next(looks) >= 0, OFTEN)
    assert cleared == [1]


def test_it_ends_although_a_weak_reference_has_taken_it(capsys):
    """As Python drops what is raised there, nobody would hear of it; and it prints a traceback."""
    looks = count()

    class Thing:
        pass

    def work():
        thing = Thing()
        kept = weakref.ref(thing, lambda reference: time.sleep(100))
        del thing
        assert kept() is None
        while True:
            time.sleep(OFTEN)

    before = sys.unraisablehook
    assert not finished(work, lambda: next(looks) >= 0, OFTEN)
    assert next(looks) == 2 and sys.unraisablehook is before and capsys.readouterr().err == ""


def test_no_timer_is_left(tmp_path):
    def work():
        with patience(tmp_path, 100):
            raise Superseded

    assert not finished(work, lambda: False, 100)
    assert [signal.getitimer(kind)[0] for kind in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL)] == [0, 0]


def test_an_error_of_the_work_is_told():
    with pytest.raises(ZeroDivisionError):
        finished(lambda: 1 // 0, lambda: False, OFTEN)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
