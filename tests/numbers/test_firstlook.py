"""What most texts are spared by a first look, no text that needs the second one is."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.language.foreign import FORMULAS, IN_TEXT, OWN, SIGNS, WORDS
from catalogue.language.garbled import BEGUN, LOST, PARTS, TORN, WESTERN
from catalogue.markdown import seen
from catalogue.numbers import digits
from catalogue.numbers.days import DAYS
from catalogue.numbers.impossible import IMPOSSIBLE, NUMBERED
from catalogue.numbers.impossible import PARTS as BROKEN
from catalogue.numbers.numbers import STATING, _unmatched
from catalogue.numbers.rewritten import usual
from catalogue.records import draft

FIRST = [
    *product((*IN_TEXT, *OWN, FORMULAS), (re.compile(f"{SIGNS.pattern}|{WORDS.pattern}"),)),
    *product((digits.LETTER, digits.PARTED, *digits.POWERS, digits.TURNED, digits.SIGNS_TWICE, digits.COMMAS), (digits.DIGIT,)),
    *product((*DAYS, *IMPOSSIBLE, BROKEN), (NUMBERED,)),
    *product(seen.RAW, (seen.MARKED,)),
    (WESTERN, BEGUN),
    (LOST, re.compile("|".join(PARTS))),
    (TORN, re.compile("-[ \n]")),
    (draft.OPEN, draft.MARKED),
]


@pytest.mark.parametrize(("pattern", "first"), FIRST)
@settings(max_examples=20)
@given(st.data())
def test_whatever_is_found_shows_at_the_first_look(pattern, first, data):
    assert first.search(data.draw(st.from_regex(pattern)))


ZH = """零 一 两 九 十 百 千 万 亿 半 成 多 第 折 番 倍 周 天 日 前 后 快 附 负 级 张 个 从 到
平均 中位 标准差 方差 平方 上图 下表 II 部分 O(n)
分钟 世纪 年代 最后 ½ ² GPU 附录A Table n的平方
单 双 层 头 向 任务 项 北纬 东经 少"""
EN = """a an one two nine ten twenty hundred thousand Million billions half Quarters third fifths tenth percent the nineties
off and of in minus dozen twofold decade once first last final Monday minutes before later ago fast slow doubled twice per
GPUs steps from to mean median variance O(n) O(n²) figure above below II Part
Appendix A n squared cubed x² Table hour
bi-directional unidirectional single-layer multi-head multi-task fewer degrees west north"""


@given(*(st.lists(st.sampled_from(words.split()), max_size=6) for words in (ZH, EN)))
def test_texts_that_differ_in_a_number_show_it_at_the_first_look(zh, en):
    ours, theirs = "".join(zh), " ".join(en)
    if any(_unmatched(usual(ours, "zh"), usual(theirs, "en"))):
        assert STATING["zh"].search(ours) or STATING["en"].search(theirs.lower())
