"""A paper gets another id: all that names it changes, nothing else does, and where something cannot be, nothing is."""

import os
import re
from shutil import Error

import pytest

from catalogue.__main__ import main
from catalogue.files.promise import FINISH
from catalogue.records.load import load
from catalogue.renaming import trial
from catalogue.renaming.elsewhere import elsewhere, unchanged
from tests.tools import dying

CHANGED = {
    "first.md#idea": "prime.md#idea",
    "<../shelf/first.md>": "<../shelf/prime.md>",
    "[1]: first.md": "[1]: prime.md",
    'figure("first"': 'figure("prime"',
    "figure('first-2'": "figure('prime-2'",
}
MOVED = ["docs/zh/shelf/first.md", "docs/en/shelf/first.md", "docs/figures/first.svg.jinja", "docs/figures/first-2.svg.jinja"]
MOVED += ["docs/examples/first.py", "docs/examples/first.out", "data/places/first.yaml"]


def test_the_files_of_the_paper_get_its_name_and_no_other_does(shelf):
    before = {*shelf.files()}
    assert shelf.run("rename", "first", "prime") == (0, [])
    assert {*shelf.files()} == before - {*MOVED} | {name.replace("first", "prime") for name in MOVED}


def test_no_room_for_the_copy_is_one_line(shelf, monkeypatch):
    def full(place, copy, symlinks):
        raise Error([(place, copy, f"[Errno 28] No space left on device: {str(place)!r} -> {str(copy)!r}")] * 2)

    monkeypatch.setattr("catalogue.renaming.trial.copytree", full)
    status, (line,) = shelf.run("rename", "first", "prime")
    assert status == 1 and ": No space left on device; make room there, or name another folder by TMPDIR: " in line


@pytest.mark.parametrize("files", [1, 9, 16])
def test_a_rename_that_was_killed_is_one_line_and_the_next_command_finishes_it(shelf, files):
    before = {*shelf.files()}
    dying(files, lambda: shelf.run("rename", "first", "prime"))
    (told,) = shelf.problems()
    assert told.endswith(f"data/.files.new:1: {FINISH}")
    code, (finished, *more) = shelf.run("rename", "first", "prime")
    assert (code, more) == (1, ["there is no paper 'first'; it is prime now"]) and "are finished now" in finished
    assert {*shelf.files()} == before - {*MOVED} | {name.replace("first", "prime") for name in MOVED}
    assert shelf.problems() == []


def test_there_are_no_problems_afterwards(shelf):
    assert shelf.problems() == []
    shelf.run("rename", "first", "prime")
    assert shelf.problems() == []


def test_a_page_names_it_by_its_new_id_and_every_other_byte_stays(shelf):
    page = shelf.files()["docs/en/shelf/second.md"]
    for old, new in CHANGED.items():
        assert old in page
        page = page.replace(old, new)
    shelf.run("rename", "first", "prime")
    assert shelf.files()["docs/en/shelf/second.md"] == page


def test_what_only_looks_like_the_paper_stays(shelf):
    page = "`first.md` [x](https://example.org/first.md) first\n\n```text\n[x](first.md)\n```\n\n<!-- [x](first.md) -->\n"
    shelf.write("docs/zh/shelf/second.md", page)
    shelf.write("docs/en/shelf/second.md", page)
    shelf.run("rename", "first", "prime")
    assert shelf.files()["docs/zh/shelf/second.md"] == page


def test_the_parts_of_a_drawing_get_its_name(shelf):
    shelf.run("rename", "first", "prime")
    drawing = shelf.files()["docs/figures/prime.svg.jinja"]
    assert 'aria-labelledby="prime-title prime-desc"' in drawing and '<title id="prime-title">{{ t("第一", "first")' in drawing


def test_records_name_it_and_the_log_keeps_the_name_of_the_day(shelf):
    log = shelf.files()["data/log.yaml"]
    shelf.run("rename", "first", "prime")
    known = load(shelf.data).catalogue
    assert (known.paper("prime").formerly, known.paper("second").builds_on[0].id) == (["first"], "prime")
    assert (known.terms[0].papers, shelf.files()["data/log.yaml"]) == (["prime"], log)


