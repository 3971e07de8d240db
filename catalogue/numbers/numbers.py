"""The numbers a text states, whatever the language writes them in: 1750 亿 = 175 billion = 175B."""

import re
from collections import ChainMap
from collections.abc import Container, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache

from catalogue.numbers import designations, manifold, measures, order, owners
from catalogue.numbers.amounts import amounts
from catalogue.numbers.numerals import SCALES, large, spelled, whole
from catalogue.numbers.opposites import SAID_SO
from catalogue.numbers.reckoned import reckoned, sizes
from catalogue.numbers.rewritten import MIXED, TENS, joined, usual
from catalogue.numbers.shares import PARTS, alike, fractions, possible_shares, rests, shares, shares_in_words
from catalogue.numbers.written import Said, Stated, Unmatched, said

# What falls by 90% is a tenth of what it was.
LESS = re.compile(
    r"[降减省少缩跌砍削压掉]|less|cheap|fewer|lower|smaller|sav[ei]|reduc|shr[iua]nk|drop|优惠|便宜|f[ae]ll|decreas|\b(?:cuts?|off)\b",
    re.IGNORECASE,
)

# One of these is in each text that asks for an answer, or in the Chinese one where both have to say something; most have none.
_SIGNS = rf"\d{MIXED}₀-₉=≠<>≤≥∈∉⊂⊃⊆⊇α-ω✓✔✅☑✗✘❌✖↑⬆↓⬇+＋−－"
STATING = {
    "zh": re.compile(
        rf"[{_SIGNS}²³§零〇一二两三四五六七八九十廿卅百千万亿半番倍折成日天前后附年月左右春夏秋冬纪旬末同当次翌]|[平立]方|\b(?:log|ln)\b"
        r"|[表图式] ?[IVX]|[A-Z] ?[组型类部阶]|[上下][图表]|平均|中位|[准方]差|O\(|[南北]纬|[东西]经"
        rf"|[单双两三多](?:{'|'.join(manifold.OF)})|{SAID_SO.pattern}"
    ),
    # In small letters.
    "en": re.compile(rf"[{_SIGNS}]|[ -](?:{'|'.join(PARTS)})|percent|{'|'.join([*SCALES, *TENS])}"),
}


def stated(text: str) -> Stated:
    """Every number written with digits, scaled, with % where it is a percentage: {'175000000000': '1750 亿'}."""
    return said(text).stated


def without(numbers: Stated, others: Container[str]) -> Stated:
    """Those that are none of the others."""
    return {value: written for value, written in numbers.items() if value not in others}


@lru_cache(maxsize=20_000)
def unmatched(zh: str, en: str) -> Unmatched:
    """What only one of the texts states, in the form of `stated`. 1 000 may be one number, or two."""
    if not STATING["zh"].search(zh) and not STATING["en"].search(en.lower()):
        return {}, {}
    zh, en = usual(zh, "zh"), usual(en, "en")
    found = _unmatched(zh, en)
    if any(found) and (joined(zh), joined(en)) != (zh, en):
        together = _unmatched(joined(zh), joined(en))
        return found if any(together) else together
    return found


@dataclass
class _Text:
    """A text in the usual forms, its language, and whether it speaks of less."""

    text: str
    language: str
    less: bool

    @cached_property
    def said(self) -> Said:
        return said(self.text)

    @cached_property
    def certain(self) -> Stated:
        """What asks for an answer."""
        return self.said.stated | shares(self.text, self.language) | large(self.said.text)

    @cached_property
    def in_words(self) -> tuple[Stated, Stated, Stated]:
        """What may ask for an answer: numbers, but for one, which is often none, shares, and sizes."""
        numbers = spelled(self.said.text, self.language)
        counted = {value: self.said.text[start:end] for start, end, value in numbers if value not in ("0", "1")}
        return counted, shares_in_words(self.text, self.language), sizes(self.text, self.language)

    @cached_property
    def answers(self) -> set[str]:
        """All that the text may be said to state: 1/4 is also 25%."""
        found = {*self.certain} | {perhaps for number in self.said.numbers for perhaps in number.perhaps}
        found |= whole(self.said.text if self.language == "zh" else self.text, self.language)
        found |= possible_shares(self.text, self.language) | reckoned(self.text, self.language) | amounts(self.text)
        return alike(found | rests(alike(found)) if self.less else found)


def _unmatched(zh: str, en: str) -> Unmatched:
    less = LESS.search(zh + en) is not None
    ours, theirs = _Text(zh, "zh", less), _Text(en, "en", less)
    found = [
        (_left(ours, theirs), _left(theirs, ours)),
        *_in_words(ours, theirs),
        designations.unlike(zh, en),
        measures.unlike(ours.said, theirs.said),
        order.unlike(ours.said, theirs.said),
        owners.unlike(zh, en),
    ]
    return dict(ChainMap(*(only for only, _ in found))), dict(ChainMap(*(only for _, only in found)))


def _left(ours: _Text, theirs: _Text) -> Stated:
    """What nothing answers. 2/3 is answered by a fraction, too, and the 7 of 7 and 13 billion by 7 billion."""
    asked = without(ours.certain, theirs.certain)
    if not asked:
        return {}
    answers = theirs.answers
    parts = {
        part for a, b in fractions(ours.text, ours.language) if str(Fraction(a) / Fraction(b)) in answers for part in (a, b)
    }
    answered = {number.value for number in ours.said.numbers if number.perhaps & answers}
    return without(asked, answers | parts | answered)


def _in_words(ours: _Text, theirs: _Text) -> Iterator[Unmatched]:
    """Words ask for an answer where the other text has some that find none: 三步, four steps."""
    for zh, en in zip(ours.in_words, theirs.in_words):
        only_zh, only_en = without(zh, en), without(en, zh)
        if only_zh and only_en:
            only_zh, only_en = without(only_zh, theirs.answers), without(only_en, ours.answers)
        if only_zh and only_en:
            yield only_zh, only_en
