"""The punctuation of both languages: full-width in Chinese, none of it in English. AutoCorrect leaves most of it to people."""

import re
from unicodedata import normalize

from catalogue.language.articles import articled
from catalogue.language.misspelt import spelled
from catalogue.records.han import HAN, IDEOGRAPHS
from catalogue.records.line import quoted

# What makes a half-width sign a fault: Chinese before it, after it. Markdown's emphasis may stand between; what closes or opens
# around an English quotation (“TL;DR:”) does not. ![ begins a picture, ]: a footnote.
BEFORE, AFTER = f"[{IDEOGRAPHS}”）》」』】〉]", f"(?:[{IDEOGRAPHS}（《「『【〈]|“[*_]*[{IDEOGRAPHS}])"
AFTER_ZH = re.compile(rf"({BEFORE}[*_]*) ?([,:;]|[?!]+|\.{{3,}})(?!\[|(?<=[^{IDEOGRAPHS}]”,) [A-Za-z]) ?")
BEFORE_ZH = re.compile(rf"(?<=[^\s\]]) ?([,:;?!]|\.{{3,}}) ?(?=[*_]*{AFTER})")
LEFT, RIGHT = re.compile(BEFORE), re.compile(f"[{IDEOGRAPHS}“（《「『【〈、。，：；？！]")
# Parentheses or straight quotes, and what they hold.
ENCLOSED = re.compile(r""" ?(?:\(([^()\n]*)\)|"([^"\n]*)") ?""")
HALF_WIDTH = re.compile(r'[(",:;?!]|\.{3}')
# int8(x), N^(−0.076), √(dk); (0.5, 1)
CALLED = re.compile(r"[A-Za-z0-9_^√∑∏∫]")
POINT = re.compile(rf"[^,A-Za-z{IDEOGRAPHS}]+(?:,[^,A-Za-z{IDEOGRAPHS}]+)+")
WIDE = str.maketrans(",:;?!", "，：；？！")
# Quotes of other regions, a sign of full width that the mainland sets narrow, and what was typed twice.
MAINLAND = str.maketrans("「」『』％", "“”‘’%")
WIDE_NUMBER = re.compile(r"[０-９]+(?:．[０-９]+)*|(?<=\d)．(?=\d)")
TWICE = re.compile("。{2,}")
TYPED_TWICE = re.compile(r"([，、；：,;？])\1+|(?<=[a-z]{2})(\?)\?+$|(?<=[\w”）》])(?:[，、；：](。)|(。)[，、；])")
# In the prose of English pages, which is read without its code.
TWICE_EN = re.compile(r"([,;])\1+(?=\s|$)|(?<![.\s])(\.)\.(?=\s|$)|(?<=\w)[,;](\.)(?=\s|$)", re.MULTILINE)
# A dash of typewriters between characters or words; behind that of an option (--strict) stands no space.
ZH_DASH = re.compile(rf"(?<=[{IDEOGRAPHS}])--+(?=[{IDEOGRAPHS}])")
DASH = re.compile(
    r"(?:(?<=[a-z]{2})|(?<=[a-z][)”’,])|(?<=[a-z]\*\*)) -{2,3} (?=[\w“‘(*])"
    r"|(?<![^\s(“‘])([A-Za-z]*[a-z]{2})-{2,3}([a-z]{2,})(?![^\s.,;:!?)”’])"
)
# Of a range, as LaTeX writes it: 5--10.
RANGE = re.compile(r"(?<=\d)--(?=\d)")
PLACES = re.compile(r"[（(](?:(?:§|(?:[表图式]|附录|算法) ?)[A-Z\d][\w.]*(?:[,，、] ?|(?=[)）]))){2,}[)）]")  # （§4.2、表 5）
PAIRS = dict(zip("({（“《〈【「『", ")}）”》〉】」』"))
PAIRED = re.compile(f"[{re.escape(''.join([*PAIRS, *PAIRS.values()]))}]")
# Brackets that need no other one: (0, 1], “{”.
ALONE = re.compile(r"[(\[][-−+]?[\w.∞]+[,，] ?[-−+]?[\w.∞]+[)\]]|(?<=[“\"'])[^\w\s](?=[”\"'])")
# What counts the items of a list: 1), a)
COUNTED = re.compile(r"(?:^|\s|[，；：。、（(])(?:\d{1,2}|[a-z]|[ivx]{2,4})$", re.MULTILINE)
# Words that begin a sentence: others may be names.
BEGINNING = "The|This|That|These|They|There|It|Its|In|If|We|A|An|And|Another|But|Each|For|So|As|When|With"
# In an English text, what stands apart that belongs to the word before it, and together what a space parts.
SPACING = [
    (re.compile(rf"\.(?<=[a-z]{{2}}\.)(?=(?:{BEGINNING}) )"), ". "),
    (re.compile(r"(?<=[\w)\]”’%]) +([,;.!?]|(?<=[^\d] ):)(?=\s|$)(?! \.)"), r"\1"),
    (re.compile(r"(?<=[a-z]{2}) *([,;])(?=[a-z]{2})"), r"\1 "),
    (re.compile(r"(?<=\() +| +(?=\))"), ""),
]
# Signs of Chinese in an English text; NFKC knows the other half of them.
CHINESE_SIGNS = re.compile("[\u3000-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff65]")
# These bring the space with them that ASCII has behind its own.
ROOMY = re.compile(r"([、。，：；？！])(?=[^\W\d_])")
ASCII = str.maketrans("、。「」『』【】《》〈〉", ",.\"\"''[]\"\"''")


