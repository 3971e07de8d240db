"""Every exporter is run by the command; two runs give the same bytes; no file is ever half there."""

import os
import zipfile
from io import BytesIO

import pytest

from catalogue.__main__ import main
from catalogue.exports import OF_LANGUAGE, exports, of_catalogue, write
from catalogue.exports.whole import exported as whole
from catalogue.records.load import load
from catalogue.records.values import LANGUAGES
from tests.exported import URL
from tests.invented import TOPICS, project


def contents(folder) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def texts(folder) -> dict[str, str]:
    """What is no book; of a book, what is in it."""
    files = contents(folder)
    for path in [path for path in files if path.endswith(".epub")]:
        with zipfile.ZipFile(BytesIO(files.pop(path))) as book:
            files |= {f"{path}/{name}": book.read(name) for name in book.namelist()}
    return {path: content.decode() for path, content in files.items()}


def every_file(site):
    """What each exporter yields, one after the other."""
    yield from of_catalogue(site)
    for export in OF_LANGUAGE.values():
        for language in LANGUAGES:
            yield from export(site, language)


def test_the_addresses_of_the_design_are_there(known, out):
    promised = [f"catalogue/papers.{ending}" for ending in ("json", "bib", "ris", "enw", "csl.json", "csv", "schema.json")]
    promised += ["feed.xml", "en/feed.xml", "llms.txt", "en/llms.txt", "llms-full.txt", "en/llms-full.txt"]
    for name in [topic.id for topic in known.topics] + [paper.id for paper in known.papers]:
        promised += [f"catalogue/{name}.{ending}" for ending in ("bib", "ris", "csl.json")]
    promised += [f"{root}{paper.topic}/{paper.id}/index.md" for root in ("", "en/") for paper in known.papers]
    assert set(promised) - set(contents(out)) == set()


def test_the_command_writes_what_the_exporters_yield(tmp_path, capsys):
    folder, out = project(tmp_path, len(TOPICS)), tmp_path / "out"
    assert main(["export", "--data", str(folder / "data"), "--out", str(out), "--url", URL]) == 0
    files = exports(whole(load(folder / "data"), folder / "docs", URL))
    write(files, tmp_path / "wanted")
    assert contents(out) == contents(tmp_path / "wanted")
    assert capsys.readouterr().out == f"{len(files)} files in {out}\n"


def test_no_two_exporters_write_one_file(exported):
    paths = [path for path, _ in every_file(exported)]
    assert len(paths) == len(set(paths))


def test_every_exporter_writes_text_that_ends_its_last_line(exported):
    texts = [(path, text) for path, text in every_file(exported) if isinstance(text, str)]
    assert [path for path, text in texts if not text.endswith("\n")] == []


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("old")
    monkeypatch.setattr(os, "replace", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write({"a.txt": "new\n"}, tmp_path)
    assert (tmp_path / "a.txt").read_text() == "old"


def test_no_unfinished_file_is_left(out):
    assert list(out.rglob("*.new")) == []


def test_hostile_texts_leave_no_character_that_a_format_cannot_carry(hostile):
    for path, content in ((path, content) for one in hostile for path, content in texts(one.out).items()):
        unfit = {character for character in content if character < " " and character not in "\r\n\t"}
        assert unfit == set(), path
