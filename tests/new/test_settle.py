"""A paper that joins reaches everybody: the log, and every record that named it as a work outside."""

import datetime

import pytest

from catalogue.records.load import load
from catalogue.rules.check import check
from tests.new.answers import atom
from tests.project import paper, words

ID, TITLE = "2305.10001", "Learning by Asking"
OUTSIDE = {
    "arXiv": {"title": "Another spelling", "arxiv": ID},
    "title": {"title": "Learning by asking", "year": "2023"},
    "DOI": {"title": "Another spelling", "doi": f"10.48550/arXiv.{ID}"},
}
HOW = words("少问：多答", "asks less: answers more")


def relation(kind: str) -> dict:
    return {**OUTSIDE[kind], "how": HOW}


def added(adding, *options: str) -> str:
    adding.write()
    return joined(adding, *options)


def joined(adding, *options: str) -> str:
    adding.service.answer(ID, atom(ID, TITLE, ["Ada Lovelace"]))
    code, printed = adding.new(ID, "--tags", "label", *options)
    assert code == 0 and load(adding.data).problems == [], printed
    return printed


def twins(adding) -> list[str]:
    found = [str(problem) for problem in check(adding.data, adding.docs, rendering=False)]
    return [line.partition(": ")[2] for line in found if "which the catalogue has" in line]


@pytest.mark.parametrize("kind", OUTSIDE)
@pytest.mark.parametrize("others", [0, 1])
def test_what_led_to_it_is_what_it_builds_on(adding, kind, others):
    other = {"title": "Elsewhere", "how": words()}
    adding.first["led_to"] = [*[other] * others, relation(kind), *[other | {"title": "Else"}] * others]
    printed = added(adding)
    first, _, new = load(adding.data).catalogue.papers
    assert [(rel.id, rel.how.en) for rel in new.builds_on] == [("first", HOW["en"])]
    assert [work.title for work in first.led_to] == ["Elsewhere", "Else"][: 2 * others] and twins(adding) == []
    assert "- first named it under led_to; now it names first under builds_on" in printed


@pytest.mark.parametrize("kind", OUTSIDE)
def test_what_builds_on_it_says_so_by_its_id(adding, kind):
    adding.files["papers"].append(
        paper("later", "2024-01-01", "2401.00001", builds_on=[relation(kind), {"id": "first", "how": HOW}])
    )
    page = "".join(f"docs/{language}/shelf/later.md\n" for language in ("zh", "en"))
    for path in page.split():
        (adding.data.parent / path).write_text("text")
    printed = added(adding)
    later = load(adding.data).catalogue.papers[-1]
    assert [(rel.id, rel.title, rel.how.en) for rel in later.builds_on] == [
        (id, None, HOW["en"]) for id in ("learning-by-asking", "first")
    ]
    assert "- later named it by title; now it does by id" in printed and twins(adding) == []


def test_nothing_else_changes(adding):
    adding.first["led_to"] = [relation("title"), {"title": "Elsewhere", "how": words()}]
    adding.write()
    whole = adding.papers.read_text(encoding="utf-8")
    item = whole[whole.index("  - title: Learning by asking") : whole.index("  - title: Elsewhere")]
    added(adding)
    text = adding.papers.read_text(encoding="utf-8")
    assert text[: text.index("- id: learning-by-asking")].rstrip() == whole.replace(item, "").rstrip()


def test_what_cannot_be_changed_by_lines_stays_and_is_said(adding):
    adding.first["led_to"] = [relation("title")]
    adding.write()
    text = adding.papers.read_text(encoding="utf-8")
    adding.papers.write_text(
        text.replace("title: Learning by asking\n", "title: Learning by asking\n    # a remark\n"), encoding="utf-8"
    )
    adding.service.answer(ID, atom(ID, TITLE, ["Ada Lovelace"]))
    code, printed = adding.new(ID)
    assert code == 0 and "- other records name it by title; make check says what to write" in printed
    assert "    # a remark\n" in adding.papers.read_text(encoding="utf-8")
    (line,) = twins(adding)
    assert line.endswith("drop it, and write id: first into the builds_on of learning-by-asking")


