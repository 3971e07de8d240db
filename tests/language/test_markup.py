"""Whatever is not prose comes through `format` byte for byte, whatever prose stands around it."""

import time
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.language.markup import pieces
from catalogue.language.typography import formatted, formatted_page
from catalogue.records.textfile import LONGEST

PROSE = st.lists(st.sampled_from(["中文", "模型", "abc", "GPT-3", "12", "，", "。", ",", ":", "!", " "]), max_size=5)
# In running prose: Chinese and Latin side by side, as an author may write them.
INLINE = """`代码a码`|``a`中a文``|`#!math 中a`|](https://example.org/中文a路径)|](中a文.md#锚a点 "标题a字")|](<中a (文a).md>)
](a_(中a文)_b.md)|<https://example.org/中文a路径>|https://example.org/中文a路径?中a=文b|<作者a@example.org>|writer@example.org
<a href="https://example.org/中a文" title="中a文">|<img alt="中a文"
src='中a.png'>|<!-- 中a文 -->|<kbd>中a文</kbd>|{{ term("中a文") }}|{{ figure("中a文", "x\\"中a") }}|{{ path(中a文) }}
{: title="中a文" .中a }|{#中a文}|[^中a文]|$中a文$|\\(中a文\\)|\\[中a文\\]|$$中a文$$|&copy;|\\*|![](中a文.png)|][中a文]|[中a文]
{% raw %}|{#! 中a文 !#}|<code class="中a文">中a文</code>|www.example.org/中a文
<!-- autocorrect-disable -->中a文<!-- autocorrect-enable -->"""
BLOCKS = [
    "```python\n中a文 = 1  # 注释a字\n\n    中a文\n```",
    "~~~\n中a文`\n```\n~~~",
    "    中a文 = 1\n\n    中a文",
    "\t中a文",
    "[中a文]: https://example.org/中文a路径 '标题a字'",
    "<pre>\n中a文\n\n    中a文\n</pre>",
    "<script>\n'中a文'\n</script>",
    "<style>\n.中a文 {}\n</style>",
    "```math\n\\text{中a文}\n```",
    "> ```\n> 中a文\n> ```",
    "- 一\n\n        中a文",
    "<!--\n中a文\n\n中a文\n-->",
    "{{ call(\n  \"中a文\"\n) }}",
]  # fmt: skip


@st.composite
def pages(draw):
    """A page, and all in it that is no prose, in order."""
    page, kept = "[中a文]: x\n\n", ["[中a文]: x"]
    for _ in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            block = draw(st.sampled_from(BLOCKS))
            page, kept = f"{page}段落\n\n{block}\n\n", [*kept, *block.split("\n")]
            continue
        page += draw(st.sampled_from(["", "", "# ", "- ", "> ", "1. ", "| ", '??? question "题a目"\n    ']))
        for _ in range(draw(st.integers(1, 3))):
            part = draw(st.sampled_from(INLINE.replace("\nsrc", "\0src").replace("\n", "|").replace("\0", "\n").split("|")))
            page, kept = f"{page}{''.join(draw(PROSE))}。{part}。", [*kept, part]
        page += "".join(draw(PROSE)) + "\n\n"
    return page, kept


@settings(max_examples=500, deadline=None)
@given(pages())
def test_what_is_not_prose_stays_and_twice_is_once(made):
    page, kept = made
    after, at = formatted_page(page), 0
    for part in kept:
        assert part in after[at:], (part, page, after)
        at = after.index(part, at) + len(part)
    assert formatted_page(after) == after and after.count("\n") == page.count("\n")


@settings(max_examples=300, deadline=None)
@given(pages(), st.text('`~[](){}<>!*_|#$\\":-+中a \n', max_size=40))
def test_pieces_make_up_the_page(made, more):
    for text in (made[0], more, made[0] + more):
        assert "".join(part for _, part in pieces(text)) == text
        assert formatted_page(formatted_page(text)) == formatted_page(text)


SET = {
    "GPT很大": "GPT 很大",
    "**中文:**abc": "**中文：**abc",
    "见[GPT很大](x.md)": "见[GPT 很大](x.md)",
    '??? question "为什么GPT很大?"\n    因为GPT很大': '??? question "为什么 GPT 很大？"\n    因为 GPT 很大',
    '{{ figure("中a", "图里GPT很大") }}': '{{ figure("中a", "图里 GPT 很大") }}',
    "| 中a | b |\n| --- | --- |": "| 中 a | b |\n| --- | --- |",
    "- 一\n\n    中a": "- 一\n\n    中 a",
    "<p>中a</p>": "<p>中 a</p>",
}


@pytest.mark.parametrize("before", SET)
def test_prose_is_set_wherever_it_stands(before):
    assert formatted_page(before) == SET[before]


def test_addresses_in_data_stay():
    assert formatted("见https://example.org/中文a路径，中a") == "见https://example.org/中文a路径，中 a"


ENDLESS = ["`", "``` ", "[", "[^", "[a](", "](", "<", "<!--", "{{", "{%", "{#!", "$", "$$", "\\(", '"', "a", " ", "a@", "a."]
ENDLESS += [
    "<pre>",
    "&",
    "!",
    "*",
    "- ",
    "> ",
    "    ",
    "![",
    "] [",
    "[a]: ",
    '"" ',
    "中",
    "1.",
    "\\",
    "{{ figure(",
    "://",
    "a://",
    "(",
    ")",
]


@pytest.mark.parametrize("sign, end", [*zip(ENDLESS, cycle(["", "\n\n"]))])
def test_a_long_page_is_set_in_time(sign, end):
    """A third of the longest one: what takes its length squared would take ten seconds for that."""
    begun, longest = time.process_time(), LONGEST // 3
    formatted_page(("中a" + sign + end) * (longest // (len(sign) + len(end) + 2)))
    formatted_page("中a" + (sign + end) * (longest // (len(sign) + len(end))))
    assert time.process_time() - begun < 10 / 3**2
