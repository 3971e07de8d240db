"""One name, one thing; every id that is named exists."""

import pytest

from tests.project import words

NOBODY = {"id": "none", "how": {"zh": "字", "en": "word"}}


def test_an_alias_that_is_the_papers_own_name_is_to_go(project):
    project.first["aliases"] = ["Other", "Name first"]
    said = "the name or alias is this paper's own already; drop it"
    assert project.problems() == [f"first.aliases.1: {said}"]


def test_two_papers_with_one_id_are_named(project):
    project.second["id"] = "first"
    del project.second["builds_on"]
    assert "first.id: the id is also that of line 1; keep one, change the other" in project.problems()


@pytest.mark.parametrize("name", ["topics", "tags", "terms"])
def test_an_id_that_stands_twice_in_any_list_is_named(project, name):
    twin = project.files[name][0] | ({"zh": "另一个", "en": "word"} if name == "terms" else {})
    project.files[name].append(twin)
    assert project.problems() == [f"{twin['id']}.id: the id is also that of line 1; keep one, change the other"]


@pytest.mark.parametrize("alias", ["Name first", "name-FIRST", "namefirst", "NAME_first"])
def test_an_alias_that_is_the_name_of_another_paper_is_named(project, alias):
    project.second["aliases"] = ["free", alias]
    assert project.problems() == ["second.aliases.1: the name or alias is also that of first; keep one, change the other"]


def test_an_alias_that_is_the_name_of_a_later_paper_is_named_and_not_that_name(project):
    project.first["aliases"] = ["Name second"]
    assert project.problems() == ["first.aliases.0: the name or alias is also that of second; keep one, change the other"]


def test_an_alias_that_stands_twice_is_named(project):
    project.first["aliases"] = ["思维链", "CoT", "思维链"]
    assert project.problems() == ["first.aliases.2: the name or alias is this paper's own already; drop it"]


@pytest.mark.parametrize("keyword", ["name FIRST", "CoT", "hiddenstates"])
def test_a_keyword_that_the_paper_has_already_is_named(project, keyword):
    project.first |= {"aliases": ["CoT"], "keywords": ["hidden states", keyword]}
    assert project.problems() == ["first.keywords.1: is already a name, an alias or a keyword of this paper; drop it"]


def test_two_papers_may_share_a_keyword(project):
    project.first["keywords"] = project.second["keywords"] = ["Name second's data"]
    assert project.problems() == []


@pytest.mark.parametrize(
    "field, value, again, what",
    [
        ("title", "A Title", "A title!", "title"),
        ("doi", "10.1234/x", "10.1234/x", "DOI"),
        ("source", {"position": "3", "heading": "a"}, {"position": "3", "heading": "b"}, "position"),
    ],
)
def test_what_identifies_a_paper_stands_once(project, field, value, again, what):
    project.first[field], project.second[field] = value, again
    assert project.problems() == [f"second.{field}: the {what} is also that of first; keep one, change the other"]


def test_an_arxiv_identifier_stands_once(project):
    project.second |= {"arxiv": project.first["arxiv"], "date": "2017-06-13"}
    assert project.problems() == ["second.arxiv: the arXiv identifier is also that of first; keep one, change the other"]


def test_papers_without_doi_arxiv_or_source_share_nothing(project):
    for paper in (project.first, project.second):
        del paper["arxiv"]
        paper["links"] = {"abs": "https://example.org/x"}
    assert project.problems() == []


def test_a_former_id_that_a_paper_has_now_is_named(project):
    project.second["formerly"] = ["old", "first"]
    assert project.problems() == ["second.formerly.1: 'first' is the id of a paper; a former id is one nobody has now"]


def test_a_former_id_of_two_papers_is_named(project):
    project.first["formerly"] = project.second["formerly"] = ["old"]
    assert project.problems() == ["second.formerly.0: the former id is also that of first; keep one, change the other"]


