"""Texts say what can be, in letters of their language and of their encoding; one mistake in both languages is one line."""

import pytest

from catalogue.language.american import british
from catalogue.language.citations import strange
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


BRITISH = {
    "behaviour": "behavior",
    "misbehaviours": "misbehaviors",
    "behavioural": "behavioral",
    "colours": "colors",
    "optimise": "optimize",
    "generalised": "generalized",
    "tokenisers": "tokenizers",
    "normalisation": "normalization",
    "unlabelled": "unlabeled",
    "modelling": "modeling",
    "analysed": "analyzed",
    "centres": "centers",
    "licence": "license",
    "programmes": "programs",
    "artefacts": "artifacts",
    "whilst": "while",
    "learnt": "learned",
    "per cent": "percent",
}
AMERICAN = [
    "optimism, analyses, hypotheses and emphasis",
    "a programmer controlled four hours",
    "an organism, realistic, distilled",
]
AMERICAN += ["the “behaviour” of “what we analysed”", "the Labour Behaviour Centre", "a catalogue of dialogues, compelling"]


@pytest.mark.parametrize("word", BRITISH)
def test_british_english_is_told_with_the_american_word(project, docs, word):
    said = f"{word!r} is British English, and this site writes American; write {BRITISH[word]!r}"
    project.first["technique"] = words("字", f"It has {word} too")
    assert project.problems() == [f"first.technique.en: {said}"]
    project.first["technique"] = words("字", "word")
    (docs / "en" / "about.md").write_text(f"*What {word}*, [{word}](https://example.org/), and {word}.\n", encoding="utf-8")
    assert [problem for problem in project.page_problems() if "British" in problem] == [f"docs/en/about.md:1: {said}"]


@pytest.mark.parametrize("text", AMERICAN)
def test_what_both_write_so_and_names_and_quotations_are_left_alone(text):
    assert [*british(text)] == []


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


CITED = [
    "(Hu et al., 2021)",
    "(Hu et al. 2021; He and Sun, 2022)",
    "（Hu 等，2021）",
    "(see van den Oord et al., 2018a)",
    "[Hu et al., 2021]",
    "GPT-3 [12]",
    "(BERT) [12]",
    "see [3, 4]",
    "proposed in [3, 4]",
    "参见 [3–5]",
]
NAMED = [
    "Hu et al. (2021)",
    "(Wang et al. 2022, Table 2 there)",
    "(Thinking Machines, 2025)",
    "in [1, 10]",
    "the tokens [3, 4, 7]",
    "see [0, 1]",
    "f(x) in [0, 1]",
    "“(Hu et al., 2021)”",
]


@pytest.mark.parametrize("text", CITED)
def test_a_work_is_named_and_not_cited_as_papers_do(text):
    assert strange(f"adapters {text} grow")[1].startswith(("name the work", "say it with the name of the work"))


@pytest.mark.parametrize("text", NAMED)
def test_who_wrote_a_work_an_interval_and_a_quotation_are_no_citation(text):
    assert strange(f"adapters {text} grow") is None


def test_a_citation_is_one_line_of_a_record_and_of_a_page(project, docs):
    project.first["technique"] = words("字 (Hu et al., 2021) 字", "word (Hu et al., 2021)")
    text = "word (Hu et al., 2021)\n\n[Title first](shelf/first.md) (Hu et al., 2021) and ([Hu et al., 2021](shelf/first.md))\n"
    (docs / "en" / "about.md").write_text(text, encoding="utf-8")
    (docs / "zh" / "about.md").write_text(text.replace("word", "字").replace("and", "与"), encoding="utf-8")
    said = "has '(Hu et al., 2021)'; say it with the name of the work and its year, on a page as a link"
    assert project.problems() == [f"first.technique: {said}"]
    assert [each for each in project.page_problems() if said in each and "about" in each] == [
        f"docs/{language}/about.md:1: {said}" for language in ("en", "zh")
    ]
