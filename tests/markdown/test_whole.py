"""No line ends between a formula and what touches it."""

import re

import pytest

from catalogue.markdown.dialect import html

# Of each, what is held together, where | is a formula.
HELD = {
    "字 |，字": "|，",
    "字（|）字": "（|）",
    "字 |：“字”": "|：",
    "字 |……字": "|……",
    "words (|), words": "(|),",
    "|-dimensional words": "|-dimensional",
    "字 |、|。": "|、 |。",
    "> 字 |。": "|。",
}
ALONE = ["字 | 字", "words | words", "|", "字|（字）", "字|“字”", "**|**"]


def written(text: str) -> str:
    return html(text.replace("|", "`#!math x`"))


@pytest.mark.parametrize(("text", "held"), HELD.items())
def test_marks_and_the_rest_of_a_word_stay_with_it(text, held):
    spans = re.findall('<span class="whole">(.*?)</span>', written(text))
    assert " ".join(re.sub("<math.*?</math>", "|", span) for span in spans) == held


@pytest.mark.parametrize("text", ALONE)
def test_alone_it_is_written_alone(text):
    assert "span" not in written(text)


def test_nothing_comes_between_it_and_what_touches_it():
    assert (
        "</math><strong>" in written("|**words**")
        and "</math><sup" in written("|[^1]\n\n[^1]: words")
        and "<p><math" in written("|")
    )


def test_code_and_formulas_of_their_own_stay():
    assert "span" not in html("`<math>x</math>,`") and "span" not in html("```math\nx\n```\n，")
