"""What goes up to less, or down to more: rises from 73 to 70, 从 10 降到 20, 少了一倍. Only verbs that say where it goes."""

import re
from collections.abc import Iterator
from fractions import Fraction

from catalogue.numbers.numerals import SCALES, ZH_SCALES
from catalogue.records.han import IDEOGRAPHS
from catalogue.records.line import quoted

LETTERS = {"k": 3, "K": 3, "M": 6, "B": 9, "T": 12}
_AMOUNT = r"(?P<{0}>[-−]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)(?![\d.,]*\d|[-–—~^×/:]|[eE]\d)"
# The unit of the first stands behind the second, too, or behind that alone.
_EN = rf"{_AMOUNT}(?: ?(?P<{{0}}_of>[kKMBT]\b|(?:{'|'.join(SCALES)})\b))?"
_ZH = rf"{_AMOUNT}(?: ?(?P<{{0}}_of>[{''.join(ZH_SCALES)}]{{{{1,2}}}}|[kKMBT]\b))?"
FROM_TO = (
    r"(?: (?:[a-z]+ly|again|further|back|in [a-z]+))? from "
    + _EN.format("a")
    + r"(?P<unit>%| (?!to\b)[A-Za-z]+)? to (?:about |only |just |nearly )?"
    + _EN.format("b")
    + r"(?(unit)(?P=unit))"
)
FROM, TO = (
    rf"[从由] ?{_ZH.format('a')}(?P<unit>%| ?[{IDEOGRAPHS}]{{1,3}}?)?(?:[一逐]\w|进一步)? ?",
    "了?[到至为] ?(?:约|近|只有|仅)? ?",
)
TO += _ZH.format("b") + r"(?(unit)(?P=unit))"
NOT = r"(?<!not )(?<!n't )(?<!never )\b"
GOES = {
    f"{NOT}(?:ris(?:es?|ing|en)|rose|increas(?:es?|ed|ing)|gr(?:ows?|ew|own|owing)|climb(?:s|ed|ing)?){FROM_TO}": 1,
    f"{NOT}(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|shr[aiu]nk(?:s|ing)?){FROM_TO}": -1,
    f"{NOT}(?:decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)){FROM_TO}": -1,
    f"{FROM}(?:上?升高?|增[加长大]?|上?涨|提[高升]|攀升){TO}": 1,
    f"{FROM}(?:下?降低?|减[少小]?|下?跌|缩[小短减]?|下滑|掉){TO}": -1,
}
# Of ranks, the first is the highest; years pass; who improves a loss makes it less; what falls from 8 to 16 shots, falls there.
YEARS, RANKS = re.compile(r"(?:19|20)\d\d"), re.compile("rank|place|排名|名次")
LOSSES = re.compile("困惑度|损失|误差|错误|延迟|时间")
ALONG = re.compile(r" (?:shot|example|demonstration|sample|document|passage|token|layer|epoch|step)s?\b")
NEAR = 20
# Nothing is left of what becomes less by once itself, 少了一倍; at least twice, 至少两倍, and 大小 2 倍 are no less.
TIMES_LESS = re.compile(
    r"(?:减[少小低]|[降调]低|下降|缩[小短减]|便宜|节省|(?<![多最至不])[少小短低轻省](?=[了掉]))[了掉]? ?(?:约|近|大约|至少)? ?"
    r"(?P<times>[1-9]\d*(?:\.\d+)?|[一两二三四五六七八九十百千]+) ?多?倍(?![速频])"
)


def contradictions(text: str) -> Iterator[str]:
    """What is wrong with each, and what to write."""
    for pattern, goes in GOES.items():
        for found in re.finditer(pattern, text):
            around = text[max(0, found.start() - NEAR) : found.end("a")]
            better = "提" in found[0] and LOSSES.search(around)
            other = better or RANKS.search(around) or YEARS.fullmatch(found["a"]) or ALONG.match(text, found.end())
            if not other and _goes(found) == -goes:
                said = f"that goes {'down' if goes > 0 else 'up'}"
                yield f"{quoted(found[0])} cannot be, for {said}; write what the paper says"
    for found in TIMES_LESS.finditer(text):
        cure = "write 一半 for it, or what is left" if found["times"] in ("1", "一") else "write what is left: 降到三分之一"
        yield f"{quoted(found[0])} cannot be, for nothing falls by more than itself; {cure}"


def _goes(found: re.Match[str]) -> int:
    """1 for up, -1 for down, 0 for neither; a first amount without a scale may have that of the second."""
    a, b = (Fraction(found[name].replace(",", "").replace("−", "-")) for name in "ab")
    of = found["b_of"]
    firsts = [a * _scale(found["a_of"])] if found["a_of"] else [a, a * _scale(of)]
    ways = {(b * _scale(of) > first) - (b * _scale(of) < first) for first in firsts}
    return int(ways.pop()) if len(ways) == 1 else 0


def _scale(of: str | None) -> int:
    return int(10 ** sum({**SCALES, **LETTERS, **ZH_SCALES}[sign] for sign in ([of] if of in SCALES else of or "")))
