"""What most texts are spared by a first look, no text that needs the second one is."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.language.days import DAYS
from catalogue.language.foreign import FORMULAS, IN_TEXT, MARKED, MATHS
from catalogue.language.garbled import BEGUN, LOST, PARTS, WESTERN
from catalogue.language.impossible import IMPOSSIBLE
from catalogue.language.impossible import PARTS as BROKEN

FIRST = [
    *product((*IN_TEXT, *MATHS, FORMULAS), (MARKED,)),
    *product((*DAYS, *IMPOSSIBLE, BROKEN), (re.compile(r"\d"),)),
    (WESTERN, BEGUN),
    (LOST, re.compile("|".join(PARTS))),
]


@pytest.mark.parametrize(("pattern", "first"), FIRST)
@settings(max_examples=20)
@given(st.data())
def test_whatever_is_found_shows_at_the_first_look(pattern, first, data):
    assert first.search(data.draw(st.from_regex(pattern)))
