"""What can be found, and by which names."""

import pytest

from catalogue.records.load import load
from catalogue.search.entries import entries


@pytest.fixture
def found(project, docs):
    """The entries of a project, by their addresses."""

    def made(language="en", **changes):
        project.first.update(changes)
        return {entry.location: entry for entry in entries(load(project.write()).catalogue, language)}

    return made


def test_home_is_found_by_what_navigation_calls_it(project, found):
    project.files["strings"]["nav_home"] = {"zh": "首页", "en": "Home"}
    assert found()[""].names == ["首页", "Home"]


def test_a_paper_is_meant_by_its_name_title_numbers_and_aliases(found):
    venue = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020, "title": "Printed Otherwise"}
    entry = found(name="LLM.int8()", title="A Title", aliases=["思维链"], doi="10.1000/182", formerly=["older"], venue=venue)[
        "shelf/first/"
    ]
    assert {"LLM.int8()", "A Title", "思维链", "10.1000/182", "older", "first", "1706.03762", "Printed Otherwise"} <= {
        *entry.names
    }


def test_a_paper_may_be_meant_by_its_keywords_and_its_people_with_and_without_initials(found):
    authors = [{"family": "Brown", "given": "Tom B."}, {"family": "Su", "given": "Jianlin", "zh": "苏剑林"}, {"name": "OpenAI"}]
    entry = found(keywords=["显存不够"], authors=authors)["shelf/first/"]
    assert {"Tom B. Brown", "Tom Brown", "Jianlin Su", "苏剑林", "OpenAI"} <= {*entry.others}
    assert entry.texts["keyword"] == ["显存不够"]


def test_a_result_shows_the_sentence_in_the_readers_language_and_is_found_in_both(found):
    known_for, tldr = {"zh": "旋转位置编码", "en": "RoPE"}, {"zh": "注意力", "en": "it's a < b"}
    entry = found(known_for=known_for, tldr=tldr)["shelf/first/"]
    assert entry.lead == "RoPE · it's a < b"
    assert {*known_for.values(), *tldr.values()} <= {*entry.texts["summary"]}


def test_an_organisation_is_found_by_every_name_of_its_house(project, found):
    name = {"zh": "谷歌", "en": "Google"}
    project.files["houses"] = [{"id": "google", "name": name, "prints": ["Google Brain"], "also": ["Alphabet"]}]
    assert {"Google Brain", "谷歌", "Google", "Alphabet"} == {
        *found(organisations=["Google Brain"])["shelf/first/"].texts["house"]
    }


def test_what_is_told_of_an_announcement_and_an_award_is_found_in_both_languages(found):
    venue = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020, "note": {"zh": "获奖", "en": "award"}}
    announced = {"date": "2017-01-01", "what": {"zh": "博客", "en": "a post"}}
    told = found(announced=announced, venue=venue)["shelf/first/"].texts["number"]
    assert {"博客", "a post", "获奖", "award", "2017-01-01", "Notes 2020"} <= {*told}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_term_is_an_entry_of_its_own_and_its_forms_find_the_papers_it_is_at_home_in(project, found, language):
    project.term |= {"papers": ["first"], "abbr": "ICL", "avoid": ["情境学习"]}
    everything = found(language)
    term = everything[f"glossary/#{project.term['id']}"]
    assert (term.title, term.lead) == (project.term[language], project.term["means"][language])
    assert {project.term["zh"], project.term["en"], "ICL", "情境学习"} <= {*term.names} & {
        *everything["shelf/first/"].texts["term"]
    }


def test_a_reading_path_a_topic_and_the_other_pages_are_found_by_their_names_in_both_languages(project, found):
    project.path |= {"name": {"zh": "对齐一个模型", "en": "Align a model"}, "goal": {"zh": "弄懂", "en": "Why it obeys"}}
    project.files["paths"] = [project.path]
    everything = found("en")
    assert (
        everything["paths/way/"].names == ["对齐一个模型", "Align a model"] and everything["paths/way/"].lead == "Why it obeys"
    )
    assert everything["errata/"].names == ["勘误", "Errata"]
    assert everything["shelf/"].kind == "page"
