"""Files of data/places/ are held to their form and to the record, at their lines."""

import os

import pytest

from catalogue.files.write import LINK
from catalogue.rules.check import check

GOOD = 'version: v1\nanchors:\n  "§3.2": S3.SS2\n  Table 2: S6.T2\nby_hand:\n  Figure 1: S1.F1\n'
BAD = {
    "version: v2\n": "1: version: is v2, but v1 was read; run make places PAPER=first",
    "anchors: {}\n": "1: version: is missing; write it, as data/README.md explains",
    "version: v1\nanchors:\n  table 2: T2\n": "3: anchors.table 2: 'table 2' must be a place in the paper: ",
    "version: v1\nanchors:\n  Table 2: S３\n": "3: anchors.Table 2: 'S３' must be an id in the HTML of the paper, ",
    "version: v1\nanchors:\n  Table 2: '#T2'\n": "3: anchors.Table 2: '#T2' must be an id in the HTML of the paper, ",
    "version: v1\nby_hand:\n  TODO: T2\n": "3: by_hand.TODO: 'TODO' must be a place in the paper: ",
    "version: v1\nby_hand: [Table 2]\n": "2: by_hand: must be lines of `name: value`",
    "version: v1\nanchor: {}\n": "2: anchor: no such field; write anchors",
    "version: v1\nanchors:\n  §1: S1\n  §1: S2\n": "4: the field '§1' stands twice; keep one",
    "version: v1\nanchors:\n  Appendix B: A2\n  §B: A3\n": "4: anchors.§B: is Appendix B by another name; keep one",
    "version: v1\nanchors:\n  Table 2: top\n": "3: anchors.Table 2: 'top' has no number, which all places have there; write ",
    "version: v1\nby_hand:\n  §3: main\n": "3: by_hand.§3: 'main' has no number, which all places have there; write ",
    "version: v1\nanchors:\n  Table 2: S4.T2\n  Table 3: S4.T2\n": (
        "4: anchors.Table 3: 'S4.T2' is the anchor of Table 2, too; write the id that the paper's HTML has at this place"
    ),
    "version: v1\nanchors:\n  §2: S2\n  Appendix B: S2\n": "4: anchors.Appendix B: 'S2' is the anchor of §2, too; write ",
    "version: v1\nanchors:\n  §3: S3\nby_hand:\n  §4: S3\n": "5: by_hand.§4: 'S3' is the anchor of §3, too; write the id that ",
    "- v1\n": "1: must be a record, lines of `field: value`",
    "": "1: the file is empty; write its records, as data/README.md explains",
}


def problems(project, text: str, name: str = "first") -> list[str]:
    return project.problems_with("places", name, text)


def test_a_file_that_holds_is_no_problem(project):
    assert problems(project, GOOD) == []
    assert problems(project, "version: v1\nanchors:\n  Appendix B: A2\nby_hand:\n  §B: A3\n") == []
    assert problems(project, "version: v1\nanchors:\n  §B: S3\n  §4: S4\nby_hand:\n  §3: S3\n  Appendix B: A2\n") == []
    shared = "  Abstract: abstract\n  Introduction: S1\n  §1: S1\n  Figure 2: S3.F2\n  Figure 2a: S3.F2\n  Figure 2b: S3.F2\n"
    assert problems(project, f"version: v1\nanchors:\n{shared}") == []


@pytest.mark.parametrize("text", BAD)
def test_a_fault_is_one_line_at_its_place(project, text):
    (line,) = problems(project, text)
    assert line.startswith(f"places/first.yaml:{BAD[text]}")


@pytest.mark.parametrize(("folder", "text"), {"places": GOOD, "asked": "zh: [怎么省显存]\nen: [save memory]\n"}.items())
def test_a_file_beside_the_lists_is_of_a_paper(project, folder, text):
    project.first["formerly"] = ["old"]
    for name, cure in {"nobody": "name it after one, or remove it", "old": "rename the file to first.yaml"}.items():
        assert project.problems_with(folder, name, text) == [f"{folder}/{name}.yaml:1: there is no paper '{name}'; {cure}"]
        (project.data / folder / f"{name}.yaml").unlink()


