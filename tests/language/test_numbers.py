"""The numbers of a text are the same numbers in whatever units a language writes them."""

from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.language.numbers import stated, unmatched

SAME = [
    ("1750 亿", "175 billion"),
    ("1750亿参数", "175B parameters"),
    ("5400 亿参数", "a 540-billion-parameter model"),
    ("15 亿", "1.5 billion"),
    ("1.2 万亿", "1.2T"),
    ("1.2 万亿", "1.2 trillion"),
    ("5 千亿", "500 billion"),
    ("7000 万", "70 million"),
    ("3 百万", "3M"),
    ("12.7 万", "127,000"),
    ("80 万", "800K"),
    ("80 万", "800 thousand"),
    ("10,000 倍", "10000 times"),
    ("28.80%", "28.8 percent"),
    ("28.8％", "28.8%"),
    ("百分之 28.8", "28.8%"),
    ("提升 5 个百分点", "5 percentage points more"),
    ("提升 5百分点", "5 percentage points more"),
    ("300 万至 500 万", "3 to 5 million"),
    ("70 亿–650 亿", "7B-65B"),
    ("10%～20%", "10–20%"),
    ("3.3×10¹⁸", "3.3 x 10^18"),
    ("GPT-3、T5 与 A100", "GPT-3, T5 and A100"),
    ("8 块 T4 显卡", "8 T4 GPUs"),
    ("8 块 80 GB 显卡", "8 GPUs of 80GB"),
    ("400 千瓦时", "400 kWh"),
    ("2017 年 6 月 12 日", "June 12, 2017"),
    ("2023 年 5 月", "May 2023"),
    ("两个模型", "2 models"),
    ("三个任务", "3 tasks"),
    ("12 层", "twelve layers"),
    ("第 2 版", "version two"),
    ("没有数字", "no number"),
]
DIFFERENT = [
    ("540 亿", "540B", {"54000000000"}, {"540000000000"}),
    ("175 亿", "175 billion", {"17500000000"}, {"175000000000"}),
    ("13 万", "13 million", {"130000"}, {"13000000"}),
    ("1.2 亿", "1.2T", {"120000000"}, {"1200000000000"}),
    ("28.8%", "28.8", {"28.8%"}, {"28.8"}),
    ("28.8%", "82.8%", {"28.8%"}, {"82.8%"}),
    ("5 个百分点", "5%", {"5"}, {"5%"}),
    ("3.3×10¹⁸", "3.3×10¹⁹", {"3300000000000000000"}, {"33000000000000000000"}),
    ("70 亿–650 亿", "7B-56B", {"65000000000"}, {"56000000000"}),
    ("41.8 BLEU", "BLEU", {"41.8"}, set()),
    ("参数", "65B", set(), {"65000000000"}),
    ("两个", "3 models", set(), {"3"}),
]


def test_the_same_numbers_match():
    assert {texts: unmatched(*texts) for texts in SAME} == dict.fromkeys(SAME, (set(), set()))


def test_different_numbers_are_named_on_their_side():
    assert [(zh, en, *unmatched(zh, en)) for zh, en, *_ in DIFFERENT] == DIFFERENT


def test_a_spelled_word_may_answer_a_digit_and_needs_none():
    assert unmatched("一句话", "one of two") == (set(), set())


@given(st.integers(1, 9999), st.sampled_from([("万亿", "trillion", "T"), ("亿", None, None), ("百万", "million", "M")]))
def test_a_whole_number_means_the_same_in_every_unit(number, units):
    zh, en, letter = units
    values = [stated(f"{number} {zh}"), *(stated(f"{number} {unit}") for unit in (en, letter) if unit)]
    assert all(value == values[0] for value in values)
    assert values[0] == {f"{number * {'万亿': 10**12, '亿': 10**8, '百万': 10**6}[zh]}"}


@given(st.integers(1, 10**15))
def test_a_factor_of_ten_is_always_seen(number):
    assert unmatched(f"{number}", f"{number * 10:,}") == ({f"{number}"}, {f"{number * 10}"})


@given(st.text("0123456789.,×x^⁰¹⁹⁻- –%万亿千百分之米至BMTKktohundred一两 "))
@example("3×10⁻")
@example("3×10⁹⁹⁹⁹⁹⁹⁹⁹⁹")
@example("3×10^-999999999")
def test_no_text_is_too_strange_and_each_agrees_with_itself(text):
    assert unmatched(text, text) == (set(), set())
