"""Whatever shape a field of Crossref's answer has: it is understood, or left out with a line that says so."""

import json
import re

import pytest

from catalogue.records.load import load
from catalogue.rules.check import check
from tests.new.answers import atom, work

DOI, DOE = "10.5555/1", {"family": "Doe", "given": "Jo"}
# Names that only Python has.
PYTHON = re.compile(
    r"\w+Error\b|list index|object has no|not subscriptable|NoneType|\bNone\b|expected str|unhashable|Input should"
)


def answer(**fields) -> bytes:
    known = json.loads(work(DOI, "Crossed Wires", [DOE]))
    known["message"] |= {name.replace("_", "-"): value for name, value in fields.items()}
    return json.dumps(known).encode()


def day(*parts, field: str = "published_online") -> dict:
    return {field: {"date-parts": [list(parts)]}}


UNDERSTOOD = {
    "a text for a list": ({"title": "Crossed"}, "title", "Crossed"),
    "two titles": ({"title": ["One", "Two"]}, "title", "One"),
    "nothing for a subtitle": ({"subtitle": None}, "title", "Crossed Wires"),
    "a number for a volume": ({"volume": 12}, "venue.volume", "12"),
    "a text for a journal": ({"container_title": "Journal"}, "venue.name", "Journal"),
    "a number for pages": ({"page": 12}, "venue.pages", "12"),
    "tags with attributes": ({"title": 'On <mml:mi a="b">x</mml:mi> <br/>y'}, "title", "On x y"),
    "a correction": ({"updated_by": [{"type": "correction"}]}, "title", "Crossed Wires"),
    "a retraction as a subject": ({"title": "Retracted papers: who cites them"}, "title", "Retracted papers: who cites them"),
    "no day in print": (day(None, field="issued"), "venue.year", 2022),
}
LEFT_OUT = {
    "a record for a subtitle": ({"subtitle": {"a": 1}}, "subtitle"),
    "numbers for texts": ({"subtitle": [7]}, "subtitle"),
    "a record for a volume": ({"volume": {"a": 1}}, "volume"),
    "a list for a volume": ({"volume": ["7"]}, "volume"),
    "true for a volume": ({"volume": True}, "volume"),
    "lists for pages": ({"page": ["1", "2"]}, "page"),
    "a record for an issue": ({"issue": {}}, "issue"),
    "a record for a publisher": ({"publisher": {"name": "x"}}, "publisher"),
    "a number for a journal": ({"container_title": [5]}, "container-title"),
    "a list for a type": ({"type": ["journal-article"]}, "type"),
    "a text among authors": ({"author": [DOE, "Roe"]}, "author"),
    "a number for a name": ({"author": [DOE, {"family": 5}]}, "author.family"),
    "a text for affiliations": ({"author": [DOE | {"affiliation": "Uni"}]}, "author.affiliation"),
    "a list for an affiliation": ({"author": [DOE | {"affiliation": [{"name": ["U"]}]}]}, "author.affiliation.name"),
    "a text for a link": ({"link": "https://example.org"}, "link"),
    "a number for an address": ({"link": [{"URL": 5, "content-type": "application/pdf"}]}, "link.URL"),
    "a text for a day": ({"issued": "2022-02-01"}, "issued"),
    "numbers without a list": ({"issued": {"date-parts": [2022, 2, 1]}}, "issued"),
    "no numbers": ({"issued": {"date-parts": []}}, "issued"),
    "month 13": (day(2022, 13, field="issued"), "issued"),
    "day 0": (day(2022, 1, 0, field="issued"), "issued"),
    "true for a day": (day(2022, True, True, field="issued"), "issued"),
    "an endless year": (day(float("inf"), field="issued"), "issued"),
    "a year out of reach": (day(10**30, field="issued"), "issued"),
    "a year to come": (day(3000, field="issued"), "issued"),
    "four parts": (day(2022, 1, 1, 1, field="issued"), "issued"),
}
NO_DAYS = [(2022, 13, 1), (2022, 1, 0), (2022, 2, 31), (0, 1, 1), (1, 1, 1), (1850, 1, 1), (9999, 1, 1), ("2022", "2", "1")]
NO_DAYS += [(2022.5, 2, 1), (-1, 1, 1), (True, 1, 1)]


@pytest.mark.parametrize("case", UNDERSTOOD)
def test_what_can_be_understood_is(adding, case):
    fields, where, value = UNDERSTOOD[case]
    adding.service.answer(DOI, answer(**fields))
    code, printed = adding.new(DOI)
    found = load(adding.data).catalogue.papers[-1]
    for part in where.split("."):
        found = getattr(found, part)
    assert (code, found, "left out" in printed) == (0, value, False), printed


@pytest.mark.parametrize("case", LEFT_OUT)
def test_what_cannot_is_left_out_with_one_line(adding, case):
    fields, name = LEFT_OUT[case]
    adding.service.answer(DOI, answer(**fields))
    code, printed = adding.new(DOI)
    lines = [line for line in printed.splitlines() if "left out" in line]
    assert code == 0 and not PYTHON.search(printed), printed
    assert [line.partition(" cannot be read, and is left out: ")[0] for line in lines] == [f"- Crossref's {name}"]
    assert {problem.message.partition(";")[0] for problem in check(adding.data)} == {"to be written"}


