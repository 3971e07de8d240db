"""What was read in another encoding, and what only has the same signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language.garbled import garbled


@pytest.mark.parametrize("text", ["é", "’", "“x”", "，", "注意力", "😀", "± 0.3", "naïve", "–"])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_text_in_the_wrong_encoding_is_told_with_the_right_one(text, encoding):
    shown = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())
    said = [said for _, said in garbled(f"a {shown} b")]
    assert said and all("; write '" in each for each in said)


@pytest.mark.parametrize("text", ["锟斤拷", "a\n烫烫烫", "屯屯屯屯"])
def test_what_is_lost_is_to_be_written_again(text):
    assert [said.partition("; ")[2] for _, said in garbled(text)] == ["write again what was lost there"]


OTHERS = ["café", "“café”—x", "É’", "São Paulo", "Ñandú", "联通", "烫手", "resumé…", "100 °C ± 3 × 5", "«É»", "小时"]


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_none(text):
    assert [*garbled(text)] == []


@given(st.text())
def test_no_text_is_too_strange(text):
    assert all(line >= 1 for line, _ in garbled(text))
