"""A build that finds things kept writes what one writes that finds none; what is spoilt does no harm."""

from pathlib import Path
from shutil import rmtree

from tests.invented import project
from tests.tools import run


def built(folder: Path) -> dict[Path, bytes]:
    status, output = run("mkdocs", "build", "--strict", folder=folder)
    assert status == 0, output
    return {path.relative_to(folder / "site"): path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()}


def spoil(folder: Path) -> None:
    """A byte in every hundred of all that is kept."""
    for file in (path for path in (folder / ".cache" / "kept").iterdir() if path.is_file()):
        content = bytearray(file.read_bytes())
        content[4096::100] = b"x" * len(content[4096::100])
        file.write_bytes(content)


def test_a_build_is_the_same_with_and_without_what_is_kept(tmp_path):
    folder = project(tmp_path, 8)
    before = built(folder)
    data = folder / "data" / "papers.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace('"name": "Invented', '"name": "Reinvented', 1), encoding="utf-8")
    warm = built(folder)
    spoil(folder)
    spoilt = built(folder)
    rmtree(folder / ".cache")
    assert warm == spoilt == built(folder)
    page = next(path for path in warm if path.match("invented-0/index.html"))
    assert warm[page] != before[page]
