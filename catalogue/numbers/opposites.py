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
# More of it, and less, in one word; by another it may be told from its other side: less error, a higher accuracy.
DEGREES = {
    "size": (("大(?!胆|方)", "larger|bigger"), ("小(?!心)", "smaller")),
    "length": (("长", "(?<!no )longer"), ("短", "shorter")),
    "strength": (("强(?!调|迫)", "stronger"), ("弱", "weaker")),
    "depth": (("深(?!入|刻)", "deeper"), ("浅", "shallower")),
    "width": (("宽", "wider"), ("窄", "narrower")),
    "price": (("贵", "costlier|more expensive"), ("便宜", "cheaper")),
    "speed": (("快", "faster"), ("慢", "slower")),
}
_YEAR = r"(?:19|20)\d\d"
_ZH_DAY = rf"{_YEAR} ?年(?: ?\d+ ?月)?(?: ?\d+ ?[日号])?[之以]?"
_EN_DAY = rf"(?:[A-Z][a-z]{{2,8}} (?:\d{{1,2}}, )?)?{_YEAR}"
# A clause that compares with nothing: who is slower than another may be told by the other, which is faster.
_ALONE = r"(?:\A|(?<=[，。；：、\n]))[^，。；：、\n比]{0,8}"
OPPOSITES: Mapping[str, Mapping[str, str]] = {
    **{
        f"one of {', '.join(names)}": {name: rf"{NAMES[name][0]}|\b(?i:{NAMES[name][1]})\b" for name in names}
        for names in (("encoder", "decoder"), ("precision", "recall"), ("zero", "one", "few"))
    },
    "translation": {
        f"{one}_{other}": rf"{a}语?[译到至→]{b}|\b{one}(?: to |-to-|→){other}\b"
        for (a, one), (b, other) in permutations(LANGUAGES.items(), 2)
    },
    "house": {name: rf"{zh}|\b{name}\b(?!-)" for name, zh in _HOUSES.items()},
    **{
        kind: {f"term_{at}": rf"{zh}|(?<![\w-])(?i:{en})" for at, (zh, en) in enumerate(pair, 1)}
        for kind, pair in _TERMS.items()
    },
    "parallel": {
        "no": r"(?:不[能可]|无法)并行|\b(?:cannot|can['’]t|can not) (?:[a-z]+ ){0,3}(?:in )?parallel",
        "yes": r"(?<![不无])(?:能够?|可以?)并行|\bcan (?!not\b)(?:[a-z]+ ){0,3}(?:in )?parallel",
    },
    "how many": {"all": "(?<!不是)(?<!并非)所有", "some": r"\b(?i:some) (?!\d|more|time|way|kind|sort)"},
    **{
        f"{kind} of one": {
            name: rf"{_ALONE}更(?:{zh})|\b(?i:{en})\b(?! than)" for name, (zh, en) in zip(("more", "less"), pair)
        }
        for kind, pair in DEGREES.items()
    },
    "when": {
        "before": rf"{_ZH_DAY}前(?!后)|(?<!not )\b(?i:before|prior to) {_EN_DAY}",
        "after": rf"{_ZH_DAY}后|(?<!only )\b(?i:after) {_EN_DAY}",
    },
    "year": {"last": r"去年|(?<!the )\blast year\b", "this": r"今年|\bthis year\b", "next": r"明年|(?<!the )\bnext year\b"},
    "today": {"before": r"昨天|\byesterday\b", "after": r"明天|\btomorrow\b"},
}
# One of these is in each Chinese text that says one of them.
SAID_SO = re.compile(
    "编码器|解码器|[年月日号][之以]?[前后]|[精确查][准确全]率|召回率|[零单少]样本|[译到至→][英德法中日俄罗]|[绝相]对位置|[自叉]注意力|[批层]归一|监督"
    "|[软硬]标签|[过欠]拟合|[上下]采样|[升降]序|[高低]资源|[前反]向传播|并行|所有|更[大小长短强弱深浅宽窄贵便快慢]|[去明今]年|[昨明]天"
    "|脸书|Facebook|Meta|OpenAI|Anthropic|谷歌|微软|英伟达|华为|阿里|百度|腾讯|斯坦福|清华"
)
