"""Of a book as PDF: pages are numbered and found, fonts are in it, text can be copied; who listens is told the parts."""

import re
import subprocess

import pytest

from catalogue.exports.books import books, pdf, printed
from catalogue.exports.twins import Rendered

SVG = '<figure><svg viewBox="0 0 9 9" role="img"><title>图</title><desc>方</desc><rect width="9" height="9"/></svg></figure>'
PAGES = {
    "paths/index.md": Rendered(
        "阅读路线", '<p>先读<a href="../glossary.md#token">词元</a>。</p><h2 id="a">第一条</h2>' + "<p>路线</p>" * 90
    ),
    "glossary.md": Rendered(
        "术语表", f'<h2 id="token">词元<a class="headerlink" href="#token">#</a></h2><p>模型读写的单位。</p>{SVG}'
    ),
}


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module", params=printed.SIZES)
def file(request, exported, tmp_path_factory):
    """A small book, printed in each size."""
    (book,) = [book for book in books(exported, "zh", PAGES) if book.path == "llm-classics.zh.epub"]
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    path.write_bytes(pdf.printed(lambda pages: printed.document(exported, book, request.param, pages)))
    return str(path)


@pytest.mark.formats
def test_the_contents_name_the_pages_and_lead_there(file):
    places = {
        name: page for page, name in re.findall(r'^\s*(\d+) \[.*\] "(.+)"$', said("pdfinfo", "-dests", file), re.MULTILINE)
    }
    contents = said("pdftotext", "-f", "2", "-l", "2", "-layout", file, "-")
    assert re.findall(r"^(阅读路线|术语表)\s+(\d+)$", contents, re.MULTILINE) == [
        ("阅读路线", places["paths-index"]),
        ("术语表", places["glossary"]),
    ]
    assert "glossary.token" in places


@pytest.mark.formats
def test_its_text_can_be_copied_and_its_parts_are_told(file):
    text = said("pdftotext", file, "-")
    assert "模型读写的单位。" in text and text.count("第一条") == 1
    assert re.search(r"Tagged: +yes", said("pdfinfo", file))
    structure = said("pdfinfo", "-struct", file)
    assert {"H1", "H2", "Figure", "Link"} <= {*re.findall(r"^\s*(\w+)", structure, re.MULTILINE)}


@pytest.mark.formats
def test_its_fonts_are_in_it(file):
    rows = said("pdffonts", file).splitlines()[2:]
    assert rows and all(re.search(r"yes (yes|no ) yes +\d+ +0$", row) for row in rows)
