"""Whose a number is, where its name stands beside it in both languages: GPT-3 得 57 分, GPT-3 scores 57; 输入 3, 3 for input.

A new pair of names that may be exchanged is entered here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations

from catalogue.numbers.written import Unmatched
from catalogue.records.han import IDEOGRAPHS

NUMBER = r"(?P<number>\d[\d.,]*(?<![.,])%?)(?![\w-])"
NAMED = re.compile(
    r"(?P<name>[A-Z](?<![\w-].)[A-Za-z\d]*(?:-[A-Za-z\d.]+)*)"
    rf" (?:[得为是有用达]到? ?|(?:scores|gets|reaches|has|is|at|takes|with) )?{NUMBER}"
)
# What a letter stands for, in a formula that is written as text: β₁=0.9.
LETTER = re.compile(rf"(?<![A-Za-zα-ω\\])(?P<name>[A-Za-zα-ω][\d₀-₉]?) ?[=＝] ?{NUMBER}")
# Names of the one language, and those of the other. Half and mixed precision are of numbers.
NAMES = {
    "input": ("输入", "inputs?"),
    "output": ("输出", "outputs?"),
    "training": ("(?<!预)训练", "train(?:ing|ed)?"),
    "validation": ("验证", "validat(?:ion|ed?|ing)|dev(?:elopment)?"),
    "test": ("测试", "test(?:s|ing|ed)?"),
    "encoder": ("(?<!自)编码器", "encoders?"),
    "decoder": ("解码器", "decoders?"),
    "precision": ("精确率|查准率", r"(?<![dfltw][ -])(?<![gb]le[ -])precision"),
    "recall": ("召回率|查全率", "recall"),
    "teacher": ("教师", "teachers?"),
    "student": ("学生", "students?"),
    "forward": ("前向", "forward"),
    "backward": ("反向", "backward"),
    "zero": ("零样本", "zero-shot"),
    "one": ("单样本", "one-shot"),
    "few": ("少样本", "few-shot"),
}
LANGUAGES = {
    "英": "English",
    "德": "German",
    "法": "French",
    "中": "Chinese",
    "日": "Japanese",
    "俄": "Russian",
    "罗": "Romanian",
}
NAMES |= {
    f"{one}_{other}": (rf"{a}(?:语?[译到至→])?{b}", rf"{one}(?:[-–→]| to |-to-){other}")
    for (a, one), (b, other) in permutations(LANGUAGES.items(), 2)
}
# Between a name and its number; who goes on to the next, says so.
_ZH_BETWEEN = r"[^，。；、：,;()（）和与及或到\d]{0,8}?：? ?[$€£¥]?"
_EN_BETWEEN = r"(?:[ -](?!(?:and|or|to|for|but|from|than|by)\b)[A-Za-z]+){0,3}:? [$€£¥]?"
_EN_AFTER = r"(?:[ -](?!(?:and|or|to|but|from|than)\b)[A-Za-z]+){0,3}?[ -]"


def unlike(zh: str, en: str) -> Unmatched:
    """What two names or more have exchanged: the same numbers, each with another name."""
    if len(ours := _owners(zh, "zh")) < 2:
        return {}, {}
    theirs = _owners(en, "en")
    names = {name for name in ours.keys() & theirs.keys() if ours[name][0] != theirs[name][0]}
    if not names or sorted(ours[name][0] for name in names) != sorted(theirs[name][0] for name in names):
        return {}, {}
    return {f"{name} is": ours[name][1] for name in names}, {f"{name} has": theirs[name][1] for name in names}


def _owners(text: str, language: str) -> dict[str, tuple[str, str]]:
    """By name the number beside it, and as both are written; of a name with several numbers, none."""
    found = [(each["name"], each["number"], each[0]) for form in (NAMED, LETTER) for each in form.finditer(text)]
    found += _named(text, language)
    numbers: dict[str, set[str]] = {}
    for name, number, _ in found:
        numbers.setdefault(name, set()).add(number.replace(",", ""))
    return {name: (min(numbers[name]), written) for name, _, written in found if len(numbers[name]) == 1}


def _named(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    for pattern in _patterns()[language]:
        for found in pattern.finditer(text):
            name = next(name for name, said in found.groupdict().items() if said and name != "number")
            yield name, found["number"], found[0].strip()


@cache
def _patterns() -> Mapping[str, list[re.Pattern[str]]]:
    zh, en = ("|".join(f"(?P<{name}>{forms[at]})" for name, forms in NAMES.items()) for at in (0, 1))
    begun = {*re.findall(f"[{IDEOGRAPHS}]", zh)}  # most texts have few of these, and need no closer look
    return {
        "zh": [re.compile(f"(?=[{''.join(sorted(begun))}])(?:{zh}){_ZH_BETWEEN}{NUMBER}")],
        "en": [
            re.compile(rf"\b(?:{en}){_EN_BETWEEN}{NUMBER}"),
            re.compile(rf"(?<![\w.,-]){NUMBER}{_EN_AFTER}(?:{en})\b"),
        ],
    }
