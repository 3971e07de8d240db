"""Brackets that lead nowhere are named where they stand; tokens, sizes, intervals, notes and quotations keep theirs."""

import pytest

from catalogue.language.foreign import first
from catalogue.markdown.foreigntext import of_page

HALF = {
    "A lone [ here": "[ here",
    "A lone ] here": "] here",
    "see [the paper] there": "[the paper]",
    "(text) [about.md]": "[about.md]",
    "[text]\n(about.md)": "[text]",
    "[[text](about.md)": "[[text](about.md)",
    "[text]](about.md)": "](about.md)",
    "[text\\]": "[text\\]",
    "![drawing]": "![drawing]",
    "[Smith 2020]": "[Smith 2020]",
    "- [one\n\n- two": "[one",
}
MEANT = """[CLS] and [MASK], [unused1], [/INST]; [0, 1), (0, 1], [0, 2π) and [a, b]; [batch, length, dim]; [x_1, …, x_n]; [B]

array[at], search[ReAct], a “[careful] reader” and [t]he one; [sic], […], [...]; [1]; [[1, 2], [3, 4]]; \\[text\\] \\[x](y.md)

[it](about.md), [[it](about.md)], ([it](about.md)), [a `[` b](about.md), [two
lines](about.md), ![x](a.png), [A][b], [b], [c][], [^1], `[text]`, <!-- [text] -->

[b]: about.md
[C]: about.md
[^1]: text

```text
[text
```
"""


@pytest.mark.parametrize("text", HALF)
def test_half_a_link_is_named_where_it_stands(text):
    (found,) = [each for each in first(of_page(f"# A\n\n{text}\n")) if "brackets" in each.cure]
    assert found.text == HALF[text]


def test_brackets_that_are_meant_stay():
    assert [found.complaint for found in first(of_page(MEANT))] == []
