"""What takes too long is interrupted, and the file is named."""

import re
import signal
import threading
import time
from pathlib import Path

import pytest

from catalogue.markdown import pagetext
from catalogue.pages import made
from catalogue.records import walk
from catalogue.records.patience import TooLongError, again, patience
from catalogue.rules import check as rules
from catalogue.rules import foreign, making

PAGE = Path("docs/zh/about.md")


def endless() -> None:
    """Within one call of C, below a library that catches every Exception."""
    try:
        re.search(r"(a+)+b", "a" * 60)
    except Exception:
        pytest.fail("a library went on")


def test_what_takes_too_long_is_interrupted_wherever_it_is():
    begun = time.process_time()
    with pytest.raises(TooLongError) as error, patience(PAGE, 0.2):
        endless()
    assert time.process_time() - begun < 5
    assert str(error.value.problem).startswith("docs/zh/about.md:1: takes too long to read; ")


def test_what_is_done_in_time_is_left_alone_and_the_timer_is_off():
    with patience(PAGE, 5), patience(PAGE, 2):
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    signal.raise_signal(signal.SIGVTALRM)


def test_of_two_things_the_inner_is_named_and_then_the_outer():
    for within, named in ((0.1, "docs/zh/index.md"), (5, "docs/zh/about.md")):
        with pytest.raises(TooLongError) as error, patience(PAGE, 0.5):
            with patience(Path("docs/zh/index.md"), within):
                sum(range(1000))
                endless() if within < 1 else None
            endless()
        assert str(error.value.problem).startswith(named)


def test_all_that_is_done_with_one_file_is_added_up_until_the_next_check(monkeypatch):
    monkeypatch.setattr("catalogue.records.patience.TOGETHER", 0.2)

    def work() -> None:
        with patience(PAGE):
            sum(range(2_000_000))

    again()
    with pytest.raises(TooLongError):
        for _ in range(100):
            work()
    with pytest.raises(TooLongError), patience(PAGE):
        pytest.fail("it has no time left")
    with patience(PAGE, line=2), patience(Path("docs/en/about.md")):
        pass
    again()
    work()


def test_beside_the_main_thread_nothing_is_interrupted():
    done = []

    def work() -> None:
        with patience(PAGE, 0.01):
            done.append(sum(range(2_000_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


def test_a_page_that_takes_too_long_stops_the_check_with_its_line(project, docs, monkeypatch):
    def slow(data, docs):
        for _page, _text in pagetext.texts(docs):
            endless()
        yield from ()

    monkeypatch.setattr(rules, "PAGE_RULES", [slow])
    monkeypatch.setattr(pagetext, "patience", lambda page: patience(page, 0.2))
    assert project.page_problems() == [
        "docs/en/about.md:1: takes too long to read; look for signs that come again and again, and cut it"
    ]


def test_a_record_that_takes_too_long_ends_the_rules_with_its_line(project, monkeypatch):
    monkeypatch.setattr(walk, "patience", lambda path, line: patience(path, 0.2, line))
    monkeypatch.setattr(foreign.foreign, "in_name", lambda text: endless() if text == "Name second" else ())
    papers = project.write() / "papers.yaml"
    line = papers.read_text(encoding="utf-8").partition("- id: second")[0].count("\n") + 1
    assert [str(problem) for problem in rules.check(project.data)] == [
        f"{papers}:{line}: takes too long to read; look for signs that come again and again, and cut it"
    ]


def test_what_a_page_shows_is_looked_at_in_time(project, docs, monkeypatch):
    monkeypatch.setattr(making, "seen", lambda html, text: endless())
    monkeypatch.setattr(making, "patience", lambda page: patience(page, 0.2))
    assert [problem for problem in project.page_problems(made=True) if "takes too long" in problem] == [
        "docs/zh/about.md:1: takes too long to read; look for signs that come again and again, and cut it"
    ]


def test_of_a_page_that_leads_to_one_that_takes_too_long_the_other_is_named(project, docs, monkeypatch):
    (docs / "zh" / "shelf" / "first.md").write_text("[x](../about.md#y)")
    monkeypatch.setattr(made, "html", lambda text: endless())
    monkeypatch.setattr(made, "patience", lambda page: patience(page, 0.2))
    found = [problem.path for problem in rules.check(project.write(), docs) if "takes too long" in problem.message]
    assert found == [docs / "zh" / "about.md"]


class Called:
    """What Python ends by itself, where nothing can be raised."""

    ended = 0

    def __del__(self):
        try:
            endless()
        finally:
            Called.ended += 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_lost_while_python_calls_back_by_itself_is_raised_again():
    with pytest.raises(TooLongError), patience(PAGE, 0.05):
        Called()
        endless()
    assert Called.ended == 1
