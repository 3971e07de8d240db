"""Chinese is written in simplified characters; names and quotations stay as they are printed."""

import pytest

from catalogue.language.characters import simplified
from tests.project import words
from tests.rules.test_wording import about

TRADITIONAL = {"這個模型資訊軟體優化": "这个模型资讯软体优化", "之後": "之后", "乾净": "干净", "瞭解": "了解"}
STAY = ["乾坤", "皇后", "瞭望", "著名", "覆盖", "重叠", "王喆、张彧", "华为昇腾", "“引号”——……", "Naïve GPT", "\ud800"]


def test_traditional_characters_become_simplified_ones():
    assert {text: simplified(text) for text in TRADITIONAL} == TRADITIONAL


def test_simplified_characters_stay():
    assert [simplified(text) for text in STAY] == STAY


@pytest.mark.parametrize("record, field", [("first", "tldr"), ("topic", "lead"), ("tag", "name"), ("term", "means")])
def test_data_are_told_what_to_write(project, record, field):
    getattr(project, record)[field]["zh"] = "模型很慢，視頻"
    wanted = f"{getattr(project, record)['id']}.{field}.zh: '型很慢，視頻', write '型很慢，视频'"
    assert project.problems() == [wanted]


def test_a_term_is_told_what_to_write(project):
    project.term["zh"] = "詞元"
    assert project.problems() == ["token.zh: '詞元', write '词元'"]


def test_names_titles_and_quotations_are_as_printed(project):
    entry = {"field": "abstract", "kind": "error", "says": words("這個", "x"), "right": words(), "why": words()}
    project.first |= {"corrections": [entry], "organisations": ["國立臺灣大學"], "title": "論文", "aliases": ["變換器"]}
    project.first["authors"] = [{"family": "劉", "given": "智皓"}]
    assert project.problems() == []


def test_a_page_is_told_at_its_line_what_to_write(project):
    assert about(project, "很好\n視頻", "x") == ["docs/zh/about.md:4: '視頻', write '视频'"]


@pytest.mark.parametrize("text", ["`視頻`", "<!-- autocorrect-disable -->劉智皓<!-- autocorrect-enable -->写的"])
def test_code_and_what_asks_to_stay_of_a_page_keep_theirs(project, text):
    assert about(project, text, "x") == []


def test_an_english_page_prints_a_name_as_its_owner_does(project):
    assert about(project, "很好", "by 劉智皓") == []
