"""Records and pages belong together."""

import pytest

from catalogue.pages.pages import NAMES
from catalogue.records.load import load
from catalogue.rules.calls import pages_call_what_is_theirs
from tests.invented import PAGE
from tests.project import words


def test_a_project_with_all_its_pages_has_no_problem(project, docs):
    assert project.page_problems() == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_paper_without_a_page_is_named_at_its_record(project, docs, language):
    (docs / language / "shelf" / "first.md").unlink()
    wanted = f"data/papers.yaml:1: first.id: has no page; write docs/{language}/shelf/first.md"
    assert project.page_problems() == [wanted]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_without_a_paper_is_named_at_the_page(project, docs, language):
    (docs / language / "shelf" / "third.md").write_text("text")
    wanted = "no paper 'third' of topic 'shelf'; write its record, or rename or remove the page"
    assert project.page_problems() == [f"docs/{language}/shelf/third.md:1: {wanted}"]


def test_a_page_in_the_folder_of_another_topic_is_named(project, docs):
    project.files["topics"].append(project.topic | {"id": "other"})
    (docs / "zh" / "other").mkdir()
    (docs / "zh" / "shelf" / "first.md").rename(docs / "zh" / "other" / "first.md")
    found = project.page_problems()
    assert "data/papers.yaml:1: first.id: has no page; write docs/zh/shelf/first.md (also docs/zh/other/first.md:1)" in found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_topic_without_an_introduction_is_named(project, docs, language):
    (docs / language / "shelf" / "index.md").unlink()
    wanted = f"data/topics.yaml:1: shelf.id: has no introduction; write docs/{language}/shelf/index.md"
    assert project.page_problems() == [wanted]


@pytest.mark.parametrize("language, other", [("zh", "en"), ("en", "zh")])
def test_a_page_in_one_language_only_is_named(project, docs, language, other):
    (docs / other / "about.md").unlink()
    wanted = f"docs/{language}/about.md:1: is missing in the other language; write docs/{other}/about.md"
    assert project.page_problems() == [wanted]


@pytest.fixture
def walked(project, docs):
    """The pages, with those of a reading path."""
    for record in project.files["papers"]:
        record["reading"]["routes"] = [{"minutes": at, "where": ["Abstract"], "text": words()} for at in ("5", "20")]
    project.files["paths"] = [project.path]
    for language in ("zh", "en"):
        (docs / language / "paths").mkdir()
        for page in ("index", "way"):
            (docs / language / "paths" / f"{page}.md").write_text("text")
    return docs


def test_a_path_with_its_pages_has_no_problem(project, walked):
    assert project.page_problems() == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_path_without_a_page_is_named_at_its_record(project, walked, language):
    (walked / language / "paths" / "way.md").unlink()
    wanted = f"has no page; write docs/{language}/paths/way.md, which calls path()"
    assert project.page_problems() == [f"data/paths.yaml:1: way.id: {wanted}"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_without_a_path_is_named_at_the_page(project, walked, language):
    (walked / language / "paths" / "away.md").write_text("text")
    wanted = "no reading path 'away'; write its record, or rename or remove the page"
    assert project.page_problems() == [f"docs/{language}/paths/away.md:1: {wanted}"]


def test_the_index_of_the_paths_is_in_both_languages(project, walked):
    (walked / "en" / "paths" / "index.md").unlink()
    wanted = "is missing in the other language; write docs/en/paths/index.md"
    assert project.page_problems() == [f"docs/zh/paths/index.md:1: {wanted}"]


def test_without_pages_only_the_data_are_checked(project):
    assert project.problems() == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_that_is_not_utf_8_is_one_line(project, docs, language):
    (docs / language / "about.md").write_bytes("text\n\n关于".encode("gbk"))
    assert project.page_problems() == [f"docs/{language}/about.md:3: not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("folder", ["zh/x.md", "zh/shelf/x.md", "en/shelf/x.md"])
def test_a_folder_with_the_name_of_a_page_is_one_line(project, docs, folder):
    (docs / folder).mkdir()
    assert project.page_problems() == [f"docs/{folder}:1: is a folder and no file; put the page itself here, or remove it"]


def test_a_link_that_leads_to_itself_is_one_line(project, docs):
    (docs / "zh" / "shelf" / "loop.md").symlink_to("loop.md")
    wanted = "docs/zh/shelf/loop.md:1: is a symbolic link; put the file itself here, or remove the link"
    assert wanted in project.page_problems()


@pytest.mark.parametrize("text", ["", "\n \n", "<br>", "* * *", "&nbsp;", "<!-- x -->", "# ", "- ", "……", "<kbd></kbd>"])
def test_an_empty_page_is_named(project, docs, text):
    (docs / "zh" / "about.md").write_text(text)
    assert project.page_problems() == ["docs/zh/about.md:1: is empty; write the page, or remove it in both languages"]


@pytest.mark.parametrize("text", ["5", "<https://example.org/>", "`x`", "```text\nx\n```", '{{ papers("shelf") }}'])
def test_a_page_of_one_thing_is_not_empty(project, docs, text):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(text)
    assert project.page_problems() == []


FRONT = ["---\ntitle: 5\n---\n\ntext", "---\ntitle: [a\n---\n", "template: redirect.html\n\ntext", "\ufeffTitle:x"]


@pytest.mark.parametrize("text", FRONT)
def test_front_matter_is_named(project, docs, text):
    (docs / "zh" / "about.md").write_text(text, encoding="utf-8")
    found = [problem for problem in project.page_problems() if problem.startswith("docs/zh/about.md:1: begins with ")]
    assert len(found) == 1 and "front matter; begin with the text of the page: what it is called and tagged comes" in found[0]


def test_a_rule_and_a_colon_further_on_are_text(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text("A page: text\n\n---\n\nnote: text")
    assert project.page_problems() == []


@pytest.mark.parametrize("name", ["en.md", "search.md", "thoughts.md"])
def test_a_page_beside_the_navigation_is_named(project, name):
    docs = project.write_pages()
    for language in ("zh", "en"):
        (docs / language / name).write_text("text", encoding="utf-8")
    told = [problem for problem in project.page_problems() if "is in no navigation" in problem]
    assert [problem.split(":")[0] for problem in told] == [f"docs/en/{name}", f"docs/zh/{name}"]


@pytest.mark.parametrize(("name", "told"), [("newest", []), ("browse", ["browse() belongs on another page; drop it"])])
def test_a_name_that_makes_no_page_by_itself_may_stand_on_every_page(project, monkeypatch, name, told):
    monkeypatch.setattr("catalogue.rules.calls.NAMES", NAMES | {"newest"})
    (project.write_pages() / "en" / "shelf" / "first.md").write_text(f"{PAGE}\n{{{{ {name}() }}}}\n", encoding="utf-8")
    assert [problem.message for problem in pages_call_what_is_theirs(load(project.write()), project.docs)] == told
