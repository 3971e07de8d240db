"""No character goes into the data that a reader of them refuses; the author is told which was left out, and where."""

import json

import pytest

from catalogue.records.line import one_line
from catalogue.records.load import load
from catalogue.rules.check import check
from tests.new.answers import atom, work

CONTROL = [*"\x01\x0b\x1b\x7f\x85\u2028\u2029"]
UNSEEN = [*"\ufffe\uffff\ud800\u3164\u2800\ue000\ufdd0\U0001fffe\u200b\U000e0041\u034f\ufeff"]


def refused(adding) -> list[str]:
    said = [*load(adding.data).problems, *check(adding.data)]
    return [str(problem) for problem in said if any(word in problem.message for word in ("nobody sees", "control", "YAML"))]


@pytest.mark.parametrize("char", UNSEEN, ids=lambda char: f"U+{ord(char):04X}")
def test_what_is_typed_can_be_read(adding, char):
    adding.service.answer("2305.10001", atom("2305.10001", "A Title", ["Ada Lovelace"]))
    code, said = adding.new("2305.10001", "--name", f"Na{char}me")
    assert code == 0 and f"name: U+{ord(char):04X}" in said and refused(adding) == []


@pytest.mark.parametrize("option", ["--name", "--title"])
@pytest.mark.parametrize("char", [*"\n\r\t", *CONTROL], ids=lambda char: f"U+{ord(char):04X}")
def test_a_line_break_or_a_command_to_a_terminal_is_refused_before_anyone_is_asked(adding, option, char):
    before = adding.snapshot()
    code, said = adding.new("2305.10001", option, f"Na{char}me")
    assert (code, said.count("\n"), said.isascii()) == (1, 1, True) and f"write it in one, with {option}" in said
    assert adding.service.asked == [] and adding.snapshot() == before


@pytest.mark.parametrize("char", [*CONTROL[:2], *CONTROL[3:], *UNSEEN], ids=lambda char: f"U+{ord(char):04X}")
def test_what_a_service_says_can_be_read(adding, char):
    body = json.loads(work("10.5555/1", f"A{char} Title", [{"family": f"Love{char}lace", "given": f"Ada{char}"}]))
    adding.service.answer("10.5555/1", json.dumps(body).encode())
    assert adding.new("10.5555/1")[0] == 0 and refused(adding) == []


@pytest.mark.parametrize("title", ["A \ufffd Work", "RÃ©sumÃ© Work", "A" + "\u0301" * 7, "A раper", "⼀ Work"])
def test_what_check_says_of_the_signs_of_a_title_new_says_at_once(adding, title):
    adding.service.answer("2305.10001", atom("2305.10001", title, ["Ada Lovelace"]))
    code, said = adding.new("2305.10001", "--id", "third")
    told = [problem.message for problem in check(adding.data) if "to be written" not in problem.message]
    assert code == 0 and told and [line for line in map(one_line, told) if f"- {line}\n" not in said] == []
