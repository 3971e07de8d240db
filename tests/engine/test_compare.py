"""Two builds of the site, compared file by file."""

import pytest

from engine.compare import report

SAYS = "files differ, the line that names the generator aside"
PAGE = '<meta name="generator" content="{}"><p>{}</p>'


@pytest.fixture
def builds(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name / "en").mkdir(parents=True)
        (tmp_path / name / "en" / "index.html").write_text(PAGE.format(name, "Attention"))
    return tmp_path / "one", tmp_path / "other"


def test_who_made_a_page_is_no_difference(builds):
    assert report(*builds) == (f"0 of 1 {SAYS}", 0)


def test_another_word_is_one(builds):
    (builds[1] / "en" / "index.html").write_text(PAGE.format("other", "Recurrence"))
    assert report(*builds) == (f"en/index.html\n1 of 1 {SAYS}", 1)


@pytest.mark.parametrize("lacking", [0, 1])
def test_so_is_a_file_that_only_one_has(builds, lacking):
    (builds[1 - lacking] / "feed.xml").touch()
    assert report(*builds) == (f"feed.xml\n1 of 2 {SAYS}", 1)


def test_two_empty_builds_are_no_success(tmp_path):
    assert report(tmp_path, tmp_path)[1] == 1
