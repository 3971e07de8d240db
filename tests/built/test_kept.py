"""A build that finds things kept writes what one writes elsewhere that finds none; what is spoilt does no harm."""

import json
from pathlib import Path
from shutil import rmtree

import pytest

from tests.invented import project
from tests.tools import run

ELSEWHERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C"}


def built(folder: Path, **environment: str) -> dict[Path, bytes]:
    status, output = run("mkdocs", "build", "--strict", folder=folder, **environment)
    assert status == 0, output
    return {path.relative_to(folder / "site"): path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()}


def spoil(folder: Path) -> None:
    """A byte in every hundred of all that is kept."""
    for file in (path for path in (folder / ".cache" / "kept").iterdir() if path.is_file()):
        content = bytearray(file.read_bytes())
        content[4096::100] = b"x" * len(content[4096::100])
        file.write_bytes(content)


def edit(file: Path) -> None:
    """A name, a date, a relation, a text, the tags, each of another record."""
    records = json.loads(file.read_text(encoding="utf-8"))
    records[0]["name"] = "Reinvented"
    records[2]["date"] = f"{records[2]['date'][:-2]}28"
    records[5]["builds_on"] = [{"id": records[1]["id"], "how": records[5]["tldr"]}]
    records[3]["digest"]["en"] = f"Reinvented: {records[3]['digest']['en']}"
    records[4]["tags"].pop()
    file.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")


def test_a_build_is_the_same_with_and_without_what_is_kept_to_the_byte(tmp_path):
    folder = project(tmp_path, 10)
    before = built(folder)
    edit(folder / "data" / "papers.yaml")
    warm = built(folder)
    rmtree(folder / ".cache")
    assert warm == built(folder, **ELSEWHERE)
    page = next(path for path in warm if path.match("invented-0/index.html"))
    assert warm[page] != before[page]


@pytest.mark.thorough
def test_what_is_spoilt_of_what_is_kept_does_no_harm(tmp_path):
    folder = project(tmp_path, 10)
    whole = built(folder)
    spoil(folder)
    assert built(folder) == whole
