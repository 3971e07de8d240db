"""The build: without a warning, the same pages in both languages, and no page where the data are broken."""

import re

import pytest
import yaml

from tests.invented import TOPICS, project
from tests.tools import run

# What becomes of the file, and the line of the one problem.
BROKEN = {
    "broken YAML": (lambda text: b"- id: [a\n- id: b\n", 2),
    "another encoding": (lambda text: text + "- id: 论文\n".encode("gbk"), -1),
    "a record that is a list": (lambda text: text + b"- [a, b]\n", -1),
}


def test_the_build_prints_no_warning(site):
    assert re.findall(r"^.*(?:WARNING|ERROR|Warning:|Traceback).*$", site.output, re.MULTILINE) == []


def test_both_languages_have_the_same_pages(site):
    paths = {language: {page.below_home for page in site.of(language)} for language in ("zh", "en")}
    assert paths["zh"] == paths["en"]
    assert len(paths["zh"]) > 45


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """A project whose records stand one below the other, as ours do."""
    folder = project(tmp_path_factory.mktemp("project"), len(TOPICS))
    file = folder / "data" / "papers.yaml"
    file.write_text(yaml.safe_dump(yaml.safe_load(file.read_bytes()), allow_unicode=True), encoding="utf-8")
    return folder


@pytest.fixture
def papers(copied):
    file = copied / "data" / "papers.yaml"
    before = file.read_bytes()
    yield file
    file.write_bytes(before)


@pytest.mark.parametrize("spoil, wanted", BROKEN.values(), ids=BROKEN)
def test_broken_data_stop_the_build_with_one_line(papers, copied, spoil, wanted):
    papers.write_bytes(spoil(papers.read_bytes()))
    line = len(papers.read_bytes().splitlines()) if wanted < 0 else wanted
    status, output = run("mkdocs", "build", "--quiet", "--site-dir", str(copied / "site"), folder=copied)
    (problem,) = filter(None, output.splitlines())
    assert status == 1
    assert problem.startswith(f"data/papers.yaml:{line}: ")


@pytest.mark.parametrize(
    ("languages", "page", "old", "new", "said"),
    [
        (["en"], "about.md", "\n## ", "\nThis is **version six.\n\n## ", r":\d+: '\*\*version six\.' would be shown as it is"),
        pytest.param(
            *(["zh", "en"], "architecture/invented-0.md", "{{ about() }}\n\n", "", r":1: does not call about\(\); write what"),
            marks=pytest.mark.thorough,
        ),
    ],
)
def test_what_check_tells_of_what_is_made_stops_the_build_too(tmp_path, languages, page, old, new, said):
    folder = project(tmp_path, len(TOPICS))
    for language in languages:
        file = folder / "docs" / language / page
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    status, output = run("mkdocs", "build", "--quiet", "--strict", folder=folder)
    (problem,) = output.strip().splitlines()
    assert status == 1 and re.match(f"docs/{languages[0]}/{page}{said}", problem), output
    assert not (folder / "site" / languages[0] / page.removesuffix(".md") / "index.html").exists()


def test_a_missing_file_stops_the_build_with_its_name(papers, copied):
    papers.unlink()
    status, output = run("mkdocs", "build", "--quiet", "--site-dir", str(copied / "site"), folder=copied)
    assert status == 1
    assert output.strip().startswith("data/papers.yaml:1: cannot be read (No such file or directory)")
    assert len(output.strip().splitlines()) == 1
