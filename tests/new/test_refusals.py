"""What ends without a record ends with one line that says why, and leaves every file as it was."""

import errno
import json
import os
import signal
import threading

import pytest
import yaml

from catalogue.records.load import load
from tests.host import Handler, Server
from tests.new.answers import ERROR, NOT_THERE, atom, work
from tests.tools import PATIENCE

ID, PEOPLE = "2305.10001", ["Ada Lovelace"]
GOOD = atom(ID, "Learning by Asking", PEOPLE)

BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/passwd">]><feed xmlns="http://www.w3.org/2005/Atom"><title>&b;&c;</title></feed>"""


def slow(handler):
    handler.server.over.wait()


def trickle(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not handler.server.over.wait(0.01):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


def dripping(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.server.over.wait(0.01):
        try:
            handler.wfile.write(b"X")
        except OSError:
            return


def cut_off(handler):
    handler.send(200, GOOD[:300], length=str(len(GOOD)))
    handler.close_connection = True


def hung_up(handler):
    handler.connection.close()


def huge(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        try:
            handler.wfile.write(b" " * 100_000)
        except OSError:
            return
    handler.close_connection = True


def too_many(handler):
    handler.send(429, b"Rate exceeded.", Retry_After="1")


def in_circles(handler):
    handler.send(302, b"", Location=handler.path)


def nowhere(handler):
    handler.send(302, b"", Location="http://[::1")


def to_no_port(handler):
    handler.send(301, b"", Location="http://127.0.0.1:x/")


def painted(handler):
    handler.wfile.write(b"HTTP/1.1 503 bad\x1b[31mred\r\nContent-Length: 0\r\n\r\n")


ANSWERS = {
    "server error": (500, "arXiv answered 500 Internal Server Error"),
    "too many requests": (429, "arXiv answered 429 Too Many Requests"),
    "line breaks in the reason": (in_circles, "arXiv answered 302 The HTTP server returned a redirect error"),
    "a redirect to no address": (nowhere, "arXiv answered with a redirect to no address (Invalid IPv6 URL) at "),
    "a redirect to no port": (to_no_port, "; try again later, or ask a mirror: ARXIV_API=https://…; nothing was written"),
    "nothing there": (404, "arXiv answered 404 at http://127.0.0.1:"),
    "a terminal's commands in the reason": (painted, "arXiv answered 503 bad [31mred"),
    "forbidden": (403, "arXiv answered 403 Forbidden"),
    "empty": (b"", "arXiv's answer cannot be read (it is empty)"),
    "slow": (slow, "arXiv did not answer (timed out)"),
    "trickle": (trickle, "arXiv did not answer (timed out)"),
    "dripping header": (dripping, "arXiv did not answer (timed out)"),
    "cut off": (cut_off, "arXiv did not answer (the answer was cut off)"),
    "hung up": (hung_up, "arXiv did not answer"),
    "huge": (huge, "arXiv answered with more than 4 MB"),
    "bomb": (BOMB, "arXiv's answer declares a document type"),
    "page of HTML": (b"<!doctype html><title>Sign in</title><p>Wi-Fi", "arXiv's answer cannot be read"),
    "half an answer": (GOOD[:900], "arXiv's answer cannot be read"),
    "no paper": (NOT_THERE, f"arXiv does not know {ID}"),
    "error feed": (ERROR, f"arXiv does not know {ID}"),
    "another paper": (atom("2305.10002", "Else", PEOPLE), "arXiv answered about http://arxiv.org/abs/2305.10002v1"),
    "no author": (atom(ID, "Learning by Asking", []), "lacks a title, an author"),
    "a crowd of authors": (atom(ID, "Learning by Asking", PEOPLE * 6_001), "names more than 6,000 authors"),
    "no title": (atom(ID, " ", PEOPLE), "lacks a title, an author"),
    "no date": (atom(ID, "Learning by Asking", PEOPLE, day="soon"), "lacks a title, an author, a date"),
    "withdrawn": (atom(ID, "Oops", PEOPLE, comment="This paper has been withdrawn by the author"), f"arXiv {ID} was withdrawn"),
}


def refused(adding, *arguments, **options) -> str:
    """The only line that is printed, but for those that tell of waiting; no file has changed."""
    before = adding.snapshot()
    code, printed = adding.new(*arguments, **options)
    assert (code, adding.snapshot()) == (1, before), printed
    (line,) = [line for line in printed.split("\n")[:-1] if "; waiting " not in line]
    assert line.isprintable()
    return line


# Of these, nobody has the patience of other tests.
ENDLESS = (slow, trickle, dripping)


def test_a_bad_answer_is_one_line_and_changes_nothing(adding):
    for name, (answer, said) in ANSWERS.items():
        adding.service.answer(ID, answer)
        assert said in refused(adding, ID, *(["--timeout", "0.1"] if answer in ENDLESS else [])), name


@pytest.mark.parametrize(
    "passing", [500, 503, 429, cut_off, hung_up], ids=lambda trouble: getattr(trouble, "__name__", trouble)
)
def test_a_passing_trouble_is_waited_for(adding, passing):
    adding.service.answer(ID, passing, GOOD)
    code, printed = adding.new(ID)
    assert (code, adding.service.asked) == (0, [ID, ID]), printed


def test_offline_is_one_line(adding):
    with Server(Handler) as closed:
        url = closed.url
    line = refused(adding, ID, "--arxiv", f"{url}query")
    assert "arXiv did not answer (Connection refused)" in line and "later, or ask a mirror: ARXIV_API=https://…" in line
    assert "arXiv did not answer (Connection refused)" in refused(adding, ID, "--arxiv", f"{url}中")
    assert "arXiv did not answer (" in refused(adding, ID, "--arxiv", "http://例え.invalid/q")


@pytest.mark.parametrize("typed", ["cs/0112017", "cs.CL/0112017v2", "https://arxiv.org/abs/hep-th/9901001"])
def test_an_old_identifier_is_refused_with_its_reason(adding, typed):
    assert "from before April 2007" in refused(adding, typed)


SITES = ["https://openreview.net/forum?id=x", "https://scholar.google.com/scholar?q=2305.10001", "arxiv.org/list/cs.CL/new"]


@pytest.mark.parametrize("typed", SITES)
def test_a_site_that_names_papers_otherwise_is_refused_by_its_name(adding, typed):
    line, site = refused(adding, typed), typed.removeprefix("https://").partition("/")[0]
    assert line.endswith(f"; write the one that the page at {site} names")


NEITHER = ["attention", "2305", "2313.10001", "https://example.org/2305.10001", "../../etc/passwd", "10.1/x"]


@pytest.mark.parametrize("typed", NEITHER)
def test_what_is_no_identifier_is_refused(adding, typed):
    assert "is no arXiv identifier" in refused(adding, typed)


def test_a_missing_paper_and_topic_are_asked_for_as_make_takes_them(adding):
    assert refused(adding, "") == "no paper is named; write its arXiv identifier or DOI, with make as ARXIV=2305.18290"
    assert refused(adding, ID, topic="") == "say which topic with --topic, with make as TOPIC=: shelf"


def test_an_unknown_topic_and_tag_are_refused_with_those_that_are_meant(adding):
    assert refused(adding, ID, "--tags", "label,nothing") == "unknown tag 'nothing'; the tags are label"
    assert refused(adding, ID, "--tags", "shelf").startswith("unknown tag 'shelf', which is a topic: leave it out")
    wanted = "unknown topic 'shlef': write shelf; unknown tag 'lable': write label"
    assert refused(adding, ID, "--tags", "lable", topic="shlef") == wanted


@pytest.mark.parametrize("typed", ["1706.03762", "https://arxiv.org/abs/1706.03762v7", "arxiv.org/pdf/1706.03762.pdf"])
def test_another_version_of_a_known_paper_is_refused_without_asking(adding, typed):
    assert "is there already: first" in refused(adding, typed)
    assert adding.service.asked == []


def test_a_title_that_looks_like_a_known_one_is_refused(adding):
    adding.papers.write_text(adding.papers.read_text(encoding="utf-8").replace("Title first", "Attention Is All You Need"))
    adding.service.answer(ID, atom(ID, "Attention is all you need.", PEOPLE))
    assert "looks like first, 'Attention Is All You Need'" in refused(adding, ID)


CHOSEN = [("--id", id) for id in ("Con", "con", "../x", "first", "shelf", "", "ab", "a" * 61)]
CHOSEN += [("--name", "Name second"), ("--tags", "nothing")]


@pytest.mark.parametrize(("option", "wrong"), CHOSEN)
def test_what_was_chosen_wrongly_is_refused_before_anyone_is_asked(adding, option, wrong):
    refused(adding, ID, option, wrong)
    assert adding.service.asked == []


@pytest.mark.parametrize("option, taken", [("--id", "first"), ("--name", "Name second")])
def test_a_taken_id_or_name_is_refused(adding, option, taken):
    adding.service.answer(ID, GOOD)
    line = refused(adding, ID, option, taken)
    assert repr(taken) in line and f"choose another with {option}" in line


def test_data_with_faults_are_mended_first(adding):
    adding.papers.write_text(adding.papers.read_text(encoding="utf-8").replace("2018-10-11", "soon"))
    assert refused(adding, ID).startswith("mend this first: ")


def test_a_page_that_someone_wrote_is_not_overwritten(adding):
    adding.service.answer(ID, GOOD)
    (adding.docs / "en" / "shelf" / "learning-by-asking.md").write_text("mine")
    assert "is there already" in refused(adding, ID)


def test_a_disk_that_refuses_is_a_line_that_names_the_file(adding, monkeypatch):
    def full(source, target):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(source))

    adding.service.answer(ID, GOOD)
    monkeypatch.setattr(os, "replace", full)
    assert refused(adding, ID) == f"{adding.papers}: Read-only file system; nothing more was done"


def test_a_list_in_brackets_is_refused(adding):
    records = yaml.load(adding.papers.read_text(encoding="utf-8"), yaml.BaseLoader)
    adding.papers.write_text(json.dumps(records), encoding="utf-8")
    adding.service.answer(ID, GOOD)
    assert "is not a list that a record can be put into" in refused(adding, ID)


@pytest.mark.parametrize(
    "answer, said",
    [
        (b"", "cannot be read (it is empty)"),
        (b"[]", "answered about no work"),
        (b"\xff\xfe{", "cannot be read (it is not JSON)"),
        (b'{"message": "10.5555/1"}', "answered about no work"),
        (b"[" * 100_000, "cannot be read"),
        (b'{"message": {"DOI": "10.5555/1", "title": 5}}', "lacks a title or an author (Crossref's title cannot be read"),
        (work("10.5555/2", "Else", [{"family": "Doe"}]), "answered about 10.5555/2 when asked about 10.5555/1"),
        (work("10.5555/1", "Nobody", []), "lacks a title or an author"),
        (work("10.5555/1", "Undated", [{"family": "Doe"}], **{"published-online": {"date-parts": [[2022]]}}), "no full date"),
        (404, "Crossref does not know 10.5555/1: it answered 404 at http://127.0.0.1:"),
    ],
)
def test_a_bad_answer_of_crossref_is_one_line(adding, answer, said):
    adding.service.answer("10.5555/1", answer)
    assert said in refused(adding, "10.5555/1")


@pytest.mark.parametrize("title", ["注意力就是一切", "---", ":", "\u202e\u200b注"])
def test_a_title_without_letters_for_an_id_asks_for_one(adding, title):
    adding.service.answer(ID, atom(ID, title, PEOPLE))
    assert "choose one with --id" in refused(adding, ID)
    assert adding.new(ID, "--id", "third")[0] == 0


@pytest.mark.parametrize("id", ["Bad Id", "xxx", "../x", "a-", "a" * 61, ""])
def test_an_id_that_is_none_is_refused_with_what_to_write(adding, id):
    adding.service.answer(ID, GOOD)
    assert "is no id; write small letters a-z" in refused(adding, ID, "--id", id)


WITHDRAWN = [
    ("Withdrawal: contains errors", ""),
    ("Withdrawn", ""),
    ("withdrawn by the authors", ""),
    ("Paper withdrawn due to a gap in the proof", ""),
    ("We withdraw this paper", ""),
    ("This paper has been retracted.", ""),
    ("Retracted by the authors", ""),
    ("This article is temporarily withdrawn from arXiv", ""),
    ("", "This paper has been withdrawn by the author due to a crucial error."),
]
NOT_WITHDRAWN = [
    ("Accepted at ICML; an earlier version was withdrawn from NeurIPS", ""),
    ("This paper was withdrawn from ICLR 2024", ""),
    ("An earlier version of this paper was withdrawn because of an error", ""),
    ("v1 withdrawn, v2 corrected", ""),
    ("v1 was retracted", ""),
    ("", "We ask. This paper has been withdrawn, said the note."),
]


@pytest.mark.parametrize("comment, abstract", WITHDRAWN)
def test_a_withdrawn_paper_is_refused(adding, comment, abstract):
    adding.service.answer(ID, atom(ID, "Oops", PEOPLE, abstract=abstract, comment=comment))
    assert f"arXiv {ID} was withdrawn: " in refused(adding, ID)


@pytest.mark.parametrize("comment, abstract", NOT_WITHDRAWN)
def test_another_withdrawal_is_a_note(adding, comment, abstract):
    adding.service.answer(ID, atom(ID, "Kept", PEOPLE, abstract=abstract, comment=comment))
    code, printed = adding.new(ID)
    assert (code, "speaks of a withdrawal" in printed) == (0, True), printed


def test_an_abstract_about_withdrawal_is_no_news(adding):
    adding.service.answer(ID, atom(ID, "Kept", PEOPLE, abstract="Patients withdrawn from a study of opioid withdrawal."))
    code, printed = adding.new(ID)
    assert (code, "withdrawal" in printed) == (0, False)


NOWHERE = ["nonsense", "gopher://127.0.0.1/x", "http://[::1", "https://", "https://a b/", "https://exa mple", "http://a:port/"]
NOWHERE += ["https://user:pw@host", "http://a..b/", "http://a:99999/", "https://-a.org/", "http://中。.invalid/"]
NOWHERE += [f"http://{'中' * 60}.invalid/"]


@pytest.mark.parametrize("address", NOWHERE)
def test_a_service_at_no_address_is_one_line_at_once(adding, address):
    for option, paper, service in (("--arxiv", ID, "arXiv"), ("--crossref", "10.5555/1", "Crossref")):
        line = refused(adding, paper, option, address)
        assert line.startswith(f"{service} cannot be asked at ") and "offline" not in line


MARKED = ["{{ config }}", "<b>x</b>", "`x`", "[x](y.md)"]


@pytest.mark.parametrize("mark", MARKED)
def test_marks_that_readers_would_see_are_refused_and_another_title_helps(adding, mark):
    adding.service.answer(ID, atom(ID, f"Learning {mark}", PEOPLE))
    assert "with --title; nothing was written" in refused(adding, ID, "--name", "Third")
    assert "choose one with --name" in refused(adding, ID, "--name", mark, "--title", "Learning", "--id", "third")
    assert adding.new(ID, "--title", "Learning  It", "--name", "Third")[0] == 0
    assert load(adding.data).catalogue.paper("third").title == "Learning It"


@pytest.mark.parametrize("mark", MARKED)
def test_marks_in_other_fields_are_refused(adding, mark):
    adding.service.answer(ID, atom(ID, "Learning", [f"{mark} Doe"]))
    assert refused(adding, ID).startswith("authors.0.given: ")
    adding.service.answer(ID, atom(ID, "Learning", PEOPLE, affiliation=f"University {mark}"))
    assert refused(adding, ID).startswith("organisations.0: ")


@pytest.mark.parametrize("option, value", [("--tries", "0"), ("--tries", "many"), ("--timeout", "-1"), ("--wait", "nan")])
def test_a_number_that_makes_no_sense_is_refused_before_anyone_is_asked(adding, option, value):
    with pytest.raises(SystemExit) as ended:
        adding.new(ID, option, value)
    assert (ended.value.code, adding.service.asked) == (2, [])
    assert f"argument {option}: {value!r} is not" in adding.capsys.readouterr().err


def test_a_wait_that_the_service_asks_for_is_told(adding):
    adding.service.answer(ID, too_many, GOOD)
    assert "arXiv answered 429 Too Many Requests; waiting 1 s before asking again, 1 more at most" in adding.new(ID)[1]


@pytest.mark.parametrize(
    "id, said", [("con", "a device on Windows"), ("index", "a file of the site"), ("en", "kept for a language")]
)
def test_an_id_that_the_site_has_taken_is_refused(adding, id, said):
    adding.service.answer(ID, GOOD)
    assert said in refused(adding, ID, "--id", id)


def test_a_name_that_is_an_alias_is_refused(adding):
    adding.first["aliases"] = ["Asking"]
    adding.write()
    adding.service.answer(ID, atom(ID, "Another", ["Ada Lovelace"]))
    assert (
        refused(adding, ID, "--name", "asking")
        == "the name 'asking' is that of first; choose another with --name, with make as NAME="
    )


def test_a_page_in_place_of_a_feed_is_no_unknown_paper(adding):
    adding.service.answer(ID, b"<html><body>busy</body></html>")
    assert "sent no feed; try again later" in refused(adding, ID)


def test_ctrl_c_while_a_service_is_asked_writes_nothing(adding, request):
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a process of tests side by side has none
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))

    def stopped(handler):
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        handler.server.over.wait(PATIENCE)

    adding.service.answer(ID, stopped)
    files = adding.snapshot()
    assert adding.new(ID) == (130, "stopped; nothing more was done\n")
    assert adding.snapshot() == files