@pytest.mark.parametrize("parts", NO_DAYS)
def test_a_day_that_is_none_is_left_out_and_without_another_nothing_is_written(adding, parts):
    adding.service.answer(DOI, answer(**day(*parts)))
    code, printed = adding.new(DOI)
    said = f"Crossref gives no full date for {DOI} (Crossref's published-online cannot be read, and is left out: "
    assert code == 1 and printed.startswith(said) and printed.count("\n") == 1 and not PYTHON.search(printed)
    adding.service.answer(DOI, answer(**day(*parts), **day(2022, 3, 1, field="published_print")))
    assert adding.new(DOI)[0] == 0


@pytest.mark.parametrize("field", ["title", "author"])
@pytest.mark.parametrize("value", [5, {}, [None], [5], [[1]], {"a": 1}, True])
def test_what_a_record_cannot_do_without_is_refused_with_what_was_sent(adding, field, value):
    adding.service.answer(DOI, answer(**{field: value}))
    code, printed = adding.new(DOI)
    assert code == 1 and f"lacks a title or an author (Crossref's {field} cannot be read" in printed
    assert printed.count("\n") == 1 and not PYTHON.search(printed)


@pytest.mark.parametrize(
    "body", [b"{}", b"null", b"5", b'"x"', b'{"message": []}', b'{"message": NaN}', b"9" * 5000, b"<html>"]
)
def test_what_is_no_work_is_one_line(adding, body):
    adding.service.answer(DOI, body)
    code, printed = adding.new(DOI)
    assert code == 1 and printed.startswith("Crossref") and printed.count("\n") == 1 and not PYTHON.search(printed)


def test_signs_of_less_and_greater_are_no_tag_and_a_person_writes_the_title(adding):
    adding.service.answer(DOI, answer(title="When a<b and c>d: Asking"))
    code, printed = adding.new(DOI)
    assert code == 1 and "'<b and c>' would be shown as it is written" in printed and printed.count("\n") == 1
    assert adding.new(DOI, "--title", "When a < b and c > d: Asking", "--id", "when")[0] == 0


@pytest.mark.parametrize("kind", ["component", "dataset", "grant", "peer-review", "proceedings"])
def test_a_doi_of_no_paper_is_refused(adding, kind):
    adding.service.answer(DOI, answer(type=kind, title=[], author=[]))
    said = f"Crossref's {DOI} is a {kind}, no paper; give the DOI of the paper; nothing was written\n"
    assert adding.new(DOI) == (1, said)


@pytest.mark.parametrize("kind", ["book-chapter", "monograph", "report", "dissertation", "other", "journal-article"])
def test_a_doi_of_whatever_people_read_is_taken(adding, kind):
    adding.service.answer(DOI, answer(type=kind))
    assert adding.new(DOI)[0] == 0 and load(adding.data).catalogue.papers[-1].doi == DOI


@pytest.mark.parametrize("kind", ["posted-content", "dataset"])
def test_the_doi_of_a_preprint_or_of_data_is_none_of_a_published_version(adding, kind):
    adding.service.answer("2305.10020", atom("2305.10020", "On Asking", ["Ada Lovelace"], doi=DOI))
    adding.service.answer(DOI, answer(type=kind, title="On Asking"))
    code, printed = adding.new("2305.10020")
    assert code == 0 and f"{DOI} is " in printed and "not known: venue, doi;" in printed
    assert load(adding.data).catalogue.papers[-1].doi is None


def test_a_preprint_that_is_not_on_arxiv_has_its_page(adding):
    adding.service.answer(DOI, answer(type="posted-content"))
    code, printed = adding.new(DOI)
    paper = load(adding.data).catalogue.papers[-1]
    assert (code, paper.doi, paper.venue, str(paper.links.abs)) == (0, None, None, f"https://doi.org/{DOI}")
    assert f"- {DOI} is the DOI of a preprint; left out; write that of the published version" in printed
    assert {problem.message.partition(";")[0] for problem in check(adding.data)} == {"to be written"}


RETRACTED = [{"updated_by": [{"type": "retraction"}]}, {"title": "RETRACTED: Wires"}, {"title": ["[Retracted Article] Wires"]}]


@pytest.mark.parametrize("fields", RETRACTED)
def test_a_retracted_paper_is_refused(adding, fields):
    adding.service.answer(DOI, answer(**fields))
    code, printed = adding.new(DOI)
    assert (code, printed) == (1, f"Crossref's {DOI} was retracted; look at https://doi.org/{DOI}; nothing was written\n")


def test_an_address_that_readers_cannot_open_is_named_at_once(adding):
    adding.service.answer(DOI, answer(link=[{"URL": "http://127.0.0.1/x.pdf", "content-type": "application/pdf"}]))
    code, printed = adding.new(DOI)
    assert code == 0 and "the address 'http://127.0.0.1/x.pdf' names a machine by its number" in printed


def test_an_address_with_a_key_is_left_out_and_named(adding):
    address = "https://example.org/x.pdf?token=0123456789abcdef"
    adding.service.answer(DOI, answer(link=[{"URL": address, "content-type": "application/pdf"}]))
    code, printed = adding.new(DOI)
    assert code == 0 and f"not known: links.pdf, for {address} has a key to somebody's account" in printed
    assert not load(adding.data).catalogue.papers[-1].links.pdf
