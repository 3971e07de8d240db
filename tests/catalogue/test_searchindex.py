"""What a paper is found by, beyond the text of its page."""

import json

import pytest

from catalogue import searchindex
from catalogue.load import load

PAGE = "shelf/first/"


@pytest.fixture
def fields(project, tmp_path):
    """The document of the first paper in the index that readers' browsers fetch."""

    def deferred(**changes) -> dict:
        project.first.update(changes)
        index = {"config": {}, "docs": [{"location": PAGE, "text": "text"}, {"location": "about/", "text": "text"}]}
        (tmp_path / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
        searchindex.defer(tmp_path, load(project.write()).catalogue)
        return {doc["location"]: doc for doc in json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["docs"]}[PAGE]

    return deferred


def test_a_name_is_found_without_its_signs(fields):
    assert fields(name="LLM.int8()")["name"] == "LLMint8"


def test_an_alias_is_cut_into_words(fields):
    assert fields(aliases=["检索增强生成"])["aliases"].replace("\u200b", "|").endswith("检索|增强|生成")


@pytest.mark.parametrize(
    ("organisation", "chinese"), [("Google Brain", "谷歌"), ("Meta AI", "脸书"), ("Tsinghua University", "清华大学")]
)
def test_an_organisation_is_found_by_its_chinese_name(fields, organisation, chinese):
    assert chinese in fields(organisations=[organisation])["organisations"].replace("\u200b", "")


def test_what_changed_is_found_in_both_languages(fields):
    summary = fields(tldr={"zh": "注意力", "en": "attention"})["summary"]
    assert "注意力" in summary and "attention" in summary


def test_no_page_of_the_site_carries_the_documents(fields, tmp_path):
    fields()
    assert json.loads((tmp_path / "search_index.json").read_text(encoding="utf-8"))["docs"] == []
