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


def test_where_the_system_cannot_lock_the_writer_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "CAN_LOCK", False)
    with locked(tmp_path), locked(tmp_path):
        pass