@pytest.mark.parametrize("language, word, name", [("zh", "词元", "Chinese"), ("en", "Token", "English")])
def test_a_form_that_another_term_has_is_named(project, language, word, name):
    project.files["terms"].append(project.term | {"id": "other", "zh": "另一个", "en": "words", "also": [word]})
    assert project.problems() == [f"other.also.0: the {name} form is also that of token; keep one, change the other"]


@pytest.mark.parametrize("language, word, name", [("zh", "词元", "Chinese"), ("en", "Token", "English")])
def test_two_terms_of_one_word_are_named(project, language, word, name):
    project.files["terms"].append(project.term | {"id": "other", "zh": "另一个", "en": "words", language: word})
    assert project.problems() == [f"other.{language}: the {name} form is also that of token; keep one, change the other"]


@pytest.mark.parametrize(("field", "form"), [("en", "tokens"), ("also", "states")])
def test_two_terms_for_one_and_for_several_are_named(project, field, form):
    project.term["also"] = ["state", "model", "models"]
    project.files["terms"].append(project.term | {"id": "other", "zh": "另一个", "en": "words", "also": ["x"]})
    project.files["terms"][-1][field] = form if field == "en" else [form]
    where = "en" if field == "en" else "also.0"
    said = "the English form, of one or of several, is also that of token; keep one, change the other"
    assert project.problems() == [f"other.{where}: {said}"]


@pytest.mark.parametrize("form", ["statistics", "LMS", "modeling", "less", "tokenizers"])
def test_what_only_ends_as_if_it_were_several_is_another_term(project, form):
    project.term["also"] = ["statistic", "LM", "model", "les", "models"]
    project.files["terms"].append(project.term | {"id": "other", "zh": "另一个", "en": "words", "also": [form]})
    assert project.problems() == []


def test_a_word_may_be_the_same_in_both_languages(project):
    project.term |= {"zh": "token", "en": "token"}
    assert project.problems() == []


def test_a_path_that_names_an_unknown_paper_is_named(project):
    project.files["paths"] = [project.path]
    project.path["steps"][1]["paper"] = "none"
    assert "way.steps.1.paper: unknown paper 'none'; papers.yaml lists them" in project.problems()


@pytest.mark.parametrize(
    "change, wanted",
    [
        ({"topic": "nowhere"}, "topic: unknown topic 'nowhere'; topics.yaml lists them"),
        ({"tags": ["label", "none"]}, "tags.1: unknown tag 'none'; tags.yaml lists them"),
        (
            {"builds_on": [NOBODY]},
            "builds_on.0.id: unknown paper 'none'; papers.yaml lists them, or title, and arxiv, of a work outside",
        ),
    ],
)
def test_an_unknown_id_is_named_with_the_file_that_lists_them(project, change, wanted):
    project.second |= change
    assert project.problems() == [f"second.{wanted}"]


def test_a_former_id_is_told_with_the_one_of_now(project):
    project.first["formerly"], project.files["paths"] = ["old"], [project.path]
    project.second["builds_on"] = [{"id": "old", "how": words()}]
    project.path["steps"][0]["paper"] = project.term["papers"][0] = "old"
    (line,) = [line for line in project.problems() if "unknown" in line]
    assert line.startswith(
        "second.builds_on.0.id: unknown paper 'old'; write 'first', or title, and arxiv, of a work outside (also "
    )


def test_a_term_that_names_an_unknown_paper_is_named(project):
    project.term["papers"] = ["first", "none"]
    assert project.problems() == ["token.papers.1: unknown paper 'none'; papers.yaml lists them"]


@pytest.mark.parametrize("field, work", [("builds_on", {}), ("led_to", {}), ("builds_on", {"id": "first", "title": "First"})])
def test_a_relation_names_one_work_by_id_or_by_title(project, field, work):
    project.second[field] = [work | {"how": {"zh": "字", "en": "word"}}]
    assert project.problems() == [f"second.{field}.0: write id for a paper of the catalogue, else title"]


