"""Words of which one excludes the other, beside which no number need stand: encoder and decoder, Google and Microsoft.

A new pair is entered here, if no text can say the one by the other; by which other words it may be, in designations.py.
"""

import re
from collections.abc import Mapping
from itertools import permutations

from catalogue.numbers.owners import LANGUAGES, NAMES

_HOUSES = {
    "Google": "谷歌",
    "Microsoft": "微软",
    "Meta": "脸书|Facebook|Meta(?!-)",
    "OpenAI": "OpenAI",
    "Anthropic": "Anthropic",
    "NVIDIA": "英伟达",
    "Huawei": "华为",
    "Alibaba": "阿里",
    "Baidu": "百度(?!百科)",
    "Tencent": "腾讯",
    "Stanford": "斯坦福",
    "Tsinghua": "清华",
}
# What is called so has a name, in the one language and in the other.
_TERMS = {
    "position": (("绝对位置", "absolute position"), ("相对位置", "relative position")),
    "attention": (("自注意力", "self-attention"), ("交叉注意力", "cross-attention")),
    "normalization": (("批归一化", "batch norm"), ("层归一化", "layer norm")),
    "supervision": (("(?<![无自弱半])监督(?:学习|训练)", "supervised"), ("无监督", "unsupervised")),
    "label": (("软标签", "soft label"), ("硬标签", "hard label")),
    "fit": (("过拟合", "over-?fit"), ("欠拟合", "under-?fit")),
    "sampling": (("上采样", "up-?sampl"), ("下采样", "down-?sampl")),
    "sorting": (("升序", "ascending"), ("降序", "descending")),
    "resource": (("高资源", "high-resource"), ("低资源", "low-resource")),
    "pass": (("前向传播", "forward pass"), ("反向传播", "back-?propagat|backward")),
}
_YEAR = r"(?:19|20)\d\d"
_ZH_DAY = rf"{_YEAR} ?年(?: ?\d+ ?月)?(?: ?\d+ ?[日号])?[之以]?"
_EN_DAY = rf"(?:[A-Z][a-z]{{2,8}} (?:\d{{1,2}}, )?)?{_YEAR}"
OPPOSITES: Mapping[str, Mapping[str, str]] = {
    **{
        f"one of {', '.join(names)}": {name: rf"{NAMES[name][0]}|\b(?i:{NAMES[name][1]})\b" for name in names}
        for names in (("encoder", "decoder"), ("precision", "recall"), ("zero", "one", "few"))
    },
    "translation": {
        f"{one}_{other}": rf"{a}[语文]?(?:[译到至→]|翻?译[成为]){b}|\b{one}(?: (?:in)?to |-to-|→){other}\b"
        for (a, one), (b, other) in permutations(LANGUAGES.items(), 2)
    },
    "house": {name: rf"{zh}|\b{name}\b(?!-)" for name, zh in _HOUSES.items()},
    **{
        kind: {f"term_{at}": rf"{zh}|(?<![\w-])(?i:{en})" for at, (zh, en) in enumerate(pair, 1)}
        for kind, pair in _TERMS.items()
    },
    "how many": {"all": "所有", "some": r"\b(?i:some) (?!\d|more|time|way|kind|sort)"},
    "when": {
        "before": rf"{_ZH_DAY}前(?!后)|(?<!not )\b(?i:before|prior to) {_EN_DAY}",
        "after": rf"{_ZH_DAY}后|(?<!only )\b(?i:after) {_EN_DAY}",
    },
    "year": {
        "before_last": r"(?<!年)前年(?![代均])|\byear before last\b",
        "last": r"去年|(?<!the )\blast year\b",
        "this": r"今年|\bthis year\b",
        "next": r"明年|(?<!the )\bnext year\b",
    },
    "today": {"before": r"昨天|\byesterday\b", "after": r"明天|\btomorrow\b"},
}
# Of whom a text denies something, or whom it sets apart, it may tell by the other: 不需要反向传播, only forward passes.
TURNED = re.compile(
    "[不没未无非难才只除越比缺丢失免]|去掉|省[去下]|其[他它余]"
    r"|\b(?:not?|none|nor|never|neither|without|cannot|hardly|only|un(?:like|less|til)|instead|other|than|except|less|los[et]s?"
    r"|avoid\w*|fail\w*|lack\w*|miss\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[，。；：！？\n]|[,.;:!?](?:\s|$)")
# One of these is in each Chinese text that says one of them.
SAID_SO = re.compile(
    "编码器|解码器|[年月日号][之以]?[前后]|[精确查][准确全]率|召回率|[零单少]样本|[译到至→成为][英德法中日俄罗]|[绝相]对位置|[自叉]注意力|[批层]归一|监督"
    "|[软硬]标签|[过欠]拟合|[上下]采样|[升降]序|[高低]资源|[前反]向传播|所有|[去明今前]年|[昨明]天"
    "|脸书|Facebook|Meta|OpenAI|Anthropic|谷歌|微软|英伟达|华为|阿里|百度|腾讯|斯坦福|清华"
)
