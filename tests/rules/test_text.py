"""Both languages say the same, each in its own words and within its length."""

import pytest

from catalogue.language.misnamed import beside, in_english, shortened
from tests.project import words

ELSEWHERE = [
    ("first", "tldr"),
    ("first", "technique"),
    ("first", "digest"),
    ("topic", "lead"),
    ("tag", "name"),
    ("term", "means"),
]


@pytest.mark.parametrize("record, field", ELSEWHERE)
def test_a_number_that_only_one_language_has_is_named_in_every_text(project, record, field):
    text = getattr(project, record)[field]
    text["zh"] += " 540 亿"
    wanted = f".{field}: only the Chinese says 540 亿; write the same number in English"
    assert [problem.removeprefix(getattr(project, record)["id"]) for problem in project.problems()] == [wanted]


def test_both_sides_of_a_factor_of_ten_are_named_in_one_line(project):
    project.first["results"][0]["value"] = {"zh": "540 亿", "en": "540B"}
    assert project.problems() == [
        "first.results.0.value: the Chinese says 540 亿, the English 540B; write the same numbers in both",
    ]


def test_the_words_of_the_interface_are_read_too(project):
    project.files["strings"]["site_name"]["en"] = "31 papers"
    assert project.problems() == ["site_name.: only the English says 31; write the same number in Chinese"]


@pytest.mark.parametrize(
    "zh, en", [("用 Transfomer", "The Transformer"), ("Mistral 的", "as Mistrla"), ("Wordpiece", "WordPeice")]
)
def test_a_name_that_one_language_spells_otherwise_is_told(project, zh, en):
    project.first["technique"] = {"zh": zh, "en": en}
    (said,) = project.problems()
    assert "; write the same name in both" in said


@pytest.mark.parametrize(
    "zh, en",
    [
        ("Adapter 与 Adapters", "Adapted by adapters"),
        ("Gemini", "Gemma"),
        ("WordPiece", "wordpieces"),
        ("Transformer", "transformed"),
    ],
)
def test_other_words_and_forms_of_a_name_may_differ(project, zh, en):
    project.first["technique"] = {"zh": zh, "en": en}
    assert project.problems() == []


@pytest.mark.parametrize("text", ["注意力", "attention 注意力"])
def test_chinese_in_the_english_text_is_named(project, text):
    project.first["technique"]["en"] = text
    assert project.problems() == ["first.technique.en: has Chinese characters; write it in English"]


@pytest.mark.parametrize("field", ["en", "abbr"])
def test_chinese_in_the_english_of_a_term_is_named(project, field):
    project.term[field] = "词 token"
    assert project.problems() == [f"token.{field}: has Chinese characters; write it in English"]


def test_an_english_sentence_in_the_chinese_text_is_named(project):
    project.first["tldr"]["zh"] = "The model attends to every word."
    assert project.problems() == ["first.tldr.zh: has no Chinese character; write it in Chinese"]


def test_so_is_one_within_it(project):
    project.first["technique"]["zh"] = "字。The model attends to every word. 字"
    cure = "write it in Chinese, or between “ ”"
    assert project.problems() == [f"first.technique.zh: 'The model attends to every word.' is English; {cure}"]


def test_a_word_of_the_interface_is_in_chinese_however_short(project):
    project.files["strings"]["copied"] = {"zh": "Copied {name}.", "en": "Copied {name}."}
    assert project.problems() == ["copied.zh: has no Chinese character; write it in Chinese"]


def test_a_name_of_five_latin_words_needs_no_chinese(project):
    project.first["technique"]["zh"] = "Exploring the Limits of Transfer-Learning"
    assert project.problems() == []


