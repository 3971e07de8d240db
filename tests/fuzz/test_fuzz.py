"""Whatever stands in the data: problems, or pages and files that are well-formed and do nothing. Never a traceback."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from xml.etree.ElementTree import fromstring

import html5lib
from hypothesis import strategies as st
from markupsafe import Markup

from catalogue.exports import exports
from catalogue.exports.whole import exported
from catalogue.language.formatting import formatted_data
from catalogue.markdown.dialect import html as convert
from catalogue.pages.completeness import Status
from catalogue.pages.render import Renderer
from catalogue.records.data import LISTS
from catalogue.records.load import load
from catalogue.records.problem import CatalogueError
from catalogue.records.values import LANGUAGES
from catalogue.records.yamlfile import read
from tests.fuzz.hostile import hostile, spoiled
from tests.fuzz.profiles import tries

LINE = re.compile(r"\S+:[1-9]\d*: .*", re.DOTALL)
TEMPLATES = ["opening", "results", "reading", "after", "about", "corrections"]
TEMPLATES += ["topics", "glossary", "errata", "paths"]


@tries(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_a_value_or_problems(tmp_path, content):
    (tmp_path / "papers.yaml").write_bytes(content)
    try:
        read(tmp_path / "papers.yaml")
    except CatalogueError as error:
        assert all(LINE.fullmatch(str(problem)) for problem in error.problems)


@tries(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_in_any_file_are_checked_without_a_traceback(folder, content):
    for name in LISTS:
        (folder.data / f"{name}.yaml").write_bytes(content)
    assert all(LINE.fullmatch(str(problem)) for problem in folder.problems())


@tries(spoiled(), examples=100)
def test_spoiled_records_end_in_problems_each_of_them_one_line(folder, lists):
    folder.write(lists)
    for problem in folder.problems():
        assert LINE.fullmatch(str(problem))


@tries(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_page_is_checked_without_a_traceback(folder, text):
    page = folder.docs / "zh" / "shelf" / "index.md"
    page.write_text(text, encoding="utf-8")
    folder.problems()
    page.write_text("# x\n", encoding="utf-8")


@tries(hostile())
def test_formatting_keeps_yaml_yaml(folder, lists):
    folder.write(lists)
    text = (folder.data / "papers.yaml").read_text(encoding="utf-8")
    once = formatted_data(text).after
    assert formatted_data(once).after == once


def dangers(html: str) -> list:
    """What a browser would run."""
    found = []
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str):
            addresses = [element.attrib.get(name, "").strip().lower() for name in ("href", "src", "action")]
            runs = element.tag in ("script", "iframe", "object", "embed", "style", "base", "meta")
            events = [name for name in element.attrib if name.startswith("on") or name == "style"]
            runs |= element.tag == "form" and "action" in element.attrib
            if runs or events or any(re.match(r"(javascript|data|vbscript):", url) for url in addresses):
                found.append((element.tag, element.attrib))
    return found


@tries(hostile(), examples=20)
def test_hostile_records_render_to_pages_that_run_nothing(folder, lists):
    folder.write(lists)
    known = load(folder.data)
    if known.problems:
        return
    for language in LANGUAGES:
        paper = known.catalogue.papers[1]
        thin = Status(paper, {language: {"why": ""}}, {language: 1})
        given = {"paper": paper, "status": thin, "example": lambda name: Markup("print(1)"), "citations": lambda paper: []}
        for template in TEMPLATES:
            page = Renderer(known.catalogue, language, folder.docs).render(template, "shelf/full.md", **given)
            assert dangers(convert(page)) == [], page


def _chapters(book: bytes) -> list[object]:
    with zipfile.ZipFile(io.BytesIO(book)) as pages:
        return [fromstring(pages.read(name)) for name in pages.namelist() if name.endswith((".xhtml", ".svg", ".opf", ".xml"))]


READERS: dict[str, Callable[..., object]] = {
    ".epub": _chapters,
    ".json": json.loads,
    ".xml": lambda text: fromstring(text.encode()),
    ".csv": lambda text: list(csv.reader(io.StringIO(text), strict=True)),
}


@tries(hostile(), examples=15)
def test_hostile_records_export_to_files_that_can_be_read(folder, lists):
    folder.write(lists)
    known = load(folder.data)
    if known.problems:
        return
    for path, text in exports(exported(known, folder.docs, "https://example.org/")).items():
        assert ".." not in path and not path.startswith("/")
        assert isinstance(text, bytes) == path.endswith(".epub")
        str(text).encode()
        READERS.get(path[path.rindex(".") :], str)(text)
