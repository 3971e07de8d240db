"""What most texts are spared by a first look, no text that needs the second one is."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.language.foreign import FORMULAS, IN_TEXT, MARKED
from catalogue.language.garbled import BEGUN, LOST, PARTS, WESTERN
from catalogue.language.impossible import DAYS, IMPOSSIBLE
from catalogue.language.impossible import PARTS as BROKEN
from catalogue.language.numbers import STATING, stated
from catalogue.language.numerals import large
from catalogue.language.rewritten import usual
from catalogue.language.shares import shares

FIRST = [
    *product((*IN_TEXT, FORMULAS), (MARKED,)),
    *product((*DAYS, *IMPOSSIBLE, BROKEN), (re.compile(r"\d"),)),
    (WESTERN, BEGUN),
    (LOST, re.compile("|".join(PARTS))),
]


@pytest.mark.parametrize(("pattern", "first"), FIRST)
@settings(max_examples=20)
@given(st.data())
def test_whatever_is_found_shows_at_the_first_look(pattern, first, data):
    assert first.search(data.draw(st.from_regex(pattern)))


SAID = {
    "zh": [*"零一二两三九十百千万亿半成多 第折后廿卅几点负级", "分之", "世纪", "年代", "上世纪", "次方", "百分点", "½"],
    "en": [
        "a",
        "an",
        "one",
        "two",
        "nine",
        "ten",
        "twenty",
        "hundred",
        "thousand",
        "Million",
        "billions",
        "half",
        "Quarters",
        "third",
        "fifths",
        "tenth",
        "percent",
        "the",
        "nineties",
        "off",
        "and",
        "of",
        "in",
        "minus",
        "dozen",
        "twofold",
        "decade",
        "once",
    ],
}


@pytest.mark.parametrize("language", SAID)
@given(st.data())
def test_whatever_states_a_number_shows_at_the_first_look(language, data):
    words = data.draw(st.lists(st.sampled_from(SAID[language]), max_size=6))
    text = (" " if language == "en" else "").join(words)
    if shares(text, language) | large(text, language) | stated(usual(text, language)):
        assert STATING[language].search(text)
