"""What no paper can say, and what only looks like it."""

from datetime import date

import pytest

from catalogue.numbers.impossible import beyond_all, impossible, unscaled

NEXT = date.today().year + 1
DAYS = ["2023-02-30", "2023/02/30", "2 月 30 日", "February 30", "Feb. 30, 2023", "31 June", "April 31", "2023 年 2 月 29 日"]
DAYS += [
    f"{NEXT} 年 5 月 1 日",
    f"May 1, {NEXT}",
    f"1 May {NEXT}",
    "2023 年 13 月 1 日",
]
DAYS += ["2023 年 13 月"]
DAYS += ["2017-06-12，星期三", "2017 年 6 月 12 日（周日）", "Sunday, June 12, 2017", "12 June 2017 (Tuesday)"]
TIMES = ["下午 5:75", "5:61 p.m.", "25:10 UTC", "每天 25:00", "次日 13:75", "at 25:00 local time", "13:75 on Monday"]
PLACES = ["见表 0", "图 0。", "see Figure 0.", "Table 0", "§0", "Section 0", "第 0 页", "page 0", "第 0 节", "Equation 0"]
PLACES += ["Table IIII", "见表 VX", "Figure IC,", "Table IIX"]
NUMBERS = ["得 28.4.1 分", "1.2.3 points", "28.4.1 BLEU", "1.2.3", "-5 个样本", "−5 层", "-5 samples", "用了 -8 张卡"]
NUMBERS += ["12.345.678 parameters", "有 12.345.678 个参数"]
NUMBERS += ["1.5 块 GPU", "1.5 个 GPU", "1.5 GPUs", "2.5 layers", "175.5 个参数", "175.5 parameters"]
SHARES = [
    "准确率 105%",
    "准确率为 105.2%",
    "105% 的准确率",
    "an accuracy of 120%",
    "105.2% accuracy",
    "win rate: 150%",
    "占 120%",
    "占比为 120%",
]
SHARES += ["Accuracy of 100.5%", "Win rate: 150%", "Accuracy of 101", "accuracy of 100.5%", "makes up 120% of it"]
SHARES += ["F1 104", "F1 of 101", "BLEU 101", "accuracy of 101", "Recall 120", "准确率为 101", "F1 值 104。", "accuracy of −3%"]
WAYS = ["rises from 73 to 70", "drops from 10 to 20 points", "grows from 1.5B to 700M", "climbed from 70.5% to 65.2%"]
WAYS += ["shrinks sharply from 700 million to 1.5 billion", "declines from −5 to −3", "fell from 3 hours to 5 hours"]
WAYS += ["从 73 升到 70", "从 10 降到 20", "从 15 亿增加到 7000 万", "准确率从 73.5% 提高到 70.1%", "从 3 小时缩短到 5 小时"]
WAYS += ["显存少了一倍", "降低两倍", "参数减少了约 3 倍", "时间缩短 10 倍", "便宜了两倍", "小了三倍"]
SUMS = ["2 + 2 = 5", "3 × 4 = 13", "20 × 50 + 127 × 127 = 17,128 个", "10 - 3 = 8.", "1 / 3 = 0.5", "3/4 = 70%", "5 − 8 = 3"]
SUMS += ["1.2 + 2.2 = 3.6", "40% + 50% = 80%", "12 × 12 = 144.5", "2×3+1=8"]
SUMS += ["8 of 7", "9 out of the 8 tasks", "7 项里有 8 项", "30–20", "用 30%–20% 的", "3.5–2.5 points"]
SUMS += [
    "30～28",
    "30~28",
    "第 30–28 页",
    "第 30-28 页",
    "第 5–3 页",
    "第 30 至 28 页",
    "第 5 到第 3 节",
    "pages 30-28",
    "pp. 5-3",
]
SUMS += ["Tables 5–3", "see figures 12–10"]
SUMS += ["占全部的 130%", "占其中的 130%", "占总量的 105%", "130% of all papers", "105% of all of them"]
RANGES = [
    "p = 1.5",
    "p < 0",
    "p > 1",
    "correlation 1.2",
    "r = -1.5",
    "a Pearson correlation of 1.2",
    "perplexity 0.5",
    "困惑度为 0.5",
]


@pytest.mark.parametrize("text", [*DAYS, *TIMES, *PLACES, *NUMBERS, *WAYS, *SHARES, *SUMS, *RANGES])
def test_what_cannot_be_is_told_once(text):
    (said,) = impossible(text)
    assert "; write " in said


