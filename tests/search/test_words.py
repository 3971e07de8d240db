"""A text as the words it is found by."""

import pytest

from catalogue.records.load import load
from catalogue.search.words import fold, key, teach, words


@pytest.fixture(autouse=True, scope="module")
def taught(known):
    teach(known)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Dessì", "dessi"),
        ("Küttler", "kuttler"),
        ("ＢＥＲＴ", "bert"),
        ("Straße", "strasse"),
        ("が", "が"),
    ],
)
def test_letters_are_small_plain_and_narrow(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "word"),
    [("LLM.int8()", "llmint8"), ("Chain-of-Thought", "chainofthought"), ("检索 增强", "检索增强"), ("《…》", "")],
)
def test_a_name_is_one_word_without_its_signs(name, word):
    assert key(name) == word


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("GPT-3", {"gpt", "3", "gpt3"}),
        ("fine-tuning", {"fine", "tuning", "finetuning"}),
        ("检索增强生成", {"检索", "增强", "生成"}),
        ("28.4 BLEU", {"28.4", "bleu"}),
        ("1,750 亿", {"1750", "亿"}),
        ("除以 √d", {"除以", "√", "d"}),
        ("λ 和 カナ", {"λ", "和", "カナ"}),
    ],
)
def test_a_text_is_cut_into_words_and_what_is_joined_by_a_sign_is_one_besides(text, wanted):
    assert wanted <= {*words(text)}


def test_a_term_of_the_catalogue_is_a_word(project):
    project.term["zh"] = "量词谱"
    teach(load(project.write()).catalogue)
    assert "量词谱" in {*words("看量词谱如何变化")}
