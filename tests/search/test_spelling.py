"""Other ways to write a Chinese word."""

from catalogue.search.spelling import exceptions, regional, sounds, traditional


def test_traditional_characters_are_paired_with_the_simple_ones_of_the_words():
    pairs = traditional(["体系", "发"])
    found = {pairs[at]: pairs[at + 1] for at in range(0, len(pairs), 2)}
    assert found["體"] == "体" and found["發"] == found["髮"] == "发"
    assert "马" not in found.values() and "体" not in found


def test_words_of_taiwan_stand_for_ours_and_for_none_that_we_use():
    found = regional(["算法", "信息检索", "微调", "质量", "品质"])
    assert found["演算法"] == "算法" and found["资讯检索"] == "信息检索"
    assert "品质" not in found and "微调" not in found


def test_characters_stand_under_their_sound_and_a_word_that_sounds_otherwise_is_told():
    words = ["注意力", "微调", "调查", "gpt"]
    assert "注" in sounds(words)["zhu"] and "gpt" not in "".join(sounds(words).values())
    assert exceptions(words) == {"微调": "weitiao"}
