"""A paper leaves with all that is its own, or stays while anything names it."""

import pytest

from catalogue.__main__ import main
from catalogue.records.load import load
from tests.invented import PAGE
from tests.new.answers import atom
from tests.new.conftest import adding, service  # noqa: F401  (fixtures of that room)
from tests.project import words
from tests.renaming.conftest import FIGURE


def test_what_names_it_is_listed_with_file_and_line_and_nothing_is_written(shelf):
    before = shelf.files()
    code, (head, *lines) = shelf.run("remove", "first")
    assert (code, shelf.files() == before) == (1, True)
    assert "nothing was written" in head and lines[0].startswith("data/papers.yaml:")
    assert "second.builds_on.0.id: names 'first'" in lines[0]
    pages = [f"docs/{code}/shelf/second.md:{line}" for code in ("zh", "en") for line in (3, 3, 7)]
    assert "docs/en/shelf/second.md:3: 'first.md#idea' links to it" in lines and not any("nowhere" in line for line in lines)
    assert sorted(line.partition(": ")[0] for line in lines[1:]) == sorted(pages)


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


def test_what_shows_its_drawing_keeps_it_also_where_a_tag_would_be_left_alone(shelf):
    shelf.project.files["tags"].append({"id": "alone", "name": words("独", "alone")})
    shelf.project.second["tags"] = ["label", "alone"]
    shelf.project.write()
    shelf.write("docs/figures/second.svg.jinja", FIGURE.format(name="second"))
    for language, caption in (("zh", "图。"), ("en", "A drawing.")):
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
        shelf.write(f"docs/{language}/about.md", f'# T\n\n{{{{ figure("second", "{caption}") }}}}\n')
    code, lines = shelf.run("remove", "second")
    assert (code, lines[1:]) == (1, [f"docs/{language}/about.md:3: shows second.svg.jinja" for language in ("zh", "en")])


@pytest.mark.parametrize(
    ("left", "name", "said"),
    [
        ("", "second", "docs/figures:1: would be empty, and pages show what it holds"),
        ("second", "two", "docs/figures/two.svg.jinja:1: is a drawing that its page alone shows"),
    ],
)
def test_a_drawing_that_is_there_is_not_said_to_be_missing(shelf, left, name, said):
    for drawing in (shelf.docs / "figures").iterdir():
        drawing.unlink()
    names = (name, f"{name}-2")
    for each in names:
        shelf.write(f"docs/figures/{each}.svg.jinja", FIGURE.format(name=each))
    for language, caption in (("zh", "图。"), ("en", "A drawing.")):
        calls = "".join(f'\n\n{{{{ figure("{each}", "{caption}") }}}}' for each in names)
        for page in ("shelf/first", "shelf/second", "errata", "about"):
            shelf.write(f"docs/{language}/{page}.md", PAGE if page.startswith("shelf") else "# T\n")
        shelf.write(f"docs/{language}/shelf/index.md", '{{ papers("shelf") }}')
        shelf.write(f"docs/{language}/{'shelf/second' if left else 'about'}.md", (PAGE if left else "# T") + calls)
    code, lines = shelf.run("remove", "second")
    assert (code, said in lines) == (1, True)


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
    assert topic == "rack: no paper has this topic; add one, or drop it with its pages"
    assert tag.startswith("alone: no paper has this tag")
    assert main(["remove", "second", "--data", str(shelf.data)]) == 0
    assert capsys.readouterr().out.startswith(f"{topic}\n{tag}\nremoved ")
