"""Numbers that are not written as numbers are, and values that say nothing."""

import pytest

from catalogue.numbers.digits import misspelled, no_value

MISSPELLED = {
    "35O MB": "'35O' has a letter for a digit; write 350",
    "l5 MB": "'l5' has a letter for a digit; write 15",
    "I5%": "'I5' has a letter for a digit; write 15",
    "共 1O0 个": "'1O0' has a letter for a digit; write 100",
    "35%%": "'35%%' has its sign twice; leave one out",
    "35.2% %": "'35.2% %' has its sign twice",
    "1,00,000 words": "'1,00,000' is no number; a comma parts thousands",
    "共1234,567个": "'1234,567' is no number; a comma parts thousands",
    "28,4 BLEU": "'28,4 BLEU' is no number; a comma parts thousands",
    "用 1,2345 个样本": "'1,2345' is no number; a comma parts thousands",
    "12,3456 tokens": "'12,3456' is no number; a comma parts thousands",
    "0,123 BLEU": "'0,123 BLEU' is no number; a comma parts thousands",
    "O.5 倍": "'O.5' has a letter for a digit; write 0.5",
    "o.5%": "'o.5' has a letter for a digit; write 0.5",
    "l.5 times": "'l.5' has a letter for a digit; write 1.5",
    "得 4l.8 分": "'4l.8' has a letter for a digit; write 41.8",
    "an accuracy of 9l.2%.": "'9l.2' has a letter for a digit; write 91.2",
    "8l.2": "'8l.2' has a letter for a digit; write 81.2",
    "scores 41. 8 BLEU": "'41. 8' has a space within a number; write 41.8",
    "得 41. 8 分": "'41. 8' has a space within a number; write 41.8",
    "its 1 75B parameters": "'1 75B' has a space within a number; write 175B",
    "有 1 75B 参数": "'1 75B' has a space within a number; write 175B",
    "3.14 × 1023 FLOP": "'3.14 × 1023' has lost its exponent; write 3.14 × 10²³",
    "训练用了 3.14×1023 次运算": "'3.14×1023' has lost its exponent; write 3.14×10²³",
    "2.3 · 1019 FLOPs": "'2.3 · 1019' has lost its exponent; write 2.3 · 10¹⁹",
    "3.3 × 1018": "'3.3 × 1018' has lost its exponent; write 3.3 × 10¹⁸",
    "3 × 1023 FLOP": "'3 × 1023' has lost its exponent; write 3 × 10²³",
    "a rate of 2 × 10-4": "'2 × 10-4' has lost its exponent; write 2 × 10⁻⁴",
    "about 1018 FLOPs": "'1018' has lost its exponent; write 10¹⁸",
    "共 1021 次浮点运算": "'1021' has lost its exponent; write 10²¹",
    "得 1,00 分": "'1,00 分' is no number; a comma parts thousands",
    "10,00": "'10,00' is no number; a comma parts thousands",
    "$5,000,00": "'5,000,00' is no number; a comma parts thousands",
    "共 1,00 个": "'1,00' is no number; a comma parts thousands",
    "a loss of 3,05": "'3,05' is no number; a comma parts thousands",
    "有 1.000,5 个": "'1.000,5' has a point for a comma, and a comma for a point; write 1,000.5",
    "1.234.567,89": "'1.234.567,89' has a point for a comma, and a comma for a point; write 1,234,567.89",
    "99,9%": "'99,9%' is no number; a comma parts thousands",
}


@pytest.mark.parametrize("text", MISSPELLED)
def test_a_number_that_is_none_is_named_with_what_to_write(text):
    (said,) = misspelled(text)
    assert said.startswith(MISSPELLED[text])


RIGHT = [
    "GPT-4O",
    "2O(n)",
    "l2 norm of 3",
    "the l2 loss, 5%",
    "H2O and CO2",
    "H…2O 是水",
    "1,000",
    "12,345.6%",
    "1,234,567",
    "f(2,300)",
    "[0,1] 分",
]
RIGHT += [
    "1024 FLOPs per token",
    "每个词元 1024 次运算",
    "1020 tokens",
    "1018 个词元",
    "10¹⁸ FLOPs",
    "512 FLOPs",
]
RIGHT += ["附录 O.5 分", "Appendix O.5 points", "o1 分", "第 1,2 层", "layers 0,1", "512,1024 和 2048", "f(1,2345) 个"]
RIGHT += ["3 × 1024 = 3,072", "1.5 × 1024", "2 × 1023 samples", "2.5 × 1018 = 2545", "3 × 10-15", "1.5 × 100", "3.14 × 10²³"]
RIGHT += ["Llama 1 70B parameters", "5. 8% of it", "Table 2. 8 points", "3l of it", "用 4I 表示", "2.5 × 10.5"]
RIGHT += ["第 1,10 层", "(1,00)", "0.125,3", "1.000, 5", "1,000.5"]
RIGHT += ["(1,5%)", "1,2,3", "layers 3,4", "3.5%", "5 % of it", "2,048 GB", "A100", "2OV", "１００", "50,257 个词元"]


