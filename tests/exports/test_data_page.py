"""The data page: its files are there, and its examples run as they are printed."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from catalogue.exports import names
from catalogue.pages.render import Renderer
from tests.tools import PATIENCE

EXAMPLE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(root, language: str) -> dict[str, str]:
    return dict(EXAMPLE.findall((root / "docs" / language / "data.md").read_text(encoding="utf-8")))


def run(command: list[str], out, **options) -> str:
    environment = os.environ | {"SITE": out.as_uri()}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_both_languages_show_the_same_examples(root):
    assert examples(root, "zh") == examples(root, "en")
    assert list(examples(root, "en")) == ["sh", "python", "latex"]


@pytest.mark.skipif(not (shutil.which("curl") and shutil.which("jq")), reason="needs curl and jq")
def test_the_shell_example_names_the_unpublished_papers(root, known, out):
    lines = run(["sh", "-c", examples(root, "en")["sh"]], out).splitlines()
    assert lines == [f"{paper.first_public}\t{paper.name}" for paper in known.papers if not paper.venue]


def test_the_python_example_counts_the_papers_of_each_year(root, known, out):
    printed = run([sys.executable, "-c", examples(root, "en")["python"]], out)
    counts = re.findall(r"^(\d{4})\s+(\d+)$", printed, re.MULTILINE)
    assert {year for year, _ in counts} == {str(paper.first_public.year) for paper in known.papers}
    assert sum(int(count) for _, count in counts) == len(known.papers)


@pytest.mark.formats
def test_the_latex_example_typesets_its_references(root, out, tmp_path):
    shutil.copy(out / "catalogue" / "papers.bib", tmp_path)
    (tmp_path / "x.tex").write_text(examples(root, "en")["latex"])
    latex = ["pdflatex", "-interaction=nonstopmode", "x"]
    *_, printed = [run(command, out, cwd=tmp_path) for command in (latex, ["bibtex", "x"], latex, latex)]
    assert "undefined" not in printed and (tmp_path / "x.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("language, page", [("zh", "data/"), ("en", "en/data/")])
def test_every_file_of_the_page_is_there(known, out, language, page):
    text = Renderer(known, language, Path()).render("data", "data.md")
    links = re.findall(r'href="([^"]+)"', text)
    assert len(links) > 30
    assert [link for link in links if not (out / os.path.normpath(page + link)).is_file()] == ["../take-along/"]


def test_every_field_of_the_page_is_in_the_schema(root, out):
    schema = (out / "catalogue" / "papers.schema.json").read_text(encoding="utf-8")
    for language in ("zh", "en"):
        table = (root / "docs" / language / "data.md").read_text(encoding="utf-8").split("{#fields}")[1].split("##")[0]
        names = [
            name for row in table.splitlines() if row.startswith("| `") for name in re.findall(r"`(\w+)`", row.split("|")[1])
        ]
        assert len(names) > 15 and [name for name in names if f'"{name}"' not in schema] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_file_that_the_site_offers_is_on_the_page(known, root, language):
    """In full, or as one of many: `catalogue/<id>.bib` for a paper, its preprint, its program."""
    renderer = Renderer(known, language, root / "docs")
    books = [renderer.render("along", "take-along.md", kind=kind) for kind in ("epub", "pdf")]
    text = unescape("".join([renderer.render("data", "data.md"), *books]))
    ids = "|".join(id for paper in known.papers for id in (paper.id, *paper.formerly))
    every = [re.sub(rf"/(?:{ids})(?=\.(?:preprint\.)?\w)", "/<id>", path) for path in names(known, root / "docs")]
    # Feeds, texts for language models and books are those of the language.
    other = {"zh": re.compile(r"en/|.*\.en\."), "en": re.compile(r"(?!en/)(?!.*\.en\.)")}[language]
    own = {path.removeprefix("en/") for path in every if not other.match(path)}
    shared = {path for path in every if path.startswith(("catalogue/", "examples/"))}
    forgotten = [path for path in sorted(own | shared) if f'{path}"' not in text and f">{path}<" not in text]
    assert len(every) > 300
    assert not forgotten, f"name {forgotten} in catalogue/pages/templates/data.md.jinja"
