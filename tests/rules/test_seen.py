"""What readers would see of a page that nobody means is named at its line, whichever way it is written."""

import pytest

SEEN = {
    "**bold": "'**bold' would be shown as it is written; close the marks",
    "***x": "'***x' would be shown",
    "`code": "'`code' would be shown",
    "``code`": "'`code' would be shown",
    "[x](#a": "'[x](#a' would be shown",
    "[^1]": "'[^1]' would be shown",
    "x[^a]\n\n[^a]: one": None,
    "[^a]: note": "'[^a]' is a note that no text names",
    "<!-- open": "'<!-- open' would be shown",
    "<!-- a --> -->": "'-->' would be shown",
    "&foo;": "'&foo;' would be shown",
    '{ { term("token") } }': "'{ { term",
    "{ reading() }": "'{ reading() }' would be shown as it is written; write a call like",
    "<https://example.org": "'<https://example.org' would be shown",
    "## B {#b} tail": "'## B {#b} tail' has no anchor; end it with",
    "## B": "'## B' has no anchor",
    "## B {#B c}": "'## B {#B c}' has no anchor",
    "## A {#a .b}": "'## A {#a .b}' has no anchor",
    "### B {#b}": "'### B {#b}' is below no heading of the level above; begin it with ##",
    "##\u00a0A {#a}": "'## A {#a}' would be shown as it is written; put one space after #",
    "- ## A {#a}": "'- ## A {#a}' would be shown as it is written; put a heading at the beginning",
    "**x**{: .y }": "'{: .y }' gives attributes, of which a page has none",
    "[x](about.md){width=5}": "'{width=5}' gives attributes",
    "x {.y}": "'{.y}' would be shown as it is written",
    "- c {.y}": "'{.y}' would be shown as it is written",
    "*x*{}": "'{}' would be shown as it is written; end a heading with",
    "{.y}": "'{.y}' would be shown as it is written",
    "`{.y}` and `{hidden=1}`\n`{.y}`": None,
    "text\n{: .note }": None,
    "| a | b |\n| --- | --- |\n| `{.y}` | `{.z}` |": None,
    "<b/>text": "'<b/>' is HTML, of which pages have none",
    "<p hidden>x</p>": "'<p hidden>x</p>' is HTML",
    '<p class="md-header">x</p>': "'<p class=\"md-header\">x</p>' is HTML",
    "<svg><p>x</p></svg>": "'<svg>' is HTML",
    "<details>x</details>": "'<details>x</details>' would be shown",
    "H<sub>2</sub>O<br>x": None,
    '!!! nosuch "x"\n\n    y': "'!!! nosuch \"x\"' is no note of ours",
    '!!! note md-header "x"\n\n    y': "'!!! note md-header \"x\"' is no note of ours",
    "!!! note\n\n    y": "'!!! note' is no note of ours",
    '??? question "x"': "'??? question \"x\"' is no note of ours",
    '??? question "x"\n\n    ```text\n    y\n    ```': None,
    '??? question "x"\n\n    - a\n\n        b': None,
    "    code": "'code' is indented, and would be taken for something else; begin the line at its margin",
    '```python title="x"\ny\n```': "'```python title=\"x\"' would be shown as it is written; begin a block of code",
    "```\n```": "'```' would be shown as it is written; write the code",
    "> ```\n> x\n> ```": "'> ```' would be shown as it is written; end the quotation",
    "-": "'-' would be shown as it is written; write the item",
    "-a\n-b": "'-a' would be shown as it is written; write - or 1.",
    "• a\n• b": "'• a' would be shown as it is written; write - or 1.",
    "| a | b |\n| --- | --- |": "'| a | b |' would be shown as it is written; write a table with a head",
    "| c | d |": "'| c | d |' would be shown as it is written; write a table with a head",
    "[x] (about.md)": "'[x] (about.md)' would be shown as it is written; write a link",
    "[x]: about.md": "'[x]:' is an address that no link names",
    "[x](about.md/)": "'about.md/' leads nowhere",
    "[x](\\\\evil\\share)": "'\\\\\\\\evil\\\\share' leads nowhere",
    "x^[note]": "'^[note]' would be shown as it is written; write a note as",
    "*[HTML]: text": "'*[HTML]: text' would be shown as it is written; write {{ term",
    "**a*": "'**a' has more stars on one side than on the other",
    "***a** b": "'**a' has more stars on one side than on the other",
    "__a_ b": "'__a' has more underscores on one side than on the other",
    "_a__ b": "'_a__' has more underscores on one side than on the other",
    "_a_ and __b__, A<B, n1<n2, f(x)<g(x)": None,
    "*五*": None,
    "*五": "'*五' would be shown as it is written; write - or 1.",
    "<![CDATA[ x ]]>": "'<![CDATA[ x ]]>' can be read in two ways",
    '\\{{ term("token") }}': "'\\{{ term(",
    "a\ufffdb": "U+FFFD REPLACEMENT CHARACTER, which stands for one that was lost",
    "e\u0301\u0301\u0301": "U+0301 COMBINING ACUTE ACCENT, one of many on a letter",
    "`<!--` x `-->`": None,
    "`<!--` $x$ `-->`": "'$x$' would be shown",
    '!!! "note x"': "'!!! ",
    "####### C {#c}": "'####### C {#c}' would be shown as it is written; write a heading as",
    '```"><script>\nx\n```': "'```\"><script>' would be shown as it is written; begin a block of code",
    "```maths\nx\n```": "'```maths' would be shown as it is written; write a formula",
    "```nosuch\nx\n```": "'```nosuch' would be shown as it is written; name a language",
    "`#!maths x`": "'`#!maths x`' would be shown",
    "x&#8203;y": "shows U+200B ZERO WIDTH SPACE",
    "&#x3164;": "shows U+3164 HANGUL FILLER",
    "`#!math \\unicode{x202e}`": "shows U+202E RIGHT-TO-LEFT OVERRIDE",
    "a&#1072;b": "U+0430 CYRILLIC SMALL LETTER A",
    "[x]()": "'<a>' has no address",
    "<img>": "'<img>' has no address",
    "![x](about.md)": "'about.md' is a page and no picture",
    "[](about.md)": "'about.md' has no words",
    "[x](<about.md)": "'<about.md' leads nowhere",
    "[x](mailto:a)": "'mailto:a' is no address of mail",
    "[x](https://)": "'https://' has no host",
    "[x](https://example.org/a b)": "'https://example.org/a b' has a space",
    "\\*\\*stars\\*\\* \\[x](nowhere.md) `**` `[^1]` A* and 2 * 3 < 4 {% raw %}`{{ x }}`{% endraw %}": None,
    "x &copy y": "'&copy y' would be shown",
    "R&D, AT&T, Q&A, a&b": None,
    "&lt;b&gt; and &lt;/s>": None,
    "``a`b`` and `` `x``": None,
    "[mail](mailto:a@example.org) **bold** `` `code` `` &copy; &lt;": None,
}


