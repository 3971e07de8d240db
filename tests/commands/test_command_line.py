"""Every command ends in lines, whoever reads on or not: never a traceback."""

import json
import os
import subprocess
import sys

import pytest

from catalogue.__main__ import main
from catalogue.commands.check import LOOKING
from catalogue.commands.export import MAKING
from tests.tools import PATIENCE, often


def shell(root, line: str) -> subprocess.CompletedProcess:
    """A line of bash; $catalogue is the command."""
    environment = os.environ | {"catalogue": f"{sys.executable} -m catalogue"}
    command = ["bash", "-c", f"set -o pipefail; {line}"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE)


PIPES = ["| head -1", "2>&1 | head -1", "| true", "2>&1 | true"]


@pytest.fixture
def faulty(project):
    """So many problems that no pipe holds them."""
    project.first["tags"] = [f"none-{at}" for at in range(2000)]
    return project.write()


@pytest.mark.parametrize("pipe", often({pipe: pipe for pipe in PIPES}, ["2>&1 | head -1", "| true"]))
def test_a_reader_who_has_seen_enough_ends_it_quietly(root, faulty, pipe):
    done = shell(root, f"$catalogue check --data {faulty} {pipe}")
    assert (done.returncode, done.stderr.removeprefix(f"{LOOKING}\n")) == (141, "")


@pytest.mark.parametrize("command", ["check", "schema"])
def test_a_full_disk_is_one_line(root, faulty, command):
    done = shell(root, f"$catalogue {command} {f'--data {faulty}' if command == 'check' else ''} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "cannot print: No space left on device; what was changed stays changed"
    assert "Traceback" not in done.stderr and "Exception" not in done.stderr


def test_a_closed_output_is_no_fault(root, faulty):
    done = shell(root, f"$catalogue check --data {faulty} >&-")
    begun, *_, ended = done.stderr.splitlines()
    assert (done.returncode, begun) == (1, LOOKING) and ended.endswith(" problems")


def test_a_name_that_is_no_text_is_printed_all_the_same(root, project):
    project.write()
    (project.write_pages() / "zh" / os.fsdecode(b"\xff.md")).write_text("text")
    done = shell(root, f"$catalogue check --data {project.data}")
    assert (done.returncode, "Traceback" in done.stderr, "\\udcff.md:1: '\\udcff.md' is not the name" in done.stdout) == (
        1,
        False,
        True,
    )


# As a library says it that has a second way, and takes Ctrl-C for the end of the first.
TAKEN = "try: raise KeyboardInterrupt\n            except BaseException: raise ImportError('not found')"


@pytest.mark.parametrize("stop", ["raise KeyboardInterrupt", TAKEN])
def test_ctrl_c_while_modules_are_read_is_a_line(root, stop):
    stopping = (
        "import sys; from importlib.abc import MetaPathFinder\n"
        "class Stop(MetaPathFinder):\n"
        "    def find_spec(self, name, *more):\n"
        f"        if name == 'pydantic':\n            {stop}\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from catalogue.__main__ import main; sys.exit(main(['check']))"
    )
    done = subprocess.run([sys.executable, "-c", stopping], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "stopped; nothing more was done\n")


def test_a_folder_that_is_gone_is_a_line(root, tmp_path):
    (tmp_path / "gone").mkdir()
    done = shell(root, f"export PYTHONPATH=$PWD; cd {tmp_path}/gone; rmdir ../gone; $catalogue check")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("data: no such folder; name the data folder with --data")


def test_ctrl_c_is_no_fault(monkeypatch, project):
    monkeypatch.setattr("catalogue.commands.check.check", lambda *arguments, **named: (_ for _ in ()).throw(KeyboardInterrupt))
    assert main(["check", "--data", str(project.write())]) == 130


FOLDERS = {"nowhere": "no such folder", "empty": "has no data, ", "file": "no such folder"}
COMMANDS = ["check", "check first", "format", "format --check", "places", "summary --base {there}", "export --out {out}"]
COMMANDS += ["new 2305.10001 --topic shelf", "rename first second", "remove first"]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_data_folder_that_is_none_is_one_line(project, tmp_path, capsys, command, folder):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    words = command.format(there=project.write(), out=tmp_path / "out").split()
    assert main([*words, "--data", str(tmp_path / folder)]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n"), (tmp_path / "out").exists()) == ("", 1, False)
    assert FOLDERS[folder] in printed.err and "name the data folder with --data" in printed.err


@pytest.mark.parametrize(
    "command", [command for command in COMMANDS if command.split()[0] in ("check", "format", "rename", "remove")]
)
def test_pages_that_are_gone_where_a_site_is_made_are_one_line(project, tmp_path, capsys, command):
    (project.data.parent / "engine").mkdir()
    before = project.write() / "papers.yaml"
    text = before.read_text()
    assert main([*command.format(out=tmp_path / "out").split(), "--data", str(project.data)]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n"), before.read_text()) == ("", 1, text)
    assert f"{project.docs}: no such folder; put it back, or name the one with" in printed.err


def test_a_summary_of_what_was_nowhere_is_one_line(project, tmp_path, capsys):
    assert main(["summary", "--base", str(tmp_path / "nowhere"), "--data", str(project.write())]) == 1
    assert capsys.readouterr().err.endswith(
        "nowhere: no such folder; name the data folder with --base; nothing more was done\n"
    )


def test_exporting_bad_data_names_them_and_writes_nothing(project, tmp_path, capsys):
    project.first["date"] = "soon"
    project.write_pages()
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / "out")]) == 1
    begun, line = capsys.readouterr().err.splitlines()
    assert begun == MAKING and "first.date: " in line and not (tmp_path / "out").exists()


