"""The two languages of a page are the same in all but words."""

import pytest

PAGE = """# Title {#title}

Text with [a link](other.md#part), `#!math x_1`, {{ term("token") }}.
{{ figure("one", "Q.") }}
```math
a = b
```

## Next {#next}

- `code`, [away](https://example.org/a)

| a | b |
| - | - |
| c | d |
| e | f |

```python
print("in English")
```

!!! note "N"

    > Quoted [x], <a@example.org>.

[x]: https://example.org/c
"""
CHANGES = {
    "a link": ("other.md#part", "other.md", "about.md:3: link 'other.md#part'"),
    "an address": ("example.org/a", "example.org/b", "about.md:11: link 'https://example.org/a'"),
    "an address at the end": ("example.org/c", "example.org/d", "about.md:26: link 'https://example.org/c'"),
    "an address of mail": ("a@example", "b@example", "about.md:24: link 'a@example.org'"),
    "a formula in a line": ("x_1", "x_2", "about.md:3: formula 'x_1'"),
    "a displayed formula": ("a = b", "a = c", "about.md:5: formula 'a = b'"),
    "a term": ('"token"', '"prompt"', "about.md:3: macro 'term(\"token\")'"),
    "a figure": ('"one"', '"two"', "about.md:4: macro 'figure(\"one\")'"),
    "the language of code": ("```python", "```text", "about.md:18: code block 'python, 1 lines'"),
    "a line of code": ("print(", "x = 1\nprint(", "about.md:18: code block 'python, 1 lines'"),
    "a row of a table": ("| e | f |\n", "", "about.md:13: table '3 rows of 2 cells'"),
    "an item of a list": ("https://example.org/a)", "https://example.org/a)\n- c", "about.md:11: list '1 items'"),
    "a note": ('!!! note "N"', '!!! tip "N"', "about.md:22: note '!!! note'"),
}


@pytest.fixture
def pages(project):
    docs = project.write_pages()
    (docs / "figures").mkdir()
    (docs / "figures" / "one.svg.jinja").write_text("<svg/>")
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(PAGE, encoding="utf-8")
    return {language: docs / language / "about.md" for language in ("zh", "en")}


def change(page, old, new):
    assert old in PAGE
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_words_captions_and_code_comments_may_differ(project, pages):
    change(pages["zh"], "a link", "Links")
    for words in ["Title", "Text with", "Q.", "in English", "code`"]:
        change(pages["zh"], words, words.replace(words.rstrip("`"), "中文"))
    assert project.page_problems() == []


@pytest.mark.parametrize("language, other", [("zh", "en"), ("en", "zh")])
def test_what_one_language_lacks_is_named_where_the_other_has_it(project, pages, language, other):
    for old, new, wanted in CHANGES.values():
        pages[other].write_text(PAGE, encoding="utf-8")
        change(pages[other], old, new)
        (found,) = project.page_problems()
        place, _, part = wanted.partition(": ")
        assert all(value in found for value in (part.split("'")[1].split(",")[0], "make them the same")) or part in found
        assert f"docs/{language}/{place.rpartition(':')[0]}" in found and f"docs/{other}/about.md:" in found


SENTENCE = "Of 7 in `#!math x`, see [there](other.md) and [here](more.md)."
WHOLE = {
    "a paragraph": ("## Next", f"{SENTENCE}\n\n## Next", "9: this paragraph is not in the section at docs/zh/about.md:1"),
    "an item": ("- `code`", f"- {SENTENCE}\n- `code`", "11: this item is not in the section at docs/zh/about.md:9"),
    "a row": ("| e | f |", f"| {SENTENCE} | 7 |\n| e | f |", "16: this row is not in the section at docs/zh/about.md:9"),
    "a question": (
        '!!! note "N"',
        f'??? question "7?"\n\n    {SENTENCE}\n\n!!! note "N"',
        "22: this note is not in the section at docs/zh/about.md:9",
    ),
    "a section": (
        "## Next",
        f"## Before {{#before}}\n\n{SENTENCE}\n\n## Next",
        "9: heading ## with the anchor before is not in docs/zh/about.md",
    ),
}