POSSIBLE = [
    "困惑度从 20 提高到 15",
    "排名从 3 降到 7",
    "从第 3 名降到第 7 名",
    "从 1.2TB 降到 350GB",
    "从 1 小时缩短到 30 分钟",
]
POSSIBLE += [
    "rises from 70 to 73",
    "falls in rank from 3 to 5",
    "fell from 1.2 TB to 350 GB",
    "falls from 1 hour to 30 minutes",
]
POSSIBLE += ["declined from 2019 to 2021", "does not rise from 73 to 70", "grew from 900 to 1M", "grows from 6 to 7B"]
POSSIBLE += ["rises from 25 to 20–30", "drops layers from 12 to 24", "falls from 8 to 16 shots", "falls from 10^4 to 10^5"]
POSSIBLE += [
    "falls from 3e-4 to 1e-5",
    "drops from 1 in 10 to 3 in 100",
    "从 100 万增加到 10 亿",
    "从 1750 亿降到 13 亿",
    "from 10 to 5",
]
POSSIBLE += [
    "2017 年 6 月 12 日",
    "June 12, 2017",
    "2 月 29 日",
    "February 29, 2024",
    "2023-05-01",
    "May 8 GPUs do?",
    "in March 2023",
]
POSSIBLE += [
    "Table XL",
    "见表 XIV",
    "图 IV-B",
    "Figure XCIX",
    "Table VIC-1",
    "列表 IC 5",
    "IIII",
]
POSSIBLE += [
    "2017-06-12，星期一",
    "Monday, June 12, 2017",
    "June 12, 2017, two weeks",
    "6 月 12 日，周日",
    "2017 年 6 月 12 日，周一次",
]
POSSIBLE += ["比例 25:61", "at 25:61", "24:00 UTC", "23:59 p.m.", "上午 9:30", "每天 23:00", "32:05 long", "at 13:75"]
POSSIBLE += ["第 0 层", "step 0", "Algorithm 0", "表 10", "Table 10", "§1.0", "表 0.5 分", "Section 0.5", "10.5281/zenodo.1"]
POSSIBLE += ["§3.2.1 和 5.2.1", "Sections 3.1.1 and 3.1.2", "version 1.2.3", "CUDA 11.2.1", "192.168.1.1", "2017.6.12"]
POSSIBLE += [
    "准确率提高 120%",
    "accuracy up 120%",
    "accuracy of 100%",
    "100.0% accuracy",
    "120% of the cost",
    "a relative accuracy",
]
POSSIBLE += ["-5 个百分点", "第 -1 层", "3-5 层", "layers 3-5", "GPT-3 layers", "−5 points", "-5°C"]
POSSIBLE += ["平均 1.5 块 GPU", "2.5 heads on average", "1.5 million parameters", "1.5 万块 GPU", "2.5 epochs", "16.0 layers"]
POSSIBLE += ["两种模式 0 和 1", "形式 0-1 的损失", "代表 0 的", "公式 0 = 0", "2.5 个 GPU 天", "2.5 GPU-days"]
POSSIBLE += [
    "省下约 1.5 个 GPU 的算力",
    "saves the compute of 1.5 GPUs",
    "An accuracy of 101% of GPT-3's",
    "The success rate is 150% of what it was",
]
POSSIBLE += ["占 200% 的 CPU", "1913 年 1 月 23 日，马尔可夫演讲", "January 23, 1913"]
POSSIBLE += [f"许可证 {NEXT} 年 3 月 1 日到期", f"The license ends on March 1, {NEXT}"]
POSSIBLE += [
    "accuracy of 101 models",
    "accuracy of 120 participants",
    "F1 100",
    "they recall 120, and more",
    "recall at 200.",
    "准确率 120 次",
]
POSSIBLE += ["accuracy −3%, speed +20%", "-1 F1", "BLEU by 128.4%", "improves F1 by 104", "relative F1 104", "accuracy of 95.5"]
POSSIBLE += [
    "p < 0.05",
    "p = 0.9",
    "with p = 1.5 as norm",
    "r = 16",
    "log-perplexity 0.5",
    "perplexity 0.5 lower",
    "困惑度低 0.5",
]
POSSIBLE += [
    "Spearman 87.6",
    "correlation 1.5 times as large",
    "a correlation of 1.0",
    "对数困惑度 0.5",
    "perplexity drops 0.5",
    "F1 2017.",
]
POSSIBLE += [
    "2 + 2 = 4",
    "x + 2 + 2 = 5",
    "2 + 2 = 5x",
    "2 + 2 = 5 − 1",
    "(1 + 2) × 3 = 9",
    "1/3 = 0.33",
    "3/4 = 75%",
    "5 − 8 = −3",
]
POSSIBLE += [
    "3000 + 4000 = 7 千",
    "2³ + 1 = 9",
    "1 + 1 = 10 in base 2",
    "说“2 + 2 = 5”",
    "它错答 2 + 2 = 5",
    "7 + 8 = 3 mod 12",
]
POSSIBLE += [
    "10 × 10 = 10²",
    "175 × 2 = 350B",
    "10 / 0 = 5",
    "100 × 0.333 = 33",
    "50% × 8 = 4",
    "x ≈ 3 + 4 = 8",
    "6 + 7 = 3 millions",
]
POSSIBLE += ["8 of 8", "1/9,300 of 175 billion", "6.41 of 10", "Table 3 of 2", "7 项里的 7 项", "in 2017 of the paper"]
POSSIBLE += [
    "20–30",
    "1998–95",
    "10–3",
    "won 30–20",
    "from 30–20",
    "23:00–02:00",
    "978–0–13",
    "占全部的 30%",
    "30% of all",
    "比全部多 130%",
]
POSSIBLE += [
    "10 + 5 = 15%",
    "0.1 + 0.2 = 0.30000000000000004",
    "以 4–1 击败",
    "a 4–1 victory",
    "3–2",
    "第 3 类里有 5 类",
    "2017 年中 2018 年",
]
POSSIBLE += [
    "从第 30 页到第 28 页",
    "从第 5 到第 3 节",
    "第 28–30 页",
    "第 998-03 页",
    "第 5-3 层",
    "第 10–9 名",
]
POSSIBLE += [
    "Tables 5-3 and 5-4",
    "表 5-3",
    "pages 118–21",
    "pages 28-30",
    "pages 3–5 and 2",
    "tables 3-2-1",
    "2024–25",
    "B–A",
    "v2.1–v2.0",
]
POSSIBLE += ["1024-64-32", "2048-16-08", "by 2048", "1948 年", "on July 4", "12月31号", "相当于 0.5 块 GPU", "0.7 天"]


