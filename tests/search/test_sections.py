"""A built page as sections."""

import pytest

from catalogue.search.sections import plain, sections


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<ul><li>a <b>b</b></li><li>c</li></ul>", "a b\nc"),
        ("<table><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>", "x · 1\ny · 2"),
        ("<p>注意力 &lt; 1</p>", "注意力 < 1"),
        ("<p>kept</p><pre><code>import this</code></pre>", "kept"),
    ],
)
def test_a_block_is_a_line_and_programs_are_gone(html, text):
    assert plain(html) == text


def test_a_section_has_its_page_anchor_and_heading():
    (found,) = sections([{"location": "shelf/first/#why", "title": "为什么", "text": "<p>it</p>"}])
    assert (found.page, found.anchor, found.heading, found.text) == ("shelf/first/", "why", "为什么", "it")
