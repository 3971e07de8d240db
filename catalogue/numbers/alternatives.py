"""Words of which one excludes the other, as both languages write them: first and last, a.m. and p.m., Monday and Tuesday.

A new pair of opposites is entered here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from unicodedata import name as spelled

from catalogue.numbers.days import NAMED
from catalogue.numbers.numerals import ORDINALS, SCALES, VALUES

_UNIT = "(?:秒|分钟|小时|天|周|个月|年)"
_TIME = (
    rf"(?:\d{{1,5}} ?|[半两一二三四五六七八九十百]{{1,5}})?{_UNIT}",
    r"(?:\b\w{1,9} )?(?:seconds|minutes|hours|days|weeks|months|years)",
)
# Three years before, and not before what: one text may say of a thing what the other says of the next.
_END = r"(?=[.,;:!?)]|\s*$)"
_DIGITS, _MANY = "零一二三四五六七八九十", r"(?=[\d半两一二三四五六七八九十百])"
# More than one: 前一个 is the other one.
_SEVERAL = r"(?:[2-9]\d*|1\d+|[两二三四五六七八九十百]+)"
_COUNTED = r"(?:[2-9][\d,]*|1[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_ZH_NUMBER = r"\s*(?:约|大约)?\s*(?:\d+(?:,\d{3})*|[一两二三四五六七八九十百千万亿半]+)"
MORE, LESS = r"(?:more than|over|above|exceed\w*)", "(?:(?:less|fewer|lower|smaller) than|under|below)"
_EN_NUMBER = rf" (?:an? |about |the )?(?:\d+(?:,\d{{3}})*|half|{'|'.join(VALUES)}|{'|'.join(SCALES)})"
# A sign of its own, and none of a tag or an arrow; 1 > 0 is 0 < 1.
_SIGN = r"(?:^|(?<![\d%] )(?<=[\s（(，：]))"
# What is compared stands before it, where an arrow or a tag has none.
_BESIDE, _NUMBER = r"(?<=[A-Za-z\d)\]]) ?", r" ?[-−]?\d"
_ZH_BY, _POINTS = r"[了出]?(?:约|大约)? ?\d[\d.]* ?(?:[%％]|个?百分点|个点)", r"\d[\d.]*(?:%| (?:percentage )?points?)"
_EN_BY = rf" by (?:about |some )?{_POINTS}"
_BOUND = rf"[\d.%％半百千万亿{_DIGITS}] ?[^，。；\d]{{0,4}}?(?<![可所加用得足])以"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HALVED = {"hour": "(?:小时|钟头)", "minute": "分钟", "day": "天", "year": "年", "month": "月", "century": "世纪"}
_IN_YEAR = r"(?:the year|(?:19|20)\d\d\b(?!s))"
ALTERNATIVES: Mapping[str, Mapping[str, str]] = {
    "ordinal": {
        name: rf"第 ?{_DIGITS[at]}(?![一二三四五六七八九十百千万亿方]| ?人称)|\b(?i:{name})\b(?!-| part(?:y|ies)\b| person\b)"
        for at, name in enumerate(ORDINALS[1:11], 1)
    },
    "month": NAMED,
    "weekday": {
        name: rf"(?:周|星期|礼拜)[{sign}](?![次个年天])|\b{name}"
        for name, sign in zip(_DAYS, ("一", "二", "三", "四", "五", "六", "日天"))
    },
    "end": {
        "first": rf"(?<![此之以从目先当提年月天])[前头] ?{_SEVERAL}(?!\d| ?{_UNIT})|\bfirst {_COUNTED}",
        "last": rf"(?:最后|末尾) ?{_SEVERAL}|\b(?:last|final) {_COUNTED}",
    },
    "order": {
        "before": rf"早了? ?{_MANY}{_TIME[0]}|{_TIME[0]}[之以]?前|{_TIME[1]} (?:before|earlier|ago){_END}",
        "after": rf"晚了? ?{_MANY}{_TIME[0]}|{_TIME[0]}[之以]?后|{_TIME[1]} (?:after|later){_END}",
    },
    "speed": {
        "faster": r"快[^，。；]{0,4}倍|(?:twice|times|[x×]|fold)(?: as)? (?:fast|quick)(?!er than)",
        "slower": r"慢[^，。；]{0,4}倍|(?:twice|times|[x×]|fold)(?: as)? slow(?!er than)",
    },
    "bound": {
        "most": rf"(?:[最至]多|不到|不足|(?:不|没有?|未)超过|[少低小]于){_ZH_NUMBER}"
        rf"|\b(?i:at most|up to|(?:no|not|none|never(?: \w+s)?) {MORE}|{LESS}){_EN_NUMBER}"
        rf"|{_BOUND}[下内](?!简?称)|\d\S* (?:at most|or (?:less|fewer|below))\b|{_SIGN}(?:<=?|≤) ?\d",
        "least": rf"(?:[最至]少|(?<![不没未])(?<!没有)超过|[多高大]于|不[少低小]于|逾){_ZH_NUMBER}"
        rf"|\b(?i:at least|(?:no|not|never(?: \w+s)?) {LESS}|{MORE}){_EN_NUMBER}"
        rf"|{_BOUND}上(?![传线述])|\d\S* (?:at least|or (?:more|above))\b|{_SIGN}(?:>=?|≥) ?\d",
    },
    "rate": {
        name: rf"[每/] ?{zh}(?![万亿])|(?:\b(?:per|every) |/ ?)(?:{en})\b"
        for name, zh, en in (
            ("hundred", r"(?:百|100(?!\d))", "hundred|100"),
            ("thousand", r"(?:千|1000(?!\d))", "thousand|1,?000"),
            ("million", "(?:百万|100 ?万)", "million"),
        )
    },
    "pace": {
        name: rf"[每/] ?个?{zh}|\b(?:per|(?!every second)(?:every|each)) {name}\b|\d(?: \w{{1,20}}){{0,2}} an? {name}\b"
        rf"|(?<=[a-zA-Z])/ ?(?:{name[: 1 + 2 * (name[0] not in 'sh')]}|{name[:3]}|{name})\b"
        for name, zh in (
            ("second", "秒"),
            ("minute", "分钟"),
            ("hour", "(?:小时|钟头)"),
            ("day", "[天日]"),
            ("week", "(?:周|星期)(?![一二三四五六日天])"),
            ("month", "月"),
            ("year", "年"),
        )
    },
    # Beside letters, which of the two is more; the numbers are above.
    "comparison": {"less": rf"{_BESIDE}(?:<=?|[≤⩽]) ?[A-Za-z]", "more": rf"{_BESIDE}(?:>=?|[≥⩾]) ?[A-Za-z]"},
    "equality": {"equal": rf"{_BESIDE}={_NUMBER}", "unequal": rf"(?:≠|!=){_NUMBER}", "about": f"≈{_NUMBER}"},
    "sets": {"member": "∈", "stranger": "∉", "within": "[⊂⊆]", "around": "[⊃⊇]"},
    "Greek": {sign: rf"{sign}|\b{spelled(sign)[19:].lower()}\b" for sign in "αβγδεζηθκλρστφψω"},
    "limit": {"without": rf"{_BESIDE}[<>]{_NUMBER}", "with": rf"{_BESIDE}(?:[≤≥⩽⩾]|[<>]=){_NUMBER}"},
    "direction": {
        "up": rf"(?:上升|上涨|增加|增长|升高|提高){_ZH_BY}|\b(?:rose|ris(?:es?|en|ing)|increas\w+|gr[eo]w\w*){_EN_BY}"
        rf"|(?<![至最])[高多]{_ZH_BY}|{_POINTS} (?:higher|more|better)\b(?! than)",
        "down": rf"(?:下降|下跌|减少|降低|下滑){_ZH_BY}|\b(?:f[ae]ll\w*|drop\w*|decreas\w+|declin\w+|reduc\w+){_EN_BY}"
        rf"|(?<![至最])[低少]{_ZH_BY}|{_POINTS} (?:lower|less|fewer|worse)\b(?! than)",
    },
    "logarithm": {"binary": r"\blog(?:₂|_?2(?!\d))", "decimal": r"\blog(?:₁₀|_?10(?!\d))"},
    "base": {"natural": r"\bln\b", "other": r"(?<!natural )\blog\b"},
    "power": {"square": "[A-Za-z)）]²(?![⁰-⁹])", "cube": "[A-Za-z)）]³(?![⁰-⁹])"},
    "half of a year": {
        "first": rf"上半年|\bfirst half of {_IN_YEAR}",
        "second": rf"下半年|\b(?:second|latter) half of {_IN_YEAR}",
    },
    "end of a year": {
        "early": rf"年初|\b(?:early(?: in)?|(?:beginning|start) of) {_IN_YEAR}",
        "late": rf"年[底末]|\b(?:late(?: in)?|(?:end|close) of) {_IN_YEAR}",
    },
    "season": {
        en.partition("|")[0]: rf"年 ?{zh}|{zh}[季天]|\b(?:in|by|last) (?:the )?(?:{en})\b|\b(?:{en})(?: of)? (?:19|20)\d\d"
        for zh, en in (("春", "spring"), ("夏", "summer"), ("秋", "fall|autumn"), ("冬", "winter"))
    },
    "mark": {"yes": "[✓✔✅☑]", "no": "[✗✘❌✖]"},
    "arrow": {"rising": "[↑⬆]", "falling": "[↓⬇]"},
    "sign": {"plus": r"\A\s*[+＋]\s*\Z", "minus": r"\A\s*[-−－]\s*\Z"},
    "group": {sign: rf"(?<![A-Za-z]){sign} ?组|\b[Gg]roup {sign}(?![A-Za-z\d])" for sign in "ABCDEFGH"},
    "type": {
        sign: rf"(?<![A-Za-z]){sign} ?[型类](?!别)|\b[Tt]ype[- ]{sign}(?![A-Za-z\d])" for sign in ("I", "II", "III", "IV", "V")
    },
    **{
        f"part of a {en}": {
            "half": rf"(?<![个上下前后\d{_DIGITS}])(?<!\d )半个?{zh}|\bhalf(?:[ -]| an? | of an? ){en}\b",
            "quarter": rf"{'(?<![一二三两])一刻钟|' * (en == 'hour')}\bquarter(?:[ -]| of an? ){en}\b",
            "whole": rf"(?<![\d{_DIGITS}百千万第])(?<!\d )一个?{zh}(?![半多])|(?<!of )\ban? {en}\b(?! and)",
        }
        for en, zh in HALVED.items()
    },
    "era": {"BC": r"公元前|\bB\.?C\b", "AD": r"公元(?!前)|\d ?A\.?D\b|\bA\.?D\.? \d"},
    "part": {"half": r"减半|\bhalv(?:e[sd]?|ing)\b|\bin half\b", "quarter": r"\bquarter(?:ed|ing)\b"},
    "side": {"left": r"左[图边侧栏列半]|\b[Ll]eft\b", "right": r"右[图边侧栏列半]|\b[Rr]ight\b"},
    "multiple": {
        "double": r"翻了?一?番|(?<!几)翻倍|倍增|加倍|(?<![十百])[一两]倍|\b(?:doubl(?:e[sd]?|ing)|twice|two-?fold|two times)\b",
        "triple": r"(?<!十)三倍|\b(?:tripl(?:e[sd]?|ing)|thrice|three-?fold|three times)\b",
        "quadruple": r"(?<!十)四倍|翻了?两番|\b(?:quadrupl(?:e[sd]?|ing)|four-?fold|four times)\b",
    },
}


def said(text: str, kinds: Iterable[str] = ALTERNATIVES) -> Iterator[tuple[str, str, str]]:
    """Which alternatives of these kinds a text says: kind, name, and how it is written."""
    for kind in kinds:
        yield from ((kind, str(match.lastgroup), match[0]) for match in _compiled()[kind].finditer(text))


@cache
def _compiled() -> Mapping[str, re.Pattern[str]]:
    return {
        kind: re.compile("|".join(f"(?P<{name}>{words})" for name, words in names.items()))
        for kind, names in ALTERNATIVES.items()
    }
