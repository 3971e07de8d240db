"""The numbers a text states, whatever the language writes them in: 1750 亿 = 175 billion = 175B."""

import re
from fractions import Fraction
from functools import lru_cache

from catalogue.language import designations, measures, order
from catalogue.language.durations import durations
from catalogue.language.numerals import SCALES, large, whole
from catalogue.language.rewritten import MIXED, TENS, joined, usual
from catalogue.language.shares import PARTS, alike, fractions, possible_shares, shares, without_shares
from catalogue.language.written import Said, said

Unmatched = tuple[set[str], set[str]]
"""What only the Chinese text states, and what only the English text states."""

# One of these stands in every text that states a number, and asks for an answer; most texts have none.
STATING = {
    "zh": re.compile(rf"[\d{MIXED}万亿]|分之|年代|附录|第 ?[一二三四五六七八九十]|[零〇一二两三四五六七八九十廿卅百千]\s*成"),
    "en": re.compile(rf"[\d{MIXED}]|[ -](?:{'|'.join(PARTS)})|percent|{'|'.join([*SCALES, *TENS])}", re.IGNORECASE),
}


def stated(text: str) -> set[str]:
    """Every number written with digits, scaled, with % where it is a percentage: {'175000000000', '28.8%'}."""
    return {number.value for number in said(text).numbers}


@lru_cache(maxsize=20_000)
def unmatched(zh: str, en: str) -> Unmatched:
    """The numbers that only one of the texts states, as `stated` gives them. 1 000 may be one number, or two."""
    if not STATING["zh"].search(zh) and not STATING["en"].search(en):
        return set(), set()
    zh, en = usual(zh, "zh"), usual(en, "en")
    found = _unmatched(zh, en)
    if any(found) and (joined(zh), joined(en)) != (zh, en):
        together = _unmatched(joined(zh), joined(en))
        return found if any(together) else together
    return found


def _unmatched(zh: str, en: str) -> Unmatched:
    texts, read = {"zh": zh, "en": en}, {"zh": said(zh), "en": said(en)}
    certain = {code: {number.value for number in read[code].numbers} | _certain(text, code) for code, text in texts.items()}

    def left(code: str, other: str) -> set[str]:
        """Most texts state no number, and ask for no answer."""
        if not certain[code]:
            return set()
        return _left(certain[code], read[code], texts[code], _answers(certain[other], read[other], texts[other], other))

    only_zh, only_en = left("zh", "en"), left("en", "zh")
    for unlike in (designations.unlike(zh, en), measures.unlike(**read), order.unlike(**read)):
        only_zh, only_en = only_zh | unlike[0], only_en | unlike[1]
    return only_zh, only_en


def _certain(text: str, language: str) -> set[str]:
    return shares(text, language) | large(text, language)


def _answers(numbers: set[str], read: Said, text: str, language: str) -> set[str]:
    """All that a text may be said to state: 1/4 is also 25%."""
    words = whole(without_shares(text) if language == "zh" else text, language)
    perhaps = {number.perhaps for number in read.numbers}
    return alike(numbers | words | possible_shares(text, language) | durations(text) | perhaps)


def _left(numbers: set[str], read: Said, text: str, answers: set[str]) -> set[str]:
    """What nothing answers. 2/3 is answered by a fraction, too, and the 7 of 7 and 13 billion by 7 billion."""
    parts = {part for a, b in fractions(text) if str(Fraction(a) / Fraction(b)) in answers for part in (a, b)}
    return numbers - answers - parts - {number.value for number in read.numbers if number.perhaps in answers}
