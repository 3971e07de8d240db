"""Numbers in their rarer forms, written in the usual ones: 2³ is 8, 零下 5 is −5, the nineties are the 1990s."""

import re
from collections.abc import Callable
from unicodedata import numeric

from catalogue.numbers.numerals import SCALES, VALUES, ZH, ZH_SCALES, chinese

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
MIXED = "¼½¾⅐-⅞"
ONES = "一二三四五六七八九"
CHEQUES = "壹贰叁肆伍陆柒捌玖拾佰仟"
OF_CHEQUES = str.maketrans(CHEQUES, f"{ONES}十百千")
# Of the first two, characters.py tells.
RARE = {"億": "亿", "萬": "万", "廿": "二十", "卅": "三十"}
TENS = ["fifties", "sixties", "seventies", "eighties", "nineties"]
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans("0123456789−", f"{_SUPER}⁻")

# Between thousands, as neither language should write them.
APART = re.compile(r"(?<![\d.,])\d{1,3}(?:[ '’_\u00a0\u202f]\d{3})+(?!\d|[.,]\d)")

# 10 to the 6th, and not from 10 to the 6th layer.
_AS_POWER = r"(?: power\b|(?=[.,;)]| (?:is|or)\b|$))"

Rewriting = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def usual(text: str, language: str) -> str:
    """The text with its rarer numbers in the forms that numbers.py reads."""
    for pattern, instead in (*OF[language], *OF_BOTH):
        text = pattern.sub(instead, text)
    return text


def joined(text: str) -> str:
    """The text with the digits of each number together: 1 000, 1'000."""
    return APART.sub(lambda match: re.sub(r"\D", "", match[0]), text)


def _power(match: re.Match[str]) -> str:
    return str(int(match[1]) ** int(match[2] or match[3].translate(SUPERSCRIPT)))


def _raised(match: re.Match[str]) -> str:
    return f"{chinese(match[1])}^{'-' * bool(match[2])}{chinese(match[3])}"


def _mixed(match: re.Match[str]) -> str:
    """2 又 1/3, 三又二分之一."""
    whole, above, below = (chinese(part) for part in (match[1], match[2] or match[5], match[3] or match[4]))
    return f"{whole + above / below:.6g}" if whole and above and below else match[0]


def _parted(match: re.Match[str]) -> str:
    """三七开, 二八定律."""
    parts = [chinese(sign) for sign in match.groups()]
    return f"{parts[0]}0/{parts[1]}0" if sum(part or 0 for part in parts) == 10 else match[0]


def _together(match: re.Match[str]) -> str:
    """3 亿 4 千万 as one number."""
    less = 10 ** (sum(ZH_SCALES[sign] for sign in match[4]) - ZH_SCALES[match[2]])
    return f"{int(match[1]) + int(match[3]) * less:g} {match[2]}" if less < 1 else match[0]


def _neighbours(match: re.Match[str]) -> str:
    """三四十 and 十三四, which name a number and the next."""
    before, one, other, unit = match.groups("")
    at, after = (ONES.index(digit.replace("两", "二")) for digit in (one, other))
    return f"{before}{one}{unit} {before}{other}{unit}" if after == at + 1 else match[0]


def _decade(match: re.Match[str]) -> str:
    """Of the last century where the text does not say of which."""
    century, years = (value if value.isdecimal() else str(chinese(value)) for value in (match[1] or "20", match[2]))
    return f"{int(century) - 1}{years} 年代"


