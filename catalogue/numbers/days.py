"""Days as a text writes them, in any of the usual forms: 2023-05-06, 5 月 6 日, May 6, 6 May 2023."""

import re

from catalogue.numbers.numerals import MONTHS

# Months in words, as both languages have them; may is a word of its own, and a name may begin with 五月.
_ZH = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
NAMED = {
    name: rf"(?<![一二三四五六七八九十]){zh}月(?!花)|" + (rf"\b{name}\b" if name != "May" else r"\d May\b|[a-z] May\b|\bMay \d")
    for zh, name in zip(_ZH, MONTHS)
}

_YEAR = r"(?P<year>1[5-9]\d\d|20[0-3]\d)"
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|t?\.?)" if name != "May" else name for name in MONTHS)
DAYS = [
    re.compile(rf"(?<![\d/.-]){_YEAR}([-/])(?P<month>[01]\d)\2(?P<day>[0-3]\d)(?![\d/-])"),
    re.compile(rf"(?:(?<!\d){_YEAR} ?年 ?)?(?<!\d)(?P<month>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?[日号]"),
    re.compile(rf"\b(?P<name>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.%A-Za-z-])(?:, {_YEAR}(?!\d))?"),
    re.compile(rf"(?<![\d.-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<name>{_MONTH})(?![A-Za-z])(?:,? {_YEAR}(?!\d))?"),
]


def month(found: re.Match[str]) -> int:
    """Of a day that one of these forms has found, from 1."""
    named = found.groupdict()
    if named.get("month"):
        return int(named["month"])
    return next(at for at, name in enumerate(MONTHS, 1) if named["name"].startswith(name[:3]))
