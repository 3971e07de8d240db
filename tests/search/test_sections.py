"""A built page as sections."""

import pytest

from catalogue.search.sections import plain, sections


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<ul><li>a <b>b</b></li><li>c</li></ul>", "a b\nc"),
        ("<table><tr><td>x</td><td>1</td></tr><tr><td>y</td>\n<td>2</td></tr></table>", "x · 1\ny · 2"),
        ("<p>注意力 &lt; 1</p>", "注意力 < 1"),
        ("a<br>b\nc", "a\nb c"),
    ],
)
def test_a_block_is_a_line(html, text):
    assert plain(html) == text


def told(html: str) -> list[tuple[str, str, str]]:
    """Anchor, heading and text of each section."""
    return [(part.anchor, part.heading, part.text) for part in sections("shelf/first/", "First", html)]


def test_a_section_has_its_page_anchor_and_heading():
    heading = '<h2 id="why">为<b>什么</b><a class="headerlink" href="#why">#</a></h2>'
    _, found = sections("shelf/first/", "First", f"{heading}<p>it</p>")
    assert (found.page, found.anchor, found.heading, found.text) == ("shelf/first/", "why", "为什么", "it")


@pytest.mark.parametrize("html", ["<p>it</p>", "it"])
def test_a_page_is_called_by_its_title_unless_it_begins_with_another(html):
    assert told(html) == [("", "First", "it")]
    assert told(f'<h1 id="a">A &amp; B</h1>{html}') == [("", "A & B", "it")]


def test_what_is_under_a_heading_in_an_element_ends_with_that_element():
    card = '<div><h3 id="card">Card</h3><ul><li>in <div>deep</div></li></ul></div>'
    assert told(f'<h2 id="all">All</h2>{card}<p>after</p>') == [
        ("", "First", ""),
        ("all", "All", "after"),
        ("card", "Card", "in\ndeep"),
    ]


@pytest.mark.parametrize(
    "kept_out",
    [
        "<pre><code>import this</code></pre>",
        '<pre id="a"><span></span>import this\n</pre>',
        "<p data-search-exclude>pear</p>",
        '<div class="map" data-search-exclude><div>pear <i>x</i></div><h2 id="map">pear</h2></div>',
        '<span hidden data-search-exclude>pear <b data-search-exclude>fig</b> <span lang="en">plum</span></span>',
        '<img alt="pear" data-search-exclude>',
    ],
)
def test_programs_and_what_a_page_keeps_out_are_not_searched(kept_out):
    assert told(f"<p>apple</p>{kept_out}<p>grape</p>") == [("", "First", "apple\ngrape")]
