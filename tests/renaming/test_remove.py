"""A paper leaves with all that is its own, or stays while anything names it."""

import re

import pytest

from catalogue.__main__ import main
from catalogue.records.load import load
from tests.invented import PAGE
from tests.new.answers import atom
from tests.new.conftest import adding, service  # noqa: F401  (fixtures of that room)
from tests.project import paper, words
from tests.renaming.conftest import FIGURE


def test_what_names_it_is_listed_with_file_and_line_before_anything_is_tried(shelf, monkeypatch):
    shelf.project.files["paths"] = [shelf.project.path]
    shelf.project.write()
    before = shelf.files()
    monkeypatch.setattr("catalogue.renaming.remove.trial", None)
    code, (head, *lines) = shelf.run("remove", "first")
    assert (code, shelf.files() == before, "nothing was written" in head) == (1, True, True)
    assert re.sub(":[0-9]+:", ":", lines[0]) == "data/paths.yaml: way.steps.0.paper: names 'first'; take the step out"
    told = [("'first.md#idea' links to it; take the link out", 3), ("'../shelf/first.md' links to it; take the link out", 3)]
    told += [("'first.md' links to it; take the link out", 7)]
    told += [(f"shows the drawing {name}; take the call out", line) for name, line in (("first", 9), ("first-2", 11))]
    assert lines[1:] == [f"docs/{code}/shelf/second.md:{line}: {said}" for code in ("zh", "en") for said, line in told]


@pytest.mark.parametrize("written", ["a record", "a line"])
def test_what_builds_on_it_names_it_as_a_work_outside(shelf, written):
    shelf.project.first |= {"announced": {"date": "2016-12-31", "what": words()}, "title": 'First: "one", and more'}
    shelf.project.write()
    papers = shelf.data / "papers.yaml"
    if written == "a line":
        text = papers.read_text(encoding="utf-8")
        flow = "- {how: {zh: 词, en: word}, id: first}\n"
        papers.write_text(re.sub(r"- id: first\n +how:\n +zh: .*\n +en: .*\n", flow, text), encoding="utf-8")
        assert flow in papers.read_text(encoding="utf-8")
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/second.md", PAGE)
    assert shelf.problems() == [] and shelf.run("remove", "first") == (0, [])
    (work,) = load(shelf.data).catalogue.paper("second").builds_on
    assert (work.id, work.title, work.arxiv, work.year) == (None, 'First: "one", and more', "1706.03762", 2017)
    assert (work.how.en, shelf.problems()) == ("word", [])


def test_it_leaves_with_all_that_is_its_own(shelf):
    before = {*shelf.files()}
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
    assert shelf.run("remove", "second") == (0, [])
    assert {*shelf.files()} == before - {"docs/zh/shelf/second.md", "docs/en/shelf/second.md"}
    (paper,) = load(shelf.data).catalogue.papers
    assert (shelf.problems(), paper.id) == ([], "first")
    assert shelf.files()["README.md"] == "1 classic papers, 1 篇大语言模型经典论文\n"


def test_the_log_terms_and_houses_forget_it(shelf):
    del shelf.project.second["builds_on"]
    shelf.project.second["organisations"] = ["Other"]
    shelf.project.write()
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/second.md", PAGE)
    assert shelf.run("remove", "first") == (0, [])
    known = load(shelf.data).catalogue
    assert ([change.paper for change in known.log], known.houses, known.terms[0].papers) == (["second"], [], [])
    assert shelf.problems() == []


def test_the_last_paper_cannot_be_taken_out_of_what_has_none(shelf):
    assert shelf.run("remove", "none") == (1, ["there is no paper 'none'; data/papers.yaml lists them"])


@pytest.mark.parametrize("others", [[], [{"title": "Elsewhere", "how": words()}]])
@pytest.mark.parametrize("after", [{}, {"source": {"position": 1, "heading": "First"}}])
def test_what_it_built_on_names_it_as_a_work_outside(shelf, others, after):
    shelf.project.first |= {"led_to": others} if others else {}
    shelf.project.first |= after
    shelf.project.write()
    assert shelf.run("remove", "second") == (0, [])
    (paper,) = load(shelf.data).catalogue.papers
    assert [work.title for work in paper.led_to] == [*(work["title"] for work in others), "Title second"]
    work = paper.led_to[-1]
    assert (work.arxiv, work.year, work.how.en, shelf.problems()) == ("1810.04805", 2018, "word", [])


def test_what_new_has_settled_comes_back(adding):  # noqa: F811
    work = {"title": "Learning by Asking", "arxiv": "2305.10001", "year": "2023", "how": words("少问：多答", "asks less: more")}
    adding.first["led_to"] = [work]
    adding.write()
    adding.service.answer("2305.10001", atom("2305.10001", "Learning by Asking", ["Ada Lovelace"]))
    assert adding.new("2305.10001", "--id", "asking")[0] == 0 and not load(adding.data).catalogue.paper("first").led_to
    assert main(["remove", "asking", "--data", str(adding.data)]) == 0
    assert "first names it under led_to, by its title" in adding.capsys.readouterr().out
    (back,) = load(adding.data).catalogue.paper("first").led_to
    assert back.model_dump(mode="json", exclude_none=True) == work | {"year": 2023}


