"""What has no place in a text: pictures, and works as papers cite them, [12] and (Hu et al., 2021)."""

from collections.abc import Sequence

import regex

Kind = tuple["regex.Pattern[str]", "regex.Pattern[str]", str]

# Numbers of works among the references of the paper: several of them where works are spoken of, for [1, 10] is an interval.
REFERENCE = regex.compile(
    r"(?<=[\p{L}，。] ?|[)）] |\p{L}-\d[\d.]* ?)\[(?!0\b)\d{1,3}(?:[–-]\d{1,3})?\]+(?![\d(])"
    r"|(?<=(?:\bal\.|\b[Ww]orks?|[Mm]ethods?|[Pp]apers?|[Ss]tud(?:y|ies)|[Aa]pproach(?:es)?|\b[Ss]ee|\bcf\.|\b[Ff]ollowing"
    r"|\b(?:proposed|introduced|described|reported|studied|discussed) (?:in|by)|工作|方法|论文|文献|研究|等人?|[参可]见) ?)"
    r"\[(?!0\b)\d{1,3}(?:[,，–-] ?\d{1,3})+\]+(?![\d(])"
)
# Works as papers cite them, (Hu et al., 2021; He and Sun, 2022), of which readers of ours have no list.
_BY = r"\p{Lu}[\p{L}.’' &-]{1,60}"
_FIRST, _YEAR = rf"(?:(?:v[ao]n|de[nr]?|l[ae]|el) ){{0,2}}{_BY}(?: et al\b\.?| ?等人?)", r"[,，]? ?(?:19|20)\d\d[a-z]?"
CITED = regex.compile(
    rf"[(（\[](?:(?:e\.g\.,?|cf\.|[Ss]ee) |[参可]?见 ?)?{_FIRST}{_YEAR}(?:[;；] ?(?:{_FIRST}|{_BY}){_YEAR})*[)）\]]"
)
QUOTES = "“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」"
QUOTED_WORDS, QUOTATION = regex.compile(QUOTES), regex.compile(f"{QUOTES}|（[^）]*）")
# What has no place in a text but between these, and what to do.
OF_WORKS: list[Kind] = [
    (REFERENCE, QUOTATION, "name the work that it stands for"),
    (CITED, QUOTED_WORDS, "say it with the name of the work and its year, on a page as a link"),
]
STRANGE: list[Kind] = [(regex.compile(r"\p{Emoji_Presentation}"), QUOTATION, "leave it out, or quote it"), *OF_WORKS]


def strange(text: str, kinds: Sequence[Kind] = STRANGE) -> tuple[str, str] | None:
    """The first sign of these kinds, and what to do about it."""
    found = ((pattern.search(quotation.sub("", text)), cure) for pattern, quotation, cure in kinds)
    return next(((sign[0], cure) for sign, cure in found if sign), None)
