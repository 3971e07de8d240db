"""Links of pages lead somewhere: pages, places in them, pictures, files for programs; else a line says what to write."""

import pytest

from tests.invented import PAGE

PUT = "leads nowhere; put there what it names, or drop it"
PARTS = "#digest or #technique or #results or #reading or #after or #about"
DEAD = {
    "[x](nowhere.md)": f"'nowhere.md' {PUT}",
    "[x](frist.md)": "'frist.md' leads nowhere; write 'first.md'",
    "[x](FIRST.md)": "'FIRST.md' leads nowhere; write 'first.md'",
    "[x](First.md)": "'First.md' leads nowhere; write 'first.md'",
    "[x](../first.md)": "'../first.md' leads nowhere; write 'first.md'",
    "[x](<fir st.md>)": "'fir st.md' leads nowhere; write 'first.md'",
    "[x](\nfrist.md)": "'frist.md' leads nowhere; write 'first.md'",
    '[x](frist.md "title")': "'frist.md' leads nowhere; write 'first.md'",
    "[x][y]\n\n[y]: frist.md": "'frist.md' leads nowhere; write 'first.md'",
    "[x](../first/)": "'../first/' leads nowhere; write 'first.md'",
    "[x](/shelf/first/)": "'/shelf/first/' leads nowhere; write 'first.md'",
    "[x](../../zh/shelf/first.md)": "'../../zh/shelf/first.md' leads nowhere; write 'first.md'",
    '<a href="first.md">x</a>': "'first.md' leads nowhere; write '../first/'",
    "<a href='../frist/'>x</a>": "'../frist/' leads nowhere; write '../first/'",
    **{
        f"[x]({typed})": f"'{typed}' leads nowhere; write 'https://{meant}'"
        for typed, meant in {
            "https//example.org": "example.org",
            "https/example.org/a": "example.org/a",
            "https;//example.org": "example.org",
            "www.example.org/a": "www.example.org/a",
            "arxiv.org/abs/1706.03762": "arxiv.org/abs/1706.03762",
        }.items()
    },
    "[x](http//example.org)": "'http//example.org' leads nowhere; write 'http://example.org'",
    "![x](picture.png)": f"'picture.png' {PUT}",
    f"[x]({'a' * 300}.png)": f"'{'a' * 300}.png' {PUT}",  # no disk has such a name
    "[x](first.md#idae)": "'first.md#idae' leads to no place on that page; write #idea",
    "[x](#zzz)": f"'#zzz' leads to no place on that page; write {PARTS}",
    '<a href="../first/#idae">x</a>': "'../first/#idae' leads to no place on that page; write #idea",
    '<a href="../../catalogue/first.bob">x</a>': f"'../../catalogue/first.bob' {PUT}",
}
ALIVE = [
    "[x](first.md#idea) [x](../about.md) [x](index.md) [x](#here) [x](#top) [x](#)\n\n## A {#here}",
    "[x](first.md?x=1#made) [x](first.md#raw) [x](first.md#in-words)",
    '<a href="../first/#idea">x</a> <a href="../../about/">x</a> <a href="../">x</a>',
    '<a href="../../../catalogue/first.ris">x</a>',
    "![x](there.png) ![x](../top.png) <img src='../there.png' alt='x'>",
    "<!-- [x](nowhere.md) -->\n\n`[x](nowhere.md)` \\[x](nowhere.md) [unused]: nowhere.md",
    "    [x](nowhere.md)\n\n```md\n[x](nowhere.md)\n```\n\nword[^1]\n\n[^1]: nowhere.md",
    "[x](https://example.org/nowhere.md) [x](mailto:a@example.org) <https://example.org/>",
]


@pytest.fixture
def lines(project, docs):
    """What is said of an English page with this text."""
    first = 'text\n\n## Idea {#idea}\n\n## In words\n\n<b id="raw">x</b>\n\n{{ term("token") }}\n\n## B { #made }\n'
    for code in ("zh", "en"):
        (docs / code / "shelf" / "first.md").write_text(first)
        for name in ("shelf/there.png", "top.png"):
            (docs / code / name).write_bytes(b"")

    def said(text: str) -> list[str]:
        for code in ("zh", "en"):
            (docs / code / "shelf" / "second.md").write_text(PAGE.replace("\n\n", f"\n\n{text}\n\n", 1))
        here = "docs/en/shelf/second.md:"
        project.files["strings"]["nav_glossary"] = project.term["means"]
        return [line.removeprefix(here) for line in project.page_problems(made=True) if line.startswith(here)]

    return said


@pytest.mark.parametrize("text, wanted", DEAD.items())
def test_a_link_that_leads_nowhere_is_named_with_what_to_write(lines, text, wanted):
    (line,) = [line for line in lines(f"text\n\n{text}") if "lead" in line]
    assert line.partition(": ")[2] == wanted
    assert line.startswith(("5:", "6:", "7:"))


@pytest.mark.parametrize("text", ALIVE)
def test_a_link_that_leads_somewhere_and_what_is_no_link_are_left_alone(lines, text):
    assert [line for line in lines(f"text\n\n{text}") if "lead" in line] == []


def test_a_paper_that_was_renamed_is_found(project, lines):
    project.first["formerly"] = ["zero"]
    assert lines("[x](zero.md)") == ["3: 'zero.md' leads nowhere; write 'first.md'"]


def test_with_faults_in_the_data_those_come_first(project, lines):
    project.first["date"] = "soon"
    assert lines("[x](nowhere.md)") == []
