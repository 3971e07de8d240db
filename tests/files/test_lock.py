"""Two commands that change one folder come one after the other."""

import pytest

from catalogue.files import lock
from catalogue.files.lock import locked


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