@pytest.mark.parametrize("text", RIGHT)
def test_numbers_names_points_and_lists_pass(text):
    assert [*misspelled(text)] == []


NONE = [
    "NaN",
    "null",
    "#DIV/0!",
    "MB",
    "%",
    "秒",
    "BLEU",
    "35.",
    "-35.",
    "28,4",
    "1 000 000",
    "1 000 MB",
    "28·4",
    "28.4 28.4",
    "1e400",
    "1,2345",
    "41. 8",
    "28.4 ± BLEU",
    "28.4±",
    "28.4% +/-",
    "28.4-",
    "28.4 /",
    "3 =",
    "2^",
    "1e",
    "O",
    "O BLEU",
]
# No numbers, marks of notes, what goes on elsewhere.
NONE += [
    "28..4",
    "..5",
    ". 5",
    "0.5.%",
    "5.%",
    "+-5",
    "--5",
    "1e5e3",
    "e5",
    "1e+",
    "10^^5",
    "10**5",
    "5××",
    "1,234,56",
]
NONE += ["1,234.567,8", "1 234.5", "007 BLEU", "2B.4", "5 M M", "5 billion%", "5 percent percent", "28.4 BLEU BLEU"]
NONE += ["28.4 [1]", "[12]", "28.4†", "28.4‡", "28.4§", "28.4^*", "28.4 (†)", "28.4, 5."]
NONE += ["28.4*", "28.4**", "91%*", "1/0", "3.5 / 0"]
NONE += ["10⁻", "yes", "True", "28.4 bleu", "28.4 f1"]
NONE += ["28.4,", "28.4;", "28.4 BLEU.", "5...", "28.4 to", "28.4 vs", "28.4 and", "between 3", "28.4 →", "/ 28.4", "= 28.4"]
NONE += ["28.4 ± 0.3 ±", "5 分。", "28.4 BLEU =", "inf", "-Infinity", "l0", "xx BLEU", "28.4?", "→ 28.4", "28.4|30", "28.4BLEU"]


@pytest.mark.parametrize("value", NONE)
def test_a_value_that_is_none_says_what_to_write(value):
    assert "; write " in (no_value(value) or "")


VALUES = ["28.4 BLEU", "much better", "∞", "#1", "O(L log L)", "OPT-175B / BLOOM", "−3.69", "1,000 MB", "GPT-3 175B", "−35%"]
VALUES += ["4-bit", "100+", "3×", "1 GB/s", "1e5", "2^10", "28.4 ± 0.3 BLEU", "A-", "Oracle", "-", "~5"]
VALUES += [
    "298/400",
    "3 175B models",
    "35 MB",
    "no drop",
    "17.4 ± 1.4 minutes",
    "1-2",
    "28.4, 41.8",
    ".35",
    "3.14e23",
    "1e-300",
]
VALUES += [
    "1.5×",
    "p < 0.05",
    "~3%",
    "2–4",
    "$5.576M",
    "−$5",
    "C++",
    "[0, 1]",
    "(1, 5)",
    "28.4 on E2E",
    "layers 3,4",
    "12:05",
    "00:30",
]
VALUES += ["2017-06-12", "17.4±1.4", "224×224", "10x-20x", "4k×4k", ">99%", "2×10^-5", "n = 5", "3:1", "1/1,000", "CUDA 11.2.1"]
VALUES += [
    "GPT-3.5",
    "3.5 hrs.",
    "3 pts.",
    "5 F1 etc.",
    "R² = 0.95",
    "½",
    "2²⁰",
    "8x A100",
    "2x2x2",
    "24/7",
    "p<.001",
    "(+5.1)",
    "5 → 3",
    "12 a.m.",
]
VALUES += ["0/1 loss", "1/10", "5/0/3", "A*", "x* of 5"]
VALUES += ["information", "l0 norm of 3", "3 of 5 → 4", "XXL", "2x", "5 timesteps", "log p(1|0)"]
VALUES += ["10,000+", ".5–.7", "3+2", "0-shot 5.6", "in the U.S.", "between 3 and 5", "Not reported. See §3"]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_in_words_or_figures_passes(value):
    assert no_value(value) is None


@pytest.mark.parametrize("value", ["35O MB", "1,00,000", "NaN", "MB", "28,4 BLEU", "%", ">=", "２８．４", "tbd", "todo"])
def test_it_is_one_line_of_a_record(project, value):
    project.first["results"][0]["value"] = value
    (line,) = project.problems()
    assert line.startswith("first.results.0.value")


def test_so_is_what_it_is_compared_with(project):
    project.first["results"][0]["than"] = "28.4†"
    (line,) = project.problems()
    assert line.startswith("first.results.0.than: ")


def test_numbers_wait_until_each_is_written_as_one(project):
    project.first["technique"] = {"zh": "字 35O MB", "en": "word 350 MB"}
    assert project.problems() == ["first.technique.zh: '35O' has a letter for a digit; write 350"]
    project.first["technique"] = {"zh": "字", "en": "word ٣٥"}
    assert len(project.problems()) == 1
