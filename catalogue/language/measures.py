"""What numbers are counted in: 3 小时 is 3 hours, and neither 3 minutes nor 3."""

import re
from collections.abc import Mapping
from functools import cache

from catalogue.language.written import Said

# By what is measured, each unit after the word for it: how both languages write it, as a regular expression.
AFTER: Mapping[str, Mapping[str, str]] = {
    "time": {
        "microseconds": "微秒|μs|µs|microseconds?",
        "milliseconds": "毫秒|ms|milliseconds?",
        "seconds": "秒|s|secs?|seconds?",
        "minutes": "分钟|mins?|minutes?",
        "hours": "(?:个)?小时|(?:个)?钟头|h|hrs?|hours?",
        "days": "天|days?",
        "weeks": "周(?!年)|(?:个)?星期|weeks?",
        "months": "个月|months?",
        "years": "年(?!代|级|龄)|years?",
    },
    "money": {
        "dollars": "美元|美金|dollars?|USD",
        "euros": "欧元|euros?|EUR",
        "pounds": "英镑|GBP",
        "yuan": "元(?!素|组|学|数|模)|人民币|yuan|RMB|CNY",
        "yen": "日元|yen|JPY",
        "cents": "美分|cents?",
    },
    "length": {
        "kilometers": "公里|千米|km|kilometers?|kilometres?",
        "miles": "英里|miles?",
        "meters": "米|meters?|metres?",
        "centimeters": "厘米|cm|centimeters?|centimetres?",
        "millimeters": "毫米|mm|millimeters?|millimetres?",
        "inches": "英寸|inch(?:es)?",
        "feet": "英尺|feet|foot",
    },
    "mass": {"kilograms": "公斤|千克|kg|kilograms?", "tons": "吨|tons?|tonnes?", "grams": "克|grams?"},
    "energy": {"kWh": "千瓦时|度电|kWh", "MWh": "兆瓦时|MWh", "GWh": "吉瓦时|GWh"},
    "machines": {"GPUs": "GPUs?|显卡", "TPUs": "TPUs?", "CPUs": "CPUs?"},
    "items": {
        "tokens": "词元|tokens?",
        "words": "(?:单)?词(?![元表汇向嵌性典法组干根袋])|words?(?![ -]?piece)",
        "characters": "字符|characters?",
        "bytes": "字节|bytes?",
        "sentences": "句(?![话子]?式)|sentences?",
        "layers": "层|layers?",
        "heads": "头(?!部)|heads?",
        "steps": "步|steps?",
        "parameters": "参数|parameters?",
        "epochs": "轮(?!次|对话)|epochs?",
        "examples": "样本|示例|examples?|samples?",
        "images": "图像|图片|images?",
        "people": "人(?![类工物机称造])|people|persons?",
        "tasks": "任务|tasks?",
        "languages": "种?语言(?!模型)|languages?(?! model)",
        "questions": "题(?!目)|问题|questions?",
        "papers": "篇论文|papers?",
    },
}
BEFORE: Mapping[str, Mapping[str, str]] = {"money": {"dollars": r"\$", "euros": "€", "pounds": "£", "yuan": "[¥￥]"}}
# A text that has one of these speaks of the kind, in whatever words.
SPOKEN = {
    "time": r"[秒分时天日周月年期]|sec|min|hour|hr|day|week|month|year|night|decade|\b\d*[hs]\b|24/7",
    "money": "[元币金镑块钱刀分]|[$€£¥￥]|USD|EUR|buck|cent|dollar|euro|pound|yuan|yen|money",
    "length": r"[米里寸尺]|met(?:er|re)|mile|inch|feet|foot|[ckm]?m\b",
}
COUNTED = r"[ -]?(?:多|余|来|几)?\s*(?:[个块张台颗片枚条份]\s*)?(?:[A-Z][A-Za-z]*\d*[A-Za-z]*[ -]){0,2}(?<![A-Za-z])"


def unlike(zh: Said, en: Said) -> tuple[set[str], set[str]]:
    """Numbers that both texts have, each in other units; and those that one has in a unit of which the other does not speak."""
    ours, theirs = _measured(zh), _measured(en)
    only_zh, only_en = set(), set()
    for kind, value in ours.keys() & theirs.keys():
        if not ours[kind, value] & theirs[kind, value]:
            only_zh |= {f"{value} {unit}" for unit in ours[kind, value]}
            only_en |= {f"{value} {unit}" for unit in theirs[kind, value]}
    return only_zh | _alone(ours, theirs, en), only_en | _alone(theirs, ours, zh)


Measured = dict[tuple[str, str], set[str]]


def _alone(measured: Measured, others: Measured, other: Said) -> set[str]:
    values = {number.value for number in other.numbers}
    return {
        f"{value} {unit}"
        for (kind, value), units in measured.items()
        for unit in units
        if value in values and (kind, value) not in others and unit != "years"
        if kind in SPOKEN and not re.search(SPOKEN[kind], other.text, re.IGNORECASE)
    }


def _measured(said: Said) -> Measured:
    found: Measured = {}
    for number in said.numbers:
        before = _before().search(said.text, max(0, number.start - 3), number.start)
        for match in filter(None, (before, _after().match(said.text, number.end))):
            kind, _, unit = str(match.lastgroup).partition("__")
            found.setdefault((kind, number.value), set()).add(unit)
    return found


@cache
def _after() -> re.Pattern[str]:
    return re.compile(f"{COUNTED}(?:{_named(AFTER)})")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?:{_named(BEFORE)}) ?$")


def _named(units: Mapping[str, Mapping[str, str]]) -> str:
    """One group for each unit; a word in Latin letters ends where it ends."""
    return "|".join(
        f"(?P<{kind}__{unit}>(?:{forms})(?:(?<![A-Za-z])|(?![A-Za-z])))"
        for kind, all in units.items()
        for unit, forms in all.items()
    )
