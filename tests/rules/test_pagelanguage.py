"""A page is in its language, and says as much as the other."""

import re

import pytest

ZH = "模型一次读完整句话，再看每个词与其他词有多大关系，关系大的词对它的影响也大。这样一层一层地读下去，最后猜出下一个词。"
EN = "The model reads a whole sentence at once and asks how much each word has to do with every other, and "
EN += "what has more to do with it counts for more. So it reads on, layer upon layer, until it guesses the next word. "
# As long, and not the same.
ZH_TOO, EN_TOO = (re.sub(r"(.*[。.]) ?(.+?[。.] ?)$", r"\2\1 ", text).replace("。 ", "。") for text in (ZH, EN))
HEAD = "| x | y |\n| --- | --- |\n"


def said(project, zh, en):
    docs = project.write_pages()
    for language, text in (("zh", zh), ("en", en)):
        (docs / language / "about.md").write_text(text, encoding="utf-8")
    return project.page_problems()


@pytest.mark.parametrize(
    "zh, en, where",
    [
        ("甲\n\n한국어 문장입니다.", "a\n\nb", "zh/about.md:3"),
        ("甲\n\nこれは説明です。", "a\n\nb", "zh/about.md:3"),
        ("甲\n\nカタカナ", "a\n\nb", "zh/about.md:3"),
        ("甲\n\nThis paragraph was never translated by anybody.", "a\n\nb", "zh/about.md:3"),
        ("甲\n\n## The encoder part {#a}\n\n乙", "a\n\n## The encoder part {#a}\n\nb", "zh/about.md:3"),
        ('甲\n\n!!! note "Mind this part"\n    乙', 'a\n\n!!! note "Mind this part"\n    b', "zh/about.md:3"),
        ('甲\n\n??? question "Why does it work?"\n    乙', 'a\n\n??? question "Why?"\n    b', "zh/about.md:3"),
        ("甲\n\n乙", "a\n\n这一段没有译成英文", "en/about.md:3"),
        ("甲\n\n- 乙", "a\n\n- 这一项没有人译成 English", "en/about.md:3"),
        ("甲\n\n- 乙", "a\n\n- 乙", "en/about.md:3"),
        ("甲\n\n乙", "a\n\nLoRA 冻结原权重。", "en/about.md:3"),
        ("# 甲 {#a}\n\n## 乙 {#b}\n\n丙", "# A {#a}\n\n## 乙 {#b}\n\nc", "en/about.md:3"),
    ],
)
def test_a_line_in_another_language_is_told(project, zh, en, where):
    (problem,) = said(project, zh, en)
    assert problem.startswith(f"docs/{where}: is not in the language of the page; write it in ")


@pytest.mark.parametrize(
    "en, left",
    [
        ("Each number 都注明 its place", "都注明"),
        ("Each number 是 given here", "是"),
        ("It has a million 亿 parameters.", "亿"),
        ("It freezes the 权重 and trains， too。", "权重"),
        ("It freezes the 权重.", "权重"),
        ("It reads words, and then it freezes all of the model, but for some of its 参数 in layers", "参数"),
    ],
)
def test_chinese_within_english_is_told_and_nothing_else_of_the_line(project, en, left):
    told = f"docs/en/about.md:3: {left!r} is Chinese; write it in English, or between “ ”"
    assert said(project, "甲\n\n乙", f"a\n\n{en}") == [told]


@pytest.mark.parametrize(
    "zh, left",
    [
        ("甲。The model reads it all at once. 乙。", "The model reads it all at once."),
        ("甲。This is not what the paper says。", "This is not what the paper says"),
        ("The model has 96 layers. 甲。", "The model has 96 layers."),
        ("模型 reads the whole sentence at once 再猜词。", "reads the whole sentence at once"),
        ("见[the other paper](index.md)", "the other paper"),
        ("见[here](index.md)", "here"),
        ("[how it works](index.md)一节", "how it works"),
    ],
)
def test_english_within_chinese_is_told_and_nothing_else_of_the_line(project, zh, left):
    en = "[a](index.md)" if "](" in zh else "its 96 layers" if "96" in zh else "b"
    told = f"docs/zh/about.md:3: {left!r} is English; write it in Chinese, or between “ ”"
    assert said(project, f"甲\n\n{zh}", f"a\n\n{en}") == [told]


