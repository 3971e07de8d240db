"""The numbers of a text are the same numbers in whatever units a language writes them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.numbers.numbers import stated, unmatched

PAIRS = yaml.safe_load((Path(__file__).parent / "numbers.yaml").read_text(encoding="utf-8"))
SAME, DIFFERENT = ([tuple(map(str, pair)) for pair in PAIRS[kind]] for kind in ("same", "different"))


def test_the_table_is_long_enough_to_mean_something():
    assert len({*SAME, *DIFFERENT}) == len(SAME) + len(DIFFERENT) >= 200


def test_the_same_numbers_match():
    assert {texts: unmatched(*texts) for texts in SAME} == dict.fromkeys(SAME, ({}, {}))


def test_different_numbers_do_not():
    assert [texts for texts in DIFFERENT if unmatched(*texts) == ({}, {})] == []


def test_a_number_is_named_on_its_side_as_it_is_written_there():
    assert unmatched("540 亿", "540B") == ({"54000000000": "540 亿"}, {"540000000000": "540B"})
    assert unmatched("41.8 BLEU", "BLEU") == ({"41.8": "41.8"}, {})
    assert unmatched("5 个百分点", "5%") == ({"5": "5"}, {"5%": "5%"})
    assert unmatched("16 岁以上", "under 16")[0] == {"bound least": "16 岁以上"}
    assert {*unmatched("T5 得 3，BERT 得 5", "T5 scores 5, BERT 3")[1].values()} == {"BERT 3", "T5 scores 5"}
    assert [*unmatched("2 到 3 百万", "2 to 4 million")[1].values()] == ["4 million"]
    assert [*unmatched("一亿二千万", "some of them")[0].values()] == ["一亿二千万"]
    assert [*unmatched("三小时，从 3 到 1", "3 hours, from 1 to 3")[1].values()] == ["1 to 3"]
    assert [{*only.values()} for only in unmatched("用 3 小时，见表 5", "in 3 minutes, see Figure 5")] == [
        {"3 小时", "表 5"},
        {"3 minutes", "Figure 5"},
    ]


def test_a_spelled_word_may_answer_a_digit_and_needs_none():
    assert unmatched("一句话", "one of two") == ({}, {})


@given(st.integers(1, 9999), st.sampled_from([("万亿", "trillion", "T"), ("亿", None, None), ("百万", "million", "M")]))
def test_a_whole_number_means_the_same_in_every_unit(number, units):
    zh, en, letter = units
    values = [stated(f"{number} {zh}"), *(stated(f"{number} {unit}") for unit in (en, letter) if unit)]
    assert all(value.keys() == values[0].keys() for value in values)
    assert {*values[0]} == {f"{number * {'万亿': 10**12, '亿': 10**8, '百万': 10**6}[zh]}"}


@given(st.integers(1, 10**15))
def test_a_factor_of_ten_is_always_seen(number):
    assert unmatched(f"{number}", f"{number * 10:,}") == ({f"{number}": f"{number}"}, {f"{number * 10}": f"{number * 10:,}"})


@given(st.text("0123456789.,×x^⁰¹⁹⁻- –%万亿千百分之米至BMTKktohundred一两 "))
@example("3×10⁻")
@example("3×10⁹⁹⁹⁹⁹⁹⁹⁹⁹")
@example("3×10^-999999999")
def test_no_text_is_too_strange_and_each_agrees_with_itself(text):
    assert unmatched(text, text) == ({}, {})


LONG = ["一", "一二三", "一亿", "百分之", "1e", "twelve-", "two hundred ", "1/", "1 - ", "零点一", "9"]


@pytest.mark.parametrize(("zh", "en"), [*((part, part) for part in LONG), ("3 成", "30% ")])
def test_no_text_is_too_long(zh, en):
    assert unmatched(zh * 5_000, en * 5_000) == ({}, {})
