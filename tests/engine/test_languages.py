"""The process that builds English may go, and a preview goes on."""

import subprocess
import sys

import pytest

from engine import languages
from engine.languages import OtherLanguage
from engine.orders import Answer, Order

GOES = "input()"
ANSWERS = (
    "import json; number = json.loads(input())['number']; print(json.dumps({'built': True, 'problems': [], 'number': number}))"
)
ENDED = Answer(False, ["the process that builds English has ended"])


@pytest.fixture
def processes(monkeypatch):
    """Programs that are started one after another in its place."""
    programs = []
    monkeypatch.setattr(languages.forked, "possible", lambda: False)
    given = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    monkeypatch.setattr(languages, "_started", lambda: subprocess.Popen([sys.executable, "-c", programs.pop(0)], **given))
    return programs


def ordered(command) -> Answer:
    other = OtherLanguage()
    other.build(Order(command, "site", None, False, 0))
    answer = other.finish()
    other.stop()
    return answer


def test_a_preview_orders_once_more_from_another_process(processes):
    processes += [GOES, ANSWERS]
    assert ordered("serve").built


def test_it_orders_no_third_time(processes):
    processes += [GOES, GOES, ANSWERS]
    assert ordered("serve") == ENDED and processes == [ANSWERS]


def test_a_build_tells(processes):
    processes += [GOES, ANSWERS]
    assert ordered("build") == ENDED and processes == [ANSWERS]