BESIDE = {
    "en": {
        "(p. 3)": "page 3",
        "(pp. 3–4)": "page 3",
        "(see fig. 2a)": "Figure 2a",
        "(section 3)": "§3",
        "(sec 3.2, Table 4)": "§3.2",
        "(Sections 3 and 4)": "§3",
        "(Table. 2)": "Table 2",
        "(Table no. 2)": "Table 2",
        "(eq. 3)": "Equation 3",
        "(app. B)": "Appendix B",
    },
    "zh": {
        "（p. 3）": "第 3 页",
        "（见图二）": "图 2",
        "（表格 2）": "表 2",
        "（第三节）": "§3",
        "（3.2 节）": "§3.2",
        "（方程 3）": "式 3",
        "（附件 B、§3）": "附录 B",
    },
}
READ = {
    "en": [
        "(§ 3)",
        "(Section 3)",
        "(table 2)",
        "(page 3)",
        "(p = 0.3)",
        "section 23 of it",
        "(p. 3 there)",
        "(PGR)",
        "(appS)",
        "(in 3 sections)",
    ]
}
READ |= {
    "zh": ["（§ 3）", "（第 3 页）", "（第 3 节）", "（图2）", "（3 页）", "（第二行）", "（共三节）", "（图中二）", "（P3）"]
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in BESIDE.items() for text in texts])
def test_a_place_in_parentheses_that_no_page_reads_is_told(language, text):
    ((_, ours),) = beside(text, language)
    assert ours == BESIDE[language][text]


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in READ.items() for text in texts])
def test_what_a_page_reads_or_is_no_place_is_none(language, text):
    assert [*beside(text, language)] == []


@pytest.mark.parametrize("place", ["Table 2", "Fig. 2", "Appendix B", "Section 3.2", "Tables 2"])
def test_a_place_in_the_chinese_is_named_in_chinese(project, place):
    project.first["technique"] = {"zh": f"字见 {place} 一处", "en": f"word, see {place.replace('Fig.', 'Figure')}"}
    (said,) = project.problems()
    assert said == f"first.technique.zh: has {place!r}; name a place in Chinese: 表 2, 图 1, 附录 B, §3"