def widened(text: str) -> str:
    """A Chinese text with full-width punctuation, ellipses and quotes wherever a half-width one touches Chinese.

    Numbers (10:1), calls (LLM.int8(), O(n)), points (0, 1) and English within the Chinese stay.
    """
    text = WIDE_NUMBER.sub(
        lambda match: normalize("NFKC", match[0]), TWICE.sub("。", text.translate(MAINLAND)) if HAN.search(text) else text
    )
    if not HALF_WIDTH.search(text):
        return text
    text = PLACES.sub(lambda match: re.sub(", ?", "、", match[0]), text)
    for pattern, wide in ((ENCLOSED, _enclosed), (AFTER_ZH, lambda m: m[1] + _wide(m[2])), (BEFORE_ZH, lambda m: _wide(m[1]))):
        text = pattern.sub(wide, text)
    return text


def unpaired(text: str) -> tuple[int, str] | None:
    """Where the first bracket or quotation mark stands that has no other one, and what to do about it."""
    ahead: list[tuple[int, str]] = []
    for sign in PAIRED.finditer(ALONE.sub(lambda match: "-" * len(match[0]), text)):
        if sign[0] in PAIRS:
            ahead.append((sign.start(), sign[0]))
        elif ahead and PAIRS[ahead[-1][1]] == sign[0]:
            ahead.pop()
        elif not COUNTED.search(text[max(0, sign.start() - 6) : sign.start()]):
            return sign.start(), f"{_around(text, sign.start())} closes what nothing opens; write both signs, or neither"
    return (ahead[-1][0], f"{_around(text, ahead[-1][0])} does not close; write both signs, or neither") if ahead else None


def _around(text: str, at: int) -> str:
    return quoted(text[max(0, at - 6) : at + 7])


def _enclosed(match: re.Match[str]) -> str:
    (within, quoted), text = match.groups(), match.string
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    cited = " et al." in (within or "") or text.endswith(" et al.", 0, match.start())
    is_formula = quoted is None and (POINT.fullmatch(within) or cited or (match[0][0] == "(" and CALLED.match(before)))
    if HAN.search(match[0]) or (not is_formula and (LEFT.match(before) or RIGHT.match(after))):
        return f"（{within}）" if quoted is None else f"“{quoted}”"
    return match[0]


def _wide(sign: str) -> str:
    return "……" if sign.startswith(".") else sign.translate(WIDE)


def typed_once(text: str) -> str:
    """A plain text, in which no code was, without marks that were typed twice."""
    return TYPED_TWICE.sub(r"\1\2\3\4", text)


def spaced(text: str) -> str:
    """An English text with its spaces around punctuation where they belong, and what else is written in one way only."""
    for pattern, right in SPACING:
        text = pattern.sub(right, text)
    return spelled(articled(text))


def dashed(text: str) -> str:
    """A text with dashes for those of typewriters."""
    if "--" not in text:
        return text
    return DASH.sub(lambda found: f"{found[1] or ''}—{found[2] or ''}", ZH_DASH.sub("——", RANGE.sub("–", text)))


def narrowed(text: str) -> str:
    """An English text with signs of ASCII in place of the punctuation of Chinese, and none that was typed twice."""
    text = CHINESE_SIGNS.sub(lambda match: normalize("NFKC", match[0].translate(ASCII)), ROOMY.sub(r"\1 ", text))
    return TWICE_EN.sub(lambda match: match[1] or match[2] or match[3], text)
