"""`check dpo` is about one paper: its problems, its exit code, what its pages lack."""

import pytest

from catalogue.__main__ import main

ELSEWHERE = "what they change elsewhere only the check of all papers tells"


@pytest.fixture
def check(project, capsys):
    """The exit code, what was printed of problems, what was said besides."""
    project.write_pages()

    def run(*ids: str) -> tuple[int, str, str]:
        code = main(["check", *ids, "--data", str(project.write())])
        printed = capsys.readouterr()
        return code, printed.out.replace(f"{project.data.parent}/", ""), printed.err

    return run


def test_a_problem_is_one_of_its_paper_alone(project, check):
    project.second["tags"] = ["none"]
    assert check("first")[::2] == (0, f"0 problems of first; {ELSEWHERE}\n")
    code, printed, said = check("second")
    assert (code, said) == (1, f"1 problem of second; {ELSEWHERE}\n") and "second.tags.0: unknown tag 'none'" in printed
    assert check("first", "second")[0] == 1


@pytest.mark.parametrize("file", ["docs/en/shelf/first.md", "data/places/first.yaml", "docs/figures/first-2.svg.jinja"])
def test_files_that_are_called_after_it_are_its_own(project, check, file):
    path = project.data.parent / file
    check()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\xff{% x")
    assert check("second")[0] == 0
    code, printed, _ = check("first")
    problems = [line for line in printed.splitlines() if ": incomplete: " not in line]
    assert code == 1 and all(line.startswith(f"{file}:1: ") for line in problems), printed


def test_a_record_with_a_fault_is_still_one(project, check):
    project.first["date"] = "soon"
    code, printed, _ = check("first")
    assert code == 1 and "first.date: must be a day" in printed


def test_what_cannot_be_read_concerns_everyone(project, check):
    project.files["topics"] = None
    code, printed, _ = check("first")
    assert code == 1 and "topics.yaml:1: " in printed


def test_an_unknown_id_is_a_line(project, check):
    project.first["formerly"] = ["old"]
    lines = "there is no paper 'none'; data/papers.yaml lists them\nthere is no paper 'old'; it is first now\n"
    assert check("none", "old", "first") == (1, "", lines)
    assert check("none,first", ",second")[2] == "there is no paper 'none'; data/papers.yaml lists them\n"
    assert check("first, second") == check("first", "second") == check("first，second")
    assert check("")[2] == "no paper is named; write its id, with make as PAPER=lora\n"
    assert check("FIRST")[2] == "there is no paper 'FIRST'; write first\n"


def test_a_draft_is_told_both_what_to_write_and_what_its_pages_lack(project, check):
    project.first["digest"] = {"zh": "TODO", "en": "TODO"}
    code, printed, _ = check("first")
    assert code == 1 and "first.digest: to be written" in printed and "shelf/first: incomplete: zh lacks why, " in printed


def test_what_its_pages_lack_is_said_of_it_alone(check):
    assert check("first")[1].startswith("shelf/first: incomplete: zh lacks why, ") and "second" not in check("first")[1]
    assert check("first")[1].count("words (0; ") == check("first")[1].count("questions (0; at least 3)") == 2
    assert check()[1] == "2 of 2 papers have incomplete pages; make check PAPER=<id> says what one lacks\n"


def test_it_is_told_what_the_whole_check_tells_of_it(project, check):
    check()
    project.first |= {"tldr": {"zh": "字 7，tоken", "en": "word 8 <b>x</b>"}, "links": {"code": "https://a.local/"}}
    project.second["tldr"] = {"zh": "字 5", "en": "word 6"}
    project.files["log"] = [{"date": "2026-01-01", "kind": "correction", "paper": "first"}]
    for page in project.docs.rglob("first.md"):
        page.write_text(f"{page.read_text()}[x](nope.md) $x$ {len(str(page))}\n\n```math\n\\nope\n```\n", encoding="utf-8")
    whole = [line for line in check()[1].splitlines() if "second" not in line and "/zh/about.md" not in line]
    assert [line for line in check("first")[1].splitlines() if ": incomplete: " not in line] == whole and len(whole) > 6