@pytest.mark.parametrize("text", SEEN)
def test_what_nobody_means_is_one_line_on_each_page(project, docs, text):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# x\n\n{text}\n")
    found = project.page_problems(made=True)
    wanted = SEEN[text]
    assert len(found) == (0 if wanted is None else 2), found
    assert all(f"about.md:3: {wanted}" in line for line in found)


# What Markdown takes for attributes, of a paragraph and of what stands within it.
LISTS = [
    "{hidden=1}",
    "{.md-search}",
    "{ .y }",
    "{contenteditable=true}",
    "{title=x}",
    '{title="x y"}',
    "{#zz}",
    "{: .y }",
    "{x}",
]
GIVEN = {
    "text\n%s": 4,
    "text\n  %s": 4,
    "- a\n%s": 4,
    "- a\n    - b\n    %s": 5,
    "> a\n> %s": 4,
    "a `b` **c**\n%s\n\nd": 4,
    "*a*%s": 3,
    "[x](about.md)%s": 3,
    "<br>%s": 3,
    "| a | b %s |\n| --- | --- |\n| c | d |": 3,
    "| a | b |\n| --- | --- |\n| c %s | d |": 5,
    "| a | b |\n| --- | --- |\n| c | `d` %s |": 5,
}


@pytest.mark.parametrize("given", GIVEN)
def test_no_page_gives_attributes(project, docs, given):
    for attributes in LISTS:
        for language in ("zh", "en"):
            (docs / language / "about.md").write_text(f"# x\n\n{given % attributes}\n")
        said = f"about.md:{GIVEN[given]}: '{attributes}' gives attributes, of which a page has none; drop what is in braces"
        assert project.page_problems(made=True) == [f"docs/{language}/{said}" for language in ("en", "zh")]


JOINED = {
    '{{- term("token") }}': "above",
    '{{ term("token") -}}': "below",
    '{{- term("token") -}}': "above",
    'a {{- term("token") -}} b': None,
}


@pytest.mark.parametrize("call", JOINED)
def test_a_call_that_joins_a_heading_is_told_where_it_stands(project, docs, call):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# x\n\n## A {{#a}}\n\n{call}\n\n## B {{#b}}\n\ny\n")
    said = f"about.md:5: '{call}' joins the text {JOINED[call]} it; write {{{{ and }}}} without - (also docs/"
    found = project.page_problems(made=True)
    assert len(found) == (2 if JOINED[call] else 0) and all(said in line for line in found), found


ALIKE = {
    "[a](shelf/first.md) b": "b [](shelf/first.md)",
    "[a](shelf/second.md) b": "b ![a](shelf/second.md)",
    "**a** b": "b **a",
    '{{ term("token") }} b': "b {",
    '{{ term("token") }} and b': 'b {% raw %}{{ term("token") }}{% endraw %} c',
    "[a](about.md) b": "b [a](about.md",
}


@pytest.mark.parametrize("right", ALIKE)
def test_what_is_wrong_is_told_where_it_stands_and_not_where_it_is_right(project, docs, right):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# x\n\n{right}\n\n{ALIKE[right]}\n")
    assert [line.split(":")[:2] for line in project.page_problems(made=True)] == [
        [f"docs/{language}/about.md", "5"] for language in ("en", "zh")
    ]
