"""The list of what may be kept, and the version of the site, which changes with what is in it."""

import json

import pytest

from engine import offline

PAGE = (
    '<link href="../assets/1a/site.css" rel="stylesheet"><script src="../assets/1a/a.js"></script><a href="../assets/b.svg#c">'
)
FILES = {
    "index.html": "home",
    "404.html": "not found",
    "offline.html": PAGE.replace("../", ""),
    "en/index.html": "home",
    "en/offline.html": PAGE,
    "en/shelf/first/index.html": "first",
    "en/shelf/first/index.md": "first",
    "assets/1a/site.css": "a{}",
    "assets/1a/a.js": "1",
    "assets/1a/a.js.map": "{}",
    "search/words/1.json": "{}",
    "en/search/index.json": "{}",
    "examples/first.py": "1",
    "catalogue/first.csl.json": "[]",
    "catalogue/papers.csl.json": "[]",
    "catalogue/papers.json": "[]",
    "llm-classics.zh.epub": "book",
    "feed.xml": "feed",
}
KEPT = ["", "offline.html", "en/", "en/offline.html", "en/shelf/first/", "assets/1a/site.css", "assets/1a/a.js"]
KEPT += ["search/words/1.json", "en/search/index.json", "examples/first.py", "catalogue/first.csl.json"]


@pytest.fixture
def built(tmp_path):
    for path, text in FILES.items():
        write(tmp_path, path, text)
    return tmp_path


def write(folder, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def listed(folder) -> dict:
    offline.publish(folder)
    return json.loads((folder / "offline.json").read_text(encoding="utf-8"))


def test_what_pages_are_and_load_may_be_kept_and_nothing_else(built):
    assert sorted(listed(built)["files"]) == sorted(KEPT)


def test_what_tells_that_a_page_is_not_kept_comes_first(built):
    assert listed(built)["first"] == ["assets/1a/a.js", "assets/1a/site.css", "en/offline.html", "offline.html"]


def test_the_version_is_that_of_the_content(built):
    before = listed(built)
    assert listed(built) == before
    write(built, "feed.xml", "another feed")
    assert listed(built) == before
    write(built, "en/index.html", "another home")
    after = listed(built)
    assert after["version"] != before["version"]
    assert {path for path in KEPT if after["files"][path] != before["files"][path]} == {"en/"}


def test_the_worker_names_the_version(built):
    assert f'const VERSION = "{listed(built)["version"]}"' in (built / "sw.js").read_text(encoding="utf-8")


def test_a_preview_has_a_worker_that_undoes_what_there_was(tmp_path):
    offline.withdraw(tmp_path)
    worker = (tmp_path / "sw.js").read_text(encoding="utf-8")
    assert "registration.unregister()" in worker and "fetch" not in worker