@pytest.mark.parametrize("block", WHOLE)
def test_of_what_one_language_lacks_as_a_whole_nothing_more_is_told(project, pages, block):
    old, new, wanted = WHOLE[block]
    for page in (pages["zh"], pages["en"]):
        page.write_text(PAGE.replace(' {{ term("token") }}', ""), encoding="utf-8")
    pages["en"].write_text(pages["en"].read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (problem,) = project.page_problems()
    assert problem.startswith(f"docs/en/about.md:{wanted}; write it there too")


@pytest.mark.parametrize("old, new", [("#next", "#other"), ("## Next", "# Next")])
def test_the_first_section_that_differs_is_named_with_both_places(project, pages, old, new):
    change(pages["en"], old, new)
    (problem,) = project.page_problems()
    assert problem.startswith("docs/zh/about.md:9: heading ## with the anchor next; docs/en/about.md:9 has ")


def test_the_anchor_that_a_section_has_on_all_pages_is_asked_for(project, pages):
    change(pages["zh"], "#next", "#limits")
    change(pages["en"], "#next", "#limit")
    (problem,) = project.page_problems()
    assert problem.endswith("docs/en/about.md:9 has the heading ## with the anchor limit; write {#limits} in both")


def test_an_anchor_that_is_missing_is_told_where_it_is(project, pages):
    change(pages["en"], " {#next}", "")
    (problem,) = project.page_problems()
    assert problem.startswith("docs/en/about.md:9: '## Next' has no anchor")


def test_a_section_at_the_end_of_one_language_is_named(project, pages):
    change(pages["en"], "org/c\n", "org/c\n\n## More {#more}\n\nWords.\n")
    wanted = "docs/en/about.md:28: heading ## with the anchor more is not in docs/zh/about.md; write it there too"
    assert project.page_problems() == [wanted]


def test_what_stands_in_code_is_no_part_of_the_page(project, pages):
    change(pages["en"], "`code`", "`code` `[x](y.md)`")
    change(pages["en"], 'English")\n', 'English")  # [x](y.md)\n')
    assert project.page_problems() == []


def test_what_stands_in_a_comment_is_no_part_of_the_page(project, pages):
    change(pages["en"], "`code`", "`code`<!-- [x](y.md)\n\n## More {#more} -->")
    assert project.page_problems() == []


def test_a_link_twice_in_one_language_is_named_once(project, pages):
    change(pages["zh"], "Text with", "[again](other.md#part)")
    (problem,) = project.page_problems()
    assert problem.startswith("docs/zh/about.md:3: link 'other.md#part' is not as often in the section at docs/en/")


@pytest.mark.parametrize(
    "zh, en, wanted",
    [
        ("- 一\n- 二\n\n文字。", "Text.\n\n- one\n- two", "zh/about.md:1: list; docs/en/about.md:1 has text there"),
        ('```sh\nls\n```\n\n!!! tip "题"\n\n    文字。', '!!! tip "T"\n\n    Text.\n\n```sh\nls\n```', "zh/about.md:1: code"),
        (
            "| 甲 | 乙 |\n| - | - |\n| 丙 | 7 |",
            "| a | b | c |\n| - | - | - |\n| d | 7 | 8 |",
            "zh/about.md:1: table '2 rows of 2",
        ),
        ("```python\nx = 1  # 甲\n```", "```python\nx = 2  # a\n```", "zh/about.md:2: 'x = 1'; docs/en/about.md:2 has 'x = 2'"),
        (
            "```python\nx = 1  # 有 3 个\n```",
            "```python\nx = 1  # all 4\n```",
            "zh/about.md:2: '# 有 3 个'; docs/en/about.md:2 has '# all 4'",
        ),
        (
            "```python\n# 3 层\nx = 1\n```",
            "```python\n# 4 layers\nx = 1\n```",
            "zh/about.md:3: '# 3 层'; docs/en/about.md:3 has '# 4",
        ),
        ("```sh\nls -a  # 甲\n```", "```sh\nls -b  # a\n```", "zh/about.md:2: 'ls -a'; docs/en/about.md:2 has 'ls -b'"),
        ("```text\nloss 2\n```", "```text\nloss 3\n```", "zh/about.md:2: 'loss 2'; docs/en/about.md:2 has 'loss 3'"),
        (
            "甲[^1]，乙[^2]。\n\n[^1]: 丙\n[^2]: 丁",
            "a[^1] b\n\n[^1]: c",
            "zh/about.md:1: note '[^2]' is not in docs/en/about.md",
        ),
        ("- 一\n    - 二", "- one\n- two", "zh/about.md:1: list '2 items, 1 within others'; docs/en/about.md:1 has '2 items'"),
        (r"见 `\alpha`", r"See `\beta`", r"zh/about.md:1: code '\alpha'; docs/en/about.md:1 has '\beta'; make them the same"),
        (r"`#!math \alpha`", r"`#!math \beta`", r"zh/about.md:1: formula '\alpha'; docs/en/about.md:1 has '\beta'; make"),
        (r"`#!math x_{ij}`", r"`#!math x_ij`", r"zh/about.md:1: formula 'x_{ij}'; docs/en/about.md:1 has 'x_ij'; make"),
        (r"`#!math a \le b`", r"`#!math a \ge b`", r"zh/about.md:1: formula 'a \le b'; docs/en/about.md:1 has 'a \ge b'; make"),
        ("运行 `make test`", "Run `make check`", "zh/about.md:1: code 'make test'; docs/en/about.md:1 has 'make check'; make"),
        ("甲 `a` `x = 1`", "a `a` `x = 2`", "zh/about.md:1: code 'x = 1'; docs/en/about.md:1 has 'x = 2'; make them the same"),
        (
            "H<sub>2</sub>O 是水",
            "H<sup>2</sup>O is it",
            "zh/about.md:1: index 'H<sub>2</sub>'; docs/en/about.md:1 has 'H<sup>2",
        ),
        ("甲 x<sup>i</sup>", "a x<sub>i</sub>", "zh/about.md:1: index 'x<sup>i</sup>'; docs/en/about.md:1 has 'x<sub>i</sub>'"),
        (
            "| x | y |\n| - | - |\n| 1 | 2 |",
            "| y | x |\n| - | - |\n| 1 | 2 |",
            "zh/about.md:1: 'x' stands where docs/en/about.md:1 has 'y'; put them in the same order",
        ),
        ("| x | y |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |", "| y | x |\n| - | - |\n| 2 | 1 |\n| 4 | 3 |", "zh/about.md:3: "),
        ("1. 一\n2. 二", "- one\n- two", "zh/about.md:1: list '2 items with numbers'"),
        ("- 一\n    1. 二", "- one\n    - two", "zh/about.md:1: list '2 items, 1 within others (1 with numbers)'"),
        ('??? tip "题"\n\n    字', '!!! tip "T"\n\n    a', "zh/about.md:1: note '??? tip'; docs/en/about.md:1 has '!!! tip'"),
        (
            "| 甲 | 乙 |\n| - | - |\n| [丙](shelf/first.md) | 丁 |\n| [戊](shelf/second.md) | 己 |",
            "| a | b |\n| - | - |\n| [e](shelf/second.md) | f |\n| [c](shelf/first.md) | d |",
            "zh/about.md:3: a row that leads elsewhere than docs/en/about.md:3",
        ),
        ("甲[^1]，乙[^2]。\n\n[^1]: 丙\n[^2]: 丁", "a[^1] b[^2]\n\n[^1]: c", "en/about.md:1: '[^2]' would be shown"),
    ],
)
def test_other_blocks_and_other_code_are_one_difference(project, zh, en, wanted):
    docs = project.write_pages()
    for language, text in (("zh", zh), ("en", en)):
        (docs / language / "about.md").write_text(text, encoding="utf-8")
    (problem,) = project.page_problems(made=True)
    assert problem.startswith(f"docs/{wanted}")


# Formulas that make the same.
ALIKE = {
    "x_{i}": "x_i",
    r"x \le y": r"x \leq y",
    r"x \ge y": r"x \geq y",
    r"x \ne y": r"x \neq y",
    r"\frac{1}{2}": r"\frac12",
    r"x^{\alpha}_{1}": r"x_1^\alpha",
    r"x_{i} \text{若}": r"x_i \text{if}",
}


@pytest.mark.parametrize(
    "zh, en",
    [
        ("一。\n\n二。\n\n- 三\n\n    四", "One. Two.\n\n* three\n\n    four"),
        ("- 一\n- 二，\n  三\n\n四", "- one\n\n- two, three\n\nfour"),
        ("```python\nx = 1  # 有 3 个\n```", "```python\nx = 1  # all three\n```"),
        ('```python\n# 甲，\n# 乙\nx = "甲"\n```', '```python\n# a\n\nx = "a"\n```'),
        ('```python\n"""甲。\n\n乙。\n"""\nx = 1\n```', '```python\n"""A and b."""\nx = 1\n```'),
        ("```text\n损失 2 → ……\n```", "```text\nloss 2 → …\n```"),
        ("```nothing\nx = 1\n```".replace("nothing", ""), "```\nx = 1\n```"),
        ("> 甲\n> 乙", "> a\nand b"),
        ("[甲](https://zh.wikipedia.org/wiki/困惑度)", "[a](https://en.wikipedia.org/wiki/Perplexity)"),
        ("[甲](https://example.org/zh-cn/a/)", "[a](https://example.org/en-us/a/)"),
        (
            "```math\na \\text{若} b\n```\n\n`#!math x_{\\text{损失}}`",
            "```math\na \\text{if} b\n```\n\n`#!math x_{\\text{loss}}`",
        ),
        ("`#!math a + b` 与 `#!math \\alpha x`", "`#!math a+b` and `#!math \\alpha x`"),
        *((f"甲 `#!math {zh}`", f"`#!math {en}`") for zh, en in ALIKE.items()),
        *((f"```math\n{zh}\n```", f"```math\n{en}\n```") for zh, en in ALIKE.items()),
        ("甲 `alpha` 与 `alpha`、`……`", "a `alpha` and `…`"),
        ("甲 `搜[词]` 与 `zh/x.md`", "a `find[word]` and `en/x.md`"),
        ("甲 `x  = 1` 与 `y`", "`y`, a `x = 1` and `z`"),
        ("甲 x<sub>i</sub>", "a x<sub>i</sub>, of all x<sub>j</sub> one x<sub>i</sub>"),
        ("甲 x<sup>n</sup> 与 y<sub>输出</sub>", "a xⁿ and y<sub>out</sub>"),
        ("第 3 个 x<sup>n</sup>", "The 3<sup>rd</sup> xⁿ"),
        ("| 模型 | BERT | GPT |\n| - | - | - |\n| 5 | 6 | 7 |", "| model | BERT | GPT |\n| - | - | - |\n| 5 | 6 | 7 |"),
        ("甲[^一]。\n\n[^一]: 乙", "a[^one]\n\n[^one]: b"),
        (
            "| 词 | 判断 |\n| - | - |\n| the | 原文 |\n| chef | 原文 |\n| the | 原文 |",
            "| word | verdict |\n| - | - |\n| the | original |\n| chef | original |\n| the | original |",
        ),
        ("| 甲 | 乙 |\n|---|---|\n| 丙\\|丁 |  |", "| a | b |\n| --- | --- |\n| c\\|d |  |"),
    ],
)
def test_what_two_languages_may_divide_otherwise_is_no_difference(project, zh, en):
    docs = project.write_pages()
    for language, text in (("zh", zh), ("en", en)):
        (docs / language / "about.md").write_text(text, encoding="utf-8")
    assert project.page_problems(made=True) == []


@pytest.mark.parametrize("fault", [{}, {"date": "soon"}])
def test_a_macro_that_there_is_not_is_told_once_at_its_line_whatever_else_is_wrong(project, fault):
    project.write_pages()
    for language, call in (("zh", "example"), ("en", "exampel")):
        (project.docs / language / "about.md").write_text(f"# A\n\n{{{{ {call}() }}}}\n", encoding="utf-8")
    project.first |= fault
    said = [line for line in project.page_problems(made=True) if "exampel" in line]
    assert said == ["docs/en/about.md:3: no macro 'exampel'; write 'example'"]
