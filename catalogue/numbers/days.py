"""Days as a text writes them, in any of the usual forms: 2023-05-06, 5 月 6 日, May 6, 6 May 2023."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from catalogue.numbers.numerals import MONTHS
from catalogue.records.line import quoted

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

# The names of the days of a week, from Monday on, and where one of them stands beside a day.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ZH_WEEKDAYS = ("一", "二", "三", "四", "五", "六", "日天")
_WEEKDAY = rf"(?:(?:周|星期|礼拜)(?P<zh>[{''.join(ZH_WEEKDAYS)}])(?![次个])|(?P<en>{'|'.join(WEEKDAYS)})\b)"
BEFORE, AFTER = re.compile(rf"\b{_WEEKDAY},? (?:the )?\Z"), re.compile(rf" ?[,，(（]? ?(?:a )?{_WEEKDAY}")
# A year for a day that is told without one: it has a 29 February.
ANY_YEAR = 2024
# What may be told of a day that is still to come.
PLANNED = re.compile(
    r"将|到期|过期|有效|截止|失效|停|退役|预计|计划|[日之以]前|expir|\bends?\b|until|\bwill\b|due|deadline|plan|retire",
    re.IGNORECASE,
)


def month(found: re.Match[str]) -> int:
    """Of a day that one of these forms has found, from 1."""
    named = found.groupdict()
    if named.get("month"):
        return int(named["month"])
    return next(at for at, name in enumerate(MONTHS, 1) if named["name"].startswith(name[:3]))


def unreal(text: str) -> Iterator[str]:
    """What is wrong with each day that no calendar has, or that is still to come, or was another day of the week."""
    for form in DAYS:
        for found in form.finditer(text):
            named = found.groupdict()
            year = int(named["year"] or ANY_YEAR)
            try:
                day = date(year, month(found), int(named["day"]))
            except ValueError:
                yield f"{quoted(found[0])} is no day of the calendar; write the day that is meant"
                continue
            if named["year"] and day > date.today() + timedelta(1) and not PLANNED.search(text):
                yield f"{quoted(found[0])} is still to come; write the day on which it was"
            elif named["year"] and (said := _weekday(text, found)) not in (None, day.weekday()):
                yield f"{quoted(found[0])} is a {WEEKDAYS[day.weekday()]}, and no {WEEKDAYS[said]}; write what the paper says"


def _weekday(text: str, day: re.Match[str]) -> int | None:
    """The one that stands beside a day, from 0."""
    found = AFTER.match(text, day.end()) or BEFORE.search(text[: day.start()])
    if found is None:
        return None
    return (
        WEEKDAYS.index(found["en"]) if found["en"] else next(at for at, sign in enumerate(ZH_WEEKDAYS) if found["zh"] in sign)
    )
