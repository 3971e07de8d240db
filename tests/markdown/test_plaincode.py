"""Programs on a page: marks where there is a color, and the same text."""

import html5lib

from catalogue.markdown.dialect import html

PROGRAM = 'import numpy as np\n\n\ndef f(x):  # half\n    return x[0] + 2.5 if "a < b" else None\n'


def test_only_what_has_a_color_is_marked_and_the_text_stays():
    tree = html5lib.parseFragment(html(f"```python\n{PROGRAM}```\n"), namespaceHTMLElements=False)
    (code,) = tree.iter("code")
    assert "".join(code.itertext()) == PROGRAM
    marked = {span.text for span in code.iter("span") if span.text}
    assert marked == {"import", "as", "def", "# half", "return", "2.5", "0", "if", '"a < b"', "else", "None"}
