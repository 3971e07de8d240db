"""Lists that say a thing twice, terms out of order, forms to avoid that are in use."""

import pytest

from tests.project import words


def term(id: str, en: str, **more) -> dict:
    return {"id": id, "zh": f"词 {id}", "en": en, "means": words(), "papers": ["first"], **more}


@pytest.mark.parametrize(("list", "field"), [("terms", "avoid"), ("terms", "papers"), ("papers", "organisations")])
def test_what_stands_twice_is_named(project, list, field):
    record = project.files[list][0]
    item = record.get(field, ["词素"])[0]
    record[field] = [item, item]
    assert project.problems() == [f"{record['id']}.{field}.1: {item!r} stands twice; keep one"]


def test_a_term_out_of_order_is_named(project):
    project.files["terms"] = [term("b", "Beam"), term("a", "attention"), term("c", "beta")]
    assert project.problems() == ["a.en: stands after 'Beam'; move it up, before 'Beam'"]


def test_a_form_to_avoid_that_another_term_has_is_named(project):
    project.files["terms"].insert(0, term("adapter", "adapter", avoid=["配接器", "词元"]))
    assert project.problems() == ["adapter.avoid.1: '词元' is a form of token; drop it here, or there"]


def test_a_term_whose_english_is_none_is_one_line(project):
    project.files["terms"] = [term("a", "适配"), term("b", "beam"), term("c", "beta")]
    assert project.problems() == ["a.en: has Chinese characters; write it in English"]


@pytest.mark.parametrize(
    "form", ["the", "A", "的", "tok.*", "[a]", "(x|y)", "7", "2.5%", "一", "十二", "this", "这", "alpha-", "-shot", "词–"]
)
def test_what_is_no_form_of_a_term_is_named(project, form):
    project.term["also"] = ["pieces", form]
    (line,) = project.problems()
    assert line.startswith(f"token.also.1: {form!r} is no form of a term; write the words")


@pytest.mark.parametrize(
    "form",
    ["LLM.int8()", "queries, keys, and values", "pass@k", "C++", "编码器–解码器", "IS", "OR", "4-bit", "词", "一致性", "K"],
)
def test_forms_may_have_signs(project, form):
    project.term["also"] = [form]
    assert project.problems() == []


def test_what_a_term_means_is_more_than_the_term(project):
    project.term["means"] = words("词元。", "A piece of a text.")
    assert project.problems() == ["token.means.zh: says the term once more; write what it means"]


@pytest.mark.parametrize("form", ["词元", "分片"])
def test_a_form_to_avoid_that_is_in_use_is_named(project, form):
    project.term |= {"zh": "词元", "also": ["分片"], "avoid": [form]}
    assert project.problems() == [f"token.avoid.0: {form!r} is a form of this term; drop it here, or there"]


ROUTE = {"minutes": 5, "where": ["Abstract"], "text": words()}
TWICE = {
    "authors.1": {"authors": [{"family": "Lovelace", "given": "Ada"}] * 2},
    "organisations.1": {"organisations": ["University", "UNIVERSITY"]},
    "organisations.2": {"organisations": ["University", "Google", "Google."]},
    "reading.focus.1": {"reading": {"focus": [words(), words()]}},
    "reading.routes.1": {"reading": {"focus": [words()], "routes": [ROUTE, ROUTE | {"where": ["Table 2"]}]}},
    "results.0.where.1": {"results": [{"what": words(), "value": "1", "where": ["Table 2", "Table 2"]}]},
    "results.0.where.2": {"results": [{"what": words(), "value": "1", "where": ["§A", "Appendix B", "Appendix A"]}]},
    "proper_names.1": {"proper_names": ["Title", "Title"]},
}


ORDERS = {
    (5, 60, 20): "2: the route of 20 minutes stands after that of 60; move it up",
    (60, 20, 5): "1: the route of 20 minutes stands after that of 60; move it up (also ",
    (60, 20, 60): "2: 'the route of 60 minutes' stands twice; keep one",
    (5, 20, 5): "2: 'the route of 5 minutes' stands twice; keep one",
}


@pytest.mark.parametrize("order", ORDERS)
def test_a_route_out_of_order_is_named(project, order):
    project.first["reading"] = {"focus": [words()], "routes": [ROUTE | {"minutes": minutes} for minutes in order]}
    (problem,) = project.problems()
    assert problem.startswith(f"first.reading.routes.{ORDERS[order]}")


