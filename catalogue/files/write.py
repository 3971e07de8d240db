"""How every part of the project writes: a file is old or new, never half, whenever the process is killed.

Only the site is written otherwise (engine/publish.py): its folder is empty when a build begins.
"""

import json
import os
import re
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from errno import ELOOP
from hashlib import sha256
from pathlib import Path

# .papers.yaml.4711-0a1b2c3d.new: the file it will be, the process that writes it, a number of its own. Git ignores them.
UNFINISHED = re.compile(r"\..+\.(\d+)-[0-9a-f]{8}\.new")
# In a folder that is locked, while its files are renamed: what they will be, for who goes on should this process be killed.
PROMISE = ".files.new"
# Those that threads of this process are writing.
OURS: set[Path] = set()
TIDIED: set[Path] = set()
LINK = "is a symbolic link, and what it leads to is not ours to write; put the file itself here"
# Seconds.
DAY = 24 * 60 * 60


def write(path: Path, text: str | bytes) -> None:
    """Writes one file, byte for byte what the text says. Raises OSError, and then leaves the file as it was."""
    write_all({path: text})


def write_all(files: Mapping[Path, str | bytes | None], folder: Path | None = None) -> None:
    """Writes all of the files or none; folders are made, and a file of which nothing (None) is left is removed.

    They are renamed in the order given, so the one that counts goes last.

    Raises OSError, and then leaves every file as it was. Only a process killed between two renames leaves some new, some old:
    where it held the `folder`, whoever locks that next finishes it.
    """
    for path in (path for path, text in files.items() if text is not None and path.is_symlink()):
        raise OSError(ELOOP, LINK, str(path))
    tidy({path.parent for path in files})
    with ExitStack() as staged:
        ready = {path: None if text is None else staged.enter_context(_unfinished(path, text)) for path, text in files.items()}
        before = {path: path.read_bytes() if path.exists() else None for path in files} if len(files) > 1 else {}
        if folder:
            staged.enter_context(
                _promised(folder, {path: (ready[path], before.get(path), text) for path, text in files.items()})
            )
        renamed: list[Path] = []
        try:
            for path, unfinished in ready.items():
                if unfinished:
                    os.replace(unfinished, path)
                else:
                    path.unlink(missing_ok=True)
                renamed.append(path)
        except BaseException:  # Ctrl-C as well
            for path in renamed if before else []:
                _restore(path, before[path])
            raise


def digest(content: str | bytes | None) -> str:
    """By which a file is known again; "" where there is none."""
    return "" if content is None else sha256(content.encode() if isinstance(content, str) else content).hexdigest()


@contextmanager
def _promised(folder: Path, files: Mapping[Path, tuple[Path | None, bytes | None, str | bytes | None]]) -> Iterator[None]:
    """Meanwhile the folder has a list: of each file its name from there, its copy, what it was and will be."""
    known = {path: (copy and copy.name, digest(before), digest(after)) for path, (copy, before, after) in files.items()}
    named = {path: os.path.relpath(path.parent.resolve() / path.name, folder.resolve()) for path in known}
    try:
        write(folder / PROMISE, json.dumps([[named[path], *parts] for path, parts in known.items() if parts[1] != parts[2]]))
    except OSError as error:  # of a list that nobody knows of
        raise OSError(error.errno, error.strerror, str(next(iter(files)))) from None
    try:
        yield
    finally:
        (folder / PROMISE).unlink(missing_ok=True)


@contextmanager
def _unfinished(path: Path, text: str | bytes) -> Iterator[Path]:
    """A complete copy in the same folder (a rename does not cross file systems), removed unless it was renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    copy = path.parent / f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.new"
    OURS.add(copy)
    try:
        with open(copy, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(text if isinstance(text, bytes) else text.encode())
            os.chmod(copy, mode)
        yield copy
    except OSError as error:
        if not error.strerror or str(error.filename or copy) != str(copy):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from None  # a full disk names no file, others that of the copy
    finally:
        copy.unlink(missing_ok=True)
        OURS.discard(copy)


def tidy(folders: set[Path]) -> None:
    """Removes what killed writers have left in these folders, once for each; what someone is writing right now stays."""
    for folder in folders - TIDIED:
        TIDIED.add(folder)
        for path in folder.glob(".*.new") if folder.is_dir() else []:
            found = UNFINISHED.fullmatch(path.name)
            if found and path not in OURS and not _at_work(int(found[1]), path):
                with suppress(OSError):
                    path.unlink()


def _at_work(process: int, path: Path) -> bool:
    """Whether the process may still be writing. Numbers of processes come again, so after a day nobody is believed to be."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > DAY:
            return False
    if process == os.getpid():  # one that ended, before we came to have its number
        return False
    if os.name != "posix":  # there, asking would end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        pass
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _restore(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
        return
    with _unfinished(path, content) as unfinished:
        os.replace(unfinished, path)