PLACES = {
    "Fig. 1": "Figure 1",
    "Figs. 2a": "Figure 2a",
    "Fig 1": "Figure 1",
    "Sec. 4.2": "§4.2",
    "Sect. 3": "§3",
    "Tab. 4": "Table 4",
    "Eq. (3)": "Equation 3",
    "Eqs. (3)": "Equation 3",
    "Equation (3)": "Equation 3",
    "App. A": "Appendix A",
    "App. B.2": "Appendix B.2",
    "Alg. 1": "Algorithm 1",
    "Thm. 2": "Theorem 2",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_place_in_the_english_is_named_as_it_becomes_a_link(project, place):
    project.first["technique"] = {"zh": "字，见论文", "en": f"word, see {place} and more"}
    assert project.problems() == [f"first.technique.en: {place!r} is no place; write {PLACES[place]!r}"]


@pytest.mark.parametrize(
    "en", ["Figure 1, Table 4, §3", "“see Fig. 1”", "the App. A word", "in 3 sec. 4 of them", "a config. 3", "Equation 3 (4)"]
)
def test_what_is_named_so_or_quoted_or_no_place_stays(en):
    assert [*shortened(en)] == []


@pytest.mark.parametrize("zh", ["见表 2（§3）", "它写道“见 Table 2”", "《Table 2》", "Table Tennis 2 代", "表格 table", "图 2"])
def test_what_is_quoted_or_no_place_may_be_english(zh):
    assert in_english(zh) is None


def test_a_quotation_of_the_source_list_may_be_english(project):
    quoted = {"zh": "Improving Language Understanding by Generative Pre-Training", "en": "the same"}
    right = {"zh": "字", "en": "word"}
    project.first["corrections"] = [{"field": "title", "kind": "imprecise", "says": quoted, "right": right}]
    assert project.problems() == []


@pytest.mark.parametrize(
    "field, language, least, most",
    [
        ("known_for", "zh", 1, 24),
        ("known_for", "en", 1, 8),
        ("tldr", "zh", 1, 60),
        ("tldr", "en", 1, 30),
        ("digest", "zh", 120, 250),
        ("digest", "en", 80, 160),
    ],
)
def test_a_summary_keeps_to_its_length(project, field, language, least, most):
    unit, name = {"zh": ("字", "characters"), "en": ("word ", "words")}[language]
    for length, faults in [(least, 0), (most, 0), (most + 1, 1), (least - 1, 1)][: 3 if least == 1 else 4]:
        project.first[field][language] = unit * length
        assert project.problems() == [f"first.{field}.{language}: has {length} {name}; write {least} to {most}"] * faults


@pytest.mark.parametrize(
    ("zh", "en", "one", "other"),
    [("字。", "word", "Chinese", "English"), ("字", "word.", "English", "Chinese"), ("“字”！", "word", "Chinese", "English")],
)
def test_what_ends_as_a_sentence_in_one_language_alone_is_told(project, zh, en, one, other):
    project.first["technique"] = words(zh, en)
    cure = "write the mark in both, or in neither"
    assert project.problems() == [f"first.technique: the {one} ends as a sentence, the {other} does not; {cure}"]


@pytest.mark.parametrize(
    ("zh", "en"), [("字。", "“word.”"), ("字（字）。", "word!"), ("Hu 等", "Hu et al."), ("字……", "words …")]
)
def test_so_may_it_end(project, zh, en):
    project.first["technique"] = words(zh, en)
    assert project.problems() == []


def test_a_latin_word_counts_as_one_chinese_character_and_a_space_as_none(project):
    project.first["tldr"]["zh"] = "字" * 57 + " Transformer-XL 用 GPT-3"
    assert project.problems() == []
    project.first["tldr"]["zh"] += "。"
    assert project.problems() == ["first.tldr.zh: has 61 characters; write 1 to 60"]


CAPITALS = ["Roberta", "roberta", "RoBerta", "Chatgpt", "Pytorch", "gpt-3", "Gpt-2", "Openai"]
# Names as others print them, of people, in what programs read, and of what is a word.
OTHER_CAPITALS = [
    "RoBERTa",
    "Openai",
    "Roberta Lovelace",
    "roberta-base",
    "x/roberta",
    "roberta.py",
    "gpt-3.5-turbo",
    "“Roberta”",
]
OTHER_CAPITALS += [
    "Lora",
    "react",
    "a palm",
    "RoBERTa-large",
    "https://example.org/roberta",
    "openai.com",
    "Webtext",
    "GPT-2",
    "Huggingface",
]


@pytest.mark.parametrize("name", CAPITALS)
def test_a_name_has_its_capitals(project, docs, name):
    project.first |= {"name": "RoBERTa", "aliases": ["GPT-3", "LoRA", "ReAct", "PaLM"], "organisations": ["OpenAI"]}
    project.files["houses"] = [{"id": "openai", "name": words("OpenAI", "OpenAI"), "prints": ["OpenAI"]}]
    project.second["technique"] = words(f"字 {name} 字", f"word {name}")
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(project.second["technique"][language], encoding="utf-8")
    said = f"{name!r} is no name as it is spelled; write "
    assert [each.partition(said)[0] for each in project.problems() if said in each] == ["second.technique: "]
    assert [each.partition(said)[0] for each in project.page_problems() if said in each and "about" in each] == [
        f"docs/{language}/about.md:1: " for language in ("en", "zh")
    ]


@pytest.mark.parametrize("name", OTHER_CAPITALS)
def test_what_may_be_written_so_is_left_alone(project, name):
    project.first |= {"name": "RoBERTa", "aliases": ["GPT-3", "LoRA", "ReAct", "PaLM"], "organisations": ["Openai"]}
    project.first["authors"] = [{"family": "Lovelace", "given": "Roberta"}]
    project.second |= {"technique": words(f"字 {name} 字", f"word {name}"), "keywords": ["WebText"]}
    house = {"id": "face", "name": words("Hugging Face", "Hugging Face"), "prints": ["Openai"], "also": ["HuggingFace"]}
    project.files["houses"] = [house]
    assert [each for each in project.problems() if "spelled" in each] == []


def test_titles_of_other_works_keep_their_letters(project, docs):
    project.first["name"] = "RoBERTa"
    text = "[Roberta for all](https://example.org/x), *Roberta for all*, `roberta`"
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(text, encoding="utf-8")
    assert [each for each in project.page_problems() if "spelled" in each] == []