@pytest.mark.parametrize(
    "zh",
    [
        "论文 Attention is all you need 提出",
        "论文 Scaling laws for neural language models 说",
        "知识蒸馏（knowledge distillation of a large model into it）的学生",
        "他说“The model reads it all at once.”",
        "甲。*The model reads it all at once.* 是一句",
        "例句：*the nurse said that **her** shift would be ending in an hour*",
        "文本是 The hall is full so all of the people can sit down（大厅满了）",
        "甲。Lost in the Middle。乙",
        "a cat sat 三个词",
        "见 `[the other paper](index.md)`",
        "见[in-context learning](index.md)",
    ],
)
def test_titles_quotations_and_what_is_translated_may_be_english(project, zh):
    assert said(project, zh, zh.lstrip("见 ") if "](" in zh else "a") == []


def test_a_place_on_a_chinese_page_is_named_in_chinese(project):
    cure = "name a place in Chinese: 表 2, 图 1, 附录 B, §3"
    assert said(project, "甲\n\n见 Table 2", "a\n\nSee Table 2") == [f"docs/zh/about.md:3: has 'Table 2'; {cure}"]
    assert said(project, "甲 `Table 2`，见表 2", "a `Table 2`, see Table 2") == []


def test_a_place_on_an_english_page_is_named_as_it_becomes_a_link(project):
    assert said(project, "甲，见公式 3", "a, see Eq. (3)") == ["docs/en/about.md:1: 'Eq. (3)' is no place; write 'Equation 3'"]
    assert said(project, "甲 `Fig. 1`", "a `Fig. 1`") == []


def test_a_wide_point_in_a_number_is_narrow(project):
    assert said(project, "甲，见 §4．2", "a, see §4.2") == ["docs/zh/about.md:1: '见 §4．2', write '见 §4.2'"]


@pytest.mark.parametrize(
    "zh, en",
    [
        ("日语的 こんにちは 与韩语的 안녕하세요", "The Japanese こんにちは and the Korean 안녕하세요"),
        ("日语 こんにちは，“これは文字です”", "The Japanese こんにちは, “これは文字です”"),
        ("由刘智皓与 Ada 写成，狗有三个字节", "It is by 劉智皓 on Medium, and 狗 takes three bytes"),
        ("汉字的与在", "The character 的 is frequent, and the Chinese 在 means at"),
        ("- “甲”\n- “乙”", "- “甲”\n- “乙”"),
        (
            f"句子。\n\n{HEAD}" + "".join(f"| L{at} | 1 |\n" for at in range(60)),
            f"A sentence.\n\n{HEAD}" + "".join(f"| L{at} | 1 |\n" for at in range(60)),
        ),
        (
            f"句子。\n\n{HEAD}" + "".join(f"| accuracy | {at} |\n" for at in range(60)),
            f"A sentence.\n\n{HEAD}" + "".join(f"| accuracy | {at} |\n" for at in range(60)),
        ),
        ("句子。\n\n" + "- BERT\n" * 60, "A sentence.\n\n" + "- BERT\n" * 60),
        ("“注意力”一词", "The word “注意力” (attention)"),
        ("“注意力”用在这里", "It puts the “注意力” in layers, with Qwen (通义) and Kimi (月之暗面) beside it"),
        ("是 1750 亿", "175 billion is 1750 亿, and so on"),
        ("*Attention is all you need and more than that*", "*Attention is all you need and more than that*"),
        ("“Let us think about this step by step.”", "“Let us think about this step by step.”"),
        ("> Let us think about this step by step.", "> 让我们一步一步地想"),
        *(
            (f"## {name} {{#a}}\n\n乙", f"## {name} {{#a}}\n\nb")
            for name in (
                "word2vec",
                "gpt-oss-120b",
                "x vs y, z",
                "On the Dangers of Parrots",
                "Bleu: a Method for Automatic Things",
            )
        ),
        (
            "> 猫坐着不动了啊。猫坐着不动了啊。\n\n> 甲甲甲甲甲甲甲\n\n> 甲甲甲甲甲甲甲",
            "> The cat sat. The cat sat.\n\n> Moonlight here.\n\n> Moonlight here.",
        ),
        ("标点“，。！？”与括号（）各是一个词元", "Each mark, and each of (), is one"),
        ("GPT-4o, Claude 3.5 Sonnet, Llama, Qwen, Mistral Large", "GPT-4o, Claude 3.5 Sonnet, Llama, Qwen, Mistral Large"),
        ('{{ figure("a", "softmax") }}', '{{ figure("a", "softmax") }}'),
        (f"{HEAD}| the cat sat on the mat | 0.3 |", f"{HEAD}| the cat sat on the mat | 0.3 |"),
        ("- “the cat sat on the mat”", "- “the cat sat on the mat”"),
        ("若 `#!math \\text{若} x`", "if `#!math \\text{if} x`"),
        ("若 `#!math \\text{if} x`", "if `#!math \\text{if} x`"),
        ("`let us think about this step by step`", "`让我们一步一步地想`"),
    ],
)
def test_names_and_what_is_quoted_may_be_in_any_language(project, zh, en):
    assert said(project, zh, en) == []


