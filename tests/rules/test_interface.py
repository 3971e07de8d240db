"""Words of the interface that are missing, and words that nobody prints."""

import re
import shutil

import pytest

from catalogue.records.load import load
from catalogue.rules.check import check
from catalogue.rules.unused import words_are_printed
from tests.invented import ROOT
from tests.project import MADE, STRINGS, words

# By a template, by Python, as one of a family, by the engine.
PRINTED = ["cite", "tldr", "site_description", "nav_hosting", "log_page", "kind_outdated", "field_retelling", "skip_to_content"]


@pytest.fixture
def whole(project):
    """With all that prints words beside it."""
    shutil.copytree(ROOT / "engine", project.docs.parent / "engine", ignore=shutil.ignore_patterns("__pycache__"))
    project.write_pages()
    return project


def told(project) -> list[str]:
    found = check(project.write(), project.docs, rendering=False)
    return [str(problem) for problem in found if "word" in problem.message or "printed" in problem.message]


def beside_lists(project) -> list[str]:
    """All that is told, but of lists that only this project goes without."""
    found = check(project.write(), project.docs, kept=MADE)
    return [str(problem) for problem in found if problem.message != "is not there; restore it"]


@pytest.mark.parametrize("word", PRINTED)
def test_a_word_that_is_missing_is_a_problem(whole, word):
    del whole.files["strings"][word]
    (line,) = told(whole)
    assert "strings.yaml:1: has no word" in line and repr(word) in line and "prints; write it in both languages" in line


def test_every_word_alone_would_be_missed(whole):
    whole.files["strings"] = {"site_name": words()}
    optional = {word for word in STRINGS if word.startswith(("place_", "part_", "cite_", "data_"))}
    (line,) = told(whole)
    assert int(re.search(r"lacks (\d+) words", line)[1]) >= len({*STRINGS} - optional) - 1


@pytest.mark.parametrize("file", ["theme/main.html", "theme/assets/base.css", "theme/404.html", "templates/broken.html.jinja"])
@pytest.mark.parametrize("left, said", [("<<<<<<< a\nb\n", "is what a merge left; finish"), ("\udcff\n", "not UTF-8; save")])
def test_what_would_stand_on_every_page_is_one_line(whole, file, left, said):
    path = whole.docs.parent / "engine" / file
    text = path.read_text(encoding="utf-8").rstrip("\n") + "\n"
    path.write_bytes((text + left).encode(errors="surrogateescape"))
    (line,) = beside_lists(whole)
    assert f"{path}:{text.count(chr(10)) + 1}: {said}" in line


def test_files_torn_by_one_merge_are_one_line(whole):
    for name in ("main.html", "404.html"):
        with (whole.docs.parent / "engine" / "theme" / name).open("a", encoding="utf-8") as file:
            file.write(">>>>>>> b\n")
    (line,) = beside_lists(whole)
    assert re.search(r"404.html:\d+: is what a merge left; .* \(also .*main.html:\d+\)$", line)


def test_what_editors_leave_beside_templates_is_nobodys(whole):
    for name in (".main.html.swp", "main.html~", "#main.html#", ".#main.html"):
        (whole.docs.parent / "engine" / "theme" / name).write_bytes(b"\xff\n<<<<<<< a\n")
    assert beside_lists(whole) == []


def test_a_word_under_another_name_is_told_where_it_stands(whole):
    whole.files["strings"]["cit"] = whole.files["strings"].pop("cite")
    (line,) = told(whole)
    assert "cit: is printed nowhere; call it 'cite'" in line


@pytest.mark.parametrize("word", ["never_printed", "nav_nowhere", "kind_of_blue", "nav_house"])
def test_a_word_that_nobody_prints_is_a_problem(whole, word):
    whole.files["strings"][word] = words()
    (problem,) = words_are_printed(load(whole.write()))
    assert (problem.record, problem.message) == (word, "is printed nowhere; print it by a template, or drop it")


def test_what_the_engine_prints_is_not_asked_for_without_it(project):
    project.write_pages()
    project.files["strings"]["never_printed"] = words()
    assert told(project) == []


def test_a_word_that_nobody_prints_yet_keeps_no_page_from_being_looked_at_and_is_seen_once_a_template_has_it(whole):
    whole.files["strings"]["new_word"] = words()
    assert len(told(whole)) == 1
    shown = check(whole.write(), whole.docs, finishing=False, rendering=False)
    assert [problem for problem in shown if problem.record == "new_word"] == []
    (whole.docs.parent / "engine" / "theme" / "new.html").write_text("{{ words.new_word }}", encoding="utf-8")
    assert told(whole) == []
