"""`mkdocs serve`: an edit reaches both languages, and what other programs read."""

import pytest

from tests.invented import project
from tests.served import DRAWING, Serving, served
from tests.tools import waits


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    yield from served(tmp_path_factory.mktemp("served"))


def test_it_begins_with_at_most_ten_lines(serving):
    assert len(serving.lines) <= 10


def test_a_preview_keeps_nothing_in_browsers(serving):
    assert "registration.unregister()" in serving.read("sw.js")
    for page in ("", "en/"):
        assert "<link" in serving.read(page) and 'rel="manifest"' not in serving.read(page)


def test_an_edit_of_a_record_reaches_both_languages(serving):
    serving.replace("data/papers.yaml", '"title": "Invented Token 0', '"title": "Edited Token 0')
    for path in ("", "en/"):
        assert serving.shows(f"{path}architecture/invented-0/", "Edited Token 0"), path


def test_an_edit_of_a_page_reaches_the_reader(serving):
    for language, path in (("zh", ""), ("en", "en/")):
        serving.replace(f"docs/{language}/about.md", "## ", "## Edited just now: ")
        assert serving.shows(f"{path}about/", "Edited just now"), language


def test_an_edit_of_a_figure_reaches_the_reader(serving):
    serving.replace(DRAWING, "</svg>", "<!-- edited --></svg>")
    assert serving.shows("en/about/", "<!-- edited -->")


def test_what_other_programs_read_follows_the_pages(serving):
    serving.replace("data/papers.yaml", '"name": "Invented Token 4"', '"name": "Renamed Token 4"')
    for path in ("catalogue/papers.json", "alignment/invented-4/index.md", "en/alignment/invented-4/index.md"):
        assert serving.shows(path, "Renamed Token 4"), path


def test_a_warning_about_a_page_is_told_again_when_another_page_is_edited(serving):
    def told(since: int) -> bool:
        return waits(lambda: "about.md' contains a link 'none.md'" in "\n".join(serving.lines[since:]))

    serving.replace("docs/zh/about.md", "\n## ", "\n[nothing](none.md)\n\n## ")
    assert told(0)
    since = len(serving.lines)
    serving.replace("docs/zh/contributing.md", "{#setup}", "{#moved}")
    assert told(since)


def test_without_reloading_files_for_programs_are_there_in_both_languages(tmp_path):
    serving = Serving(project(tmp_path, 8), "--no-livereload")
    try:
        assert serving.ready(), serving.lines
        for path in ("about/index.md", "en/about/index.md", "catalogue/papers.json"):
            assert waits(lambda path=path: serving.read(path)[:1] in ("#", "{", "[")), path
    finally:
        serving.stop()
