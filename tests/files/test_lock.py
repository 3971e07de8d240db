"""Two commands that change one folder come one after the other, and finish what one before them was killed in."""

import os

import pytest

from catalogue.files import lock
from catalogue.files.lock import killed, locked
from catalogue.files.promise import FINISH, MEND
from catalogue.files.write import PROMISE, write_all
from tests.tools import dying


def test_a_locked_folder_is_waited_for_and_then_named(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with locked(tmp_path), pytest.raises(TimeoutError, match="another command has been writing here"), locked(tmp_path):
        pass
    with locked(tmp_path):
        assert list(tmp_path.iterdir()) == []


def test_who_waits_is_told_once_for_whom_and_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(lock, "PATIENCE", 0.2)
    monkeypatch.setattr(lock, "SILENCE", 0)
    folder = tmp_path / "a\x1b[2J"
    folder.mkdir()
    with locked(folder):
        assert capsys.readouterr().err == ""
        with pytest.raises(TimeoutError), locked(folder):
            pass
    (line,) = capsys.readouterr().err.splitlines()
    assert (
        line.startswith(f"'{tmp_path}/a\\x1b[2J': locked by another command") and "waiting for it" in line and "fuser" in line
    )


def test_where_the_system_cannot_lock_the_writer_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "CAN_LOCK", False)
    with locked(tmp_path), locked(tmp_path):
        pass


# What was changed since a command was killed when two of its four files were written, the cure, and what is there then.
SINCE = [
    ({}, FINISH, {"a": "new", "b": "new", "c": "new"}),
    ({"a": "old", "b": None}, None, {"a": "old", "c": "old", "d": "old"}),
    ({"a": "mine"}, MEND, {"a": "mine", "b": "new", "c": "old", "d": "old"}),
    ({"c": "mine"}, MEND, {"a": "new", "b": "new", "c": "mine", "d": "old"}),
    ({"c": "new", "d": None}, None, {"a": "new", "b": "new", "c": "new"}),
    ({"a": "new"}, FINISH, {"a": "new", "b": "new", "c": "new"}),
    ({PROMISE: "no list"}, None, {"a": "new", "b": "new", "c": "old", "d": "old"}),
]


def put(folder, files: dict[str, str | None]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text) if text else (folder / name).unlink()


def there(folder) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if not path.name.endswith(".new")}


@pytest.mark.parametrize("since, cure, left", SINCE)
def test_what_a_killed_command_has_begun_is_finished_unless_it_was_changed_since(tmp_path, since, cure, left, capsys):
    put(tmp_path, dict.fromkeys("acd", "old"))
    wanted = {tmp_path / name: text for name, text in {"a": "new", "b": "new", "c": "new", "d": None}.items()}
    dying(2, lambda: write_all(wanted, tmp_path))
    put(tmp_path, since)
    assert killed(tmp_path) == cure
    if cure == MEND:
        with pytest.raises(OSError, match="was changed since"), locked(tmp_path):
            pass
        os.remove(tmp_path / PROMISE)
    with locked(tmp_path):
        assert there(tmp_path) == left and not (tmp_path / PROMISE).exists() and killed(tmp_path) is None
    assert ("are finished now" in capsys.readouterr().err) == (cure == FINISH)


def test_who_is_at_work_is_not_taken_for_killed(tmp_path):
    with locked(tmp_path):
        dying(2, lambda: write_all(dict.fromkeys([tmp_path / name for name in "abc"], "new"), tmp_path))
        assert killed(tmp_path) is None
    assert killed(tmp_path) == FINISH
