"""When something was, and for how long, in words that exclude each other: Monday and Tuesday, early and late in a year."""

from collections.abc import Mapping

from catalogue.numbers.days import NAMED, WEEKDAYS, ZH_WEEKDAYS

DIGITS, UNIT = "零一二三四五六七八九十", "(?:秒|分钟|小时|天|周|个月|年)"
_TIME = (
    rf"(?:\d{{1,5}} ?|[半两一二三四五六七八九十百]{{1,5}})?{UNIT}",
    r"(?:\b\w{1,9} )?(?:seconds|minutes|hours|days|weeks|months|years)",
)
# Three years before, and not before what: one text may say of a thing what the other says of the next.
_END = r"(?=[.,;:!?)]|\s*$)"
_MANY = r"(?=[\d半两一二三四五六七八九十百])"
HALVED = {"hour": "(?:小时|钟头)", "minute": "分钟", "day": "天", "year": "年", "month": "月", "century": "世纪"}
_IN_YEAR = r"(?:the year|(?:19|20)\d\d\b(?!s))"
PERIODS: Mapping[str, Mapping[str, str]] = {
    "month": NAMED,
    "weekday": {name: rf"(?:周|星期|礼拜)[{sign}](?![次个年天])|\b{name}" for name, sign in zip(WEEKDAYS, ZH_WEEKDAYS)},
    "order": {
        "before": rf"(?:早|提前)了? ?{_MANY}{_TIME[0]}|{_TIME[0]}[之以]?前|{_TIME[1]} (?:before|early|earlier|ago){_END}",
        "after": rf"(?:晚|推迟)了? ?{_MANY}{_TIME[0]}|{_TIME[0]}[之以]?后|{_TIME[1]} (?:after|late|later){_END}",
    },
    "half": {
        "first": r"(?<![之以目])[上前]一?半(?![个数天])|\bfirst half\b",
        "second": r"(?<![之以最])[下后]一?半(?![个数天])|\b(?:second|latter) half\b",
    },
    "end of a year": {
        "early": rf"年初|\b(?:early(?: in)?|(?:beginning|start) of) {_IN_YEAR}",
        "late": rf"年[底末]|\b(?:late(?: in)?|(?:end|close) of) {_IN_YEAR}",
    },
    "season": {
        en.partition("|")[0]: rf"年 ?{zh}|{zh}[季天]|\b(?:in|by|last) (?:the )?(?:{en})\b|\b(?:{en})(?: of)? (?:19|20)\d\d"
        for zh, en in (("春", "spring"), ("夏", "summer"), ("秋", "fall|autumn"), ("冬", "winter"))
    },
    **{
        f"part of a {en}": {
            "half": rf"(?<![个上下前后\d{DIGITS}])(?<!\d )半个?{zh}|\bhalf(?:[ -]| an? | of an? ){en}\b",
            "quarter": rf"{'(?<![一二三两])一刻钟|' * (en == 'hour')}\bquarter(?:[ -]| of an? ){en}\b",
            "whole": rf"(?<![\d{DIGITS}百千万第])(?<!\d )一个?{zh}(?![半多])|(?<!of )\ban? {en}\b(?! and)",
        }
        for en, zh in HALVED.items()
    },
    "era": {"BC": r"公元前|\bB\.?C\b", "AD": r"公元(?!前)|\d ?A\.?D\b|\bA\.?D\.? \d"},
}