def test_exporting_a_page_that_cannot_be_read_is_a_line(project, tmp_path, capsys):
    (project.write_pages() / "en" / "shelf" / "first.md").write_bytes(b"\xff")
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / "out")]) == 1
    said = f"{project.docs}/en/shelf/first.md:1: not UTF-8; save the file as UTF-8"
    assert capsys.readouterr().err.splitlines() == [MAKING, said]


def test_exporting_a_page_that_calls_what_it_may_not_is_a_line(project, tmp_path, capsys):
    (project.write_pages() / "en" / "shelf" / "first.md").write_text("{{ nothing() }}")
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / "out")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if "docs/en/shelf/first.md:1: no macro 'nothing'" in line]
    assert not (tmp_path / "out").exists()


def test_exporting_into_a_file_is_a_line(project, tmp_path, capsys):
    (tmp_path / "out").touch()
    project.write_pages()
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / "out")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "out: " in line or "out/" in line


@pytest.mark.parametrize("out", [".", "data", "docs", "docs/zh", "data/x", "docs/x", "catalogue/x", "tests", ".git/x"])
def test_nothing_is_exported_among_the_sources(project, capsys, out):
    project.write_pages()
    assert main(["export", "--data", str(project.write()), "--out", str(project.data.parent / out)]) == 1
    assert "holds what the files are made of; name another folder with --out" in capsys.readouterr().err


@pytest.mark.parametrize("out", ["file", "file/x"])
def test_nothing_is_exported_into_a_file(project, tmp_path, capsys, out):
    (tmp_path / "file").touch()
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / out)]) == 1
    assert "file: is no folder; name another one with --out; nothing more was done\n" in capsys.readouterr().err


def test_the_folder_of_an_export_is_named_harmlessly(project, tmp_path, capsys):
    project.write_pages()
    assert main(["export", "--data", str(project.write()), "--out", str(tmp_path / "o\x1b[31m")]) == 0
    assert capsys.readouterr().out.endswith(f" files in {tmp_path}/o\\x1b[31m\n")


NO_FILES = [
    ["--cache", "."],
    ["--cache", ""],
    ["--cache", "/dev/full"],
    ["--cache", "/proc/self/exe"],
    ["--data", ""],
    ["--docs", " "],
]


@pytest.mark.parametrize("option", NO_FILES)
def test_a_path_that_can_be_none_is_refused_before_anything_begins(option, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["check", "--links", *option])
    assert ended.value.code == 2
    assert f"argument {option[0]}: " in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--timeout", "-1"], ["--timeout", "inf"], ["--rest", "-1"], ["--rest", "soon"]])
def test_a_number_that_makes_no_sense_is_refused(option, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["check", "--links", *option])
    assert ended.value.code == 2
    assert f"argument {option[0]}: {option[1]!r} is not seconds" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["new", "rename", "remove"])
def test_a_command_without_its_words_is_one_line_that_names_those_of_make(project, capsys, command):
    assert main([command, "--data", str(project.write())]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("no paper is named; write its ") and ("ARXIV=" if command == "new" else "PAPER=") in line


def test_the_schema_goes_through_a_pipe(root):
    assert json.loads(shell(root, "$catalogue schema | cat").stdout)["title"]


@pytest.mark.parametrize("url", ["https://论文.cn/", "https://llm.example/?a", "llm.example"])
def test_an_address_that_no_site_has_is_one_line(project, capsys, url):
    with pytest.raises(SystemExit):
        main(["export", "--data", str(project.write()), "--url", url])
    (line,) = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("usage:")]
    assert "is no address of a site; write https://llm.example/, or xn--… for other letters" in line