def test_a_later_paper_of_the_catalogue_is_derived_and_not_written(project):
    project.first["led_to"] = [{"id": "second", "how": {"zh": "字", "en": "word"}}]
    wanted = "first.led_to.0: later papers of the catalogue are derived from their builds_on; drop it"
    assert project.problems() == [wanted]


def test_a_work_that_is_named_twice_is_named(project):
    project.second["led_to"] = [*project.second["builds_on"]]  # which is told as such
    project.second["builds_on"] *= 2
    later = "second.led_to.0: later papers of the catalogue are derived from their builds_on; drop it"
    assert project.problems() == ["second.builds_on.1: first stands twice; keep one", later]


def test_a_title_in_print_is_that_of_one_paper(project):
    project.first["venue"] = {"type": "journal", "name": "Notes", "short": "Notes 2018", "year": 2018, "title": "Title second"}
    assert project.problems() == ["second.title: the title is also that of first; keep one, change the other"]


def test_a_tag_that_stands_twice_is_named(project):
    project.first["tags"] *= 2
    assert project.problems() == ["first.tags.1: 'label' stands twice; keep one"]


def test_a_name_that_is_the_title_of_another_paper_is_named(project):
    project.first["aliases"] = ["Title second"]
    assert project.problems() == ["first.aliases.0: is the title of second; write a name of this paper"]


@pytest.mark.parametrize("name", ["topics", "tags", "paths"])
def test_two_of_a_list_have_two_names(project, name):
    record = project.files[name][0] if project.files[name] else project.path
    steps = [{"paper": id, "minutes": 5, "why": words()} for id in ("first", "second")]
    route = {"minutes": 5, "where": ["Abstract"], "text": words()}
    for paper in (project.first, project.second):
        paper |= {"tags": ["label", "another"], "reading": {"focus": [words()], "routes": [route]}}
    project.files["tags"] += [{"id": "another", "name": words("另", "another")}] * (name != "tags")
    project.files[name] = [record | {"steps": steps} if name == "paths" else record]
    project.files[name] += [project.files[name][0] | {"id": "another"}]
    project.second["topic"] = "another" if name == "topics" else "shelf"
    (problem,) = project.problems()
    assert problem.startswith(f"another.name: the name is also that of {record['id']}")


MORE = {
    "year": ({"id": "first", "year": 2017}, "the record of first says it; drop it"),
    "arxiv": ({"id": "first", "arxiv": "1706.03762"}, "the record of first says it; drop it"),
    "doi": ({"title": "One", "arxiv": "1606.00001", "doi": "10.5555/1"}, "stands beside arxiv, which is enough; drop it"),
}


@pytest.mark.parametrize("field", MORE)
def test_what_a_relation_says_in_vain_is_named(project, field):
    project.second["builds_on"] = [MORE[field][0] | {"how": words()}]
    assert project.problems() == [f"second.builds_on.0.{field}: {MORE[field][1]}"]


ALIKE = {
    "place_Table": ("place_Figure", words("图", "Table")),
    "language_zh": ("language_en", words("英文", "English")),
    "scale_tokens": ("scale_corpus", words("词元", "training text")),
}


@pytest.mark.parametrize("word", ALIKE)
def test_what_tells_values_apart_stands_for_one(project, docs, word):
    other, text = ALIKE[word]
    project.files["strings"][word] = text
    (problem,) = project.page_problems()
    first, second = sorted([word, other], key=[*project.files["strings"]].index)
    assert f": {second}" in problem and f": the word is also that of {first}; keep one, change the other" in problem


@pytest.mark.parametrize("form", ["adapter", "Adapters"])
def test_an_abbreviation_that_is_a_form_of_another_term_is_named(project, form):
    other = {"id": "adapter", "zh": "适配器", "en": "adapter", "also": ["adapters"], "means": words()}
    project.term["abbr"] = form
    project.files["terms"].insert(0, other)
    assert project.problems() == ["token.abbr: the English form is also that of adapter; keep one, change the other"]