@pytest.mark.parametrize("field", TWICE)
def test_no_list_of_a_record_says_a_thing_twice(project, field):
    project.first |= TWICE[field]
    (problem,) = project.problems()
    assert problem.startswith(f"first.{field}: ") and problem.endswith(" stands twice; keep one")


COMMAS = {
    "tags": ("papers", {"tags": ["label，other"]}),
    "aliases": ("papers", {"aliases": ["低秩适应，低秩自适应"]}),
    "keywords": ("papers", {"keywords": ["维基百科、新闻"]}),
    "organisations": ("papers", {"organisations": ["University、Institute"]}),
    "proper_names": ("papers", {"proper_names": ["Title，first"]}),
    "results.0.where": ("papers", {"results": [{"what": words(), "value": "1", "where": ["Table 2，Table 3"]}]}),
    "papers": ("terms", {"papers": ["first、second"]}),
    "avoid": ("terms", {"avoid": ["词素；标记"]}),
    "also": ("terms", {"also": ["tokens，词"]}),
    "prints": ("houses", {"prints": ["University、Institute"]}),
}


@pytest.mark.parametrize("field", COMMAS)
def test_a_chinese_comma_parts_no_items(project, field):
    list, change = COMMAS[field]
    project.files["houses"] = [{"id": "uni", "name": words(), "prints": ["University"]}]
    project.files[list][0].update(change)
    (problem,) = project.problems()
    assert f"{field}.0: " in problem and problem.endswith("has a Chinese comma; write `, ` between items")


def test_a_form_or_a_spelling_that_stands_twice_is_one_line(project):
    project.term["also"] = ["tokens", "tokens"]
    project.files["houses"] = [{"id": "uni", "name": words(), "prints": ["University", "University"]}]
    assert len(project.problems()) == 2


def test_the_same_correction_twice_is_told_in_its_own_words(project):
    wrong = {"field": "date", "kind": "error", "says": words("旧", "old"), "right": words("新", "new")}
    project.first["corrections"] = [wrong, wrong]
    assert project.problems() == ["first.corrections.1: 'date; error; old; new' stands twice; keep one"]


IDLE = {
    "results.0.than": {"results": [{"what": words(), "value": "28.4", "than": "28.4", "where": ["Table 2"]}]},
    "corrections.0.right": {"corrections": [{"field": "date", "kind": "error", "says": "28.4", "right": "28.4"}]},
}


WRONG_TWICE = {"field": "date", "kind": "error", "says": words("错", "wrong"), "right": words("错", "right")}


@pytest.mark.parametrize("right", ["错", "错。", "“错”"])
def test_what_is_set_beside_itself_in_one_language_is_named(project, right):
    project.first["corrections"] = [WRONG_TWICE | {"right": words(right, "right")}]
    assert project.problems() == ["first.corrections.0.right.zh: says '错' once more; write what differs, or drop it"]


@pytest.mark.parametrize("field", IDLE)
def test_what_is_set_beside_itself_is_named(project, field):
    project.first |= IDLE[field]
    assert project.problems() == [f"first.{field}: says '28.4' once more; write what differs, or drop it"]


FORMS = {
    "abbr": ({"abbr": "Token"}, "is the English form; drop it"),
    "en": ({"en": "token."}, "ends with the mark of a sentence; leave it out"),
    "zh": ({"zh": "词元。"}, "ends with the mark of a sentence; leave it out"),
    "unlike.0": ({"unlike": ["苹果"]}, "'苹果' holds no form of this term; drop it"),
}


BESIDE = {"zh": ["词元（token）", "词元/标记"], "en": ["a token", "token (LM)"]}


@pytest.mark.parametrize(("field", "form"), [(field, form) for field, forms in BESIDE.items() for form in forms])
def test_what_stands_beside_a_form_is_named(project, field, form):
    project.term[field] = form
    (line,) = project.problems()
    assert line.startswith(f"token.{field}: has '") and line.endswith(
        "which is no part of it; write one form, and others into also"
    )


@pytest.mark.parametrize(
    ("zh", "en"), [("编码器/解码器", "encoder/decoder"), ("先验", "a priori"), ("The Pile 语料库", "The Pile")]
)
def test_what_belongs_to_a_form_may_stand_there(project, zh, en):
    project.term |= {"zh": zh, "en": en}
    assert project.problems() == []


@pytest.mark.parametrize("field", FORMS)
def test_a_form_that_is_none_of_the_term_is_named(project, field):
    project.term |= FORMS[field][0]
    assert project.problems() == [f"token.{field}: {FORMS[field][1]}"]
