"""Words in the order of the alphabet, Chinese ones by their sound."""

import pytest

from catalogue.language.alphabet import by_letter, sound


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("思维链", "siweilian"),
        ("AI 反馈", "ai fankui"),
        ("Łukasz Kaiser", "łukasz kaiser"),
        ("Dessì", "dessi"),
        ("重排序", "chongpaixu"),
        ("长上下文", "changshangxiawen"),
        ("监督微调", "jianduweitiao"),
        ("学习率", "xuexilv"),
    ],
)
def test_a_word_is_sounded_out(word, heard):
    assert sound(word) == heard


def test_words_stand_under_their_letters_in_order():
    words = ["微调", "BLEU 分数", "编码器", "0-shot", "词元", "bert", "§"]
    found = list(by_letter(words, lambda word: word))
    assert found == [("#", ["§", "0-shot"][::-1]), ("B", ["bert", "编码器", "BLEU 分数"]), ("C", ["词元"]), ("W", ["微调"])]