OF: dict[str, list[Rewriting]] = {
    "zh": [
        (re.compile("[億萬廿卅]"), lambda match: RARE[match[0]]),
        (re.compile(r"零下\s*(?=\d)|(?<=[为是到至从在])-(?=\d)"), " -"),
        # Not of games: 胜 3 负 3, 负 3 场.
        (re.compile(r"(?<=[为是到至从在得分值：（]) ?负 ?(?=\d+(?:\.\d+)?(?!\d|\.\d| ?[场局次盘轮]))"), " -"),
        (re.compile("(?<=[一二三四五六七八九两][十百千])[多余来几](?=[万亿])"), ""),
        (re.compile(rf"([{ONES}])([{ONES}])(?:开|分成?|定律)"), _parted),
        (re.compile(rf"(\d{{1,3}}|{ZH})\s*又\s*(?:(\d{{1,3}})/(\d{{1,3}})|(\d{{1,3}}|{ZH})分之(\d{{1,3}}|{ZH}))"), _mixed),
        (re.compile(rf"([{ONES}])([{ONES}])(?=十\s*年代)"), r"\1十年代 \2"),
        (re.compile(r"(?<=\d0)\s*([到至和、~–-])\s*(?=\d0\s*年代)"), r" 年代\1"),
        (re.compile(r"(?<=[A-Za-z\d])\s*的(?:平方(?![根米公])|二次方)"), "²"),
        (re.compile(r"(?<=[A-Za-z\d])\s*的(?:立方(?![根米公])|三次方)"), "³"),
        (re.compile(r"(?<=\d)\s*点半"), ":30"),
        (re.compile(rf"((?<![\d.])\d{{1,4}}|{ZH})\s*的\s*([-−负]?)\s*(\d{{1,3}}|{ZH})\s*次方"), _raised),
        (re.compile(r"(?<=\d)\s*乘以?\s*(?=10\^)"), "×"),
        (re.compile(r"(?<![\d.])(\d{1,4})\s*([百千万亿])\s*(\d{1,4})\s*(千?百?万|[十百千](?!分))(?![万亿])"), _together),
        (re.compile(rf"([{ONES}]|(?<![\d.])\d)\s*([到至~～–-])\s*(?=(?:[{ONES}]|\d)\s*成(?![为本员果功就熟]))"), r"\1成\2"),
        (re.compile("三五成(?!群)"), "三成、五成"),
        (
            re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[壹贰叁肆伍陆柒捌玖](?=[万亿元])"),
            lambda match: match[0].translate(OF_CHEQUES),
        ),
        (re.compile(rf"(百分之(?:\d+(?:\.\d+)?|{ZH}))\s*([到至~～–-])\s*(?=\d|{ZH})(?!百分)"), r"\1\2百分之"),
        (re.compile(r"本世纪(?=\s*[1-9一二三]\d?0?十?\s*年代)"), "21 世纪"),
        (re.compile(rf"(?:(\d\d|{ZH})\s*世纪\s*|上世纪\s*|(?<!\d)(?=[3-9三四五六七八九]))(\d0|[{ONES}]?十)\s*年代"), _decade),
        (re.compile(r"(?<![\d.])(\d\d|\d(?:\.\d)?)\s*折(?!交叉|叠|线|射)"), lambda match: f"{match[1].replace('.', ''):0<2}%"),
        (re.compile(r"(?<![\d.])([5-9]0)\s*后(?=的?[作研学青员工科人]|[一。]|$)"), r"19\1 年代"),
        (
            re.compile(
                rf"(?<![{ONES}两零〇\d])(百分之|[{ONES}]?十)?([{ONES}两])([{ONES}两])([十百千万亿成]*)(?![{ONES}两零〇])"
            ),
            _neighbours,
        ),
    ],
    "en": [
        (re.compile(r"(?<![\d.])(\d{1,2})(?: ?%| percent) (?:off|discount)\b"), lambda match: f"{100 - int(match[1])}%"),
        (re.compile(r"\bdiscount of (\d{1,2})(?: ?%| percent)"), lambda match: f"{100 - int(match[1])}%"),
        (re.compile(r"(?<![\d.,])(\d{1,4}) (?:raised )?to the power (?:of )?([-−]?\d{1,3})"), r"\1^\2"),
        (re.compile(rf"(?<![\d.,])(\d{{1,4}}) (?:raised )?to the (\d{{1,3}})(?:st|nd|rd|th){_AS_POWER}"), r"\1^\2"),
        (re.compile(r"(?<=\b[A-Za-z\d])[ -]squared\b"), "²"),
        (re.compile(r"(?<=\b[A-Za-z\d])[ -]cubed\b"), "³"),
        (re.compile(r"(?<![\d.,-])(?=\d+(?:\.\d+)?(?: degrees| °C)? below zero\b)"), "-"),
        (re.compile(r"\b(early|mid|late|pre|post)-(?=(?:1[5-9]|20)\d0s\b)"), r"\1 "),
        (re.compile(r"\b[Hh]alf a percent(?!age)"), "0.5%"),
        (re.compile(rf"\b({'|'.join(VALUES)}) and a half percent(?!age)"), lambda match: f"{VALUES[match[1]]}.5%"),
        (re.compile(rf"\b[Hh]alf an? (?={'|'.join(SCALES)})"), "0.5 "),
        (re.compile(r"\b(\d\d)(\d0s (?:and|or|to) )(?:the )?['’]?(?=\d0s\b)"), r"\1\2\1"),
        (re.compile(r"\bthe ['’]?([5-9]0)s\b"), r"the 19\1s"),
        (
            re.compile(rf"\b(the|and|late|early|mid)[ -]({'|'.join(TENS)})\b"),
            lambda match: f"{match[1]} 19{5 + TENS.index(match[2])}0s",
        ),
    ],
}
OF_BOTH: list[Rewriting] = [
    (re.compile(r"(?<![\d:.])([01]?\d|2[0-4]):00(?![:\d])"), r"\1"),
    (re.compile(r"(?<![\d.])((?:19|20)\d\d)\.(\d{1,2})\.(\d{1,2})(?![\d.])"), r"\1/\2/\3"),
    (re.compile(r"(?<![\w.。])\.(?=\d)"), "0."),
    (re.compile(rf"(?<![\d.,])(\d{{1,9}})\s?([{MIXED}])"), lambda match: f"{int(match[1]) + numeric(match[2]):.6g}"),
    (re.compile(r"(?<=10)\^\{([-−]?\d{1,3})\}"), r"^\1"),
    (re.compile(r"(?<=[A-Za-z)）])\^\{?(\d{1,2})\}?(?!\d)"), lambda match: match[1].translate(RAISED)),
    (re.compile(r"(?<=\d) ?[xX] ?(?=\d)"), "×"),
    (
        re.compile(
            rf"(?<![A-Za-z\d.^])(?!10(?![A-Za-z\d_])|10[{_SUPER}])(\d{{1,4}})(?:\^\{{?(\d{{1,2}})\}}?|([{_SUPER}]{{1,2}}))(?![A-Za-z\d^{_SUPER}])"
        ),
        _power,
    ),
]
