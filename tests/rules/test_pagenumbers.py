"""The numbers of a page are those of the other language: in its prose, its tables, its captions, on pages of every kind."""

import pytest

PAGE = """# Title {#title}

The model has 175 billion parameters.

Another line says 12.

## Table {#table}

| size | score |
| - | - |
| 3 | 41.8 |
"""
CHINESE = PAGE.replace("The model has 175 billion parameters.", "模型有 1750 亿参数。")
UNLIKE = {
    "a factor of ten": ("175 billion", "17.5 billion", 3, "the Chinese says 1750 亿, the English 17.5 billion"),
    "another number": ("says 12", "says 13", 5, "the Chinese says 12, the English 13"),
    "a number that another line has": ("says 12", "says 175 billion", 5, "the Chinese says 12, the English 175 billion"),
    "a number too few": ("says 12", "says so", 5, "only the Chinese says 12"),
    "a number too many": ("says 12", "says 12 of 15", 5, "only the English says 15"),
    "a cell": ("41.8", "41.0", 11, "the Chinese says 41.8, the English 41"),
    "two cells that are exchanged": ("| 3 | 41.8 |", "| 41.8 | 3 |", 11, "the Chinese says 3, the English 41.8"),
}
IMPOSSIBLE = {
    "a share of more than all": ("says 12", "says 12, an accuracy of 104%", 5, "'accuracy of 104%' cannot be, for no share"),
    "a letter for a digit": ("says 12", "says 12O", 5, "'12O' has a letter for a digit; write 120"),
    "a power": ("says 12", "says 2 × 10-4", 5, "'2 × 10-4' has lost its exponent; write 2 × 10⁻⁴"),
    "a work by its number": ("says 12", "says 12 words [34]", 5, "has '[34]'; name the work that it stands for"),
    "several works": ("says 12", "says 12 works [3, 4]", 5, "has '[3, 4]'; name the work that it stands for"),
    "a place": ("| 3 |", "| Table 0 |", 11, "'Table 0' cannot be, for places are counted from 1; write"),
    "a probability": ("| 3 |", "| p = 1.5 |", 11, "'p = 1.5' cannot be, for a probability lies between 0 and 1"),
    "a cell by its column": (
        "| score |\n| - | - |\n| 3 | 41.8 |",
        "| accuracy |\n| - | - |\n| 3 | 104% |",
        11,
        "'104%' cannot be",
    ),
}
POSSIBLE = {
    "code": ("says 12", "says 12 and `Table 0`"),
    "an interval": ("says 12", "says 12 in [1, 10]"),
    "a list": ("says 12", "says 12 of the tokens [3, 4, 7]"),
    "a table of its own": ("| score |", "| accuracy |\n| - | - |\n| 2 | 4 |\n\n| size | growth |"),
    "a share that is compared": ("| score |\n| - | - |\n| 3 | 41.8 |", "| relative accuracy |\n| - | - |\n| 3 | 104% |"),
}
SAME = {
    "code": ("says 12", "says 12 and `13`"),
    "an address": ("says 12", "says [12](about.md?13)"),
    "a comment": ("says 12", "says 12 <!-- 13 -->"),
    "the name of a model": ("says 12", "says 12 of GPT-3"),
    "a word for a small number": ("says 12", "says twelve"),
}


@pytest.fixture
def both(project, docs):
    """Writes a page of this name in both languages."""

    def write(english: str, page: str = "about.md", chinese: str = CHINESE) -> list[str]:
        for language, text in (("zh", chinese), ("en", english)):
            (docs / language / page).write_text(text, encoding="utf-8")
        return project.page_problems()

    return write


@pytest.mark.parametrize("kind", UNLIKE)
def test_a_number_that_differs_is_one_line_at_its_place(both, kind):
    old, new, line, said = UNLIKE[kind]
    (problem,) = both(PAGE.replace(old, new))
    assert problem.startswith(f"docs/zh/about.md:{line}: beside docs/en/about.md:{line}, {said}")


@pytest.mark.parametrize("kind", IMPOSSIBLE)
def test_what_cannot_be_is_one_line_of_each_language(both, kind):
    old, new, line, said = IMPOSSIBLE[kind]
    found = both(PAGE.replace(old, new), chinese=CHINESE.replace(old, new))
    assert [problem.split(said)[0] for problem in found if said in problem] == [
        f"docs/{language}/about.md:{line}: " for language in ("en", "zh")
    ]


