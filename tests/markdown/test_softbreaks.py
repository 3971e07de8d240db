"""A line break within Chinese is none to readers; all others stay."""

from pathlib import Path

import pytest

from catalogue.markdown.dialect import html
from catalogue.records.patience import patience

JOINED = {
    "字\n字": "字字",
    "字 \n  字": "字字",
    "字，\nword": "字，word",
    "word\n（字）": "word（字）",
    "字\n“字”\n字": "字“字”字",
    "字——\n字": "字——字",
    "**字**\n字": "<strong>字</strong>字",
    "字\n[*字*](a.md)\n字": '字<a href="a.md"><em>字</em></a>字',
}
KEPT = {
    "字\nword\n字": "字\nword\n字",
    "字\n3 字": "字\n3 字",
    "字  \n字": "字<br />\n字",
    "words “a”\n“b”": "words “a”\n“b”",
    "字\n`code`": "字\n<code>code</code>",
}


@pytest.mark.parametrize(("text", "shown"), {**JOINED, **KEPT}.items())
def test_of_paragraphs(text, shown):
    assert html(text) == f"<p>{shown}</p>"


def test_of_items_notes_and_what_stands_around_them():
    assert "<li>字字</li>\n<li>字</li>" in html("- 字\n  字\n- 字\n")
    assert "<p>字字</p>" in html('!!! note "字"\n    字\n    字\n')
    assert "</sup>字" in html("字[^1]\n字\n\n[^1]: 字\n") and "<p>字字&#160;" in html("字[^1]\n\n[^1]: 字\n    字\n")
    assert "</h1>\n<p>字</p>" in html("# 字\n字\n")


def test_lines_of_code_stay():
    assert "<code>字\n字\n</code>" in html("```text\n字\n字\n```\n")


def test_many_notes_in_a_row_are_read_in_time():
    notes = range(40)
    text = "字" + "".join(f"[^{at}]" for at in notes) + "\n\n" + "".join(f"[^{at}]: 字\n" for at in notes)
    with patience(Path("about.md"), 2):
        assert html(text).count("fnref") == 2 * len(notes)
