"""Texts say what can be, in letters of their language and of their encoding; one mistake in both languages is one line."""

import pytest

from tests.project import words

OTHER = "has Japanese or Korean letters; write it in"


@pytest.mark.parametrize(
    ("zh", "en", "said"),
    [
        ("见表 0", "see Table 0", ": 'Table 0' cannot be, for places are counted from 1; write what the paper says"),
        ("1.2.3 分", "1.2.3 points", ": '1.2.3 points' cannot be, for a number has one point; write what the paper says"),
        ("2 月 30 日", "30 February", ": '30 February' is no day of the calendar; write the day that is meant"),
        ("字", "word 가", f".en: {OTHER} English"),
        ("注意の仕組", "word", f".zh: {OTHER} Chinese, or put a name in “ ”"),
    ],
)
def test_what_cannot_be_is_one_line(project, zh, en, said):
    project.first["technique"] = words(zh, en)
    assert project.problems() == [f"first.technique{said}"]


@pytest.mark.parametrize("zh", ["字（カナ）", "“カナ”一词", "《カナ》"])
def test_a_name_in_quotation_marks_may_be_japanese(project, zh):
    project.first["technique"]["zh"] = zh
    assert project.problems() == []


@pytest.mark.parametrize("field", ["zh", "en"])
@pytest.mark.parametrize(("wrong", "right"), [("Ã©", "é"), ("â€™", "’"), ("ï¼Œ", "，"), ("Â°", "°")])
def test_what_was_read_in_another_encoding_is_one_line_with_what_to_write(project, field, wrong, right):
    project.first["technique"][field] = f"字{wrong}字" if field == "zh" else f"word{wrong}s"
    assert project.problems() == [f".: {wrong!r} was read in another encoding, and is no text; write {right!r}"]


BOTH = {
    "marks": (words("**字**", "**word**"), ": '**字**' would be shown as it is written; leave out the marks"),
    "a tag": (words("<div>x</div>", "<div>x</div>"), ": '<div>x</div>' would be shown as it is written; "),
    "nothing": (words("", ""), ": is empty; write it, or drop the field where it is optional"),
    "a picture": (words("字😀", "word😀"), ": has '😀'; leave it out, or quote it"),
    "a bracket": (words("“字", "“word"), ": '“字' does not close; write both signs, or neither"),
    "too much": (words("字" * 1501, "word"), ".zh: has 1501 characters; write at most 1500"),
}


@pytest.mark.parametrize("mistake", BOTH)
def test_what_is_to_be_mended_alike_in_both_languages_is_one_line(project, mistake):
    text, said = BOTH[mistake]
    project.topic["lead"] = text
    (found,) = project.problems()
    assert found.startswith(f"shelf.lead{said}")


def test_two_mistakes_of_one_text_are_two_lines(project):
    project.topic["lead"] = words("“字", "word; the the word")
    assert [line.partition(": ")[0] for line in project.problems()] == ["shelf.lead.zh", "shelf.lead.en"]


@pytest.mark.parametrize("tokens", ["<s>", "<pad>", "<think>", "“😀”，"])
def test_tokens_of_models_are_no_tags_and_a_quotation_is_none_of_ours(project, tokens):
    project.topic["lead"] = words(f"字，{tokens}", f"word, {tokens}".replace("，", ""))
    assert project.problems() == []