def test_a_number_that_is_misspelled_in_one_language_is_one_line(both):
    (problem,) = both(PAGE.replace("says 12", "says 12O"), chinese=CHINESE.replace("says 12", "says 120"))
    assert problem.startswith("docs/en/about.md:5: '12O' has a letter for a digit")


def test_two_things_that_cannot_be_in_a_line_are_two_mistakes(both):
    english, chinese = (text.replace("says 12", "says 12, on February 30, see Table 0") for text in (PAGE, CHINESE))
    assert len(both(english, chinese=chinese)) == 4


@pytest.mark.parametrize("kind", POSSIBLE)
def test_what_can_be_is_no_fault(both, kind):
    old, new = POSSIBLE[kind]
    assert [
        problem for problem in both(PAGE.replace(old, new), chinese=CHINESE.replace(old, new)) if "cannot be" in problem
    ] == []


@pytest.mark.parametrize("kind", SAME)
def test_what_is_no_statement_of_a_number_may_differ(both, kind):
    english = PAGE.replace(*SAME[kind])
    assert [problem for problem in both(english) if "says" in problem] == []


@pytest.mark.parametrize("page", ["about.md", "shelf/index.md", "shelf/first.md"])
def test_pages_of_every_kind_are_compared(both, page):
    (problem,) = [problem for problem in both(PAGE.replace("12", "13"), page) if "says" in problem]
    assert problem.startswith(f"docs/zh/{page}:5: beside docs/en/{page}:5, the Chinese says 12")


def test_a_caption_is_compared(both):
    caption = 'text\n\n{{ figure("one", "12") }}'
    (problem,) = both(caption.replace("12", "13"), chinese=caption)
    assert "docs/zh/about.md:3: beside docs/en/about.md:3, the Chinese says 12, the English 13" in problem


def test_a_section_of_other_lines_is_compared_as_a_whole(both):
    broken = PAGE.replace("parameters.", "parameters.\n\nMore.")
    assert both(broken) == []
    (problem,) = both(broken.replace("12", "13"))
    assert "docs/zh/about.md:1: beside docs/en/about.md:1, the Chinese says 12, the English 13" in problem


@pytest.mark.parametrize("before", ["", "> ", "text\n", "- ", "1. ", "**", "(x) "])
def test_a_number_at_the_beginning_of_a_line_is_read_whole(both, before):
    assert both(f"{before}128,000 of 0.5", chinese=f"{before}12.8 万个，占 0.5") == []
    (problem,) = both(f"{before}5.5 points", chinese=f"{before}0.5 分")
    assert "the Chinese says 0.5, the English 5.5" in problem


def test_a_name_that_differs_is_told(both):
    (problem,) = both("text\n\nThe Transfomer", chinese="文\n\n用 Transformer")
    assert "zh/about.md:3: beside docs/en/about.md:3, the Chinese says Transformer, the English Transfomer; " in problem


PAPERS = {"first": "BERT", "second": "RoBERTa"}


def test_the_name_of_another_paper_is_told_on_pages_and_in_records(project, both):
    project.first["name"], project.second["name"] = PAPERS.values()
    (problem,) = both("text\n\nRoBERTa reads.", chinese="文\n\nBERT 会读。")
    assert problem.endswith(
        "about.md:3: beside docs/en/about.md:3, the Chinese says BERT, the English RoBERTa; write the same name in both"
    )
    project.first["technique"] = {"zh": "用 BERT", "en": "uses RoBERTa"}
    (problem,) = both("text", chinese="文")
    assert "first.technique: the Chinese says BERT, the English RoBERTa; write the same name in both" in problem


def test_more_names_and_lines_in_another_order_are_not_names_exchanged(project, both):
    project.first["name"], project.second["name"] = PAPERS.values()
    assert both("BERT, like RoBERTa, reads. BERT-large, too.", chinese="BERT 会读。") == []
    assert len(both("BERT.\n\nText.\n\nRoBERTa.", chinese="RoBERTa。\n\n文。\n\nBERT。")) == 1


def test_prose_may_tell_in_one_language_what_a_block_of_code_says(both):
    code = "text\n\n```text\nQ: 4 boxes\n```\n\n"
    assert both(f"{code}next", chinese=f"{code}即 4 盒") == []
    (problem,) = both(f"{code}next", chinese=f"{code}即 5 盒")
    assert "only the Chinese says 5" in problem


