"""What a paper is found by, beyond the text of its page."""

import json

import pytest

from catalogue.records.load import load
from engine import searchindex

PAGE = "shelf/first/"


@pytest.fixture
def fields(project, tmp_path):
    """The document of the first paper in the index that readers' browsers fetch."""

    def deferred(**changes) -> dict:
        project.first.update(changes)
        page = {"location": PAGE, "text": "text<pre><code>x = 1</code></pre>", "tags": ["encoder"]}
        index = {"config": {}, "docs": [page, {"location": "about/", "text": "text"}]}
        (tmp_path / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
        searchindex.defer(tmp_path, load(project.write()).catalogue, "en")
        return {doc["location"]: doc for doc in json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["docs"]}[PAGE]

    return deferred


def test_a_name_is_found_without_its_signs(fields):
    assert fields(name="LLM.int8()")["name"] == "LLMint8"


def test_an_alias_is_cut_into_words(fields):
    assert fields(aliases=["检索增强生成"])["aliases"].replace("\u200b", "|").endswith("检索|增强|生成")


def test_an_organisation_is_found_by_every_name_of_its_house(project, fields):
    name = {"zh": "谷歌", "en": "Google"}
    project.files["houses"] = [{"id": "google", "name": name, "prints": ["Google Brain"], "also": ["Alphabet"]}]
    found = fields(organisations=["Google Brain"])["organisations"].replace("\u200b", "")
    assert found == "Google Brain, 谷歌, Google, Alphabet"


def test_a_keyword_is_found_and_no_result_shows_it(fields):
    page = fields(keywords=["ChatGPT"], known_for={"zh": "旋转位置编码", "en": "RoPE"})
    assert "ChatGPT" in page["aliases"] and "ChatGPT" not in page["text"]
    assert "RoPE" in page["text"] and "旋转" in page["summary"]


def test_a_result_shows_the_sentence_in_the_readers_language_and_the_aliases(fields):
    text = fields(tldr={"zh": "字", "en": "it's a < b"}, aliases=["思维链", "CoT"])["text"].replace("\u200b", "")
    assert text == "<p>word · it's a &lt; b CoT · 思维链</p>"


def test_a_venue_and_a_doi_are_found(fields):
    venue = {"type": "journal", "name": "Journal of Words", "short": "JoW 2020", "year": 2020}
    assert fields(venue=venue, doi="10.1000/182")["published"] == "2017-06-12 JoW 2020 Journal of Words 1706.03762 10.1000/182"


def test_programs_and_citations_are_not_in_the_index_and_tags_are_no_navigation(fields):
    page = fields()
    assert "code" not in page["text"] and "tags" not in page


def test_an_announcement_and_an_award_are_found_in_both_languages(fields):
    venue = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020, "note": {"zh": "获奖", "en": "award"}}
    announced = {"date": "2017-01-01", "what": {"zh": "博客", "en": "a post"}}
    told = fields(announced=announced, venue=venue)["published"].replace("\u200b", "")
    assert all(word in told for word in ("博客", "a post", "获奖", "award"))


def test_a_paper_is_found_by_its_terms_in_every_form(project, tmp_path):
    project.term |= {"papers": ["first"], "abbr": "ICL", "avoid": ["情境学习"]}
    (tmp_path / "search_index.json").write_text(json.dumps({"docs": [{"location": PAGE, "text": ""}]}), encoding="utf-8")
    searchindex.defer(tmp_path, load(project.write()).catalogue, "zh")
    (doc,) = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["docs"]
    words = doc["terms"].replace("\u200b", "").split(", ")
    assert {project.term["zh"], project.term["en"], "ICL", "情境学习"} <= set(words)


def test_tags_are_found_in_both_languages(fields):
    labels = fields()["labels"].replace("\u200b", "")
    assert labels == "字, word, 字, word"


def test_what_changed_is_found_in_both_languages(fields):
    summary = fields(tldr={"zh": "注意力", "en": "attention"})["summary"]
    assert "注意力" in summary and "attention" in summary


def test_no_page_of_the_site_carries_the_documents(fields, tmp_path):
    fields()
    assert json.loads((tmp_path / "search_index.json").read_text(encoding="utf-8"))["docs"] == []


def test_a_reading_path_is_found_by_its_name_in_both_languages(project, tmp_path):
    project.path |= {"name": {"zh": "对齐一个模型", "en": "Align a model"}, "goal": {"zh": "弄懂", "en": "Why it obeys"}}
    project.files["paths"] = [project.path]
    index = {"config": {}, "docs": [{"location": "paths/way/", "text": "whatever"}]}
    (tmp_path / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    searchindex.defer(tmp_path, load(project.write()).catalogue, "en")
    (found,) = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["docs"]
    assert found["aliases"].replace("\u200b", "") == "对齐一个模型 Align a model"
    assert found["text"].replace("\u200b", "") == "<p>Why it obeys</p>"
