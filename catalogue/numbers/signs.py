"""Signs and words of mathematics of which one excludes the other: more and less, square and cube, plus and minus."""

from collections.abc import Mapping
from unicodedata import name as spelled

from catalogue.numbers.numerals import ORDINALS

# What is compared stands before it, where an arrow or a tag has none.
_BESIDE, _NUMBER = r"(?<=[A-Za-z\d)\]]) ?", r" ?[-−]?\d"
SIGNS: Mapping[str, Mapping[str, str]] = {
    # Beside letters, which of the two is more; of numbers, a bound tells.
    "comparison": {"less": rf"{_BESIDE}(?:<=?|[≤⩽]) ?[A-Za-z]", "more": rf"{_BESIDE}(?:>=?|[≥⩾]) ?[A-Za-z]"},
    "equality": {"equal": rf"{_BESIDE}={_NUMBER}", "unequal": rf"(?:≠|!=){_NUMBER}", "about": f"≈{_NUMBER}"},
    "sets": {"member": "∈", "stranger": "∉", "within": "[⊂⊆]", "around": "[⊃⊇]"},
    "Greek": {sign: rf"{sign}|\b{spelled(sign)[19:].lower()}\b" for sign in "αβγδεζηθκλρστφψω"},
    "limit": {"without": rf"{_BESIDE}[<>]{_NUMBER}", "with": rf"{_BESIDE}(?:[≤≥⩽⩾]|[<>]=){_NUMBER}"},
    "logarithm": {"binary": r"\blog(?:₂|_?2(?!\d))", "decimal": r"\blog(?:₁₀|_?10(?!\d))"},
    "base": {"natural": r"\bln\b", "other": r"(?<!natural )\blog\b"},
    "power": {
        "square": r"[A-Za-z)）]²(?![⁰-⁹])|平方(?![米公千厘英])|\bsquar(?:ed?|es|ing)\b",
        "cube": r"[A-Za-z)）]³(?![⁰-⁹])|立方(?![米公千厘英])|\bcub(?:ed?|es|ing|ic)\b",
    },
    "growth": {"linear": r"O\([A-Za-z]\)", "loglinear": r"O\([A-Za-z] ?·? ?log", "square": r"O\([A-Za-z]²\)"},
    "index": {name: sign for name, sign in zip(ORDINALS, "₀₁₂₃₄₅₆₇₈₉")},
    "operation": {
        "plus": r"(?<![增添附参更追])加 ?\d|\bplus \d",
        "minus": r"减 ?\d|(?<!plus or )\bminus \d",
        "times": r"乘以? ?(?!0|1/)\d|\bmultipl\w+ by (?!0|1/)\d",
        "over": r"除以 ?(?!0|1/)\d|\bdivid\w+ by (?!0|1/)\d",
    },
    "middle": {"mean": r"平均|\b(?:mean|average)\b", "median": r"中位|\bmedian\b"},
    "spread": {"deviation": r"标准差|\bstandard deviations?\b", "variance": r"(?<![协均])方差|(?<!co)\bvariances?\b"},
    "dimension": {name: rf"(?<![十百千]){zh}维|\b{name}-dimension" for zh, name in zip("一二三", ("one", "two", "three"))},
    "hemisphere": {
        en: rf"{zh}|(?<=[°′″\d]) ?{en[0].upper()}(?![A-Za-z])|(?:°\S*|\bdegrees) {en}\b|\b{en} (?:lat|long)itude"
        for zh, en in (("北纬", "north"), ("南纬", "south"), ("东经", "east"), ("西经", "west"))
    },
    "derivative": {name: rf"(?<!第){zh}阶(?!段)|\b{name}-order\b" for zh, name in zip("一二三", ORDINALS[1:])},
    "generation": {name: rf"第{zh}代|\b{name}[- ]generation\b" for zh, name in zip("一二三四五六", ORDINALS[1:])},
}
