"""A writer that ends at any moment leaves each file old or new, and nothing lying about."""

import errno
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from catalogue.files.lock import locked
from catalogue.files.write import write, write_all


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_byte_for_byte_with_its_folders(tmp_path):
    write(tmp_path / "a" / "b.txt", "中文\r\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "中文\r\n".encode()


def test_the_rights_of_a_file_stay(tmp_path):
    (tmp_path / "a").touch(mode=0o640)
    write(tmp_path / "a", "new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("failing", ["open", "replace", "chmod"])
def test_a_disk_that_refuses_is_said_of_the_file_and_not_of_its_copy(tmp_path, monkeypatch, failing):
    def refused(path, *more):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(os, failing, refused)
    with pytest.raises(OSError) as error:
        write(tmp_path / "a", "new")
    assert (error.value.filename, error.value.errno) == (str(tmp_path / "a"), errno.EROFS)


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_all_files_are_written_or_none(tmp_path, monkeypatch, fails_at):
    (tmp_path / "old").write_text("old")
    rename, calls = os.replace, []

    def replace(source, target):
        calls.append(target)
        if len(calls) == fails_at:
            raise OSError("disk full")
        rename(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="disk full"):
        write_all({tmp_path / "a": "new", tmp_path / "old": "new", tmp_path / "z": "new"})
    assert (names(tmp_path), (tmp_path / "old").read_text()) == (["old"], "old")


def test_text_that_cannot_be_encoded_changes_nothing(tmp_path):
    (tmp_path / "old").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_all({tmp_path / "old": "new", tmp_path / "bad": "\ud800"})
    assert (names(tmp_path), (tmp_path / "old").read_text()) == (["old"], "old")


KILLED = """
import os, signal, sys
from pathlib import Path
from catalogue.files.write import write_all
real, calls = os.replace, []
def replace(source, target):
    if len(calls) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    calls.append(target)
    real(source, target)
os.replace = replace
write_all({Path(sys.argv[1]) / name: "new" * 100_000 for name in ("page", "data")})
"""


@pytest.mark.parametrize("renames, data, page", [(0, "old", "old"), (1, "old", "new" * 100_000)])
def test_a_killed_writer_leaves_every_file_old_or_new(tmp_path, root, renames, data, page):
    for name in ("page", "data"):
        (tmp_path / name).write_text("old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(renames)], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert ((tmp_path / "data").read_text(), (tmp_path / "page").read_text()) == (data, page)


@pytest.mark.parametrize("moment", [0, 0.002, 0.01, 0.03])
def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path, root, moment):
    program = "import sys; from pathlib import Path; from catalogue.files.write import write\nprint(flush=True)\n"
    program += "while True:\n for letter in 'ab': write(Path(sys.argv[1]), letter * 3_000_000)"
    writer = subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "file")], cwd=root, stdout=subprocess.PIPE)
    writer.stdout.readline()
    with pytest.raises(subprocess.TimeoutExpired):
        writer.wait(0.05 + moment)
    writer.kill()
    writer.communicate()
    text = (tmp_path / "file").read_text() if (tmp_path / "file").exists() else "a" * 3_000_000
    assert len(text) == 3_000_000 and len(set(text)) == 1


def leftover(folder, process: int, age: float = 0) -> str:
    path = folder / f".file.{process}-0a1b2c3d.new"
    path.write_text("half")
    os.utime(path, (time.time() - age,) * 2)
    return path.name


def ended() -> int:
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_a_killed_command_left_is_removed_by_the_next_one(tmp_path):
    folders = [tmp_path / name for name in ("data/places", "docs/en/shelf")]
    for folder in folders:
        folder.mkdir(parents=True)
        leftover(folder, ended())
    with locked(tmp_path / "data"):
        assert [names(folder) for folder in folders] == [[], []]


def test_what_a_killed_writer_left_is_removed_by_the_next_one(tmp_path):
    for process, age in ((ended(), 0), (os.getpid(), 0), (os.getppid(), 25 * 60 * 60)):
        leftover(tmp_path, process, age)
    write(tmp_path / "other", "new")
    assert names(tmp_path) == ["other"]


def test_what_another_writer_is_writing_stays(tmp_path):
    (tmp_path / ".mine.new").write_text("not ours")
    at_work = leftover(tmp_path, os.getppid())
    write(tmp_path / "file", "new")
    assert names(tmp_path) == sorted([".mine.new", at_work, "file"])


def test_writers_of_one_file_at_once_do_not_disturb_each_other(tmp_path):
    def often(letter):
        for _ in range(50):
            write(tmp_path / "file", letter * 100_000)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(often, "abcd"))
    assert (names(tmp_path), len({*(tmp_path / "file").read_text()})) == (["file"], 1)


def test_git_ignores_what_a_killed_writer_leaves(root):
    command = ["git", "check-ignore", "--quiet", "data/.papers.yaml.4711-0a1b2c3d.new"]
    assert subprocess.run(command, cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("fails", [True, False])
def test_files_are_removed_with_the_others_or_none_is(tmp_path, monkeypatch, fails):
    (tmp_path / "old").write_text("old")
    if fails:
        (tmp_path / "folder").mkdir()
    wanted = {tmp_path / "new": "new", tmp_path / "old": None, tmp_path / "folder": None}
    if fails:
        with pytest.raises(OSError):
            write_all(wanted)
    else:
        write_all(wanted)
    assert names(tmp_path) == (["folder", "old"] if fails else ["new"])
