"""What other Markdowns read and ours does not is named with its line, and what only looks like it is left alone."""

import pytest

from catalogue.language.foreign import first
from catalogue.markdown.foreigntext import of_page
from tests.project import words

FOREIGN = [
    ("1️⃣ one\n2️⃣ two", "- or 1."),
    ("截至我的知识更新时间，字", "leave out what was said"),
    ("希望这些内容对你有所帮助", "leave out what was said"),
    ("$x$", "math"),
    ("between $d_k$ and text", "math"),
    ("公式$E = mc^2$如下", "math"),
    ("$10^{-4}$", "math"),
    ("$n+1$", "math"),
    ("$f(x)$ rises", "math"),
    ("$$\n\\sum_i x_i\n$$", "math"),
    ("\\(a_i\\)", "math"),
    ("取 \\(n\\) 个", "math"),
    ("\\[\na = b\n\\]", "math"),
    ("\\begin{equation}\na\n\\end{equation}", "math"),
    ("at \\frac{a}{b} of", "math"),
    ("```latex\n\\frac{a}{b}\n```", "math"),
    ("``` tex\na_b\n```", "math"),
    ("~~~ {.mermaid}\ngraph LR\n~~~", "docs/figures/"),
    ("```mermaid\ngraph LR\n```", "docs/figures/"),
    ("```{note}\ntext\n```", "!!! note"),
    ("<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main", "finish the merge"),
    ("=======\n\nc\n\n>>>>>>> main", "finish the merge"),
    ("||||||| merged common ancestors\nc", "finish the merge"),
    ("=======\n\n- b", "finish the merge"),
    ("text of a page\n=======\nb", "finish the merge"),
    ("{{ paths() }}\n=======\n", "finish the merge"),
    ("> <<<<<<< HEAD\n> b", "finish the merge"),
    ("$ make test", "block ```sh"),
    ("- $ ./run", "block ```sh"),
    ("(.venv) $ pip install x", "block ```sh"),
    (">>> x = 1", "block ```sh"),
    ("b <<<<<<< HEAD", "finish the merge"),
    ("a ~~wrong~~ text", "leave out"),
    ("很~~错~~的", "leave out"),
    ("a ==marked== text", "**bold**"),
    ("这是==重点==内容", "**bold**"),
    ("press ++ctrl+c++ now", "plain text"),
    ("a {++new++} text", "editor"),
    ("x^2^", "#!math"),
    (r"so `math \lambda` is", "#!math"),
    ("第^一^", "#!math"),
    ("H~2~O", "#!math"),
    ("word ~down~ word", "leave out the marks"),
    ("甲~乙~丙 word", "leave out the marks"),
    ("[[A page]]", "[text](page.md)"),
    ("see [the page][nowhere]", "[text](page.md)"),
    ("见[这一页][]。", "[text](page.md)"),
    ("```python\nx = 1", "end the block of code"),
    ("见[[页面|文字]]。", "[text](page.md)"),
    ("![[picture.png]]", "[text](page.md)"),
    ("[[https://example.org][text]]", "[text](page.md)"),
    ("> [!NOTE]\n> text", "!!! note"),
    ("> [!tip]- Title", "!!! note"),
    (":::note\ntext\n:::", "!!! note"),
    ("::: {.note}\ntext\n:::", "!!! note"),
    ("- [ ] task\n- [x] done", "without boxes"),
    ("1. [ ] task", "without boxes"),
    ('=== "Tab"\n\n    text', "heading"),
    ('--8<-- "file.md"', "text itself"),
    ("good :smile: text", "sign itself"),
    ("很好:smile:", "sign itself"),
    ("a :material-git: icon", "sign itself"),
    (".. note:: text", "!!! note"),
    ("see :ref:`x`", "[text](page.md)"),
    ("see {doc}`x`", "[text](page.md)"),
    ("see `text <https://example.org>`_ there", "[text](https://example.org)"),
    ("#+BEGIN_SRC python\n#+END_SRC", "## Text {#anchor}"),
    ("include::file.adoc[]", "figure("),
    ("import Tabs from '@theme/Tabs'", "no page runs"),
    ("Heading\n=======", "## Text {#anchor}"),
    ("标题\n---", "## Text {#anchor}"),
    ("#标签 文字", "space after #"),
    ("Term\n: meaning", "list"),
    ("one line \\\nthe next\\\nlast", "two spaces"),
    ("[text]{.smallcaps}", "braces"),
    ("<details>\n<summary>Q</summary>\n\nA\n\n</details>", "??? question"),
    ("%%a note%%", "<!-- … -->"),
    ("| a | b |\n| c | d |", "| --- |"),
    ("| a | b |\n| --- |\n| c | d |", "| --- |"),
    ("text\n| a | b |\n| --- | --- |\n| c | d |", "blank line before a table"),
    ("text:\n- one", "blank line before a list"),
    ("text.\n- one", "blank line before a list"),
    ("文字\n- 一", "blank line before a list"),
    ("文字：\n- 一\n- 二", "blank line before a list"),
    ("- one\n  - two", "four spaces"),
    ("1) one\n2) two", "1. and 2."),
    ("1、一\n2、二", "space before each item"),
    ("（1）一\n（2）二", "space before each item"),
    ("① one\n② two", "space before each item"),
    ("一、一\n二、二", "space before each item"),
    ("ii. one\niii. two", "space before each item"),
    ("– one\n– two", "space before each item"),
    ("- one\n-two", "space before each item"),
    ("- one\n        - two", "four spaces"),
    ("- one\n  1. two", "four spaces"),
    ("- one\n1. two", "in the same way"),
    ("text\n1. one\n2. two", "blank line before a list"),
    ("|| a | b |\n| --- | --- |\n| c | d |", "| --- |"),
    ("/// note | Title\ntext\n///", "!!! note"),
    ('> !!! note "Title"\n>\n>     text', "!!! note"),
    (":+1:", "sign itself"),
    ("`!#math x`", "#!math"),
    ("word #!math x", "`#!math …`"),
    ("#!math x", "`#!math …`"),
    ('word *{{ term("token") }} word', "close the marks"),
    ('word _{{ term("token") }} word', "close the marks"),
    ("——", "for a rule"),
    ("===", "for a rule"),
    ("见 https://example.org/a。", "<https://…>"),
    ("see www.example.org/a, and", "<https://…>"),
    ("a ~~text", "leave out the marks"),
    ("==a text", "leave out the marks"),
    ("\u3000\u3000文字", "at its margin"),
    ("&emsp;text", "at its margin"),
    ("【文字】(https://example.org)", "[text](page.md)"),
    ("see ［text］（other.md）", "[text](page.md)"),
    ("[^1] text", "a note as [^1]: text"),
    ('！！！ note "题"\n\n    文字', "signs of Markdown"),
    ("＞ 文字", "signs of Markdown"),
    ("｜甲｜乙｜\n｜---｜---｜\n｜丙｜丁｜", "signs of Markdown"),
    ("···python\nx = 1\n···", "signs of Markdown"),
    ('｛｛ term("token") ｝｝', "signs of Markdown"),
    ('!! note "Title"\n\n    text', "!!! note"),
    ("the rate \\alpha is", "#!math"),
    ("取 \\theta 为", "#!math"),
    ("```python x = 1```", "``` and one word"),
    ("`!math x`", "#!math"),
    ("-没空格", "space before each item"),
    ("#1 is the best sample.", "write \\# before"),
    ("Sure, here is the text:", "said around the text"),
    ("As an AI language model, I think so.", "said around the text"),
    ("It is so:contentReference[oaicite:0].", "leave out what a chat left"),
    ("Error! Reference source not found.", "write the place"),
    ("见错误！未找到引用源。", "write the place"),
    ("It is so. [citation needed]", "name the source"),
    ("word [?]", "name the source"),
    ("It is so【12†source】.", "leave out what a chat left"),
    ("It is so citeturn0search0.", "leave out what a chat left"),
    ("好的，以下是全文。", "said around the text"),
    ("希望对你有帮助", "said around the text"),
    ("@@ -1,2 +1,2 @@", "comparison of files"),
    ("这是_斜体_字 word", "**bold**"),
    ("这是__粗体__字 word", "**bold**"),
    ("这是＊＊粗＊＊字 word", "signs of Markdown"),
    ("´x´ word", "code between backquotes"),
    ("• one\n\n• two", "space before each item"),
    ("■ one\n■ two", "space before each item"),
    ("## 为什么： {#a}", "end the heading"),
    ("## It is:", "end the heading"),
    ("，字", "begin the paragraph"),
    ("字，。", "one mark"),
    ("字（）字", "the brackets"),
    ("a&#0;b", "the character itself"),
    ("a&#x110000;b", "the character itself"),
    ("a&#xD800;b", "the character itself"),
    ("a&#57343;b", "the character itself"),
    ("a&#1;b", "the character itself"),
    *((f"a{sign}b", "the character itself") for sign in ("&#128;", "&#0150;", "&#x99;", "&#X9f;")),
    ("a ^^b^^ c", "**bold**"),
    ("字^^字^^字", "**bold**"),
    ("a >!b!< c", "??? question"),
    ('a \\{{ term("token") }}', "leave out the backslash"),
    ("a \\{% raw %}b{% endraw %}", "leave out the backslash"),
    ("-\u00a0one\n-\u00a0two", "ordinary space"),
    ("1.\u3000一\n2.\u3000二", "ordinary space"),
    ("rises by 10\\%", "leave out the backslash"),
    ("this \\& that", "leave out the backslash"),
    ("see Table~2", "write a space"),
    ("see Hu et al.~2021", "write a space"),
    ("见表~2", "write a space"),
    ("is ``low rank''", "“ ”"),
    ("is ''low rank''", "“ ”"),
    ("takes n^2 steps", "#!math"),
    ("a rate of 10^-4", "#!math"),
    ("about 3.3 × 10^18 of them", "#!math"),
    ("about 10^{18} of them", "#!math"),
    ("an R^2 of it", "#!math"),
    (r"\textbf{word} here", "**bold**"),
    (r"\emph{word} here", "**bold**"),
    (r"\texttt{word} here", "between backquotes"),
    (r"as \cite{hu2021} has it", "name the work and its year"),
    (r"as \citep[see][]{hu2021} has it", "name the work and its year"),
    (r"see Table~\ref{tab:one}", "name the place"),
    (r"see \autoref{tab:one}", "name the place"),
    ("weights(cid:12) here", "what the paper shows there"),
    (r"the model\u2019s word", "the character itself"),
    ("LoRA & 4.7M \\\\\nAdapters & 5M \\\\ \\hline", "| --- |"),
    ("\\toprule", "| --- |"),
    ("\\begin{tabular}{lc}\na & b \\\\\n\\end{tabular}", "| --- |"),
    ("Preprint. Under review.", "prints around its text"),
    ("arXiv:2106.09685v2 [cs.CL] 16 Oct 2021", "prints around its text"),
    ("36th Conference on Neural Information Processing Systems (NeurIPS 2022).", "prints around its text"),
    ("∗Equal contribution", "prints around its text"),
    (r"The end.\n\nThen a word", "break the line there"),
    (r"word \nThe word", "break the line there"),
]
# What Markdown reads otherwise than it is meant, and at which line of it.
OTHERWISE = [
    (
        "method, size, score\nLoRA, 4.7M, 70.4\nAdapters, 11M, 69.1",
        1,
        "'method, size, score LoRA, 4.7M, 70.4 Adapters, 11M, 69.1' would",
    ),
    (
        "方法，大小，分\nLoRA，4.7，70.4\n适配器，11，69.1\n全量，354，68.2",
        1,
        "'方法，大小，分 LoRA，4.7，70.4 适配器，11，69.1 全量，354，68.2' would",
    ),
    ("weights Published as a conference paper at ICLR 2022 are", 1, "'Published as a conference paper at ICLR 2022' would be"),
    ("Under review as a conference paper at ICLR 2023", 1, "'Under review as a conference paper at ICLR 2023' would be shown"),
    (
        "Proceedings of the 57th Meeting of the ACL, pages 1–6",
        1,
        "'Proceedings of the 57th Meeting of the ACL, pages 1–6' would",
    ),
    ("Word ^a1b2c3", 1, "'^a1b2c3' would be shown as it is written; leave out the mark"),
    ("As of my last knowledge update, a", 1, "'As of my last knowledge' would be shown as it is written; leave out what"),
    ("**By hand**\n\ntext", 1, "'**By hand**' stands as a heading, and is none; write it as ### Text {#anchor}"),
    ("a\tb\n1\t2", 1, "'a b 1 2' would be shown as one line; write a table"),
    ('{{ term("token") }}many', 1, """'{{ term("token") }}many' would be shown as one word; put a space"""),
    ("??? question “Q?”\n\n    text", 1, "'??? question “Q?”' is no note of ours; write ??? question"),
    ("2. one\n3. two", 1, "'2. one' would be shown as 1.; count from 1"),
    ("1. one\n3. two", 2, "'3. two' would be shown as 2."),
    ("1. one\n\nBetween.\n\n2. two", 5, "'2. two' would be shown as 1."),
    ("2017. A year.", 1, "'2017. A year.' would be shown as 1."),
    ("| a | b |\n| --- | --- |\n| c | d |\ntext", 4, "'text' is no row of ours, and may become one; begin and end each row"),
    ("a | b\n--|--\nc | d", 2, "'--|--' is no row of ours, and may become one; begin and end each row"),
    ("| a | b |\n| :-- | --: |\n| c | d |", 2, "'| :-- | --: |' says how a column is set"),
    ("| a | b |\n| --- | --- |\n| c |", 3, "'| c |' has more cells than the head, or fewer"),
    ("| a | b |\n| --- | --- |\n| | |", 3, "'| | |' says nothing"),
    ("| a | b |\n| --- | --- |\n| c | d |\n| --- | --- |", 4, "'| --- | --- |' says nothing; write the row, or drop it"),
    (
        "| a | b |\n| --- | --- |\n| c | d |\n\n| e | f |\n| g | h |",
        5,
        "'| e | f |' would be shown as it is written, outside of the table; drop the blank line above it",
    ),
    (
        "| a | b |\n| --- | --- |\n| c | d |\n\n| e | f |",
        5,
        "'| e | f |' would be shown as it is written, outside of the table;",
    ),
    ("| a | b |\n| --- | --- |\n| c | d |\n\n| e |\n| f |", 5, "'| e |' would be shown as it is written; write | --- | once"),
    ("text\n\n    ```python\n    x = 1\n    ```", 3, "'```python' is indented, and would be taken for something else; begin"),
    ("- one\n\n        ```sh\n        ls\n        ```", 3, "'```sh' is indented, and would be taken for something else"),
    ('!!! note "Title"\n\n        text', 3, "'text' is indented, and would be taken for something else"),
    ("- one\n\n    text\n\n        more", 5, "'more' is indented"),
    (" ```python\nx = 1\n ```", 1, "'```python' stands further in than what it holds"),
    ("```sh\n$ make test\n```", 2, "'$ make test' has the sign of a terminal, which nobody types; leave it out"),
    ("```\nls\nada@host:~/a$ ls\n```", 3, "'ada@host:~/a$ ls' has the sign of a terminal"),
    ("- one\n\n    ```python\n    >>> 1\n    1\n    ```", 4, "'>>> 1' has the sign of a terminal"),
    ("```text\nPS C:\\a> dir\n```", 2, "'PS C:\\a> dir' has the sign of a terminal"),
    ("write `$ make test` here", 1, "'`$ make test`' has what nobody types; leave out the sign of the terminal"),
    ("word ` ` word", 1, "'` `' shows nothing; write the code, or drop its marks"),
    ("see __init__.py", 1, "'__init__' would lose its marks; write it as code"),
    ("a 2*3*4 one", 1, "'*3*4' would lose its stars; write it as code"),
    ("text[^1]\n\n- [^1]: note", 3, "'- [^1]: note' would be shown as it is written; write a note"),
    ("## Words", 1, "'## Words' has no anchor; end it with {#anchor}, in small letters"),
    ("[TOC]", 1, "'[TOC]' stands for a list of headings"),
    ("- one\n\n  ```python\n  x = 1\n  ```\n- two", 3, "'```python' is indented, and would end what stands above it"),
    ("1. one\n\n   ~~~\n   x = 1\n   ~~~\n\n2. two", 3, "'~~~' is indented, and would end what stands above it"),
]
# Told at their second line.
SECOND = ("text", "{{ paths", "文字", "- one", "Term")
OURS = """
`math x`, `math.exp`, `\\lambda`
From $5 to $10, $150; $600, or US$5/A$10; $5–$10; |$5|$6|; 从 $5 涨到 $10，再到 $15。$HOME and $PATH; ($A_B,$C_D)
`$x$`, `#!math x^2` and `[[x]]`; 3.3 × 10¹⁸; C++ and G++; a ~ b; 5~10~20; a == b == c; (^_^); ^^; [1], \\[1\\], \\(see there\\)
matrix [[1, 2], [3, 4]] and [[0.5]]; [[1]](index.md); 12:30:45; a:b:c; note: text; std::vector::size; 50%, 60%% and 70%%
|x| and |y|; [a](b_c_d.md); [there][that], x==y, ~5, x.www.y; `C:\\a`, C:\\a
<https://example.org/:x:/~~a~~/$b$>; A* search; text[^1] and [^2]; 注意：一：二
It says “As an AI language model, I cannot”, or “I hope this helps”; un@@ related; 答“希望对你有帮助”; 以下是三条
希望这个例子对你有帮助
~ten to ~twenty; ~/a/~b; 周一~周五; ~a and b ~c; (~10K~); a~b; about ~half
f´(x) = g´(y); 变量a_b_c的值 &#10003; &#x1F600; &#191;&#xA7;&#1280;; 好^^，真好^^
snake_case_name; 10 * 20 * 30; `n^th^`; A→B; the value - or not - of it
R&D at AT&T; it was published as a conference paper at ICLR 2022, at the 36th Conference on Systems (NeurIPS 2022)
Published as a conference paper at ICLR 2022, it is a preprint; under review; arXiv:2106.09685v2; `a & b \\\\`
x ~ N(0, 1), f''(x), 'a' and '', `10^18`, A^2-Nets, top-5~10

[^1]: note
[^2]: note
[that]: https://example.org/a_b

|	in	|	tabs	|
|	---	|	---	|
|	c	|	d	|

- wrapped[^1]
[^2] lazily
  ```text
  below its line
  ```

***

- one
    - two

1. one
2. two

text

1. one

    ```python
    a

        b
    ```

    text

1. two
1. three

un__init__ial, **L**arge, 2 * 3 * 4, `2*3*4`, *a*, *b* and 文字*强调*文字

!!! note "Title"

	after a tab

text - with a dash
- wrapped once

*{{ size("papers") }}*, **{{ size("papers") }}** and *{{ size("papers") }} at
once*; 2 * {{ size("papers") }} and A*{{ size("papers") }}; `#!/bin/sh`, `` ` `` and `#!math x`

In 2018, 2019, 2020 and later
it was so, of 1,000 words, and
not of 2,000, as others, too, said
of 3, 4, 5 and more of them

LoRA, Adapters, Prefixes
and others, of 3, of which
one, two, and more

the difference of 50
- 20

as the table says, in
2. Figure

| a | b |
| --- | --- |
| c | - |

- one

    - two

        ```python
        x = 1
        ```

| a | b |
| --- | --- |
| `x | y` | $5 |

!!! note "Title"

    text

??? question "Q?"

    text

<!-- $x$ ~~y~~ -->

```latex
\\cite{bert}
```

```console
$ make test
```

```sh
echo $ x; x=$(ls) # $ x
```

```python
x = "$y$ ~~z~~ [[w]]"  # %% cell
- [ ] task
```

## Heading {#heading}

text

---

text
"""


