"""A block of code or a formula is no part of a paragraph, whether there is a blank line beside it or none."""

import pytest

from catalogue.markdown.dialect import html

BLOCKS = ["```math\nx\n```", "```python\nx\n```", "```text\nx\n```"]


@pytest.mark.parametrize("block", BLOCKS)
def test_without_a_blank_line_it_is_what_it_is_with_one(block):
    for before, after in (("字\n{}\n字", "字\n\n{}\n\n字"), ("{0}\n{0}", "{0}\n\n{0}"), ("{}\n字", "{}\n\n字")):
        assert html(before.format(block)) == html(after.format(block))
        assert "<p><div" not in html(before.format(block))


@pytest.mark.parametrize("block", BLOCKS)
def test_in_a_list_too(block):
    inner = block.replace("\n", "\n    ")
    assert html(f"- 一\n    {inner}\n    {inner}\n- 二") == html(f"- 一\n\n    {inner}\n\n    {inner}\n\n- 二")