@pytest.mark.parametrize("text", POSSIBLE)
def test_what_can_be_is_no_fault(text):
    assert [*impossible(text)] == []


@pytest.mark.parametrize(
    "text", ["1 + " * 900, "9" * 3000 + " + 1 = 2", "9999999 × " * 300 + "9 = 1", "9–" * 1500, "9 of " * 800]
)
def test_no_text_is_too_long(text):
    assert [*impossible(text)] == []


TOO_MUCH = [
    ("QuizBench 准确率", "105%"),
    ("HumanEval pass@1", "105%"),
    ("Exact match on SQuAD", "101.5%"),
    ("占全部数据", "120%"),
    ("F1 on SQuAD", "105.2"),
    ("英德翻译的 BLEU", "284"),
]
RELATIVE = [
    ("准确率的提升", "105%"),
    ("Relative accuracy", "105%"),
    ("Accuracy", "100%"),
    ("Word error rate", "105%"),
    ("Speed", "205%"),
]
RELATIVE += [
    ("Accuracy, of that of full fine-tuning", "101%"),
    ("Gain in F1", "105"),
    ("FF1", "105"),
    ("准确率，与全量微调相比", "101%"),
    ("Accuracy", "105 points"),
    ("Steps until BLEU 20", "5000"),
    ("Seconds per sentence at 28.4 BLEU", "120"),
    ("Languages with BLEU over 30", "101"),
    ("Papers that report BLEU", "769"),
    ("BLEU 超过 30 的语言数", "101"),
    ("EM and F1, summed", "178.4"),
]


@pytest.mark.parametrize(("what", "value"), TOO_MUCH)
def test_a_result_that_is_a_share_is_no_more_than_all(what, value):
    why = "no share of a whole is above 100%" if "%" in value else "it ends at 100"
    assert str(beyond_all(what, value)).startswith(f"{value!r} cannot be, for {why}; ")


@pytest.mark.parametrize(("what", "value"), RELATIVE)
def test_what_is_compared_may_be_more_than_all(what, value):
    assert beyond_all(what, value) is None


@pytest.mark.parametrize(
    ("text", "faults"), [("128.4 BLEU", 1), ("105 F1", 1), ("28.4 BLEU", 0), ("100 F1", 0), ("1,128.4 F1", 0)]
)
def test_a_score_that_ends_at_100_is_no_more(text, faults):
    assert len([*impossible(text)]) == faults


def test_a_share_of_one_among_those_of_a_hundred_is_told():
    wrong = (2, "'0.734' is of 1, and the column of %, as its other cells say, of 100; write 73.4")
    assert unscaled("准确率，%", ["68.9", "70.1", "0.734"]) == unscaled("EM (%)", ["68.9%", "70.1", "0.734"]) == wrong


# Shares of parameters, one of each scale, an empty column, differences, and another unit.
SCALES = [["100", "5.2", "0.29"], ["5.2", "3.1", "0.291"], ["0.689", "70.1", "0.734"], ["68.9", "0.734"], ["---", "", "-"]]
SCALES += [["+0.734", "68.9", "70.1"], ["68.9", "70.1", "0.7"], ["68.92", "70.1", "0.734"], ["68.9", "70.1", "0.05"]]


@pytest.mark.parametrize("cells", SCALES)
def test_a_small_share_may_be_one(cells):
    assert unscaled("%", cells) is None and unscaled("score", ["68.9", "70.1", "0.734"]) is None
