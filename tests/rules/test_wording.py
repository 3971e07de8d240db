"""Chinese keeps to the typography and the terms; drafts and look-alikes are named."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from catalogue.language.formatting import formatted_data
from catalogue.language.terms import Wording
from catalogue.records.load import load
from catalogue.rules import wording
from catalogue.rules.check import check
from tests.project import words

AVOIDED = "'令牌' is a form that terms.yaml avoids; write '词元'"


@pytest.fixture
def avoiding(project):
    project.term["avoid"] = ["令牌", "token流"]
    return project


@pytest.mark.parametrize("record, field", [("first", "tldr"), ("topic", "lead"), ("tag", "name"), ("term", "means")])
def test_chinese_that_is_not_set_well_is_named_with_what_to_write(project, record, field):
    getattr(project, record)[field]["zh"] = "很大的GPT"
    wanted = f"{getattr(project, record)['id']}.{field}.zh: '很大的GPT', write '很大的 GPT'; make format does it"
    assert project.problems() == [wanted]


def test_how_a_text_is_set_waits_for_what_else_is_wrong_with_it(project):
    project.first["tldr"]["zh"] = "冻结[权重](x)。"
    (said,) = project.problems()
    assert "would be shown as it is written" in said


def test_a_form_to_avoid_is_named_with_the_form_in_use(avoiding):
    avoiding.first["technique"]["zh"] = "令牌的嵌入"
    assert avoiding.problems() == [f"first.technique.zh: {AVOIDED}"]


def test_a_form_to_avoid_within_a_form_in_use_is_none(avoiding):
    avoiding.files["terms"].append({"id": "bucket", **words("令牌桶", "token bucket"), "means": words()})
    avoiding.term["unlike"] = ["访问令牌"]
    avoiding.first["technique"]["zh"] = "令牌桶发访问令牌"
    assert avoiding.problems() == []


@pytest.mark.parametrize("word, right", [("软体", "软件"), ("讯息", "信息")])
def test_a_word_of_another_region_is_named_with_the_word_of_the_mainland(project, word, right):
    project.first["technique"]["zh"] = f"开源{word}"
    assert project.problems() == [f"first.technique.zh: {word!r} is not the word of the mainland; write {right!r}"]


def test_what_is_told_of_traditional_characters_is_in_the_words_of_the_mainland(project):
    project.first["technique"]["zh"] = "视频軟體"
    assert project.problems() == ["first.technique.zh: '视频軟體', write '视频软件'"]


MAINLAND = [
    "解方程式",
    "软体机器人",
    "互联网路由",
    "全网路径",
    "把资料集中起来",
    "资料集合在一处",
    "过硬体系",
    "课程式学习",
    "推演算法",
]
MAINLAND += ["很快取代了", "尽快取消", "简介面向初学者", "媒介面临变化", "单位元组成", "科技资讯"]


def test_the_same_characters_of_other_words_are_none():
    assert {text: told for text in MAINLAND if (told := [*Wording([]).complaints(text)])} == {}


@pytest.mark.parametrize("field", ["says", "why"])
def test_a_correction_may_quote_the_wrong_word(avoiding, field):
    entry = {"field": "abstract", "kind": "mistranslation", "says": words(), "right": words("词元", "a token"), "why": words()}
    avoiding.first["corrections"] = [entry | {field: words("令牌", "token")}]
    assert avoiding.problems() == []


def test_what_a_correction_quotes_is_not_set(project):
    entry = {"field": "abstract", "kind": "error", "says": words("共540亿个GPT参数", "54 billion"), "right": words()}
    project.first["corrections"] = [entry]
    assert project.problems() == []


def about(project, zh: str, en: str = "") -> list[str]:
    """The problems of a project whose page about.md says this."""
    docs = project.write_pages()
    (docs / "zh" / "about.md").write_text(f"# 标题\n\n{zh}\n", encoding="utf-8")
    (docs / "en" / "about.md").write_text(f"# Title\n\n{en or zh.replace('令牌', 'x')}\n", encoding="utf-8")
    return project.page_problems()


def test_a_page_with_a_form_to_avoid_is_named_at_its_line(avoiding):
    for line in ("令牌", "**令牌**", "| 令牌 |", "- [令牌](first.md)"):
        assert about(avoiding, line) == [f"docs/zh/about.md:3: {AVOIDED}"], line


UNREAD = "<!-- autocorrect-disable -->\n令牌GPT\n<!-- autocorrect-enable -->"


def test_code_and_comments_of_a_page_are_not_read(avoiding):
    for text in ("`令牌`", "```text\n令牌\n```", "<!-- 令牌 -->", UNREAD):
        assert about(avoiding, text) == [], text


def test_a_page_that_is_not_set_well_is_named_at_its_line(project):
    wanted = "docs/zh/about.md:3: '很大的GPT', write '很大的 GPT'; make format does it"
    assert about(project, "很大的GPT", "x") == [wanted]


def test_what_is_left_to_write_is_named_once(project):
    project.first |= {"digest": words("TODO", "TODO"), "technique": words("写好了", "TODO"), "organisations": ["TODO"]}
    message = "to be written; data/README.md says how"
    fields = ["digest", "organisations.0", "technique.en"]
    assert sorted(project.problems()) == [f"first.{field}: {message}" for field in fields]


MARKS = ["TODO: later", "TBD", "FIXME", "XXX", "xxx", "待补", "（待写）", "Lorem ipsum dolor", "N/A", "同上", "见上文", "暂无"]
MARKS += [
    "see above",
    "asdf",
    "占位",
    "此处待写",
    "word [TODO]",
    "[insert text]",
    "【此处填写】",
    "字（待补充）",
    "TODO write it",
    "字，TODO",
    "word, FIXME",
    "字。TBD",
    "待补充。",
    "word lorem ipsum",
    "字 lorem ipsum dolor sit amet 字",
]
WRITTEN = ["Todo", "XX", "none", "无", "a test", "占位符", "[MASK]", "an NA value", "see above all"]
WRITTEN += [
    "待补全的代码",
    "输入（待补全的代码）",
    "待写入缓存的向量",
    "待定系数法",
    "待续的故事",
    "TODO comments in code",
    "comments marked TODO",
    "注释里写着 TODO",
    "finds “TODO”",
    "a TODO",
    "搜索 FIXME 与 TODO",
    "WIP means work",
]
WRITTEN += ["fills it with “lorem ipsum”", "fills pages with lorem ipsum text"]
WRITTEN += ["XXX 级别的模型", "Placeholder text replaces names", "见下：", "See below:", "详见下文。", "暂无。"]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_only_looks_like_a_mark_is_written(project, text):
    project.first["name"] = text
    assert not any("to be written" in line for line in project.problems())


@pytest.mark.parametrize("mark", MARKS)
def test_what_is_marked_otherwise_is_left_to_write_as_well(project, mark):
    project.first["technique"] = words(mark, mark)
    assert "first.technique: to be written; data/README.md says how" in project.problems()


@pytest.mark.parametrize(
    "title, other, alike",
    [
        ("Attention Is All You Need", "Attention is all you need!", False),  # the same: another rule
        ("Attention Is All You Need", "Attention Is Al You Need", True),
        ("Language Models are Few-Shot Learners", "Language Models are Unsupervised Multitask Learners", False),
        ("GPT-3 Technical Report", "GPT-4 Technical Report", False),
    ],
)
def test_titles_that_look_alike_are_named(project, title, other, alike):
    project.first["title"], project.second["title"] = title, other
    wanted = f"second.title: looks like the title of first, {title!r}; is it the same paper?"
    assert (wanted in project.problems()) == alike


def in_file(project, style: str, text: str) -> str | None:
    """The file of papers with the text as one writes it in YAML; None where YAML reads no text there."""
    folded = ">-\n      " + text.replace(" ", "\n      ")
    written = {"plain": text, "double": f'"{text}"', "single": f"'{text}'", "folded": folded}
    project.first["tldr"]["zh"] = "HERE"
    project.write()
    file = (project.data / "papers.yaml").read_text(encoding="utf-8").replace("zh: HERE", f"zh: {written[style]}", 1)
    project.replace("papers", file)
    data = load(project.data)
    return file if not data.problems and isinstance(data.papers[0].record.tldr.zh, str) else None


SIGNS = st.sampled_from([*"中文。，：（）“”,.() 3%#-", "  ", "模型", "LoRA"])
STYLES = st.sampled_from(["plain", "double", "single", "folded"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STYLES, st.lists(SIGNS, min_size=1, max_size=12).map("".join))
def test_check_tells_what_format_would_change_and_nothing_else(project, style, text):
    file = in_file(project, style, text)
    assume(file)
    told = [problem for problem in wording.texts_are_formatted(load(project.data)) if problem.record == "first"]
    assert bool(told) == formatted_data(file).needed, (told, file)


def test_how_a_file_parts_sentences_is_its_own_matter(project):
    for style in ("plain", "folded"):
        assert in_file(project, style, "入长度。 LoRA 更省， 更快") and check(project.data) == []


def test_a_term_is_set_as_well(project):
    project.term["zh"] = "GPT词元"
    assert project.problems() == ["token.zh: 'GPT词元', write 'GPT 词元'; make format does it"]


@pytest.mark.parametrize("title", ["Тоken Models", "Attention раре", "Рое"])
def test_letters_of_another_alphabet_that_pass_for_ours_are_named(project, title):
    project.first["title"], project.first["organisations"] = title, [title]
    lines = project.problems()
    assert len(lines) == 2 and all("CYRILLIC" in line for line in lines)
