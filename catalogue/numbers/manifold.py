"""How many of something a thing has, in one word of either language: 双层 is two-layer, 单语 is monolingual."""

import re
from collections.abc import Iterator

HAVING = {
    "one": ("单", "single|one|mono|uni"),
    "two": ("双", "double|dual|two|bi"),
    "three": ("三", "triple|three|tri"),
    "many": ("多", "multi"),
}
OF = {"层": "layer", "头": "head", "任务": "task", "向": "direction", "语": "lingual", "轮": "turn", "步": "step", "跳": "hop"}
OF |= {"模态": "modal", "卡": "gpu", "塔": "tower", "阶段": "stage"}
# What is many may be two or three.
ALSO = {"many": ("two", "three"), "two": ("many",), "three": ("many",)}
# Many is no word of its own in 许多 and 更多任务, nor is single in 简单步骤.
ZH = re.compile(rf"(?<![许很更太众最大诸简名清])(?P<having>[{''.join(zh for zh, _ in HAVING.values())}])(?P<of>{'|'.join(OF)})")
EN = re.compile(rf"\b(?P<having>{'|'.join(en for _, en in HAVING.values())})-?(?P<of>{'|'.join(OF.values())})", re.IGNORECASE)
_NAMES = {word: name for name, (zh, en) in HAVING.items() for word in (zh, *en.split("|"))}


def manifold(text: str) -> Iterator[tuple[str, str, str]]:
    """Each with what it is of, how many it says, and as it is written."""
    for found in (*ZH.finditer(text), *EN.finditer(text)):
        of = OF.get(found["of"], found["of"].lower())
        yield f"number of {of}", _NAMES[found["having"].lower()], found[0]


def implied(text: str) -> Iterator[tuple[str, str]]:
    """What it may say besides: of what, and how many."""
    return ((of, other) for of, having, _ in manifold(text) for other in ALSO.get(having, ()))
