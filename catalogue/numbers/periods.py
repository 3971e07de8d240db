"""When something was, and for how long, in words that exclude each other: Monday and Tuesday, early and late in a year."""

from collections.abc import Mapping

from catalogue.numbers.days import NAMED, WEEKDAYS, ZH_WEEKDAYS
from catalogue.numbers.numerals import MONTHS

DIGITS, UNIT = "零一二三四五六七八九十", "(?:秒|分钟|小时|天|周|个月|年)"
_TIME = (
    rf"(?:\d{{1,5}} ?|[半两一二三四五六七八九十百]{{1,5}})?{UNIT}",
    r"(?:\b\w{1,9} )?(?:seconds|minutes|hours|days|weeks|months|years)",
)
# Three years before, and not before what: one text may say of a thing what the other says of the next.
_END = r"(?=[.,;:!?)]|\s*$)"
_MANY = r"(?=[\d半两一二三四五六七八九十百])"
AND_HALF = (("[一1]", "one", "(?i:an?|one)"), ("[两二2]", "two", "(?:[Tt]wo|2)"), ("[三3]", "three", "(?:[Tt]hree|3)"))
HALVED = {"hour": "(?:小时|钟头)", "minute": "分钟", "day": "天", "year": "年", "month": "月", "century": "世纪"}
_IN_YEAR = r"(?:the year|(?:19|20)\d\d\b(?!s))"
_MONTH = rf"(?:the month|{'|'.join(MONTHS)})\b"
_CENTURY = r"(?:the |this |last )?(?:\w+ )?century\b"
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
        "middle": rf"\d\d ?年年?中(?![国文间期心])|\b(?:mid-|(?:mid|middle of) (?=the)){_IN_YEAR}",
        "late": rf"年[底末]|\b(?:late(?: in)?|(?:end|close) of) {_IN_YEAR}",
    },
    "end of a month": {
        "early": rf"(?<!个)月初|上旬|\b[Ee]arly (?:in )?{_MONTH}|\b(?:beginning|start) of {_MONTH}",
        "middle": rf"中旬|\b[Mm]id-{_MONTH}|\bmiddle of {_MONTH}",
        "late": rf"(?<!个)月[底末]|下旬|\b[Ll]ate (?:in )?{_MONTH}|\b(?:end|close) of {_MONTH}",
    },
    "end of a century": {
        "early": rf"世纪初|\b[Ee]arly (?:in )?{_CENTURY}|\b(?:beginning|start) of {_CENTURY}",
        "late": rf"世纪末|\b[Ll]ate (?:in )?{_CENTURY}|\b(?:end|close) of {_CENTURY}",
    },
    "part of a decade": {
        "early": r"年代(?:初|早期|前期)|\b[Ee]arly (?:in the )?(?:19|20)\d0s",
        "middle": r"年代中|\b[Mm]id-?(?:19|20)\d0s",
        "late": r"年代(?:末|晚期|后期)|\b[Ll]ate (?:in the )?(?:19|20)\d0s",
    },
    **{
        f"another {en}": {
            "same": rf"[同当]{zh}(?![时龄])|\b(?:the same|(?:in|of|later) that) {en}\b",
            "following": rf"[次翌]{zh}|\bthe (?:next|following) {en}\b|\ba {en} later\b",
        }
        for en, zh in (("year", "年"), ("month", "月"), ("day", "[天日]"))
    },
    "century": {"last": r"上个?世纪|\blast century\b", "this": r"[本这]个?世纪|\bthis century\b"},
    "part of a week": {"end": r"周末|\bweekends?\b", "work": r"工作日|\b(?:week|working )days?\b"},
    "ten years or one": {
        "decade": r"(?:19|20)\d0 ?年代|\b(?:19|20)\d0s\b",
        "year": r"(?:19|20)\d0 ?年(?!代)|\b(?:[Ii]n|of|since|by|from|until) (?:19|20)\d0\b",
    },
    "what is halved": {
        en: rf"(?<![个上下前后\d{DIGITS}])(?<!\d )半个?{zh}|\b[Hh]alf(?:[ -]| an? | of an? ){en}\b" for en, zh in HALVED.items()
    },
    "season": {
        en.partition("|")[0]: rf"年 ?{zh}|{zh}[季天]|\b(?:in|by|last) (?:the )?(?:{en})\b|\b(?:{en})(?: of)? (?:19|20)\d\d"
        for zh, en in (("春", "spring"), ("夏", "summer"), ("秋", "fall|autumn"), ("冬", "winter"))
    },
    **{
        f"part of a {en}": {
            "half": rf"(?<![个上下前后\d{DIGITS}])(?<!\d )半个?{zh}|\b[Hh]alf(?:[ -]| an? | of an? ){en}\b",
            **{
                f"{one}_more": rf"{sign} ?(?:个半{zh}|{zh}半)|\b{said} {en}s? and a half|\b{said} and a half {en}s"
                for sign, one, said in AND_HALF
            },
            "quarter": rf"{'(?<![一二三两])一刻钟|' * (en == 'hour')}\b[Qq]uarter(?:[ -]| of an? ){en}\b",
            "whole": rf"(?<![\d{DIGITS}百千万第])(?<!\d )一个?{zh}(?![半多])|(?<!of )\ban? {en}\b(?! and)",
        }
        for en, zh in HALVED.items()
    },
    "time zone": {
        "Beijing": r"北京时间|\b(?:Beijing|China Standard) [Tt]ime\b",
        "UTC": r"(?<![A-Z])(?:UTC|GMT)(?![A-Z+−-])|协调世界时|格林尼治|\bGreenwich\b",
        "Pacific": r"太平洋时间|\bPacific [Tt]ime\b|\bP[SD]?T\b",
        "Eastern": r"(?:美国?)?东部时间|美东时间|\bEastern [Tt]ime\b|\bE[SD]T\b",
    },
    "era": {"BC": r"公元前|\bB\.?C\b", "AD": r"公元(?!前)|\d ?A\.?D\b|\bA\.?D\.? \d"},
}