HEAD = "| x | y |\n| - | - |\n"
# In Chinese and in English, and what is said of which line.
APART = {
    (
        f"{HEAD}| BERT | 0.5 |\n| GPT-2 | 0.7 |",
        f"{HEAD}| GPT-2 | 0.5 |\n| BERT | 0.7 |",
    ): "zh/about.md:3: 'BERT' stands where docs/en",
    (
        f"{HEAD}| BERT | 0.5 |\n| GPT-2 | 0.7 |",
        f"{HEAD}| GPT-2 | 0.7 |\n| BERT | 0.5 |",
    ): "zh/about.md:3: beside docs/en",
    (
        "- BERT：甲\n- GPT-2：乙",
        "- GPT-2: a\n- BERT: b",
    ): "zh/about.md:1: 'BERT' stands where docs/en/about.md:1 has 'GPT-2'; put",
    (
        "- `#!math x`：甲\n- `#!math y`：乙",
        "- `#!math y`: a\n- `#!math x`: b",
    ): "zh/about.md:1: '`#!math x`' stands where docs/en",
    (
        f"{HEAD}| 甲 |  |\n| 乙 | 丙 |",
        f"{HEAD}| a | b |\n| c | d |",
    ): "zh/about.md:3: a cell is empty, where docs/en/about.md:3 says 'b'",
    **{
        (
            f"{HEAD}| {one} | {other} |",
            f"{HEAD}| {other} | {one} |",
        ): f"zh/about.md:3: beside docs/en/about.md:3, the Chinese says {one}"
        for one, other in ("✓✗", "✅❌", "↑↓", "+−")
    },
    ("- 甲 ✓\n- 乙 ✗", "- a ✗\n- b ✓"): "zh/about.md:1: beside docs/en/about.md:1, the Chinese says ✓, the English ✗",
    ("见 v2。", "See v3."): "zh/about.md:1: beside docs/en/about.md:1, the Chinese says v2, the English v3",
    (
        "按 <kbd>Ctrl</kbd>。",
        "Press <kbd>Alt</kbd>.",
    ): "zh/about.md:1: key 'Ctrl'; docs/en/about.md:1 has 'Alt'; make them the same",
    ("按 <kbd>A</kbd>。", "Press <kbd>B</kbd>."): "zh/about.md:1: key 'A'; docs/en/about.md:1 has 'B'; make them the same",
    (
        "甲\n\n```python\nprint('损失 5')\n```",
        "a\n\n```python\nprint('loss 6')\n```",
    ): "zh/about.md:4: \"print('损失 5')\"; docs",
    ("`#!math x_{\\text{第 5 步}}`", "`#!math x_{\\text{step 6}}`"): "zh/about.md:1: formula 'x_{",
}
ALIKE = [
    ("- BERT：甲\n- 词元：乙\n- GPT-2：丙", "- BERT: a\n- tokens: b\n- GPT-2 itself: c"),
    ("- BERT：甲\n- BERT：乙\n- GPT-2：丙", "- BERT: a\n- BERT: b\n- GPT-2: c"),
    (f"{HEAD}| 甲 |  |\n| 乙 | — |", f"{HEAD}| a |  |\n| b | — |"),
    (f"{HEAD}| 是 | ✗ |\n| 准确率（↑） | × |", f"{HEAD}| yes | ✗ |\n| accuracy | ✗ |"),
    (f"{HEAD}| ✔ | - |\n| + | 甲 + 乙 |", f"{HEAD}| ✓ | — |\n| and | a - b |"),
    ("甲 ↑ 与 ↓", "a ↓ and ↑"),
    ("第 2 版（v2）", "the second version"),
    ("按 <kbd>回车</kbd>", "Press <kbd>Enter</kbd>"),
    ("甲\n\n```python\nprint('有 1750 亿')\n```", "a\n\n```python\nprint('has 175 billion')\n```"),
    ("`#!math x_{\\text{第 1 步}}`", "`#!math x_{\\text{first step}}`"),
    ("甲\n\n```python\nprint('第 1 步')\n```", "a\n\n```python\nprint('the first step')\n```"),
]


@pytest.mark.parametrize("pair", APART)
def test_what_belongs_together_stands_together_in_both(both, pair):
    (problem,) = both(pair[1], chinese=pair[0])
    assert problem.startswith(f"docs/{APART[pair]}")


@pytest.mark.parametrize("chinese, english", ALIKE)
def test_words_of_rows_keys_and_programs_may_differ(both, chinese, english):
    assert both(english, chinese=chinese) == []