@pytest.mark.parametrize(
    "field, cure", [("led_to", "drop it, and write id: first into the builds_on of second"), ("builds_on", "")]
)
@pytest.mark.parametrize(
    "named",
    [
        {"title": "title, SECOND"},
        {"title": "x", "arxiv": "1810.04805"},
        {"title": "x", "doi": "10.5555/A"},
        {"title": "name second"},
        {"title": "Another name"},
    ],
)
def test_a_twin_is_named(project, field, cure, named):
    project.second |= {"doi": "10.5555/a", "aliases": ["Another Name"]}
    project.first[field] = [{**named, "how": words()}]
    cure = cure or "write id: second in place of the title"
    assert f"first.{field}.0: is second, which the catalogue has; {cure}" in project.problems()


def test_the_log_has_it(adding):
    assert "told of no paper before" not in added(adding)
    change = load(adding.data).catalogue.log[-1]
    assert (change.kind, change.paper, change.text) == ("paper", "learning-by-asking", None)
    assert abs(change.date - datetime.date.today()) <= datetime.timedelta(1)


@pytest.mark.parametrize("text", ["[]\n", "# A log.\n\n[]\n", "", "# A log.\n- {date: 2026-01-01, kind: page, paper: first}"])
def test_what_stands_in_the_log_stays(adding, text):
    del adding.files["log"]
    (adding.data / "log.yaml").write_text(text, encoding="utf-8") if text else (adding.data / "log.yaml").unlink()
    added(adding)
    lines = (adding.data / "log.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[-1].startswith("- {date: ") and lines[-1].endswith(", kind: paper, paper: learning-by-asking, topic: shelf}")
    assert [line for line in text.replace("[]", "").splitlines() if line] == [line for line in lines[:-1] if line]


def indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.mark.parametrize("form", [indented, "{}...\n".format, "---\n{}...".format], ids=["indented", "an end", "a beginning"])
@pytest.mark.parametrize("name", ["papers", "log"])
def test_lists_that_yaml_reads_take_a_record_more(adding, name, form):
    path = adding.data / f"{name}.yaml"
    path.write_text(form(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert "by hand" not in joined(adding)
    assert (len(load(adding.data).catalogue.papers), load(adding.data).catalogue.log[-1].paper) == (3, "learning-by-asking")


def test_a_log_that_told_of_no_paper_is_said_to_lack_lines(adding):
    (adding.data / "log.yaml").unlink()
    assert "log.yaml told of no paper before; make check says which lines it lacks now" in joined(adding)


def test_the_readme_beside_the_data_counts_it(adding):
    readme = adding.data.parent / "README.md"
    readme.write_bytes("A site for 2 classic papers at 31.\r\n2 篇大语言模型经典论文\n".encode())
    added(adding)
    assert readme.read_bytes().decode() == "A site for 3 classic papers at 31.\r\n3 篇大语言模型经典论文\n"


def test_a_log_of_days_to_come_stays_in_order(adding):
    tomorrow = datetime.date.today() + datetime.timedelta(1)
    adding.files["log"] = [{"date": str(tomorrow), "kind": "page", "paper": "first"}]
    added(adding)
    assert [change.date for change in load(adding.data).catalogue.log] == [tomorrow] * 2


def test_an_id_that_yaml_reads_as_no_text_is_logged(adding):
    added(adding, "--id", "null", "--name", "Null")
    assert load(adding.data).catalogue.log[-1].paper == "null"


def test_what_check_would_say_at_once_is_said(adding):
    adding.service.answer(ID, atom(ID, TITLE, ["Ada Lovelace"], day="2023-07-01"))
    code, printed = adding.new(ID, "--tags", "label")
    assert code == 0 and "- date: 2023-07-01 is not in 2023-05, the month of arXiv 2305.10001; write the day of v1" in printed


def test_what_was_chosen_is_not_called_made(adding):
    said = added(adding, "--id", "third")
    assert "made from the title: name " in said and "id third" not in said
