"""Whatever stands in data, pages and names of files: what is printed is lines, does nothing to a terminal, commands no log."""

import os
import re

import pytest

from catalogue.__main__ import main
from tests.project import words

# Clears the screen, sets the title of the window, turns the direction of text, begins a line with a command of GitHub's log.
HOSTILE = [
    "\x1b[2J",
    "\x1b]0;x\x07",
    "\u202e",
    "\r",
    "\n::error file=README.md,line=1::no",
    "\n::set-output name=a::b",
    "\u2028",
    "\x9b2J",
]
HOSTILE += ["\n##[error]no", "%0A::error::no"]
PLACES = {
    "key": lambda project, text: project.first.update({f"ti{text}tle": "x"}),
    "id": lambda project, text: project.first.update(id=f"fi{text}rst"),
    "title": lambda project, text: project.first.update(title=f"A{text}"),
    "tag": lambda project, text: project.first.update(tags=[f"label{text}"]),
    "word": lambda project, text: project.files["strings"].update({f"wo{text}rd": words()}),
    "relation": lambda project, text: project.second["builds_on"][0].update(id=f"no{text}"),
    "term": lambda project, text: project.term.update(zh=f"词{text}"),
}
COMMAND = re.compile(r"^\s*(::|##\[)", re.MULTILINE)


@pytest.fixture(params=["", "true"], ids=["terminal", "log"])
def printed(project, capsys, monkeypatch, request):
    monkeypatch.setenv("GITHUB_ACTIONS", request.param)

    def printed(*arguments: str) -> str:
        main([*arguments, "--data", str(project.write())])
        captured = capsys.readouterr()
        return captured.out + captured.err

    return printed


def unseen(text: str) -> set[str]:
    return {char for char in text if not char.isprintable()} - {"\n"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_a_record_says_is_printed_harmlessly(project, printed, place, text):
    PLACES[place](project, text)
    said = printed("check")
    assert unseen(said) == set() and ("0 problems" not in said or place in ("title", "term", "word"))
    commands = COMMAND.findall(re.sub(r"(?m)^::error file=[^\n:]*,line=\d+::.*$", "", said))
    assert commands == []


@pytest.mark.parametrize("text", [text for text in HOSTILE if "/" not in text], ids=ascii)
def test_the_name_of_a_file_is_printed_harmlessly(project, printed, text):
    docs = project.write_pages()
    (docs / "zh" / f"a{text}.md").write_text("很好 ,价格:a", encoding="utf-8")
    told, changed = printed("check"), printed("format")
    assert "about.md" not in told and ".md:" in told
    for said in (told, changed):
        assert unseen(said) == set() and not COMMAND.search(said.replace(f"::error file={docs}", ""))


@pytest.mark.parametrize("command", [["rename", "first", "third"], ["remove", "first"]])
def test_files_in_a_folder_of_any_name_are_named_harmlessly(project, capsys, tmp_path, command):
    del project.second["builds_on"]
    project.files["paths"], project.term["papers"] = [], []
    project.write(), project.write_pages()
    folder = (tmp_path / "data").rename(tmp_path / "a\x1b[2J")
    main([*command, "--data", str(folder), "--docs", str(project.docs)])
    said = "".join(capsys.readouterr())
    assert r"a\x1b[2J/papers.yaml" in said and unseen(said) == set()


def test_a_folder_that_is_not_there_is_named_harmlessly(project, printed, tmp_path):
    said = printed("format", "--docs", os.fspath(tmp_path / "a\x1b[2J\n::error::b"))
    assert r"\x1b[2J\n::error::b: no such folder" in said and unseen(said) == set()
