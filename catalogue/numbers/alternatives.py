"""Words of which one excludes the other, as both languages write them: first and last, at most and at least, left and right.

A new pair of opposites is entered here, in periods.py, in signs.py, or in opposites.py.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from catalogue.numbers.numerals import ORDINALS, SCALES, VALUES
from catalogue.numbers.opposites import OPPOSITES
from catalogue.numbers.periods import DIGITS, PERIODS, UNIT
from catalogue.numbers.signs import SIGNS

# More than one: 前一个 is the other one.
_SEVERAL = r"(?:[2-9]\d*|1\d+|[两二三四五六七八九十百]+)"
_COUNTED = r"(?:[2-9][\d,]*|1[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_ZH_NUMBER = r"\s*(?:约|大约)?\s*[$€£¥]?(?:\d+(?:,\d{3})*|[一两二三四五六七八九十百千万亿半]+)"
MORE, LESS = r"(?:more than|over|above|exceed\w*)", "(?:(?:less|fewer|lower|smaller) than|under|below)"
_EN_NUMBER = rf" (?:an? |about |the )?(?:US)?[$€£¥]?(?:\d+(?:,\d{{3}})*|half|{'|'.join(VALUES)}|{'|'.join(SCALES)})"
# A sign of its own, and none of a tag or an arrow; 1 > 0 is 0 < 1.
_OFTEN = r"(?:\d|\b(?:twice|[Oo]nce|times)\b)"
_OF_LETTER = r"(?<![A-Za-z<-])[A-Za-zα-ω][\d₀-₉]? ?"
_SIGN = r"(?:^|(?<![\d%] )(?<=[\s（(，：]))"
_ZH_UNITS, _EN_UNITS = "(?:[%％]|个?百分点|个点|分(?![钟之])|[元天])", "(?:%| (?:(?:percentage )?points?|dollars|yuan|days)\\b)"
_ZH_BY, _POINTS = rf"[了出]?(?:约|大约)? ?\d[\d.]* ?{_ZH_UNITS}", rf"\d[\d.]*{_EN_UNITS}"
_EN_BY = rf" by (?:about |some )?{_POINTS}"
_ZH_ITEMS = r"了? ?约? ?(?:\d[\d,.]*|[一两二三四五六七八九十百千万]+) ?[项个层步头篇条次张块台名人种轮页](?!百分点)"
_EN_ITEMS = rf"\b(?:\d[\d,.]*|{'|'.join(VALUES)}) {{}}\b(?!(?: [\w-]+){{{{0,4}}}} than)"
_FROM_END = r"(?: \w+)?[- ](?:to[- ]|from (?:the )?)(?:last|end)\b"
# The layers on top are the last.
_NO_LAYERS = r"(?! \S+ (?:\w+ )?layers)"
_ROWS = "rows?|columns?|layers?|lines?|paragraphs?"
_BOUND = rf"(?:\d[\d.,]*+|[%％半百千万亿{DIGITS}]) ?[^，。；\d]{{0,4}}?(?<![可所加用得足])以"
ALTERNATIVES: Mapping[str, Mapping[str, str]] = {
    **PERIODS,
    **SIGNS,
    **OPPOSITES,
    "ordinal": {
        **{f"{name}_last": rf"倒数第 ?{DIGITS[at]}|\b{name}{_FROM_END}" for at, name in enumerate(ORDINALS[2:5], 2)},
        **{
            name: rf"第 ?{DIGITS[at]}(?![一二三四五六七八九十百千万亿方]| ?人称)"
            rf"|\b(?i:{name})\b(?!-| part(?:y|ies)\b| person\b)"
            for at, name in enumerate(ORDINALS[1:11], 1)
        },
    },
    "end": {
        "first": rf"(?<![此之以从目先当提年月天])[前头] ?{_SEVERAL}(?!\d| ?{UNIT})|\b(?:first|top{_NO_LAYERS}) {_COUNTED}"
        rf"|第一[行列层段]|\bfirst (?:{_ROWS})\b",
        "last": rf"(?:最后|末尾) ?{_SEVERAL}|\b(?:last|final|bottom{_NO_LAYERS}) {_COUNTED}"
        rf"|最后一?[行列层段]|\b(?:last|final) (?:{_ROWS})\b",
    },
    "speed": {
        "faster": r"快[^，。；]{0,4}[倍%％]|(?:twice|times|[x×%]|fold)(?: as)? (?:fast|quick)(?!er than)",
        "slower": r"慢[^，。；]{0,4}[倍%％]|(?:twice|times|[x×%]|fold)(?: as)? slow(?!er than)",
    },
    "frequency": {
        "seldom": rf"每隔? ?{_SEVERAL} ?\w{{1,3}}一次|(?<!for )(?<!in )\bevery {_COUNTED}\b",
        "often": rf"每[^\W\d]{{1,3}} ?{_SEVERAL} ?次|\b(?:twice|{_COUNTED} times) (?:per|an?|each|every)\b",
    },
    "bound": {
        "most": rf"(?:[最至]多|不[到足及]|(?:不|没有?|未)超过|不[多高大]于|[少低小]于){_ZH_NUMBER}"
        rf"|\b(?i:at most|up to|(?:no|not|none|never(?: \w+s)?) {MORE}|{LESS}){_EN_NUMBER}"
        rf"|{_BOUND}[下内](?!简?称)|\d\S* (?:at most|or (?:less|fewer|below))\b|{_SIGN}(?:<=?|≤) ?\d|{_OF_LETTER}(?:<=?|≤) ?\d",
        "least": rf"(?:[最至]少|(?<![不没未])(?<!没有)超过|[多高大]于|不[少低小]于|逾){_ZH_NUMBER}"
        rf"|\b(?i:at least|(?:no|not|never(?: \w+s)?) {LESS}|{MORE}){_EN_NUMBER}"
        rf"|{_BOUND}上(?![传线述])|\d\S* (?:at least|or (?:more|above))\b|{_SIGN}(?:>=?|≥) ?\d|{_OF_LETTER}(?:>=?|≥) ?\d",
    },
    "approach": {
        "past": rf"(?<![不没未])(?<!没有)超过{_ZH_NUMBER}|\b(?i:{MORE}){_EN_NUMBER}",
        "short": rf"(?:将近|接近|(?<![最附远靠])近){_ZH_NUMBER}|\b(?i:nearly|almost|close to){_EN_NUMBER}",
    },
    **{
        f"what {zh} is": {
            "left": rf"[减降缩][少低小]?(?:到|至|为)(?:约|原来的|原先的)? ?{zh}|\bto (?:about |only )?{en}",
            "less": rf"[减降缩][少低小]?了?约? ?{zh}|\bby (?:about |nearly )?{en}",
        }
        for zh, en in (("三分之二", "two[- ]thirds"), ("三分之一", "(?:a|one)[- ]third"), ("四分之三", "three[- ]quarters"))
    },
    "rate": {
        name: rf"[每/] ?{zh}(?! ?[万亿])|(?:\b(?:per|every) |/ ?)(?:{en})\b"
        for name, zh, en in (
            ("hundred", r"(?:百|100(?!\d))", "hundred|100"),
            ("thousand", r"(?:千|1000(?!\d))", "thousand|1,?000"),
            ("million", "(?:百万|100 ?万)", "million"),
            ("billion", "(?:十亿|10 ?亿)", "billion"),
        )
    },
    "pace": {
        name: rf"[每/] ?个?{zh}|\b(?:per|(?!every second)(?:every|each)) {name}\b|{_OFTEN}(?: \w{{1,20}}){{0,2}} an? {name}\b"
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
    "direction": {
        "up": rf"(?:上升|上涨|增加|增长|升高|提高){_ZH_BY}|\b(?:rose|ris(?:es?|en|ing)|increas\w+|gr[eo]w\w*){_EN_BY}"
        rf"|(?<![至最])(?<!差不)[高多]{_ZH_BY}|{_POINTS} (?:higher|more|better)\b(?! than)"
        rf"|(?<![至最不许很更大太过较])多{_ZH_ITEMS}|{_EN_ITEMS.format('more')}",
        "down": rf"(?:下降|下跌|减少|降低|下滑){_ZH_BY}|\b(?:f[ae]ll\w*|drop\w*|decreas\w+|declin\w+|reduc\w+){_EN_BY}"
        rf"|(?<![至最])[低少]{_ZH_BY}|{_POINTS} (?:lower|less|fewer|worse)\b(?! than)"
        rf"|(?<![至最不很更太过较缺多])少{_ZH_ITEMS}|{_EN_ITEMS.format('(?:fewer|less)')}",
    },
    "mark": {"yes": "[✓✔✅☑]", "no": "[✗✘❌✖]"},
    "arrow": {"rising": "[↑⬆]", "falling": "[↓⬇]"},
    "sign": {"plus": r"\A\s*[+＋]\s*\Z", "minus": r"\A\s*[-−－]\s*\Z"},
    "group": {sign: rf"(?<![A-Za-z]){sign} ?组|\b[Gg]roup {sign}(?![A-Za-z\d])" for sign in "ABCDEFGH"},
    "type": {
        sign: rf"(?<![A-Za-z]){sign} ?(?:[型类](?!别)|部分|阶段)|\b(?:[Tt]yp|[Pp]has|[Ss]tag)e[- ]{sign}(?![A-Za-z\d])"
        rf"|\b[Pp]art {sign}(?![A-Za-z\d])"
        for sign in ("I", "II", "III", "IV", "V")
    },
    "part": {"half": r"减半|\bhalv(?:e[sd]?|ing)\b|\bin half\b", "quarter": r"\bquarter(?:ed|ing)\b"},
    "side": {
        "left": r"左[图边侧栏列半]|图 ?\d+[a-z]? ?[（，]?左(?!右)|\b[Ll]eft\b",
        "right": r"右[图边侧栏列半]|图 ?\d+[a-z]? ?[（，]?右|\b[Rr]ight\b",
    },
    "on the page": {
        "above": r"(?<![网线以])上[图表](?![片像面])|\b(?:figure|table) above\b",
        "below": r"(?<!以)下[图表](?![片像面])|\b(?:figure|table) below\b",
    },
    "multiple": {
        "double": r"翻了?一?番|(?<!几)翻倍|倍增|加倍|(?<![十百])[一两]倍|\b(?:doubl(?:e[sd]?|ing)|twice|two-?fold|two times)\b",
        # What grows by two of itself.
        "triple": r"(?:[长涨翻升多快大高强]|增加|提高)了两倍|(?<!十)三倍"
        r"|\b(?:tripl(?:e[sd]?|ing)|thrice|three-?fold|three times)\b",
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
        kind: re.compile("|".join(f"(?:{words})(?P<{name}>)" for name, words in names.items()))
        for kind, names in ALTERNATIVES.items()
    }
