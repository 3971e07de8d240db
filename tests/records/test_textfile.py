"""Whatever lies in place of a file that we read is one line, at once."""

import os
import shutil
import socket

import pytest

from catalogue.records.problem import CatalogueError
from catalogue.records.textfile import LONGEST, text_of
from catalogue.rules.check import check
from tests.invented import project
from tests.project import Project


def listen(path) -> None:
    os.chdir(path.parent)  # the address of a socket is short
    socket.socket(socket.AF_UNIX).bind(path.name)


def sparse(path) -> None:
    with path.open("wb") as file:
        file.truncate(10**10)


INSTEAD = {
    "a pipe": os.mkfifo,
    "a folder": os.mkdir,
    "a socket": listen,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a file without end": sparse,
    "a link to itself": lambda path: path.symlink_to(path.name),
}
# Of data that cannot be read the first file may be the only one that is named; of pages, each is.
PLACES = [[f"data/{name}.yaml"] for name in ("papers", "terms", "log", "paths", "other", "places/x")]
PLACES += [["docs/zh/about.md", "docs/en/about.md", "docs/zh/x.png", "docs/figures/lora.svg.jinja", "docs/examples/lora.py"]]
PLACES[-1] += ["docs/examples/lora.out"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return project(tmp_path_factory.mktemp("whole"), 4)


@pytest.fixture
def folder(whole, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for part in ("data", "docs"):
        shutil.copytree(whole / part, tmp_path / part)
    (tmp_path / "data" / "places").mkdir(exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("kind", INSTEAD)
@pytest.mark.parametrize("places", PLACES, ids=lambda places: places[0])
def test_it_is_a_problem_of_that_file(folder, places, kind):
    paths = [folder / place for place in places]
    for path in paths:
        path.unlink(missing_ok=True)
        INSTEAD[kind](path)
    assert {*paths} <= {problem.path for problem in check(folder / "data", folder / "docs", rendering=False)}


def test_nobody_reads_a_file_to_an_end_that_is_too_far(tmp_path):
    one = Project(tmp_path)
    docs = one.write_pages()
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text('{{ figure("one", "5") }}')
    paths = [docs / place for place in ("examples/first.py", "examples/first.out", "figures/one.svg.jinja")]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.touch()
        os.truncate(path, 10**12)
    found = [line for line in one.page_problems(made=True) if "no page shows" not in line]
    places = [path.relative_to(tmp_path) for path in paths]
    assert found == [f"{place}:1: has more than 100,000 bytes; shorten it, or divide it" for place in sorted(places)]


def test_a_file_may_be_as_long_as_is_said_and_no_longer(tmp_path):
    path = tmp_path / "x.md"
    path.write_bytes(b"x" * LONGEST)
    assert len(text_of(path)) == LONGEST
    path.write_bytes(b"x" * (LONGEST + 1))
    with pytest.raises(CatalogueError, match="has more than 100,000 bytes"):
        text_of(path)


def test_what_is_no_text_is_named_at_its_line(tmp_path):
    (tmp_path / "x.md").write_bytes(b"a\nb\xff")
    with pytest.raises(CatalogueError, match=r"x\.md:2: not UTF-8; save the file as UTF-8"):
        text_of(tmp_path / "x.md")
