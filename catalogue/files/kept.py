"""What takes time to make, kept from one build to the next, each under all that it is made of.

The file may be deleted at any time, and kept by several processes at once. What cannot be read of it is made again.
"""

import pickle
import sqlite3
import sys
import sysconfig
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast

Value = TypeVar("Value")
# Bytes: a file that has grown beyond them begins anew.
LARGEST = 500_000_000
DIGEST = 32


class Kept:
    """Values made by this `code`, in a file of the folder; without a folder, as long as this object."""

    def __init__(self, folder: Path | None = None, code: str = ""):
        self.folder = folder
        self.base: sqlite3.Connection | None = None
        name = f"kept-{code}.sqlite"
        if folder:
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
                for old in folder.glob("kept-*"):
                    if not old.name.startswith(name) or old.stat().st_size > LARGEST:
                        old.unlink()
        self.new = not (folder and (folder / name).exists())
        """Whether everything is about to be made."""
        self._open(folder / name if folder else None)

    def value(self, kind: str, given: object, make: Callable[[], Value]) -> Value:
        """What `make` returns, which depends on what is `given` (of which repr tells all) and on nothing else."""
        key = self.key(kind, given)
        if (found := self.find(key)) is None:
            self.keep(key, found := make())
        return cast(Value, found)

    def key(self, kind: str, given: object) -> bytes:
        """For `find` and `keep`."""
        return sha256(f"{kind} {given!r}".encode(errors="surrogatepass")).digest()

    def find(self, key: bytes) -> Any:
        """None where there is no such value, or only a spoilt one."""
        with suppress(sqlite3.Error):
            row = self.base.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone() if self.base else None
            if row and sha256(row[0][DIGEST:]).digest() == row[0][:DIGEST]:
                return pickle.loads(row[0][DIGEST:])
        return None

    def keep(self, key: bytes, value: object) -> None:
        """Nothing is lost where this fails but time."""
        if self.base:
            packed = pickle.dumps(value)
            with suppress(sqlite3.Error):
                self.base.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, sha256(packed).digest() + packed))

    def _open(self, file: Path | None) -> None:
        """What is no such file is removed, once."""
        for _ in range(2):
            try:
                self.base = sqlite3.connect(file or ":memory:", timeout=10, isolation_level=None, check_same_thread=False)
                self.base.execute("PRAGMA journal_mode = WAL")
                self.base.execute("PRAGMA synchronous = OFF")
                self.base.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB)")
                return
            except sqlite3.Error:
                self.base = None
                with suppress(OSError):
                    Path(file or "").unlink()


def code(folders: Iterable[Path]) -> str:
    """A name for all that can make a difference besides what is given: Python, what is installed, the files in folders."""
    installed = Path(sysconfig.get_path("purelib")).glob("*.dist-info")  # whose names tell the versions
    told = [sys.version, *sorted(path.name for path in installed)]
    files = sorted(path for folder in folders for path in ([folder] if folder.is_file() else folder.rglob("*")))
    said = sha256("\n".join(told).encode())
    for path in files:
        if path.is_file() and "__pycache__" not in path.parts:
            said.update(path.name.encode(errors="surrogateescape") + path.read_bytes())
    return said.hexdigest()[:16]
