"""What should change in a line, told in a few words however long the line is."""

import time

import pytest

from catalogue.language.differences import differences, unlike_numbers

TOLD = {
    ("GPT很大", "GPT 很大"): "'GPT很大', write 'GPT 很大'",
    ("a", ""): "'a', write ''",
    ("", "a"): "'', write 'a'",
    ("a中b", "a 中 b"): "'a中b', write 'a 中 b'",
    ("｜ a ｜ b ｜", "| a | b |"): "'｜ a ｜ b ｜', write '| a | b |'",
    ("a中12345678国b", "a 中12345678国 b"): "'a中123', write 'a 中123'; '678国b', write '678国 b'",
    ("same", "same"): "",
}


@pytest.mark.parametrize("pair", TOLD)
def test_each_difference_is_told_with_a_little_around_it(pair):
    assert differences(*pair) == TOLD[pair]


def test_three_are_told_however_far_apart_and_that_there_are_more():
    words = "这里有一句很长的话" * 40
    before, after = (sign.join([words] * 5) for sign in (",", "，"))
    assert differences(before, after).count("'很长的话,这里有一', write '很长的话，这里有一'") == 3
    assert differences(before, after).endswith("; and more")


def test_the_longest_line_is_told_soon():
    begun = time.process_time()
    for text in ("a中", "中", ",中", " 中"):
        differences(text * 50_000, text.replace("中", " 中 ") * 50_000)
        differences(text * 50_000, "x" * 100_000)
    assert time.process_time() - begun < 5


def test_a_number_is_told_as_it_is_written_and_not_once_more_as_a_part():
    chinese, english = {"12": "12", "day 6-12": "6 月 12 日", "1.2": "1.2"}, {"21": "21", "day 6-21": "June 21"}
    assert (
        unlike_numbers(chinese, english)
        == "the Chinese says 1.2, 6 月 12 日, the English June 21; write the same numbers in both"
    )
    assert unlike_numbers({"54000000000": "540 亿"}, {}) == "only the Chinese says 540 亿; write the same number in English"
    assert unlike_numbers({}, {}) is None
