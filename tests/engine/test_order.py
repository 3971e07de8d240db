"""The order of what a preview does after an edit, with stand-ins for its server, its files and its pages."""

from pathlib import Path
from threading import Condition
from types import SimpleNamespace

import pytest

from engine.preview import Preview


class Ended(Exception):
    """No further edit comes."""


class Stage:
    """Edits come one after the other; everything that is done is noted."""

    pause = 100.0

    def __init__(self, folder: Path, edits: int, made: bool = True):
        self.edits, self.made, self.done, self.now = edits, made, [], SimpleNamespace(problems=SimpleNamespace(lines=[]))
        self.folders = [folder / "0", folder / "1"]
        for at, shown in enumerate(self.folders):
            shown.mkdir()
            (shown / "index.html").write_text(f"version {at}")
        self.left = [lambda: self.done.append("files")]
        self.server = SimpleNamespace(
            root="",
            builder=lambda: self.done.append("built"),
            _serve_request=None,
            _visible_epoch=1,
            _wanted_epoch=1,
            _epoch_cond=Condition(),
        )

    def newer(self) -> bool:
        return False

    def changed(self) -> list[Path]:
        if self.server._visible_epoch > 1:
            self.done.append("reloaded")
            self.server._visible_epoch = self.server._wanted_epoch = 1
        self.edits -= 1
        if self.edits < 0:
            raise Ended
        return [Path("page.md")]

    def at_once(self, changed) -> bool:
        self.done.append("shown")
        return self.made

    def show(self) -> Path:
        return self.folders[self.done.count("built")]

    def played(self) -> list[str]:
        preview = Preview(self.server, self, self, Path("docs"))
        assert self.server.root == str(self.folders[0])
        with pytest.raises(Ended):
            preview.go_on()
        return self.done


def test_before_any_edit_files_for_programs_are_written(tmp_path):
    assert Stage(tmp_path, 0).played() == ["files"]


def test_what_was_edited_is_shown_then_everything_is_built_and_shown(tmp_path):
    stage = Stage(tmp_path, 1)
    assert stage.played() == ["files", "shown", "built", "files", "reloaded"]
    assert stage.server.root == str(stage.folders[1])


def test_browsers_load_nothing_again_where_no_page_is_another(tmp_path):
    stage = Stage(tmp_path, 1, made=False)
    (stage.folders[1] / "index.html").write_text("version 0")
    assert stage.played() == ["files", "shown", "built", "files"]
    assert stage.server.root == str(stage.folders[1])


def test_a_build_that_fails_is_shown_where_the_pages_were(tmp_path):
    stage = Stage(tmp_path, 1, made=False)
    stage.server.builder = lambda: 1 // 0
    assert stage.played() == ["files", "shown", "files", "reloaded"]
    assert stage.server.root == str(stage.folders[0])


def test_what_is_wrong_is_counted_and_what_is_mended_said(tmp_path, caplog):
    stage = Stage(tmp_path, 2, made=False)
    built = iter([["a problem"], []])
    stage.show = lambda: stage.folders[0]
    stage.server.builder = lambda: stage.now.problems.__setattr__("lines", next(built))
    with caplog.at_level("INFO", "mkdocs.classics"):
        stage.played()
    done = "Built: pages, lists and files"
    assert caplog.messages == [done, f"{done}, with 1 problem, told above and on the pages", f"All is well again. {done}"]
