"""The preview never dies: whatever is broken, terminal and browser say where and what, and the page comes back by itself."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape

import pytest

from tests.invented import ROOT, project
from tests.served import Serving
from tests.tools import often, waits

# On a page of either language -> what is said of it. One of each way by which it is found; tests/rules/ has the others.
ON_PAGES = {
    "a mistyped name": ("{{ papres() }}", "no macro 'papres'; write 'papers'"),
    "a brace too few": ('{{ term("none" }}', "cannot be read"),
    "a drawing that is not there": ('{{ figure("nowhere", "x") }}', "nowhere.svg.jinja is not there"),
    "a formula": ("```math\n\\nowhere x\n```", "a formula cannot be read"),
    "a formula in a line": ("`#!math \\left( x`", "a formula cannot be read"),
    "a script": ("<script>alert(1)</script>", "runs or loads something"),
}
DRAWING, TEMPLATE = "docs/figures/lora.svg.jinja", "catalogue/pages/templates/status.md.jinja"
THEME = "engine/theme/main.html"
# In a file of the project: what stands there, what is written in its place, where it is seen, what is said of it.
IN_FILES = {
    "a drawing": (DRAWING, '"frozen") }}', '"frozen" }}', "about/", "lora.svg.jinja:"),
    "a name in a drawing": (DRAWING, "{{ t(", "{{ nowhere }}{{ t(", "en/about/", "nothing is called 'nowhere'"),
    "a template": (TEMPLATE, "{% for status in", "{% for status", "status/", "status.md.jinja:"),
    "a word": (TEMPLATE, "words.status_reviewed", "words.nowhere", "en/status/", "has no word 'nowhere'"),
    "YAML": ("data/papers.yaml", '"name"', '"name', "en/", "papers.yaml:"),
    "a value of a record": ("data/papers.yaml", '"date": "', '"date": "some ', "en/", "must be a day"),
    "the words": ("data/strings.yaml", "site_name: {", "site_name: [{", "", "strings.yaml:"),
    "the theme": (THEME, "{% block content %}", "{% block content ", "en/", "main.html:"),
    "a name of the theme": (THEME, "{% block content %}", "{% block content %}{{ a.b }}", "", "nothing is called 'a'"),
    "a theme's part": ("engine/theme/partials/footer.html", "{% set words", "{% sett words", "en/", "footer.html:"),
    "the settings": ("mkdocs.yml", "name: material", "name: nowhere", "", "Unrecognised theme name"),
    "a setting twice": ("mkdocs.yml", "site_dir: site", "site_dir: site\nsite_dir: site", "", "'site_dir' stands twice"),
    "settings of English": ("mkdocs.en.yml", "docs_dir: docs/en", "docs_dir: docs/no", "en/", "docs_dir"),
    "an extension": ("catalogue/markdown/markdown.yml", "abbr: {}", "nowhere: {}", "", "nowhere"),
    "the names": ("macros.py", "def define_env(env", "def define_env env", "", "macros.py"),
}
OFTEN = {"a drawing", "a template", "YAML", "the words", "the theme", "the settings", "settings of English"}
LORA = '\n\n{{ figure("lora", "x") }}\n'


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("broken"), 8)
    shutil.copy(ROOT / DRAWING, folder / DRAWING)
    for language in ("zh", "en"):
        (folder / "docs" / language / "about.md").write_text(f"# About\n\nAs it was.{LORA}", encoding="utf-8")
    serving = Serving(folder)
    assert serving.ready(), serving.lines
    serving.whole = {path: timeless(serving, path) for _, _, _, path, _ in IN_FILES.values()}
    yield serving
    serving.stop()


@contextmanager
def broken(serving: Serving, *edits: tuple[str, bytes]) -> Iterator[int]:
    """While it lasts, files hold what they should not; how many lines had been printed before."""
    since, whole = len(serving.lines), {path: (serving.folder / path).read_bytes() for path, _ in edits}
    try:
        for path, text in edits:
            (serving.folder / path).write_bytes(text)
        yield since
    finally:
        for path, text in whole.items():
            (serving.folder / path).write_bytes(text)


def timeless(serving: Serving, path: str) -> str:
    """A page without the milliseconds by which a browser asks for the next one."""
    return re.sub(r"livereload\(.*?\)", "", serving.read(path))


def told_once(serving: Serving, since: int, said: str) -> None:
    """One line of the terminal says it; nothing else is an error."""
    assert waits(lambda: any(said in line for line in serving.errors(since))), serving.lines[since:]
    assert serving.alive


@pytest.mark.parametrize("kind", ON_PAGES)
def test_a_page_that_is_broken_says_so_in_both_languages_and_comes_back(serving, kind):
    text, said = ON_PAGES[kind]
    edits = [(f"docs/{language}/about.md", f"# About\n\n{text}\n".encode()) for language in ("zh", "en")]
    with broken(serving, *edits) as since:
        for language, path in (("zh", "about/"), ("en", "en/about/")):
            assert waits(lambda path=path: said in unescape(serving.read(path))), serving.lines[since:]
            assert f"docs/{language}/about.md:" in unescape(serving.read(path))
        told_once(serving, since, said)
        # What is printed reaches us a moment after what is shown.
        # A slow machine may build between the two edits; then what one build says the next one says again.
        assert waits(lambda: len({*serving.errors(since)}) >= 2), serving.errors(since)
        assert len({*serving.errors(since)}) == 2 and all("about.md:" in line for line in serving.errors(since))
    for path in ("about/", "en/about/"):
        assert serving.shows(path, "As it was."), kind


def test_settings_that_cannot_be_read_are_told_on_the_pages_of_both_languages(serving):
    text = (serving.folder / "mkdocs.yml").read_text(encoding="utf-8")
    with broken(serving, ("mkdocs.yml", text.replace("  palette:", "  palette: [", 1).encode())) as since:
        for path in ("", "about/", "en/", "en/about/"):
            assert waits(lambda path=path: "mkdocs.yml" in serving.read(path)), serving.lines[since:]
    assert all(serving.shows(path, "As it was.") for path in ("about/", "en/about/"))


def test_what_only_keeps_a_page_from_being_published_is_told_beside_it(serving):
    text, said = "This is **six.", "close the marks"
    edits = [(f"docs/{language}/about.md", f"# About\n\nOn.\n\n{text}\n".encode()) for language in ("zh", "en")]
    with broken(serving, *edits) as since:
        for path in ("about/", "en/about/"):
            assert waits(lambda path=path: said in unescape(serving.read(path))), serving.lines[since:]
            assert "<p>On.</p>" in serving.read(path)
        assert waits(lambda: len({*serving.errors(since)}) >= 2) and len({*serving.errors(since)}) == 2, serving.errors(since)
    for path in ("about/", "en/about/"):
        assert serving.shows(path, "As it was.")


def test_what_two_languages_say_otherwise_is_told_on_both_pages(serving):
    edits = [
        (f"docs/{language}/about.md", text.encode())
        for language, text in (("zh", "# 字\n\n字 12\n"), ("en", "# Word\n\nword 13\n"))
    ]
    with broken(serving, *edits) as since:
        for path in ("about/", "en/about/"):
            assert waits(lambda path=path: "the Chinese says 12" in unescape(serving.read(path))), serving.lines[since:]
    for path in ("about/", "en/about/"):
        assert serving.shows(path, "As it was.")


def test_a_page_in_no_navigation_is_a_line_for_each_language(serving):
    pages = [serving.folder / "docs" / language / "alone.md" for language in ("zh", "en")]
    since = len(serving.lines)
    for page in pages:
        page.write_text("# Alone\n", encoding="utf-8")
    told_once(serving, since, "is in no navigation")
    assert waits(lambda: any("Built: " in line for line in serving.lines[since:]))
    for page in pages:
        page.unlink()
    assert [line for line in serving.lines[since:] if line.startswith("WARNING")] == []
    assert serving.shows("about/", "As it was.")


@pytest.mark.parametrize("kind", often({kind: kind for kind in IN_FILES}, OFTEN))
def test_a_file_that_is_broken_is_named_and_the_pages_come_back(serving, kind):
    file, old, new, path, said = IN_FILES[kind]
    text = (serving.folder / file).read_text(encoding="utf-8")
    assert old in text
    with broken(serving, (file, text.replace(old, new, 1).encode())) as since:
        told_once(serving, since, said)
        assert waits(lambda: said in unescape(serving.read(path))), serving.read(path)
        # One mistake, one line, whichever language met it.
        assert len(serving.errors(since)) == len({*serving.errors(since)}) and len(serving.errors(since)) <= 2
    assert waits(lambda: timeless(serving, path) == serving.whole[path])


def test_a_page_that_is_lost_in_one_language_is_one_line(serving):
    page, since = serving.folder / "docs" / "en" / "architecture" / "invented-0.md", len(serving.lines)
    about = serving.folder / "docs" / "en" / "about.md"
    text, linking = page.read_bytes(), about.read_bytes()
    about.write_bytes(linking + b"\n[x](architecture/invented-0.md#why) [y](architecture/invented-0.md)\n")
    page.unlink()
    try:
        told_once(serving, since, "has no page; write docs/en/architecture/invented-0.md")
        assert waits(lambda: any("Built: " in line for line in serving.lines[since:]))
        assert [line for line in serving.lines[since:] if line.startswith("WARNING")] == []
    finally:
        page.write_bytes(text)
        about.write_bytes(linking)
    assert serving.shows("en/about/", "As it was.")


def test_a_page_that_is_no_text_says_so(serving):
    with broken(serving, ("docs/en/about.md", b"# x\n\n\xff\xfe\n")) as since:
        assert waits(lambda: "docs/en/about.md:3: not UTF-8" in unescape(serving.read("en/about/")))
        told_once(serving, since, "not UTF-8")
    assert serving.shows("en/about/", "As it was.")


@pytest.mark.parametrize("file", [THEME, "engine/theme/partials/footer.html", "engine/theme/assets/paper.css"])
def test_a_file_of_the_theme_that_is_no_text_is_named(serving, file):
    whole = (serving.folder / file).read_bytes()
    line = len(whole.splitlines()) + 1
    with broken(serving, (file, whole.rstrip() + b"\n\xff\xfe\n")) as since:
        told_once(serving, since, f"{file}:{line}: not UTF-8; save the file as UTF-8")
    assert serving.shows("about/", "As it was.")


def test_an_address_with_nul_in_it_is_not_there(serving):
    since = len(serving.lines)
    assert serving.read("%00") == serving.read("nowhere-at-all") != ""
    assert serving.errors(since) == []


def test_it_starts_although_something_is_broken(tmp_path):
    folder = project(tmp_path, 8)
    (folder / "docs" / "zh" / "about.md").write_text("{{ papres() }}", encoding="utf-8")
    (folder / "data" / "strings.yaml").write_text("{", encoding="utf-8")
    serving = Serving(folder)
    try:
        assert serving.ready(), serving.lines
        assert all("strings.yaml:" in serving.read(path) for path in ("", "en/"))
    finally:
        serving.stop()
