"""Formatting sets the Chinese and leaves every other byte; twice is once."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.__main__ import main
from catalogue.language import formatting, yamltext
from catalogue.language.formatting import formatted_data
from catalogue.language.typography import formatted, formatted_page

TEXT = st.text(
    st.sampled_from("中文模型，。：；（）“”、！？…—·,.:;!?()[]{}<>\"'`#*_-+=/\\|~@$%^& \tabcABC019é∞→§\n")
    | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)
YAML = """# 注释abc  # 保留
- id: a   # 中文comment
  title: 中文title
  zh: 中文abc,x
  en: {zh: GPT很大,   en: "中文abc"}
- {zh: 用#标签, en: 1}
- says: {zh: 中文abc, en: x}
- zh: >-
    中文abc了
    第2行   

- zh: "引号abc的"
- zh: '它''s中文abc'
"""
SET = {
    "zh: 中文abc,x": "zh: 中文 abc,x",
    "GPT很大": "GPT 很大",
    "    中文abc了": "    中文 abc 了",
    "第2行": "第 2 行",
    "引号abc的": "引号 abc 的",
    "s中文abc": "s 中文 abc",
}


PAIRS = [("GPT-3有1750亿参数,很大.", "GPT-3 有 1750 亿参数，很大。"), ("巴黎-萨克雷", "巴黎-萨克雷")]
PAIRS += [("训练长度3072：18.67", "训练长度 3072：18.67"), ("比例3：1", "比例 3:1"), ("12：30开始", "12:30 开始")]
PAIRS += [("什么???", "什么？？？"), ("真的吗?!", "真的吗？！")]
PAIRS += [
    ("GPT-2：5分", "GPT-2：5 分"),
    ("步骤1：20分钟", "步骤 1：20 分钟"),
    ("第2：1个", "第 2：1 个"),
    ("取7：3，", "取 7:3，"),
]
PAIRS += [("Llama 2：7种", "Llama 2：7 种"), ("训练3：5层", "训练 3：5 层"), ("2：1压缩", "2:1 压缩")]


@pytest.mark.parametrize("before, after", PAIRS)
def test_chinese_is_set_as_this_site_sets_it(before, after):
    assert formatted(before) == after


def test_only_the_chinese_texts_of_a_data_file_change():
    wanted = YAML
    for before, after in SET.items():
        wanted = wanted.replace(before, after)
    assert formatted_data(YAML).after == wanted


def test_the_real_data_are_set_already(root):
    texts = {path.name: path.read_bytes().decode() for path in (root / "data").glob("*.yaml")}
    assert len(texts) > 6
    assert [name for name, text in texts.items() if formatted_data(text).after != text] == []


def test_what_was_lost_comes_back_and_comments_stay(root):
    text = (root / "data" / "topics.yaml").read_text(encoding="utf-8") + "# 备注ABC\n- {id: x, name: {zh: AI反馈, en: a}}\n"
    assert formatted_data(text).after == text.replace("AI反馈", "AI 反馈")


GAPS = {"先看 后算": "先看后算", "甲  乙 丙。": "甲乙丙。", "“甲 乙”，丙 丁": "“甲 乙”，丙丁"}
WIDE = ["甲 2 乙 B 丙", "甲 `乙` 丙", "切成“我 爱 它”", "甲 **乙** 丙", "```text\n甲 乙\n```", "甲  \n乙", "`甲 乙`"]


@pytest.mark.parametrize("text", [*GAPS, *WIDE])
def test_no_space_parts_chinese_words_of_a_page(text):
    assert formatted_page(text) == GAPS.get(text, text)


@pytest.mark.parametrize("source", ["`代码abc`", "```text\n代码abc\n```", "[文](https://example.org/中文abc)", "`#!math 中x`"])
def test_code_and_addresses_of_a_page_stay(source):
    assert formatted_page(source) == source


def test_a_page_can_ask_for_its_quotation_to_stay():
    text = "<!-- autocorrect-disable -->\n66個LLM論文\n<!-- autocorrect-enable -->\n"
    assert formatted_page(text) == text


@settings(max_examples=300)
@given(TEXT)
def test_twice_is_once(text):
    assert formatted(formatted(text)) == formatted(text)
    assert formatted_page(formatted_page(text)) == formatted_page(text)


@settings(max_examples=150)
@given(TEXT)
def test_a_data_file_stays_yaml_and_twice_is_once(text):
    line = " ".join(text.split()).replace("'", "''")
    source = f"# {line}\n- zh: '{line}'\n  en: x # {line}\n" if line.isprintable() else "- zh: 中\n"
    once = formatted_data(source).after
    assert formatted_data(once).after == once
    assert once.splitlines()[0] == source.splitlines()[0]


def run(project, *more) -> int:
    return main(["format", "--data", str(project.data), *more])


@pytest.fixture
def unset(project):
    project.first["tldr"]["zh"] = "GPT很大"
    project.write()
    (project.write_pages() / "zh" / "about.md").write_text("# 关于\n\nGPT很大\n", encoding="utf-8")
    return project


def test_check_names_the_lines_and_changes_nothing(unset, capsys):
    before = (unset.data / "papers.yaml").read_bytes()
    assert run(unset, "--check") == 1
    data, page = capsys.readouterr().out.splitlines()
    assert data.startswith(f"{unset.data}/papers.yaml:") and "write ' GPT 很大'" in data
    assert page.startswith(f"{unset.docs}/zh/about.md:3: ")
    assert (unset.data / "papers.yaml").read_bytes() == before


def test_format_writes_and_then_check_is_content(unset, capsys):
    assert run(unset) == 0
    assert capsys.readouterr().out.splitlines() == [f"{unset.data}/papers.yaml", f"{unset.docs}/zh/about.md"]
    assert run(unset, "--check") == 0
    assert capsys.readouterr() == ("", "nothing to change\n") and unset.page_problems() != []


@pytest.mark.parametrize("linked", ["zh/about.md", "zh/shelf", "zh"])
def test_what_lies_elsewhere_is_not_written_and_check_tells_of_the_link(unset, tmp_path, capsys, linked):
    (unset.docs / "zh" / "shelf" / "first.md").write_text("GPT很大", encoding="utf-8")
    (unset.docs / linked).rename(tmp_path / "away")
    (unset.docs / linked).symlink_to(tmp_path / "away")
    assert run(unset) == 0
    files = [tmp_path / "away", *(tmp_path / "away").rglob("*.md")]
    text = "".join(file.read_text(encoding="utf-8") for file in files if file.is_file())
    assert "GPT很大" in text and "GPT 很大" not in text
    assert any(f"docs/{linked}:1: " in problem for problem in unset.page_problems())


def test_a_file_that_is_no_yaml_stops_it_with_one_line(unset, capsys):
    unset.replace("tags", "- {a")
    assert run(unset) == 1
    assert "not YAML" in capsys.readouterr().err
    assert "GPT很大" in (unset.data / "papers.yaml").read_text(encoding="utf-8")


def test_what_yaml_would_read_differently_is_left_alone_and_named(unset, capsys):
    unset.second["tldr"]["zh"] = "GPT很大"
    unset.write()
    text = (unset.data / "papers.yaml").read_text(encoding="utf-8")
    head, tail = text.rsplit("zh: GPT很大", 1)
    unset.replace("papers", head + 'zh: "GPT很\\u5927"' + tail)
    line = head.count("\n") + 1
    said = f"{unset.data}/papers.yaml:{line}: left as it is: with its Chinese set, YAML would read something else; "
    said += "set it by hand"
    assert run(unset) == 1
    assert capsys.readouterr().err.splitlines() == [said]
    after = (unset.data / "papers.yaml").read_text(encoding="utf-8")
    assert "zh: GPT 很大" in after and 'zh: "GPT很\\u5927"' in after
    assert run(unset, "--check") == 1
    assert capsys.readouterr().out.splitlines() == [said]


def test_one_text_that_cannot_be_set_keeps_no_other_from_it(monkeypatch):
    monkeypatch.setattr(yamltext, "formatted", lambda text: text.replace("大", "大 ").replace("坏", "好"))
    found = formatted_data("".join(f"- zh: {text}\n" for text in ["大a", "坏b", "大c", "大d", "坏e"]))
    assert found.after == "- zh: 大 a\n- zh: 坏b\n- zh: 大 c\n- zh: 大 d\n- zh: 坏e\n"
    assert found.by_hand == [2, 5]


def test_what_was_changed_meanwhile_is_not_overwritten(unset, capsys, monkeypatch):
    page = unset.docs / "zh" / "about.md"

    def changed(path, setting):
        page.write_text("mine", encoding="utf-8")
        return []

    monkeypatch.setattr("catalogue.commands.format.by_hand", changed)
    assert run(unset) == 1
    assert page.read_text(encoding="utf-8") == "mine"
    assert "was changed meanwhile and is left as it is" in capsys.readouterr().err


def test_a_page_that_is_not_utf_8_is_one_line(unset, capsys):
    (unset.docs / "zh" / "about.md").write_bytes("# 关于\n\n很大".encode("gbk"))
    assert run(unset) == 1
    assert capsys.readouterr().err == f"{unset.docs}/zh/about.md:1: not UTF-8; save the file as UTF-8\n"


@pytest.mark.parametrize("text", ["中文a\n" * 12_000, "中文a" * 1_200], ids=["bytes", "a line"])
def test_what_could_not_be_read_afterwards_stays(unset, capsys, text):
    page = unset.docs / "zh" / "about.md"
    page.write_text(text, encoding="utf-8")
    assert run(unset) == 1
    assert "; set, it could not be read, and is left as it is\n" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("more", [[], ["--check"]])
def test_a_folder_that_is_not_there_is_one_line(tmp_path, capsys, more):
    assert main(["format", "--data", str(tmp_path / "nowhere"), *more]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_file_that_is_not_set_in_time_is_one_line_and_stays(project, docs, monkeypatch, capsys):
    before = "".join(f"- zh: 字a{number}\n" for number in range(3000))
    (project.write() / "terms.yaml").write_text(before, encoding="utf-8")
    monkeypatch.setattr(formatting, "TOGETHER", 0.001)
    assert main(["format", "--data", str(project.data)]) == 1
    said = capsys.readouterr().err
    assert re.fullmatch(r"\S+\.yaml:1: takes too long to read; .*\n", said)
    assert (project.data / "terms.yaml").read_text(encoding="utf-8") == before
