"""The command line: what it prints, and how it ends."""

import json
import re

import pytest

from catalogue.__main__ import main
from catalogue.rules.check import check
from tests.project import words
from tests.tools import run as execute

LINE = re.compile(r"^(?P<path>\S+\.(?:yaml|md)):[1-9]\d*: (?:[a-z0-9-]+\.[\w.]+: )?\S.*$")


def run(project, capsys, *arguments) -> tuple[int, list[str]]:
    code = main(["check", "--data", str(project.data), *arguments])
    return code, capsys.readouterr().out.splitlines()


def test_good_data_end_with_zero_and_print_no_problem(project, capsys):
    project.write()
    code, printed = run(project, capsys)
    assert (code, [line for line in printed if LINE.match(line)]) == (0, [])


def test_an_incomplete_page_is_no_problem(project, capsys):
    project.write()
    project.write_pages()
    code, printed = run(project, capsys)
    assert code == 0
    assert printed == ["2 of 2 papers have incomplete pages; make check PAPER=<id> says what one lacks"]


def test_who_asks_again_hears_the_same_until_it_is_mended(project, capsys):
    project.write_pages()
    said = []
    for known_for in (words("**字**"), words("**字**"), words()):
        project.first["known_for"] = known_for
        project.write()
        said.append(run(project, capsys))
    assert said[0] == said[1] and said[0][0] == 1 and said[2][0] == 0


def test_a_problem_ends_with_one_and_is_one_line_an_editor_can_jump_to(project, capsys):
    project.write()
    lines = (project.data / "papers.yaml").read_text(encoding="utf-8").splitlines()
    project.first["date"] = "2017-05-12"
    project.write()
    wanted = "2017-05-12 is not in 2017-06, the month of arXiv 1706.03762; write the day of v1"
    at = lines.index("  date: '2017-06-12'") + 1
    assert run(project, capsys) == (1, [f"{project.data}/papers.yaml:{at}: first.date: {wanted}"])


def test_all_problems_come_at_once_in_the_order_of_their_lines(project, capsys):
    project.first |= {"topic": "nowhere", "date": "2017-05-12", "tldr": {"zh": "1 字", "en": "2 words"}}
    project.second |= {"tittle": "x", "digest": {"zh": "短", "en": "short"}}
    project.tag["name"]["en"] = "标签"
    project.write()
    code, printed = run(project, capsys)
    lines = [int(line.split(":")[1]) for line in printed if "papers.yaml" in line]
    assert (code, len(printed), lines) == (1, 5, sorted(lines))
    assert all(LINE.match(line) for line in printed)


def test_a_faulty_record_does_not_hide_the_problems_of_another(project, capsys):
    project.second["date"] = "soon"
    project.first["topic"] = "nowhere"
    project.write()
    _, printed = run(project, capsys)
    assert [line.split(": ")[1] for line in printed] == ["first.topic", "second.date"]


BROKEN = [b"", b"\t- id: a", b"- id: [", b"a: b", b"[[[[", b"- - - a", b"- \xff", b"\x00", b"- 5", b"- {? : a}", b"?", b"!!"]


@pytest.mark.parametrize("name", ["papers", "strings"])
def test_a_broken_file_is_a_line_and_never_a_traceback(project, capsys, name):
    project.write()
    for content in BROKEN:
        (project.data / f"{name}.yaml").write_bytes(content)
        code, printed = run(project, capsys)
        assert code == 1 and all(LINE.match(line) for line in printed), (content, printed)


def test_a_missing_file_is_one_line_that_names_it(project, capsys):
    project.files["papers"], project.files["terms"] = [], []
    wanted = "cannot be read (No such file or directory); restore it, or name the folder with --data"
    for name in project.files:
        (project.write() / f"{name}.yaml").unlink()
        assert run(project, capsys) == (1, [f"{project.data}/{name}.yaml:1: {wanted}"])


def test_pages_beside_the_data_are_checked_without_asking(project, capsys):
    project.write()
    (project.write_pages() / "zh" / "shelf" / "first.md").unlink()
    code, (line, *_) = run(project, capsys)
    assert code == 1 and line.endswith(f"has no page; write {project.docs}/zh/shelf/first.md")


def test_pages_elsewhere_are_checked_on_request(project, capsys, tmp_path):
    project.write()
    project.write_pages().rename(tmp_path / "pages")
    assert run(project, capsys, "--docs", str(tmp_path / "pages"))[0] == 0
    assert run(project, capsys, "--docs", str(tmp_path / "nowhere"))[0] == 1


@pytest.mark.parametrize("faults, wanted", [(0, "0 problems\n"), (1, "1 problem\n"), (2, "2 problems\n")])
def test_the_count_goes_to_the_error_stream(project, capsys, faults, wanted):
    project.first["tags"] = ["label", *(f"none-{at}" for at in range(faults))]
    main(["check", "--data", str(project.write())])
    assert capsys.readouterr().err.endswith(f"\n{wanted}")


def test_the_command_runs_as_a_module_from_the_project(project):
    status, output = execute("catalogue", "check", "--data", str(project.write() / "nowhere"))
    assert (status, len(output.splitlines()), "no such folder; name the data folder with --data" in output) == (1, 1, True)


def test_a_wrong_command_explains_itself(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["chekc"])
    assert ended.value.code == 2
    assert "check" in capsys.readouterr().err


def test_the_schema_is_printed_as_json(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "LLM Classics: papers.yaml"


def test_a_faulty_record_still_exists_for_those_that_name_it(project):
    project.write_pages()
    project.first["date"] = "soon"
    assert [problem.split(": ")[1] for problem in project.page_problems()] == ["first.date"]


def test_a_file_that_cannot_be_read_is_the_only_problem(project):
    project.write()
    project.replace("papers", "")
    (problem,) = check(project.data, project.write_pages())
    assert str(problem).endswith("papers.yaml:1: the file is empty; write its records, as data/README.md explains")
