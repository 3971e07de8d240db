"""What stands in place of a page or of a folder of pages, or is not there at all, is one line."""

import os
import shutil

import pytest

from tests.project import words

PAGES = ["zh/shelf/first.md", "zh/about.md", "en/shelf/index.md", "zh/shelf/new.md"]
KINDS = {
    "a folder": (lambda path: path.mkdir(), "is a folder and no file"),
    "a link to a page": (lambda path: path.symlink_to(path.parents[1] / "shelf" / "second.md"), "is a symbolic link"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere.md"), "is a symbolic link"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "is a symbolic link"),
    "a link to a folder": (lambda path: path.symlink_to(path.parents[1] / "shelf"), "is a symbolic link"),
    "a pipe": (os.mkfifo, "is a pipe and no file"),
}
FOLDERS = {
    "nothing": (lambda path, away: None, "put the folder back, with its pages"),
    "an empty folder": (lambda path, away: path.mkdir(), "put the folder back, with its pages"),
    "a link to the folder": (lambda path, away: path.symlink_to(away), "; "),
    "a link to nothing": (lambda path, away: path.symlink_to("nowhere"), "; "),
    "a file": (lambda path, away: path.write_text("text"), "; "),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("page", PAGES)
def test_what_is_no_page_in_its_place_is_one_line(project, docs, page, kind):
    make, said = KINDS[kind]
    (docs / page).unlink(missing_ok=True)
    make(docs / page)
    (problem,) = project.page_problems(made=True)
    assert problem.startswith(f"docs/{page}:1: {said}; put ")


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("folder", ["zh/shelf", "en/shelf", "zh", "en"])
def test_what_is_no_folder_in_its_place_is_one_line(project, docs, tmp_path, folder, kind):
    make, said = FOLDERS[kind]
    (docs / "zh" / "about.md").write_text("[x](shelf/first.md)")
    (docs / "en" / "about.md").write_text("[x](shelf/first.md)")
    shutil.move(docs / folder, tmp_path / "away")
    make(docs / folder, tmp_path / "away")
    problems = project.page_problems(made=True)
    first = [problem for problem in problems if problem.startswith(f"docs/{folder}:1: ")]
    assert len(first) == 1 and said in first[0] and problems == first


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_topic_with_one_introduction_is_told_where_the_other_one_goes(project, docs, language):
    project.files["topics"].append({"id": "rack", "name": words("架", "rack"), "lead": words("架", "rack")})
    (docs / language / "rack").mkdir()
    (docs / language / "rack" / "index.md").write_text('{{ papers("rack") }}')
    (other,) = {"zh", "en"} - {language}
    said = f"docs/{other}/rack:1: is not there, or empty; write docs/{other}/rack/index.md where the topic is new, else put"
    assert [line for line in project.page_problems() if line.startswith(said)] == project.page_problems()[1:]


def test_a_topic_without_any_folder_is_one_line_at_its_record(project, docs):
    for language in ("zh", "en"):
        shutil.rmtree(docs / language / "shelf")
    (problem,) = project.page_problems(made=True)
    assert problem.startswith("data/topics.yaml:1: shelf.id: has no introduction; write docs/zh/shelf/index.md and docs/en")
