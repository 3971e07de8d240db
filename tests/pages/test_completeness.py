"""What makes a page complete is counted, fairly: the pages that are complete stay so, a hundred words do not make one."""

import re
import shutil

import pytest

from catalogue.markdown import prose
from catalogue.pages.completeness import MACROS, PARTS, said, statuses

LORA = "fine-tuning/lora.md"


@pytest.fixture
def lacking(tmp_path, root, known):
    """What LoRA's English page lacks once a test has changed its text, and the file of what its program prints."""
    pages = tmp_path / "docs"
    for folder in ("zh/fine-tuning", "en/fine-tuning", "examples"):
        shutil.copytree(root / "docs" / folder, pages / folder)
    whole = (pages / "en" / LORA).read_text(encoding="utf-8")

    def look(change=lambda text: text, prints: str = "1\n") -> dict[str, str]:
        (pages / "en" / LORA).write_text(change(whole), encoding="utf-8")
        (pages / "examples" / "lora.out").write_text(prints, encoding="utf-8")
        return next(status for status in statuses(known, pages) if status.paper.id == "lora").lacking["en"]

    return look


def test_every_page_that_the_log_calls_complete_is(known, root):
    found = {status.paper.id: status.lacking for status in statuses(known, root / "docs")}
    finished = {known.renamed.get(change.paper, change.paper) for change in known.log if change.kind == "page"}
    assert len(finished) > 10 and {id: found[id] for id in finished if any(found[id].values())} == {}


def test_a_hundred_words_in_every_part_make_no_complete_page(lacking):
    few = re.compile(r"^(?!#|```|\{\{|\?\?\?| ).{40,}$", re.MULTILINE)
    found = lacking(lambda text: few.sub("Ten words that say nothing of it at all, truly.", text))
    assert {*found} == {"words", "terms", "later"} and found["words"].endswith("; 1200 to 1900")


CHANGES = {
    "figure": lambda text: text.replace("{{ figure(", "{{ picture("),
    "formula": lambda text: text.replace("```math", "```text"),
    "questions": lambda text: text.replace("??? question", "## Question", 1),
    "words": lambda text: text.replace("## Limits", "word\n" * 2000 + "\n## Limits"),
    "later": lambda text: re.sub(r"\b20[12]\d\b", "then", text),
    "terms": lambda text: re.sub(r'term\("[^"]*"\)', 'term("lora")', text),
    "why": lambda text: re.sub(r"## Why .*\n(?=\n)", "", text),
    "idea": lambda text: text.replace("{#idea}", "{#thought}"),
    "results": lambda text: text.replace("{{ results() }}", ""),
}


@pytest.mark.parametrize("part", CHANGES)
def test_what_is_taken_away_is_what_is_lacking(lacking, part):
    assert lacking() == {} and [*lacking(CHANGES[part])] == [part]


def test_each_part_that_a_begun_page_can_lack_has_a_word(known):
    counted = {"words", "terms", "later", "questions", "example", "routes"}
    parts = {part for part in {*PARTS, *counted} if part not in MACROS and part != "why"}
    assert {part for part in parts if f"part_{part}" not in known.strings} == set()


def test_a_program_that_prints_nothing_is_none(lacking):
    assert [*lacking(prints="")] == ["example"]


def test_a_line_may_say_why_the_idea_has_no_formula(lacking):
    line = "<!-- no formula: the idea is a way of choosing data -->\n\n## Limits"
    assert lacking(lambda text: CHANGES["formula"](text).replace("## Limits", line)) == {}


def test_where_nobody_has_begun_all_is_told_that_a_page_lacks(lacking):
    told = said({"zh": {}, "en": lacking(lambda text: "{{ opening() }}")})
    assert told.startswith("en lacks why, idea, code, limits, figure(), formula, example(), results()")
    assert told.endswith("words (0; 1200 to 1900), terms (0; at least 5), later (0; at least 3), questions (0; at least 3)")


def test_only_prose_is_counted():
    text = '## Why {#why}\n\none {{ term("a") }}, [two](http://a.b/c) 3 `x y`\n\n### More\n\n```math\na b\n```\n\n'
    text += '{{ figure("b", "Caption.") }} <!-- not this -->\n\n## Questions {#questions}\n\nfour'
    assert prose.words(text, "en", {}) == 2
    assert prose.words(text.replace("{#why}", ""), "en", {}) == 2
    assert prose.words("## 为什么 {#why}\n\n两个字 GPT-3 [链](x.md)", "zh", {}) == 4


WORKS = {
    "[A](a.md) (2023), [B](b.md)（2024）": 2,
    "[A](a.md) (2023) and again [A](a.md) (2023)": 1,
    "[A](a.md) (2016)": 0,
    "[A's report of 2024](a.md), [B](b.md) says": 1,
    "[B](b.md) says, [A](a.md) (2023)": 1,
    "A (2023)": 0,
}


@pytest.mark.parametrize("text", WORKS)
def test_a_later_work_has_its_year_beside_it(text):
    assert prose.later_works(f"## Limits {{#limits}}\n\n{text}", 2017) == WORKS[text]