@pytest.mark.parametrize("text, cure", FOREIGN)
def test_what_others_write_is_named_with_its_line_and_ours(project, docs, text, cure):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# A {{#a}}\n\ntext\n\n{text}\n", encoding="utf-8")
    found = project.page_problems()
    for language in ("zh", "en"):
        own = [problem for problem in found if problem.startswith(f"docs/{language}/about.md:")]
        named = [problem for problem in own if "shown as it is written" in problem]
        # Chinese on the English page is told as that.
        other = language == "en" and any("not in the language of the page" in problem for problem in own)
        assert (named or other) and all(cure in problem for problem in named), found
        assert other or named[0].startswith(f"docs/{language}/about.md:{6 if text.startswith(SECOND) else 5}:")


@pytest.mark.parametrize("text, line, wanted", OTHERWISE)
def test_what_is_read_otherwise_is_named_with_what_becomes_of_it(text, line, wanted):
    (found,) = first(of_page(f"# A\n\n{text}\n"))[:1]
    assert f"# A\n\n{text}\n".count("\n", 0, found.start) == line + 1
    assert found.complaint.startswith(wanted)


def test_all_of_a_kind_in_a_line_are_told_at_once(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text("# A {#a}\n\n10^20, 10^21, 10^20, x^2 **\n", encoding="utf-8")
    (line,) = [line for line in project.page_problems() if line.startswith("docs/en/") and "10^" in line]
    assert "'10^20' (and '10^21', 'x^2') would be shown as it is written; write it as `#!math …`" in line


def test_what_only_looks_like_it_is_left_alone(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(OURS, encoding="utf-8")
    assert [problem for problem in project.page_problems() if "shown as it is written" in problem] == []


PLAIN = [
    "字 >>>>>>> b",
    "字<<<<<<< HEAD字=======词>>>>>>> b",
    "字 ||||||| 1234abc 词",
    "字 ======= 词",
    "字 =======",
    "**字** word",
    "*字* word",
    "[字](https://example.org)",
    "`字`",
    "$d_k$ 字",
    "~~字~~",
    "<b>字</b>",
    "字 <script>alert(1)</script>",
    "字 <img src=x onerror=alert(1)>",
    "字 <svg/onload=alert(1)>",
    "字 <!-- comment --> 字",
    "字 </div> 字",
    "字 <iframe>",
    "字 <my-note kind='x'>",
    "字&nbsp;字",
    '{{ term("a") }}',
    "_字_",
    "字 {%x%}",
    "字 {# x #}",
    "字 [^1]",
    "字 10^10^10",
    "字 oaicite",
    "字 [citation needed]",
    "字 \\u4e2d",
    "H~2~O 字",
    "升了 10\\% 字",
    "见 Table~2 字",
    "叫 ``low rank'' 字",
    "叫 ''low rank'' 字",
    "\\textbf{LoRA} 字",
    "字 \\cite{hu2021}",
    "字 \\ref{one}",
    "字 (cid:12)",
    "字。\\n\\n字",
    "字 a\\_b",
    "LoRA & 4.7M \\\\ 字",
    "字 Published as a conference paper at ICLR 2022",
]


@pytest.mark.parametrize("text", PLAIN)
def test_texts_of_records_are_plain(project, text):
    project.first["technique"]["zh"] = text
    (found,) = [problem for problem in project.problems() if "shown as it is written" in problem]
    assert found.startswith("first.technique.zh: ") and "#!math" not in found


LATEX = [
    r"Schr\"odinger",
    r"{\em Attention}",
    "Title~first",
    r"first \& second",
    r"Erd\H{o}s",
    r"P\'{o}lya",
    "{BERT}: first",
    "{A} Title",
    "Title first: {A} Study",
    "{T}itle {F}irst",
    "Title first''",
]
LATEX += [
    "``Title'' first",
    "{% raw %} first",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> first",
    r"Title \emph first",
]


@pytest.mark.parametrize("field", ["title", "name"])
@pytest.mark.parametrize("text", LATEX)
def test_a_title_is_written_as_it_is_printed(project, text, field):
    project.first[field] = text
    (line,) = project.problems()
    assert line.startswith(f"first.{field}: ") and "would be shown as it is written; " in line


@pytest.mark.parametrize("title", ["A~B", "p(x)~q", "{0, 1} and {a, b}", "AT&T's C:\\1", "<think> first", "O(n^{2})", "x ~ y"])
def test_a_title_may_have_signs_of_its_own(project, title):
    project.first["title"] = title
    assert [line for line in project.problems() if "shown as it is written" in line] == []


SIGNS = ["<unk> 和 <s>", "<img> 与 <video>", "A* 搜索", "snake_case_b 字", "$5 与 $10", "10 * 20 * 30", "^_^", "R&D；AT&T;"]
SIGNS += ["<think> 与 </think>", "</s> 结尾", "<image>", "{#1, #2} 和 {50%}", "[^a-z]", "http://", "<fim-prefix> 与 {my-slot}"]


@pytest.mark.parametrize("text", SIGNS)
def test_signs_in_texts_of_records_are_signs(project, text):
    project.first["technique"] = words(text, "<unk>")
    assert [problem for problem in project.problems() if "shown as it is written" in problem] == []


def test_captions_are_plain_text(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text('text\n\n{{ figure("one", "The **bold** `d_k`.") }}')
    wanted = ["'**bold**' (and '`d_k`')"] * 2
    found = [problem for problem in project.page_problems() if "shown as it is written" in problem]
    assert [problem.split(": ")[1].split(" would")[0] for problem in found] == wanted


def test_a_quotation_of_the_source_list_is_left_alone(project):
    says, right = {"zh": "**字**", "en": "**word**"}, words()
    project.first["corrections"] = [{"field": "title", "kind": "imprecise", "says": says, "right": right}]
    assert project.problems() == []


@pytest.mark.parametrize("sign", ["n^2", "d^{k}", "A^T", r"\alpha", r"\pi"])
def test_signs_of_formulas_are_named_in_texts_and_stay_in_titles(project, sign):
    project.first["title"] = f"Attention in O({sign})"
    assert project.problems() == []
    project.first["technique"] = words(f"字 {sign}", f"word {sign}")
    (line,) = project.problems()
    assert line.startswith("first.technique: ") and line.endswith("write it in plain letters and signs: k, d², α, ≤")


@pytest.mark.parametrize("sign", ["10^22", r"\n", "A^2-Nets", "d_model", r"C:\1", "R&D"])
def test_what_is_no_formula_stays(project, sign):
    project.first["technique"] = words(f"字 {sign} 字", f"word {sign}")
    assert project.problems() == []


def test_what_a_paper_prints_about_itself_is_told_of_whole_lines_alone(project):
    project.first["technique"] = words("字，ICLR 2022 的论文", "word, a paper at ICLR 2022")
    assert project.problems() == []
