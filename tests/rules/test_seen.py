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
    "## B {#b} tail": "'{#b} tail' would be shown",
    '!!! "note x"': "'!!! ",
    "####### C {#c}": "'# C' would be shown",
    '```"><script>\nx\n```': "'\">",
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
