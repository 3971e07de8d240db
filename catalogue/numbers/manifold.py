"""How many of something a thing has, in one word of either language: 双层 is two-layer, 单语 is monolingual."""

import re
from collections.abc import Iterator

HAVING = {
    "one": ("单", "single|one|mono|uni"),
    "two": ("双两", "double|dual|two|bi"),
    "three": ("三", "triple|three|tri"),
    "many": ("多", "multi"),
}
OF = {"层": "layer", "头": "head", "任务": "task", "向": "direction", "语": "lingual", "轮": "turn", "步": "step", "跳": "hop"}
OF |= {"模态": "modal", "卡": "gpu", "塔": "tower", "阶段": "stage"}
# More layers and too many of them are no kind, nor is the third one, a list (名单) or what is simple.
_NO_KIND = "(?<![许很更太众最至几诸好第分前后每这那简名订清菜账榜表多少一二三四五六七八九十百千万亿])"
ZH = re.compile(rf"{_NO_KIND}(?P<having>[{''.join(zh for zh, _ in HAVING.values())}])(?P<of>{'|'.join(OF)})(?!层|骤|部)")
EN = re.compile(rf"\b(?P<having>{'|'.join(en for _, en in HAVING.values())})-?(?P<of>{'|'.join(OF.values())})", re.IGNORECASE)
# What is told in words of its own: 一个头, on one task, several heads; who has three has many.
_SEVERAL = "two|three|four|five|several|many|multiple|more|all|both"
_WORDS = {
    "one": r"(?<!第)[一单]\w{{0,2}}{zh}|独|\bone (?:{en}|card)|\balone\b",
    "two": r"[两2] ?\w?{zh}|\b(?:two|both)[ -]{en}",
    "three": r"[三3] ?\w?{zh}|\bthree[ -]{en}",
    "many": rf"[两三四五六七八九十几各多2-9] ?\w?{{zh}}|一起|\b(?:{_SEVERAL}) (?:\w+ )?{{en}}|\btogether\b",
}
AS_WELL = {
    (f"number of {en}", name): re.compile(words.format(zh=zh, en=en), re.IGNORECASE)
    for zh, en in OF.items()
    for name, words in _WORDS.items()
}
_NAMES = {word: name for name, (zh, en) in HAVING.items() for word in (*zh, *en.split("|"))}


def manifold(text: str) -> Iterator[tuple[str, str, str]]:
    """Each with what it is of, how many it says, and as it is written."""
    for found in (*ZH.finditer(text), *EN.finditer(text)):
        of = OF.get(found["of"], found["of"].lower())
        yield f"number of {of}", _NAMES[found["having"].lower()], found[0]
