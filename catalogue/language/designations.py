"""Numbers within names, of which a text may say as many as it likes: GPT-3, LLaMA-13B, 512 MB, Appendix C, the third."""

import re
from collections.abc import Iterator

from catalogue.language.numerals import ORDINALS

# By what is counted; plural forms of a name are the name: 8 P100s.
NAME = re.compile(r"(?<![A-Za-z\d-])([A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)[- ]?(\d+(?:\.\d+)?[A-Za-z]*?)s?(?![\w])")
MEMORY = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)[ -]?([KMGTP]i?B)(?![A-Za-z])")
APPENDIX = re.compile(r"(?:附录|\b[Aa]ppendix) ?([A-Z])(?![A-Za-z])")
ZH_ORDINAL = re.compile("第 ?([一二三四五六七八九十])(?![一二三四五六七八九十百千万亿方]| ?人称)")
EN_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS[1:11])})\b(?!-| part(?:y|ies)\b| person\b)", re.IGNORECASE)


def unlike(zh: str, en: str) -> tuple[set[str], set[str]]:
    """What one text says in the place of what the other does: of one kind, each has some that the other lacks."""
    ours, theirs = ({*_said(text)} for text in (zh, en))
    only_zh, only_en = ours - theirs, theirs - ours
    kinds = {kind for kind, _ in only_zh} & {kind for kind, _ in only_en}
    zh_says, en_says = ({said for kind, said in only if kind in kinds} for only in (only_zh, only_en))
    return zh_says, en_says


def _said(text: str) -> Iterator[tuple[str, str]]:
    """Each with its kind."""
    yield from ((name.lower(), f"{name.lower()} {number}") for name, number in NAME.findall(text))
    yield from ((amount, f"{amount} {unit}") for amount, unit in MEMORY.findall(text))
    yield from (("Appendix", f"Appendix {letter}") for letter in APPENDIX.findall(text))
    yield from (("ordinal", ORDINALS["零一二三四五六七八九十".index(sign)]) for sign in ZH_ORDINAL.findall(text))
    yield from (("ordinal", word.lower()) for word in EN_ORDINAL.findall(text))