def test_a_paper_without_html_has_no_places(project):
    project.first["arxiv"]["html"] = "false"
    assert problems(project, GOOD) == ["places/first.yaml:1: first has no HTML on arXiv; remove the file"]


def test_the_newest_version_is_later_than_the_one_read(project):
    project.first["arxiv"]["latest"] = "v1"
    assert project.problems() == ["first.arxiv.latest: is v1, no later than v1, which was read; drop it"]
    project.first["arxiv"]["latest"] = "v10"
    assert project.problems() == []


def test_a_file_that_appears_is_read(project):
    assert problems(project, GOOD) == [] != problems(project, "version: v3\n")


@pytest.mark.parametrize(("version", "faults"), [("v1", 0), ("v2", 0), ("v3", 1)])
def test_a_figure_is_of_a_version_there_is(project, version, faults):
    project.first["arxiv"]["latest"] = "v2"
    project.first["results"][0]["version"] = version
    said = "v3 is later than v2, the newest; write the version that has this figure"
    assert project.problems() == [f"first.results.0.version: {said}"] * faults
    del project.first["results"][0]["version"]
    project.first["scale"] = [{"model": "M", "parameters": {"stated": "5M", "where": ["Table 2"], "version": version}}]
    assert project.problems() == [f"first.scale.0.parameters.version: {said}"] * faults


STRAY = {
    "house.yaml": "is read by nothing; name it houses.yaml",
    "paper.yaml": "is read by nothing; remove it",
    **dict.fromkeys(("papers.csv", "papers.yml", "places.yaml"), "is read by nothing; remove it"),
    "houses.yml": "is read by nothing; name it houses.yaml",
    "houses.csv": "is read by nothing; remove it",
    "notes.txt": "is read by nothing; remove it",
    "papers.yaml.orig": "is read by nothing; remove it",
    "asked/README.md": "is read by nothing; remove it",
    "asked/first.txt.bak": "is read by nothing; name it first.yaml, or remove it",
    "a.yaml": "is read by nothing; remove it",
    "places/first.yml": "is read by nothing; name it first.yaml, or remove it",
    "asked": "is no folder; put the folder itself here, or remove it",
}


@pytest.mark.parametrize("name", STRAY)
def test_a_file_that_nothing_reads_is_named(project, name):
    path = project.write() / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    for left in (".notes.swp", "notes~", "#notes#"):
        (project.data / left).write_text("x", encoding="utf-8")
    assert [str(problem) for problem in check(project.data)] == [f"{path}:1: {STRAY[name]}"]


def test_what_nothing_reads_and_is_no_file_is_one_line(project):
    os.mkfifo(project.write() / "notes.yaml")
    (problem,) = check(project.data)
    assert problem.path.name == "notes.yaml"


def test_a_link_to_a_folder_elsewhere_is_one_line(project, tmp_path):
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "first.yaml").write_text("x", encoding="utf-8")
    (project.write() / "places").symlink_to(tmp_path / "away")
    (problem,) = check(project.data)
    assert str(problem) == f"{project.data / 'places'}:1: {STRAY['asked']}"


@pytest.mark.parametrize("name, text", [("papers", ""), ("log", "[]"), ("places/first", GOOD)], ids=["papers", "log", "places"])
def test_a_link_in_place_of_a_file_is_one_line_wherever_it_leads(project, tmp_path, name, text):
    """What writes data refuses it."""
    path, away = project.write() / f"{name}.yaml", tmp_path / "away.yaml"
    away.write_text(text or path.read_text(encoding="utf-8"), encoding="utf-8")
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(away)
    assert [str(problem) for problem in check(project.data)] == [f"{path}:1: {LINK}"]
    away.unlink()
    (problem,) = check(project.data)
    assert problem.path == path and "; " in problem.message
