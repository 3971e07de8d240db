"""What is kept is found again, and nothing that happens to the file does harm."""

import pytest

from catalogue.files.kept import Kept, code

SPOILT = {
    "deleted": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "half": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "something else": lambda file: file.write_bytes(b"no such file" * 1000),
    "a value of it": lambda file: file.write_bytes(file.read_bytes().replace(b"apple", b"grape")),
}


def value(folder, made: str, code: str = "1", given: object = "fruit") -> str:
    kept = Kept(folder, code)
    found = kept.value("word", given, lambda: made)
    kept.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept.base.close()
    return found


def test_a_value_is_made_once_for_what_is_given_and_for_the_code_that_makes_it(tmp_path):
    assert value(tmp_path, "apple") == value(tmp_path, "pear") == "apple"
    assert value(tmp_path, "pear", given="other fruit") == "pear"
    assert value(tmp_path, "pear", code="2") == "pear"


def test_what_other_code_has_made_is_removed(tmp_path):
    value(tmp_path, "apple")
    value(tmp_path, "apple", code="2")
    assert [file.name for file in tmp_path.glob("*.sqlite")] == ["kept-2.sqlite"]


@pytest.mark.parametrize("how", SPOILT)
def test_what_is_spoilt_is_made_again(tmp_path, how):
    value(tmp_path, "apple")
    SPOILT[how](tmp_path / "kept-1.sqlite")
    assert value(tmp_path, "pear") == "pear"
    assert value(tmp_path, "plum") == "pear"


def test_where_nothing_can_be_written_everything_is_made(tmp_path):
    (tmp_path / "file").write_text("")
    kept = Kept(tmp_path / "file" / "folder", "1")
    assert [kept.value("word", "fruit", lambda made=made: made) for made in ("apple", "pear")] == ["apple", "pear"]


def test_code_is_another_where_a_file_of_it_is(tmp_path):
    (tmp_path / "a.py").write_text("1")
    (tmp_path / "\udcff.py").write_text("")
    before = code([tmp_path])
    assert code([tmp_path]) == before
    (tmp_path / "a.py").write_text("2")
    assert code([tmp_path]) != before
