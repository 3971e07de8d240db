"""What a preview notices of its files."""

import os
from pathlib import Path

import pytest

from engine.watching import Watch


@pytest.fixture
def file(tmp_path) -> Path:
    (tmp_path / "docs" / "zh").mkdir(parents=True)
    (tmp_path / "docs" / "zh" / "page.md").write_text("as it was")
    return tmp_path / "docs" / "zh" / "page.md"


@pytest.fixture
def watch(file) -> Watch:
    return Watch([str(file.parents[1])])


def test_where_nothing_changes_nothing_is_newer(watch):
    assert not watch.newer()


def test_an_edit_is_noticed_once(watch, file):
    file.write_text("as it is now")
    assert watch.newer() and watch.changed() == [file]
    assert not watch.newer()


def test_of_two_edits_none_is_lost(watch, file):
    file.write_text("as it is now")
    other = file.with_name("other.md")
    other.write_text("new")
    assert watch.changed() == [other, file]


def test_what_is_gone_or_has_become_a_folder_has_changed(watch, file):
    file.unlink()
    assert watch.changed() == [file]
    file.write_text("back")
    assert watch.changed() == [file]
    file.unlink()
    file.mkdir()
    assert watch.changed() == [file]


def test_a_folder_that_is_gone_and_comes_back_is_still_watched(watch, file):
    file.unlink()
    file.parent.rmdir()
    assert watch.changed() == [file]
    file.parent.mkdir()
    file.write_text("back")
    assert watch.changed() == [file]


def test_what_editors_and_python_leave_is_passed_over(watch, file):
    (file.parent / ".#page.md").write_text("")
    (file.parent / "__pycache__").mkdir()
    (file.parent / "__pycache__" / "page.pyc").write_text("")
    assert not watch.newer()


def test_links_in_a_circle_end(watch, file):
    os.symlink(file.parents[1], file.parent / "round")
    os.symlink(file.parent / "nowhere", file.parent / "dead.md")
    assert not watch.newer()
    file.write_text("as it is now")
    assert watch.changed() == [file]


def test_a_file_of_its_own_is_watched_too(tmp_path, watch):
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("a: 1")
    watch.schedule(None, str(settings))
    settings.write_text("a: 12")
    assert watch.changed() == [settings]


def test_what_was_edited_before_another_path_was_watched_is_told(tmp_path, watch, file):
    file.write_text("edited during the first build")
    watch.schedule(None, str(tmp_path))
    assert watch.changed() == [file]
