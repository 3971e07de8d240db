"""What a text says besides its numbers, as often as it likes: GPT-3, LLaMA-13B, Appendix C, June 5, the third, the last ten."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from catalogue.numbers import alternatives
from catalogue.numbers.days import DAYS, month
from catalogue.numbers.manifold import AS_WELL, manifold
from catalogue.numbers.numerals import ORDINALS, VALUES
from catalogue.numbers.opposites import CLAUSE, OPPOSITES, SAID_SO, TURNED
from catalogue.numbers.periods import HALVED
from catalogue.numbers.written import Stated, Unmatched

# By what is counted; plural forms of a name are the name: 8 P100s. Of one letter, what is told apart is the letter, too.
NAME = re.compile(r"(?<![A-Za-z\d-])([A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)[- ]?(\d+(?:\.\d+)?[A-Za-z]*?)s?(?![\w])")
# int8, fp16, top-5.
SMALL = re.compile(r"(?<![A-Za-z\d-])([a-z]{2,})-?(\d+)(?![\w%]|\.\d)")
# Of numbers in so many bits: FP16, or float16, is no BF16.
FORMAT = re.compile(r"(?<![A-Za-z])(fp|bf|tf|nf|u?int|float|bfloat)-?(\d+)(?!\w)", re.IGNORECASE)
LETTER = re.compile(r"(?<![\w-])[A-Z]\d{2,3}(?=s?(?![\w]))")
# Of one letter, or of several: 附录 A、B, Appendices A and C.
APPENDIX = re.compile(
    r"(?:附录|§|\b[Aa]ppendix|\b[Aa]ppendices) ?([A-Z](?:(?:、|，|和|与|[至到–-]|, | ?and | to | ){1,3}[A-Z])*)(?![A-Za-z])"
)
# Of Figure 2a and Table IV.
PANEL = re.compile(
    r"(?:[表图式]|\b(?:Table|Figure|Equation)s?|(?:Fig|Eq)s?\.) ?(?:\d+(?: ?[(（])?([a-h])|([IVX]+))(?![A-Za-z\d])"
)
# A power of a letter, and one of several things that it stands for: x², x₂.
INDEX = re.compile("([A-Za-zα-ω])(?:(?P<power>[²³¹⁰⁴-⁹]+)|([₀-₉]+))")
# A.1, of an appendix.
PART = re.compile(r"(?<![\w.])[A-Z](?:\.\d+)+(?!\w|\.\d)")
# Who keeps those with at least 3 drops those with fewer; of a No that stands farther off it cannot be told what it denies.
_CONVERSE = re.compile(
    r"去[掉除]|[截拆切略才]|丢(?!弃率)|删|滤|剔|排除|舍|留下|保留|失败|[出答]错|(?:[不没未无](?!有)|没有|从不)[^，。；]{1,6}?(?:超过|[多少高低大小]于)"
    r"|(?i:discard|split|trunc|\bcut|skip|drop(?!out)|remov|filter|exclu|delet|\b(?:keep|kept)|retain|fail|wrong|miss|reject)"
    rf"|(?i:\b(?:no|not|none|never|nor|cannot|\w+n['’]t)(?: \w+){{1,3}}? (?:{alternatives.MORE}|{alternatives.LESS}))"
)
# What is first or second of several, in other words, and what has its number behind it: step 2, round two.
_ORDERED = [
    r"[首初先]|最早|[上前]一|一是|其一|\b(?:initial|beginning|earli|former)",
    r"[次另再]|二是|其二|\b(?:then|next|another|other|latter)\b",
    *["(?!)"] * 8,
]
_NUMBERED = r"\b(?:v|(?:case|epoch|layer|level|line|part|phase|round|row|stage|step|trial|version) )"
# What a text may mean by other words: 首批 is the first, and 多两倍 is three times as much.
IMPLIED = {
    **AS_WELL,
    **{(f"part of a {unit}", "half"): re.compile(r"(?<!个)半|[Hh]alf|0\.5|½|1/2|30|三十|thirty") for unit in HALVED},
    **{(f"part of a {unit}", "quarter"): re.compile(r"刻|[Qq]uarter|¼|1/4|15|十五|fifteen") for unit in HALVED},
    **{(f"part of a {unit}", "whole"): re.compile(r"[1一每单整]|\b(?:one|per|each|every|single|whole)\b") for unit in HALVED},
    ("bound", "most"): _CONVERSE,
    ("bound", "least"): _CONVERSE,
    **{
        ("ordinal", name): re.compile(rf"第 ?{at}(?!\d)|{_NUMBERED}(?:{at}|{one})\b|{words}", re.IGNORECASE)
        for at, name, one, words in zip(range(1, 11), ORDINALS[1:], [*VALUES][1:], _ORDERED)
    },
    # Who is faster may be told by who is slower.
    **{
        ("speed", way): re.compile(r"[比别旧]|其[他它余]|对手|\b(?:than|others?|against|baselines?|rivals?)\b")
        for way in ("faster", "slower")
    },
    # Whom it compares may be told by the other: 比人低 8 分, people score 8 points higher.
    **{("direction", way): re.compile(r"比[^，。；]{1,12}[高低多少]") for way in ("up", "down")},
    ("multiple", "triple"): re.compile("[增长涨翻升多快大高][^，。；]{0,3}两倍|[Tt]wo times [a-z]+(?:er|more)\\b"),
    ("multiple", "quadruple"): re.compile("[增长涨翻升多快大高][^，。；]{0,3}三倍"),
    ("how many", "all"): re.compile(
        r"\b(?:[Aa]ll|[Ee]very\w*|[Ee]ach|[Aa]ny\w*|[Ww]hole|[Ee]ntire\w*|[Bb]oth|[Nn]o|[Nn]one|full\w*)\b"
    ),
    ("how many", "some"): re.compile(r"些|部分|几|某|(?<!所)有的|若干|多少|(?<!第)一[个种类名段]"),
    ("equality", "equal"): re.compile(r"等于|[为是]|\bequal|\b(?:is|are|of|at)\b"),
    ("equality", "about"): re.compile(r"[约近几]|左右|about|around|roughly|nearly|some|approx"),
    ("equality", "unequal"): re.compile(r"[不非除别]|\b(?:not|other|unlike|except|differ\w*|unless)\b|n['’]t\b"),
    ("limit", "without"): re.compile(
        "[少低小大多高]于|不[到足]|超过|[Uu]nder|[Bb]elow|[Ll]ess|[Ff]ewer|[Oo]ver|[Aa]bove|[Mm]ore|than"
    ),
    ("limit", "with"): re.compile(
        "[至最]|[不没未]|起|以[上下内]|[Ll]east|[Mm]ost|[Uu]p to|or (?:more|less|fewer|above|below)|[Nn]o|from"
    ),
}
# WMT 2014 is WMT14.
_YEAR = re.compile(r"\A20(?=\d\d\Z)")


def unlike(zh: str, en: str) -> Unmatched:
    """What one text says in the place of what the other does: of one kind, each has some that the other lacks."""
    kinds = alternatives.ALTERNATIVES if SAID_SO.search(zh) else alternatives.ALTERNATIVES.keys() - OPPOSITES.keys()
    ours = {said[:2]: said[2] for said in (*_named(zh), *alternatives.said(zh, kinds))}
    both = {kind for kind, _ in ours} & alternatives.ALTERNATIVES.keys()
    theirs = {said[:2]: said[2] for said in (*_named(en), *alternatives.said(en, both))}
    only_zh, only_en = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    if only_zh and only_en:  # as in few, and what is implied takes long to find
        only_zh, only_en = only_zh - _implied(only_zh, en), only_en - _implied(only_en, zh)
    unlike = {kind for kind, _ in only_zh} & {kind for kind, _ in only_en}
    only_zh, only_en = (only & {one for one in only if one[0] in unlike} for only in (only_zh, only_en))
    turned = _turned(zh, ours, only_zh) | _turned(en, theirs, only_en)
    return _told(ours, only_zh, unlike - turned), _told(theirs, only_en, unlike - turned)


def _told(said: dict[tuple[str, str], str], only: set[tuple[str, str]], kinds: set[str]) -> Stated:
    return {f"{kind} {name}": said[kind, name].strip() for kind, name in only if kind in kinds}


def _named(text: str) -> Iterator[tuple[str, str, str]]:
    """Each with its kind, and as it is written."""
    yield from ((name[1].lower(), _YEAR.sub("", name[2]), name[0]) for name in NAME.finditer(text))
    yield from ((name[1], name[2], name[0]) for name in SMALL.finditer(text))
    yield from ((f"{one[2]} bits", re.sub("loat|p", "", one[1].lower()), one[0]) for one in FORMAT.finditer(text))
    yield from (("letter", name[0], name[0]) for name in LETTER.finditer(text))
    yield from (("Appendix", letter, each[0]) for each in APPENDIX.finditer(text) for letter in re.findall("[A-Z]", each[1]))
    yield from ((normalize("NFKC", one[0]), "power" if one["power"] else "one of", one[0]) for one in INDEX.finditer(text))
    yield from (("part", part[0], part[0]) for part in PART.finditer(text))
    yield from (("place", panel[1] or panel[2], panel[0]) for panel in PANEL.finditer(text))
    yield from (("day", f"{month(day)}-{int(day['day'])}", day[0]) for form in DAYS for day in form.finditer(text))
    yield from manifold(text)


def _implied(only: set[tuple[str, str]], text: str) -> set[tuple[str, str]]:
    """Which of these the text may say by other words."""
    return {one for one in only & IMPLIED.keys() if IMPLIED[one].search(text)}


def _turned(text: str, said: dict[tuple[str, str], str], only: set[tuple[str, str]]) -> set[str]:
    """Of which opposites a clause tells by what is not said of the other."""
    opposite = {one: said[one] for one in only if one[0] in OPPOSITES}
    clauses = CLAUSE.split(text) if opposite else []
    return {
        kind
        for (kind, _), written in opposite.items()
        if any(written in clause and TURNED.search(clause.replace(written, "")) for clause in clauses)
    }
