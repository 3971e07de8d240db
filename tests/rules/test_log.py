"""The log tells in order what happened to papers that exist."""

import os
import re
from dataclasses import replace
from datetime import date

import pytest

from catalogue.records.load import load
from catalogue.rules import finished
from catalogue.rules.finished import complete_pages_are_in_the_log
from tests.invented import PAGE
from tests.project import words


def change(day: str, **more) -> dict:
    return {"date": day, "kind": "page", "paper": "first", **more}


@pytest.mark.parametrize("days", [[], ["2026-01-01"], ["2026-01-01", "2026-01-02"]])
def test_a_log_in_order_has_no_problem_and_may_be_empty(project, days):
    project.files["log"] = [change(day) for day in days]
    assert project.problems() == []


def test_a_change_is_called_by_its_words_where_something_is_wrong_with_it(project):
    project.files["log"] = [change("2026/01/02"), {**change("2026-01-02"), "note": "x"}, {"date": "2026-01-02", "kind": "page"}]
    assert [line.partition(": ")[0] for line in project.problems()] == [
        "2026/01/02-page-first.date",
        "2026-01-02-page-first.note",
        "2.paper",
    ]


def test_a_change_after_a_later_one_is_named(project):
    project.files["log"] = [change("2026-01-02"), change("2026-01-01")]
    assert project.problems() == ["2026-01-01-page-first.date: stands after 2026-01-02; move it up, before line 1"]


@pytest.mark.parametrize(("paper", "cure"), {"none": "papers.yaml lists them", "fist": "write 'first'"}.items())
def test_a_change_of_an_unknown_paper_is_named(project, paper, cure):
    project.files["log"] = [change("2026-01-01", paper=paper)]
    assert project.problems() == [f"2026-01-01-page-{paper}.paper: unknown paper {paper!r}; {cure}"]


def test_a_correction_that_does_not_say_what_was_wrong_is_named(project):
    project.files["log"] = [change("2026-01-01", kind="correction")]
    wanted = "2026-01-01-correction-first.text: is missing; write what was wrong and what is right"
    assert project.problems() == [wanted]


def test_a_change_that_stands_twice_is_named(project):
    project.files["log"] = [change("2026-01-01"), change("2026-01-01")]
    wanted = "2026-01-01-page-first.paper: first has a page of this day in line 1; write both into that one"
    assert project.problems() == [wanted]


def joined(project, was: str | None, record: dict) -> list[str]:
    """What is said where the log has both papers, the first one under this topic, and its record is another."""
    project.first |= record
    name = record.get("formerly", ["first"])[0]
    papers = [change("2026-01-01", kind="paper", paper=paper, topic="shelf") for paper in (name, "second")]
    papers[0] = {field: value for field, value in (papers[0] | {"topic": was}).items() if value}
    rack = [project.topic | {"id": "rack", "name": words("架", "rack")}] if project.first["topic"] == "rack" else []
    project.files |= {"log": papers, "topics": [project.topic, *rack]}
    return project.problems()


STAYED = [("shelf", {}), ("shelf", {"formerly": ["old"]}), ("rack", {"topic": "rack", "moved_from": ["shelf"]})]
MOVED = {
    "its pages were published under 'shelf'; write shelf into moved_from (a draft leaves that out), "
    "move its pages into docs/zh/rack and docs/en/rack, and ": ("shelf", {}),
    "first has moved from there; write topic: rack": ("shelf", {"moved_from": ["shelf"]}),
    "unknown topic 'attic'; write rack, or attic into moved_from of first": ("attic", {"moved_from": ["atic", "shelf"]}),
    "is missing; write topic: rack": (None, {}),
    "unknown topic 'rak'; write rack, or rak into moved_from of first": ("rak", {}),
}


@pytest.mark.parametrize(("topic", "record"), STAYED)
def test_the_log_knows_where_the_pages_of_a_paper_stand(project, topic, record):
    assert joined(project, topic, record) == []


@pytest.mark.parametrize("wanted", MOVED)
def test_a_paper_that_moves_is_asked_for_the_topic_that_it_had(project, wanted):
    topic, record = MOVED[wanted]
    (problem,) = joined(project, topic, {"topic": "rack", **record})
    assert problem.split(".topic: ")[1].startswith(wanted)


def test_a_paper_joins_the_log(project):
    project.files["log"] = [change("2026-01-01", kind="paper", topic="shelf")]
    wanted = "joins without a line in log.yaml; write at its end: "
    assert project.problems() == [f"second.id: {wanted}- {{date: {date.today()}, kind: paper, paper: second, topic: shelf}}"]


