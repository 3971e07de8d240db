"""In GitHub Actions every problem is printed a second time, in the form that shows beside the line."""

from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.records.problem import Problem, annotation


@pytest.fixture
def faulty(project):
    project.first["topic"] = "nowhere"
    project.write()
    return project


def test_each_problem_is_an_annotation_too(faulty, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["check", "--data", str(faulty.data)])
    line, note = capsys.readouterr().out.splitlines()
    place, number, rest = line.split(":", 2)
    assert note == f"::error file={place},line={number}::{rest.strip()}"


@pytest.mark.parametrize("value", ["", "false"])
def test_elsewhere_there_are_none(faulty, capsys, monkeypatch, value):
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    main(["check", "--data", str(faulty.data)])
    assert "::" not in capsys.readouterr().out


def test_a_message_cannot_begin_another_command():
    problem = Problem(Path("a,b:c%.yaml"), 3, "id", "field", "50%\r\n::set-env::x")
    assert annotation(problem) == "::error file=a%2Cb%3Ac%25.yaml,line=3::id.field: 50%25\\r\\n::set-env::x"