def test_a_draft_has_no_address_that_anyone_knows_and_the_log_names_it_anew(shelf):
    shelf.project.first["digest"] = {"zh": "TODO", "en": "TODO"}
    shelf.project.write()
    assert shelf.run("rename", "first", "prime") == (0, [])
    known = load(shelf.data).catalogue
    assert (known.paper("prime").formerly, [change.paper for change in known.log]) == ([], ["prime", "second"])
    assert [line for line in shelf.problems() if "to be written" not in line] == []


def test_fields_may_stand_between_quotes(shelf):
    file = shelf.data / "papers.yaml"
    file.write_text(re.sub(r"^(- |  )(\w+):", r'\1"\2":', file.read_text(), flags=re.MULTILINE).replace(": first", ': "first"'))
    assert shelf.run("rename", "first", "prime") == (0, [])
    assert load(shelf.data).catalogue.paper("prime").formerly == ["first"] and shelf.problems() == []


def test_a_path_names_it(shelf):
    shelf.project.files["paths"] = [shelf.project.path]
    shelf.project.write()
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/paths/way.md", "way\n")
    assert shelf.run("rename", "first", "prime") == (0, [])
    assert load(shelf.data).catalogue.paths[0].papers == ["prime", "second"]


def test_a_paper_that_gets_its_old_id_back_has_had_the_other(shelf):
    shelf.run("rename", "first", "prime")
    shelf.run("rename", "prime", "primal")
    assert shelf.run("rename", "primal", "first") == (0, [])
    assert load(shelf.data).catalogue.paper("first").formerly == ["primal", "prime"]


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("none", "prime", "there is no paper 'none'"),
        ("first second", "prime", "'first second' are several; name one paper at a time"),
        ("first,second", "prime", "'first,second' are several; name one paper at a time"),
        ("shelf", "prime", "'shelf' is a topic; only papers"),
        ("token", "prime", "'token' is a term; only papers"),
        ("first", "first", "first is its id already"),
        ("first", "second", "'second' is the id of second, or was"),
        ("first", "shelf", "'shelf' is that of a topic"),
        ("first", "con", "'con' is the name of a device on Windows"),
        ("first", "en", "'en' is kept for a language"),
        ("", "prime", "no paper is named; write its id, with make as PAPER=lora"),
        ("first", "", "no new id is named; write small letters a-z, digits and single hyphens, at most 60, with make as TO="),
        ("first", "../x", "'../x' is no id"),
        ("first", "a\x1b[31m", r"'a\x1b[31m' is no id"),
        ("first", "x" * 61, "is no id"),
        ("first", "xxxx", "'xxxx' is no id"),
    ],
)
def test_what_cannot_be_is_refused_in_a_line_and_nothing_is_written(shelf, old, new, said):
    before = shelf.files()
    code, (line,) = shelf.run("rename", old, new)
    assert (code, said in line, shelf.files() == before) == (1, True, True), line


def test_files_in_the_way_are_all_named_and_nothing_is_written(shelf):
    shelf.write("docs/figures/prime.svg.jinja", "<svg/>")
    shelf.write("docs/examples/prime.py", "1")
    before = shelf.files()
    code, lines = shelf.run("rename", "first", "prime")
    assert (code, [line.partition(":")[0] for line in lines]) == (1, ["docs/figures/prime.svg.jinja", "docs/examples/prime.py"])
    assert shelf.files() == before


def test_what_would_be_wrong_afterwards_is_named_at_its_line_and_nothing_is_written(shelf):
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}\n\n## Prime {#prime}\n')
    before = shelf.files()
    code, (head, *lines) = shelf.run("rename", "first", "prime")
    assert (code, "nothing was written" in head, shelf.files() == before) == (1, True, True)
    said = "'<h2 id=\"prime\">' is an anchor that stands above already; choose another"
    assert lines == [f"docs/{code}/shelf/index.md:3: {said}" for code in ("zh", "en")]