def test_a_second_correction_of_one_day_is_counted(project):
    wrong = change("2026-01-01", kind="correction", text={"zh": "改了。", "en": "Mended."})
    project.files["log"] = [wrong, wrong]
    wanted = "2026-01-01-correction-first.paper: first has a correction of this day in line 1; write nth: 2 here"
    assert project.problems() == [wanted]
    project.files["log"] = [wrong, wrong | {"nth": 2, "text": {"zh": "又改了。", "en": "Mended again."}}]
    assert project.problems() == []


BOTH = [change("2026-01-01", kind="paper", topic="shelf", paper=id) for id in ("first", "second")]
NOTED = {"zh": "改了。", "en": "Mended."}
STRANGE = {
    "2026-01-02-correction-first.text: says what line 9 says; keep one of the two": [
        *BOTH,
        change("2026-01-01", kind="correction", text=NOTED),
        change("2026-01-02", kind="correction", text=NOTED),
    ],
    "2026-01-02-page-first.nth: is for the second of a day, and the others; drop it": [*BOTH, change("2026-01-02", nth=1)],
    "2016-01-01-page-first.date: is before the paper of 2017-06-12": [change("2016-01-01"), *BOTH],
    "2016-01-02-page-first.date: is before the paper of 2017-06-12": [*BOTH, change("2016-01-02")],
    "2026-01-02-paper-first.kind: first joined on 2026-01-01; write page or correction": [
        *BOTH,
        BOTH[0] | {"date": "2026-01-02"},
    ],
    "2026-01-01-page-first.paper: first joins below; move this line down": [change("2026-01-01"), *BOTH],
    "2026-01-02-page-first.topic: is for the line with which": [*BOTH, change("2026-01-02", topic="shelf")],
    "2026-01-02-correction-first-3.nth: has none before it; write 2": [
        *BOTH,
        change("2026-01-02", kind="correction", text=NOTED, nth=3),
    ],
}


@pytest.mark.parametrize("wanted", STRANGE)
def test_what_cannot_have_been_so_is_named(project, wanted):
    project.files["log"] = STRANGE[wanted]
    (problem,) = project.problems()
    assert problem.startswith(wanted)


def test_a_complete_page_of_which_no_line_tells_is_named_with_its_line(root):
    data = load(root / "data")
    last = [change for change in data.log if change.record.kind == "page"][-1]
    silent = replace(data, log=[change for change in data.log if change is not last])
    (problem,) = complete_pages_are_in_the_log(silent, root / "docs")
    assert problem.record == last.record.paper
    assert problem.message.endswith(f"write at its end: - {{date: {date.today()}, kind: page, paper: {problem.record}}}")
    assert not any([*rule(data, root / "docs")] for rule in finished.RULES)


def test_a_page_of_which_a_line_tells_and_that_is_not_complete_is_named_with_what_it_lacks(project, docs):
    project.files["log"] = [change("2026-01-01", paper="old")]
    project.first["formerly"] = ["old"]
    for language, problem in zip(("en", "zh"), project.page_problems(), strict=True):
        said = rf"docs/{language}/shelf/first.md:1: lacks why, .*, and line 2 of log.yaml calls it complete; write that, or"
        assert re.match(said, problem)
    page = docs / "zh" / "shelf" / "first.md"
    page.unlink()
    assert not any("complete" in line for line in project.page_problems())
    os.mkfifo(page)
    assert not any("complete" in line for line in project.page_problems())


def test_of_programs_that_are_all_gone_their_folder_alone_tells(project, docs, monkeypatch):
    project.files["log"] = [change("2026-01-01", paper="first"), change("2026-01-02", paper="second")]
    monkeypatch.setattr(finished, "lacking", lambda *given: {"zh": {"example": ""}, "en": {"example": ""}})
    for page in docs.glob("*/shelf/[fs]*.md"):
        page.write_text(f"{PAGE}text\n\n{{{{ example() }}}}", encoding="utf-8")
    assert [line.partition(":")[0] for line in project.page_problems(made=True)] == ["docs/examples"]


def test_of_a_program_without_what_it_prints_the_program_alone_tells(project, docs, monkeypatch):
    project.files["log"] = [change("2026-01-01", paper="first")]
    monkeypatch.setattr(finished, "lacking", lambda *given: {"zh": {"example": ""}, "en": {"example": ""}})
    assert [line.partition(":")[0] for line in project.page_problems()] == [
        f"docs/{language}/shelf/first.md" for language in ("en", "zh")
    ]
    (docs / "examples").mkdir()
    (docs / "examples" / "first.py").write_text("print(1)\n")
    (problem,) = [line for line in project.page_problems() if "no page shows" not in line]
    assert problem.startswith("docs/examples/first.py:1: has no first.out beside it")
