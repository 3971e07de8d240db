"""What has passed is not looked at again; whatever else changes, every problem is told as if for the first time."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from catalogue.files.kept import Kept
from catalogue.markdown.pagetext import beside, of_both, still
from catalogue.pages import made
from catalogue.records.data import MODELS
from catalogue.records.load import load
from catalogue.records.patience import again
from catalogue.rules import drawings, foreign, pagenumbers
from catalogue.rules.check import check
from catalogue.rules.every import ONE_BY_ONE, PAGE_BY_PAGE
from catalogue.rules.passed import one_by_one
from tests.invented import ROOT
from tests.project import paper, words


@pytest.fixture
def looked_at(monkeypatch):
    """The texts that one of these rules has read."""
    texts = []
    for name in ("in_name", "in_words"):
        read = getattr(foreign.foreign, name)
        monkeypatch.setattr(foreign.foreign, name, lambda text, read=read: texts.append(text) or read(text))
    return texts


def faults(data) -> set:
    """What the rules that look at one at a time say of papers, files beside them and words."""
    again()
    places = [entry.problem("") for entry in one_by_one(data)]
    looked_at = {(place.path, place.record) for place in places}
    return {problem for rule in ONE_BY_ONE for problem in rule(data) if (problem.path, problem.record) in looked_at}


def alone(data):
    """The data with every third paper, of a few with one, with every third file and word, and besides with terms alone."""
    lists = {name: list(data.terms) if name == "terms" else [] for name in MODELS}
    return [
        replace(
            data,
            **lists | {name: getattr(data, name)[at::3] for name in ("papers", "strings")},
            **{name: dict([*files.items()][at::3]) for name, files in data.beside.items()},
        )
        for at in range(3)
    ]


def test_these_rules_look_at_one_at_a_time_and_at_the_terms(hostile, project):
    project.first |= {"aliases": ["a", "A"], "title": "TITLE IN CAPITALS", "known_for": words("标记", "5 tokens, **6**")}
    project.second |= {"title": "Title  first", "tldr": words("TODO", "TODO"), "proper_names": ["None"]}
    project.term["avoid"] = ["标记"]
    project.files["strings"] |= {"browse_count": words("{n} 5", "6 标记"), "all": words("TODO", "**a**")}
    asked = {"first": "zh:\n- 问  题\n- TODO\nen:\n- TODO\n- as  asked\n", "second": "zh:\n- 标记\nen:\n- '**a**'\n"}
    (project.write() / "asked").mkdir()
    for name, text in asked.items():
        (project.data / "asked" / f"{name}.yaml").write_text(text, encoding="utf-8")
    every = [*(one._data() for one in hostile), load(project.data), load(ROOT / "data")]
    for data in every:
        assert faults(data) == {fault for part in alone(data) for fault in faults(part)}
    assert len(faults(every[-2])) > 9 and all(faults(data) for data in every[:3])
    assert {fault.path.stem for fault in faults(every[-2])} >= {*asked}


def test_what_has_passed_is_not_looked_at_again(project, looked_at):
    kept = Kept()
    for _ in range(2):
        assert check(project.write(), kept=kept) == []
    word = project.files["strings"]["site_name"]["en"]
    assert looked_at.count("Name first") == looked_at.count("Name second") == looked_at.count(word) == 1
    project.second["name"] = "Other"
    check(project.write(), kept=kept)
    assert looked_at.count("Name first") == looked_at.count("Other") == 1


def test_titles_in_other_alphabets_pass_again(project):
    kept = Kept()
    project.first["title"] = "Модель языка"
    post = {"kind": "post", "title": "Что такое", "by": "Ada", "language": "ru", "url": "https://example.org/x"}
    project.second["elsewhere"] = [post]
    assert [check(project.write(), kept=kept) for _ in range(2)] == [[], []]


def test_what_has_not_passed_is_told_again(project):
    kept = Kept()
    project.first["known_for"] = project.files["strings"]["site_name"] = words("**字**", "word")
    assert [len(check(project.write(), kept=kept)) for _ in range(3)] == [2, 2, 2]


def test_other_terms_are_looked_for(project):
    kept = Kept()
    project.first["known_for"] = words("标记", "token")
    assert check(project.write(), kept=kept) == []
    project.term["avoid"] = ["标记"]
    assert "first" in [problem.record for problem in check(project.write(), kept=kept)]


def test_who_asks_about_one_paper_hears_of_another_later(project):
    kept = Kept()
    project.second["known_for"] = words("**字**", "word")
    project.files["papers"].append(paper("third", "2019-10-11", "1910.04805"))
    assert check(project.write(), papers=["third"], kept=kept) == []
    assert [problem.record for problem in check(project.data, kept=kept)] == ["second"]


def test_a_page_that_was_made_is_not_made_again(project, docs, monkeypatch):
    kept = Kept()
    problems = check(project.write(), docs, kept=kept)
    monkeypatch.setattr(made, "_html", lambda path, markdown: 1 / 0)
    assert check(project.data, docs, kept=kept) == problems
    (docs / "en" / "about.md").write_text("other text")
    with pytest.raises(ZeroDivisionError):
        check(project.data, docs, kept=kept)


DRAWING = (
    '<svg viewBox="0 0 400 200" role="img" fill="currentColor"><title id="first-title">1</title><desc id="first-desc">1</desc>'
    '<text x="60" y="60" font-size="20">{{ t("标记", "token") }}</text></svg>'
)


def test_a_drawing_that_has_passed_is_not_drawn_again_but_for_other_terms(project, docs, monkeypatch):
    kept, drawn, draw = Kept(), [], drawings.drawings
    monkeypatch.setattr(drawings, "drawings", lambda *given: drawn.append(given) or draw(*given))
    (docs / "figures").mkdir()
    (docs / "figures" / "first.svg.jinja").write_text(DRAWING, encoding="utf-8")
    seen = []
    for avoid in ([], [], ["标记"], ["标记"]):
        project.term["avoid"], before = avoid, len(drawn)
        told = [*drawings.of_drawings(load(project.write()), docs, kept)]
        seen += [(len(told), len(drawn) > before)]
    assert seen == [(0, True), (0, False), (1, True), (1, True)]


# For each rule that looks at a page at a time, one with what it finds: in Chinese, in English. Of some, the page of a topic.
WRONG = {
    "pages_agree_in_both_languages": ("# 字 {#a}", "# Word {#b}"),
    "chinese_pages_are_set_well": ("字word字", "word"),
    "chinese_pages_are_simplified": ("這些資料", "these data"),
    "english_pages_are_set_well": ("字，字", "word，word"),
    "signs_stand_in_pairs_and_words_once": ("（字", "(word"),
    "chinese_pages_keep_to_the_terms": ("标记", "token"),
    "captions_are_words_of_their_page": ('{{ figure("first", "words of a caption") }}', '{{ figure("first", "words") }}'),
    "pages_are_written_as_ours_are": ("字 ~~字~~", "word ~~word~~"),
    "languages_state_the_same_numbers": ("字 12", "word 13"),
    "languages_spell_names_alike": ("由 Transformer 组成", "made of Transfomer"),
    "languages_name_the_same_papers": ("BERT 会读", "RoBERTa reads"),
    "pages_say_what_can_be": ("准确率为 104%", "an accuracy of 104%"),
    "columns_are_of_one_scale": ("字", "| % |\n| - |\n| 68.9 |\n| 70.1 |\n| 0.734 |"),
    "pages_are_american": ("字", "a word of behaviour"),
    "places_are_named_as_we_do": ("字", "as Fig. 1 shows"),
    "words_are_whole": ("字", "the para- meters"),
    "works_are_named": ("字", "a word of the works [3, 4]"),
    "rows_and_items_stand_in_one_order": (
        "| a | b |\n| - | - |\n| A1 | 1 |\n| B2 | 1 |",
        "| a | b |\n| - | - |\n| B2 | 1 |\n| A1 | 1 |",
    ),
    "what_stands_in_a_line_is_the_same": ("字 `a = b`", "word `a = c`"),
    "pages_are_in_their_language": ("These words are all of another language than the page is.", "These are."),
    "code_speaks_english_on_english_pages": ("```python\na = 1  # 字\n```", "```python\na = 1  # 字\n```"),
    "languages_say_as_much": ("字" * 200, "word " * 20),
    "blocks_stand_alone": ('字 {{ figure("first", "words") }}', 'word {{ figure("first", "words") }}'),
    "calls_stand_in_texts": ('## {{ term("token") }}', '## {{ term("token") }}'),
    "code_calls_nothing": ("`{{ results() }}`", "`{{ results() }}`"),
    "nothing_stands_above_titles": ("字\n\n# 字", "word\n\n# Word"),
    "other_pages_call_no_parts": ("{{ results() }}", "{{ results() }}"),
    "macros_exist": ("{{ nothing() }}", "{{ nothing() }}"),
    "pages_and_drawings_run_nothing": ("<script></script>", "<script></script>"),
    "keys_are_kept": ("hf_" + "aA1" * 10, "hf_" + "aA1" * 10),
    "titles_come_from_records": ("# 字", "# Word"),
    "pages_call_what_is_theirs": ("{{ results() }}", "{{ results() }}"),
}
OF_TOPICS = {"titles_come_from_records", "pages_call_what_is_theirs"}


def told(data, docs, passed) -> dict[str, set]:
    """What these rules say, by their names, of pages that have not passed."""
    with ExitStack() as stack:
        stack.enter_context(still(docs))
        stack.enter_context(beside(passed))
        return {rule.__name__: {*rule(data, docs)} for rule in PAGE_BY_PAGE}


@pytest.fixture
def wrong(project, docs):
    """Such pages, beside each other."""
    project.term["avoid"] = ["标记"]
    project.first["name"], project.second["name"] = "BERT", "RoBERTa"
    for name, texts in WRONG.items():
        path = name.replace("_", "-")
        if name in OF_TOPICS:
            project.files["topics"].append({**project.topic, "id": path})
            path += "/index"
        for language, text in zip(("zh", "en"), texts):
            (page := docs / language / f"{path}.md").parent.mkdir(exist_ok=True)
            page.write_text(f"{text}\n", encoding="utf-8")
    return load(project.write())


def test_these_rules_look_at_one_page_at_a_time_and_at_terms_names_and_ids(wrong, docs):
    pages = {page for _, page, _ in of_both(docs)}
    lists = {name: [] for name in MODELS if name not in {"terms", "papers", "topics"}}
    nameless = [
        replace(paper, record=wrong.papers[0].record.model_copy(update={"name": paper.record.name})) for paper in wrong.papers
    ]
    bare = replace(wrong, **lists | {"papers": nameless}, places={}, asked={})
    pairs = [
        {docs / language / page.relative_to(docs / "zh") for language in ("zh", "en")} for page in pages if "zh" in page.parts
    ]
    alone = [told(bare, docs, pages - pair) for pair in pairs]
    assert told(wrong, docs, ()) == {name: set().union(*(each[name] for each in alone)) for name in WRONG}
    assert [name for name, found in told(wrong, docs, ()).items() if not found] == []


def test_pages_that_have_passed_are_not_looked_at_again_but_for_another_text_term_or_name(project, docs, monkeypatch):
    kept, read, unmatched = Kept(), [], pagenumbers.unmatched
    monkeypatch.setattr(pagenumbers, "unmatched", lambda zh, en: read.append(en) or unmatched(zh, en))
    (docs / "zh" / "about.md").write_text("字 3", encoding="utf-8")
    (docs / "en" / "about.md").write_text("word 3", encoding="utf-8")

    def again() -> list[str]:
        read.clear()
        assert check(project.write(), docs, kept=kept) == []
        return [text for text in read if "3" in text]

    assert (again(), again()) == (["word 3"], [])
    project.term["avoid"] = ["记号儿"]
    assert (again(), again()) == (["word 3"], [])
    project.second["name"] = "Other"
    assert (again(), again()) == (["word 3"], [])
    (docs / "zh" / "about.md").write_text("字字 3", encoding="utf-8")
    assert (again(), again()) == (["word 3"], [])


def test_pages_that_have_not_passed_are_told_again(project, docs):
    kept = Kept()
    (docs / "zh" / "about.md").write_text("字 4", encoding="utf-8")
    (docs / "en" / "about.md").write_text("word 3", encoding="utf-8")
    assert [len(check(project.write(), docs, kept=kept)) for _ in range(3)] == [1, 1, 1]
    assert check(project.data, docs, papers=["first"], kept=kept) == []
    assert len(check(project.data, docs, kept=kept)) == 1