@pytest.mark.parametrize("link", ["%66irst.md#idea", "../shelf/fir%73t.md#idea", "./first.md#ide%61"])
def test_a_link_is_followed_however_it_is_spelled(shelf, link):
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/about.md", f"# x\n\n[x]({link if link[1] != '.' else 'shelf/' + link})\n")
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/second.md", f"# x\n\n[x]({link})\n")
    before = shelf.problems()
    assert shelf.run("rename", "first", "prime") == (0, [])
    assert len(shelf.problems()) == len(before)
    assert "prime.md#ide" in (shelf.docs / "en" / "shelf" / "second.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", ["nowhere.md", "firts.md", "first.md#idae"])
def test_what_is_wrong_already_does_not_stand_in_the_way(shelf, link):
    shelf.write("docs/en/about.md", f"[x](shelf/{link})\n")
    shelf.write("docs/en/shelf/first.md", f"[x]({link}) {{{{ example() }}}}\n\n## Idea {{#idea}}\n\n[self](first.md#idea)\n")
    assert "docs/en/shelf/first.md:1: " in "".join(shelf.problems())
    assert shelf.run("rename", "first", "prime") == (0, [])


def test_a_drawing_or_a_file_that_cannot_be_read_is_a_line_and_nothing_is_written(shelf):
    (shelf.docs / "figures" / "first-2.svg.jinja").write_bytes(b"\xff")
    assert shelf.run("rename", "first", "prime") == (1, ["docs/figures/first-2.svg.jinja:1: not UTF-8; save the file as UTF-8"])
    os.remove(shelf.docs / "figures" / "first-2.svg.jinja")
    os.mkfifo(shelf.docs / "pipe")
    assert shelf.run("rename", "first", "prime") == (1, ["docs/pipe: `docs/pipe` is a named pipe; mend it first"])
    assert (shelf.docs / "en" / "shelf" / "first.md").exists()


def test_other_files_that_may_name_it_are_told(shelf):
    shelf.write("tests/lists.py", "- firstly\n- want: [first]\n- first\n")
    assert list(elsewhere(shelf.root, "first"))[-1] == f"{shelf.root}/tests/lists.py:2, 3"
    assert unchanged(shelf.root, "first")[0] == "in these 'first' still stands; mend what means the paper:"
    assert unchanged(shelf.root, "nobody") == []


@pytest.mark.parametrize("command", ["rename first prime", "remove second", "format"])
def test_what_a_link_among_the_data_leads_to_is_not_written(shelf, tmp_path, command):
    text = (shelf.data / "papers.yaml").read_text(encoding="utf-8").replace("zh: 字\n", "zh: 字abc\n", 1)
    (tmp_path / "away.yaml").write_text(text, encoding="utf-8")
    (shelf.data / "papers.yaml").unlink()
    (shelf.data / "papers.yaml").symlink_to(tmp_path / "away.yaml")
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
    before = shelf.files()
    said = "is a symbolic link, and what it leads to is not ours to write; put the file itself here; nothing more was done"
    assert shelf.run(*command.split()) == (1, [f"data/papers.yaml: {said}"])
    assert shelf.files() == before


def test_a_folder_without_a_language_is_not_taken_for_the_pages(shelf, capsys):
    before = shelf.files()
    for folder in ("/", str(shelf.docs / "zh")):
        assert main(["rename", "first", "prime", "--data", str(shelf.data), "--docs", folder]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert "has no zh/ and no en/; name the folder that has them with --docs" in line
    assert shelf.files() == before


@pytest.mark.parametrize("command", ["rename first prime", "remove second"])
def test_whoever_waits_is_told_why_before_anything_is_tried(shelf, capsys, monkeypatch, command):
    said = []
    monkeypatch.setattr(trial, "_copy", lambda places: said.append(capsys.readouterr().err) or {}[0])
    with pytest.raises(KeyError):
        main([*command.split(), "--data", str(shelf.data)])
    assert said == [f"{trial.TRYING}\n"]
