"""What no paper can say: 30 February, Table 0, 1.2.3 points, an accuracy of 105%, a rise from 73 to 70."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from catalogue.numbers.days import unreal
from catalogue.numbers.directions import contradictions
from catalogue.numbers.sums import miscounted
from catalogue.records.line import quoted

_SHARES = (
    "准确率|正确率|精确率|召回率|命中率|胜率|通过率|成功率",
    "(?i:accuracy|precision|recall|(?:win|pass|success|hit) rate)",
)
_HIGH = r"(?:(?:[2-9]\d\d|1\d[1-9]|1[1-9]\d|\d{4,})(?:\.\d+)?|100\.0*[1-9]\d*)"
_OVER = rf"{_HIGH} ?%"
_THINGS = "样本|层|头|块|张|台|篇|名|参数", "samples?|examples?|layers?|heads?|[GTC]PUs?|papers?|people|parameters?"
WHOLE, BELOW = "no share of a whole is above 100%", "no share of a whole is below 0"
ENDS = "it ends at 100"
PERPLEXITY, CORRELATION = "the least perplexity is 1", "a correlation lies between −1 and 1"
# What they are told with, and what may follow a number that is nothing else's: no unit, no things.
_IS, _ZH_IS, _END = r"(?: of| is| was| reach\w+|:)", "(?:为|是|达到?|到|有|：)", r"(?= ?$|[，。；、,;)）](?!\d)|\.(?!\d))"
_SCORES = "BLEU|ROUGE(?:-[12L])?|F1"
_ABOVE_ONE = r"[-−]?1\.\d*[1-9]\d*"
# So many signs from a share may stand with what it is compared.
NEAR = 20
# What a result is a share of, unless it is compared with another.
_MORE = "精确匹配|占全部|占总", "exact match|pass@\\d+|(?:share|percentage|proportion) of all"
SHARE = re.compile("|".join((*_SHARES, *_MORE)), re.IGNORECASE)
# Nor is a score meant whose own number stands beside it, steps until BLEU 20, nor where something is counted or added up.
SCORE = re.compile(rf"(?<![\w-])(?<!\d )(?:{_SCORES})(?![\w-]| ?(?:of |over |above |超过 ?|达到? ?)?\d)")
NO_SCORE = re.compile(
    r"\b(?:number|steps|hours|seconds|papers|languages|pairs|models|systems|sentences|examples|questions|GPUs|sum\w*|added)\b"
    "|步|篇|(?<!分)数|之和|相加",
    re.IGNORECASE,
)
OVER = re.compile(rf"{_HIGH} ?%?")
COMPARED = re.compile(
    r"relative|normali[sz]ed|gain|gap|improv|increas|chang|grow|ratio|retain|preserv|recover|compar|versus|\bvs|\bthan\b|'s\b|"
    r"of (?:full|the|that|what)\b|相对|归一|提升|提高|增|变化|差|保留|保持|恢复|相当|之比|(?<!占)比|倍|达到.*的",
    re.IGNORECASE,
)
_POINTS = r"(?:%|％|分|倍|次|万|亿|个百分点|points?\b|BLEU|F1|times\b|[MBTKx]\b|million|billion)"
# With what is said of a time of day; 25:61 alone is a ratio.
_TIME = r"(?<![\d:])(?:(?:2[5-9]|[3-9]\d):\d\d|\d{1,2}:[6-9]\d)(?![\d:])"
DAY = "a day has 24 hours of 60 minutes"
# Algorithm 0 is one that a paper begins with.
_PLACE = r"(?:^|(?<=[见如由按据\W]))(?:[表图式]|公式)"
_PLACES = "Table|Figure|Fig\\.|Section|Equation|Eq\\.|[Pp]age|Appendix"
_ROMAN = "C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
IMPOSSIBLE = {
    r"(?<!\d)(?:19|20)\d\d ?年 ?(?:0|1[3-9]|[2-9]\d) ?月(?! ?\d)": "a year has 12 months",
    rf"(?:上午|下午|凌晨|早上|傍晚|晚上|每[天日晚]|[当次今明昨][天日晚]|北京时间) ?{_TIME}"
    rf"|{_TIME} ?(?:[ap]\.?m\b|[AP]M\b|UTC|GMT|o'clock|(?:local|Beijing) time|daily|(?:every|each) day|on [A-Z]\w+day\b)": DAY,
    rf"{_PLACE} ?0(?!\d|\.\d|-| ?[分个次秒倍=和与或表代])|第 ?0 ?[页节章]": "places are counted from 1",
    rf"§ ?0(?!\d|\.\d)|\b(?:{_PLACES}) 0(?!\d|\.\d)": "places are counted from 1",
    rf"(?:{_PLACE}|\b(?:Table|Figure|Fig\\.)) ?(?!{_ROMAN}(?!\w))[IVXLC]{{2,}}(?![\w-])": "no Roman number is so written",
    rf"(?<![\w.§])(?:\d+\.){{2}}\d+ ?{_POINTS}|\A(?!(?:19|20)\d\d)(?:\d+\.){{2}}\d+\Z"
    r"|(?<![\w.§])\d{1,3}(?:\.\d{3}){2}(?!\.?\d)": "a number has one point",
    rf"(?<![\w.)）%‰第-])(?<!第 )[-−]\d+ ?(?:多)?(?:个 ?)?(?:{_THINGS[0]})": "nothing can be counted below 0",
    rf"(?:^|[\s(])[-−]\d+ (?:{_THINGS[1]})\b": "nothing can be counted below 0",
    rf"(?:{_SHARES[0]}) ?(?:为|是|达到?|到|有)? ?(?:{_OVER})|(?:{_OVER}) ?的(?:{_SHARES[0]})": WHOLE,
    rf"占(?:了|到|比(?:为|达)?|(?:全部|总|其中|所有|整)[^，。；\d]{{0,6}})? ?(?:{_OVER})(?! ?的? ?[CG]PU)"
    rf"|\b(?:accounts? for|makes? up) (?:{_OVER})|(?<![\d.])(?:{_OVER}) of all\b": WHOLE,
    rf"(?:\b(?:(?:{_SCORES})(?: scores?)?{_IS}?|(?:\A[Rr]ecall|[Aa]ccuracy|(?:{_SHARES[1]}){_IS})) "
    rf"|(?:(?:{_SCORES}) ?[值分]?|{_SHARES[0]}) ?{_ZH_IS}? ?)(?!\d{{4}}){_HIGH}{_END}": WHOLE,
    rf"\b(?:{_SHARES[1]}){_IS} [-−]\d[\d.]*|(?:{_SHARES[0]}) ?{_ZH_IS} ?[-−负] ?\d[\d.]*": BELOW,
    rf"(?<!log[ -])\b[Pp]erplexity{_IS}? 0\.\d+{_END}|(?<!对数)困惑度 ?{_ZH_IS}? ?0\.\d+{_END}": PERPLEXITY,
    rf"\b(?:[Cc]orrelation|Pearson|Spearman){_IS}? {_ABOVE_ONE}{_END}|相关系数? ?{_ZH_IS}? ?{_ABOVE_ONE}{_END}": CORRELATION,
    rf"\Ar ?= ?{_ABOVE_ONE}\Z": CORRELATION,
    r"\Ap ?(?:[=<>≤≥] ?[1-9]\d*\.\d+|> ?1|< ?0)\Z": "a probability lies between 0 and 1",
    rf"(?<![\d.,]){_HIGH} (?:{_SCORES})(?=$|[，。；、,.;:)）]| (?:on|in|at|for|with|and)\b)": ENDS,
    rf"\b(?:{_SHARES[1]})(?: of| is| was| reaches| at|:)? (?:{_OVER})|(?<![\d.])(?:{_OVER}) (?:{_SHARES[1]})\b": WHOLE,
}
NUMBERED = re.compile(r"\d|[IVXLC]{2}|倍")
# Of which what is compared, or what is added, may be more.
COMPARABLE = {WHOLE, BELOW, PERPLEXITY, CORRELATION}
# Of single things, there is no part, but where they are an average, or stand for others.
PARTS = re.compile(
    r"(?<![\w.–-])\d+\.\d*[1-9]\d* ?"
    r"(?:[块张台]|个 ?(?:参数|[GTC]PU(?! ?[天小时年月]))|(?:[GTC]PUs|layers|heads|papers|parameters)\b)"
)
MEANT = re.compile(
    r"平均|人均|每|均为|相当|等效|折合|约合|算力|average|\bmean\b|\bper\b|\beach\b|equivalent|worth|compute", re.IGNORECASE
)


def impossible(text: str) -> Iterator[str]:
    """What is wrong with each thing that cannot be, and what to write. All of them have a number, most texts have none."""
    if not NUMBERED.search(text):
        return
    yield from (*unreal(text), *contradictions(text), *miscounted(text))
    for pattern, why in IMPOSSIBLE.items():
        for found in re.finditer(pattern, text):
            if why in COMPARABLE and COMPARED.search(text, max(0, found.start() - NEAR), found.end() + NEAR):
                continue
            yield f"{quoted(found[0].strip())} cannot be, for {why}; write what the paper says"
    for found in PARTS.finditer(text) if not MEANT.search(text) else ():
        yield f"{quoted(found[0])} cannot be counted; write a whole number, or that it is an average"


def beyond_all(what: str, value: str) -> str | None:
    """What is wrong with a result that is a share of a whole, like an accuracy of 105%, or a score of more than 100."""
    owned = SHARE.search(what) if "%" in value else SCORE.search(what) and not NO_SCORE.search(what)
    if OVER.fullmatch(value) and owned and not COMPARED.search(what):
        return f"{quoted(value)} cannot be, for {WHOLE if '%' in value else ENDS}; write what the paper says"
    return None


def unscaled(head: str, cells: Sequence[str]) -> tuple[int, str] | None:
    """Which cell of a column of % is of 1, where all others are of 100, and what to write: 0.734 beside 68.9 and 70.1."""
    shares = {at: Decimal(cell.rstrip("%")) for at, cell in enumerate(cells) if re.fullmatch(r"\d+(?:\.\d+)?%?", cell)}
    small = [at for at, share in shares.items() if share < 1]
    others = [share for at, share in shares.items() if at not in small]
    if len(small) != 1 or len(others) < 2 or not re.search("[%％]|百分", head):
        return None
    (at,) = small
    meant = shares[at].scaleb(2)
    digits = {share.as_tuple().exponent for share in others}
    if digits == {meant.as_tuple().exponent} and min(others) / 2 < meant < 2 * max(others):
        return at, f"{quoted(cells[at])} is of 1, and the column of %, as its other cells say, of 100; write {meant}"
    return None


def below_nothing(text: str) -> str | None:
    """What is wrong with machines, time or a corpus that are less than none."""
    found = re.search(r"(?:\A|[,，;；] ?)([-−]\d\S*)", text)
    return f"{quoted(found[1])} cannot be, for nothing can be counted below 0; write what the paper says" if found else None