CODE = "```python\nx = 1  # {}\n```"


@pytest.mark.parametrize(
    "zh, en, line",
    [
        (CODE.format("样本数"), CODE.format("样本数"), 2),
        ("甲 `#!math x_\\text{最大}`", "a `#!math x_\\text{最大}`", 1),
        ("```math\nx\n\\text{最大}\n```", "```math\nx\n\\text{最大}\n```", 3),
    ],
)
def test_comments_and_words_of_formulas_are_in_english_on_english_pages(project, zh, en, line):
    (problem,) = said(project, zh, en)
    assert problem.startswith(f"docs/en/about.md:{line}: ") and problem.endswith("; write it in English")


@pytest.mark.parametrize("shown", ['x = "最大"  # the largest', "x = 1  # samples, 样本", "x = 1  # “样本”"])
def test_what_a_program_works_on_or_quotes_may_be_chinese(project, shown):
    code = f"```python\n{shown}\n```\n\n```text\n# 样本\n```"
    assert said(project, code, code) == []


@pytest.mark.parametrize("zh, en, where", [(ZH * 3, EN, "zh"), (ZH, EN * 3, "en")])
def test_what_one_language_leaves_out_is_told(project, zh, en, where):
    (problem,) = said(project, zh, en)
    other = "en" if where == "zh" else "zh"
    assert problem.startswith(f"docs/{where}/about.md:1: says much more than docs/{other}/about.md:1; write in both ")


@pytest.mark.parametrize(
    "text", ["Models read.\n\nThey guess words.\n\nSo they learn.", "# A {#a}\n\nA model reads.\n\nIt guesses the next."]
)
def test_a_short_page_that_nobody_has_translated_is_told(project, text):
    (problem,) = said(project, text, text)
    assert problem == "docs/zh/about.md:1: says what docs/en/about.md says, and nothing in Chinese; translate it"


@pytest.mark.parametrize(
    "text", ["GPT-4 and BERT", "{{ numbers() }}", "“It reads and guesses the next of all words”", "> It reads.\n> It learns."]
)
def test_a_page_of_names_and_quotations_needs_no_translation(project, text):
    assert [line for line in said(project, text, text) if "translate it" in line] == []


OTHER = "It was trained on many machines for a week, and nobody has told why, or what it has cost; others have tried the same. "


@pytest.mark.parametrize(
    "zh, en, where",
    [
        (ZH, f"{EN}\n\n{OTHER}", "en/about.md:3"),
        (f"{ZH}\n\n{ZH_TOO}", f"{EN}\n\n{OTHER}\n\n{EN}", "en/about.md:3"),
        (f"{ZH}\n\n{ZH * 3}\n\n{ZH * 2}", f"{EN}\n\n{EN * 2}", "zh/about.md:3"),
    ],
)
def test_one_of_several_paragraphs_that_a_language_lacks_is_told(project, zh, en, where):
    (problem,) = said(project, zh, en)
    assert problem.startswith(f"docs/{where}: this paragraph seems to have none beside it at docs/")


@pytest.mark.parametrize(
    "zh, en",
    [
        (f"{ZH}\n\n{ZH_TOO}", EN * 2),
        (f"{ZH}\n\n短句。", EN),
        (f"{ZH}\n\n{ZH * 2}", f"{EN}\n\n{EN_TOO}\n\n{EN}"),
        (ZH, f"{EN}\n\nShort."),
    ],
)
def test_paragraphs_that_are_together_in_one_language_are_none_too_few(project, zh, en):
    assert said(project, zh, en) == []


def test_paragraphs_may_be_divided_otherwise(project):
    assert said(project, ZH * 2, f"{EN}\n\n{EN_TOO}") == []
