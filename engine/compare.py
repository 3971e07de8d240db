"""python -m engine.compare ONE OTHER: which files of two builds of the site differ, as when two engines made them."""

import re
import sys
from pathlib import Path

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def report(one: Path, other: Path) -> tuple[str, int]:
    """What to print, and the exit code: 1 where a file differs, or only one folder has it, or where nothing was built."""
    files = sorted(_paths(one) | _paths(other))
    different = [path for path in files if _content(one / path) != _content(other / path)]
    said = f"{len(different)} of {len(files)} files differ, the line that names the generator aside"
    return "\n".join([*different, said]), int(bool(different) or not files)


def _paths(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _content(path: Path) -> bytes | None:
    return GENERATOR.sub(b"", path.read_bytes()) if path.is_file() else None


if __name__ == "__main__":
    text, code = report(*map(Path, sys.argv[1:]))
    print(text)
    sys.exit(code)