@pytest.mark.parametrize("field", ["led_to", "builds_on"])
@pytest.mark.parametrize("how", ["{zh: 少问，多答（表 2）, en: asks less (Table 2)}", '{zh: 少问, en: "asks less: more"}'])
def test_what_new_has_settled_comes_back_byte_for_byte(adding, field, how):  # noqa: F811
    date, identifier = ("2022-01-01", "2201.00001") if field == "led_to" else ("2024-01-01", "2401.00001")
    adding.files["papers"] = [paper("first", date, identifier, **{field: "HERE"})]
    adding.write()
    work = f'\n    - title: Learning by Asking\n      arxiv: "2305.10001"\n      year: 2023\n      how: {how}'
    before = adding.papers.read_text(encoding="utf-8").replace(f"{field}: HERE", f"{field}:{work}")
    adding.papers.write_text(before, encoding="utf-8")
    adding.service.answer("2305.10001", atom("2305.10001", "Learning by Asking", ["Ada Lovelace"]))
    assert adding.new("2305.10001", "--id", "asking")[0] == 0 and adding.papers.read_text(encoding="utf-8") != before
    assert main(["remove", "asking", "--data", str(adding.data)]) == 0
    assert adding.papers.read_text(encoding="utf-8") == before


def test_what_shows_its_drawing_keeps_it_also_where_a_tag_would_be_left_alone(shelf):
    shelf.project.files["tags"].append({"id": "alone", "name": words("独", "alone")})
    shelf.project.second["tags"] = ["label", "alone"]
    shelf.project.write()
    shelf.write("docs/figures/second.svg.jinja", FIGURE.format(name="second"))
    for language, caption in (("zh", "图。"), ("en", "A drawing.")):
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
        shelf.write(f"docs/{language}/about.md", f'# T\n\n{{{{ figure("second", "{caption}") }}}}\n')
    code, lines = shelf.run("remove", "second")
    said = "shows the drawing second; take the call out"
    assert (code, lines[1:]) == (1, [f"docs/{language}/about.md:3: {said}" for language in ("zh", "en")])


def test_a_drawing_that_its_page_alone_shows_goes_too(shelf):
    for drawing in (shelf.docs / "figures").iterdir():
        drawing.unlink()
    shelf.write("docs/figures/two.svg.jinja", FIGURE.format(name="two"))
    for language, caption in (("zh", "图。"), ("en", "A drawing.")):
        shelf.write(f"docs/{language}/shelf/first.md", PAGE)
        shelf.write(f"docs/{language}/errata.md", "# T\n")
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
        shelf.write(f"docs/{language}/shelf/second.md", f'{PAGE}\n{{{{ figure("two", "{caption}") }}}}\n')
    code, (_, *lines) = shelf.run("remove", "second")
    said = "is a drawing that its page alone shows; remove it, too"
    assert (code, lines) == (1, [f"docs/figures/two.svg.jinja:1: {said}"])


def test_a_topic_and_a_tag_that_would_have_no_paper_left_are_named_before_anything_is_written(shelf, capsys, monkeypatch):
    shelf.project.files["topics"].append({"id": "rack", "name": words("架", "rack"), "lead": words("架", "rack")})
    del shelf.project.second["builds_on"]
    shelf.project.files["tags"].append({"id": "alone", "name": words("独", "alone")})
    shelf.project.second |= {"topic": "rack", "tags": ["label", "alone"]}
    shelf.project.write()
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/rack/index.md", '{{ papers("rack") }}')
        shelf.write(f"docs/{language}/rack/second.md", PAGE)
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
        (shelf.docs / language / "shelf" / "second.md").unlink()
    shelf.write(
        "data/log.yaml", (shelf.data / "log.yaml").read_text().replace("second\n  topic: shelf", "second\n  topic: rack")
    )
    assert shelf.problems() == []
    with monkeypatch.context() as full:
        full.setattr("catalogue.renaming.remove.write_all", lambda *files: (_ for _ in ()).throw(OSError(28, "No space")))
        assert main(["remove", "second", "--data", str(shelf.data)]) == 1
    topic, tag = capsys.readouterr().out.splitlines()
    assert topic.startswith("rack: no paper has this topic; add one, with docs/zh/rack/index.md and docs/en/rack/index.md")
    assert tag.startswith("alone: no paper has this tag")
    assert main(["remove", "second", "--data", str(shelf.data)]) == 0
    assert capsys.readouterr().out.startswith(f"{topic}\n{tag}\nremoved ")
