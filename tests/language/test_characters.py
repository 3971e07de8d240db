"""Characters that nobody sees, and letters that are taken for others."""

import pytest

from catalogue.language.characters import hidden, lookalikes

UNSEEN = [
    "\u3164",
    "\u115f",
    "\uffa0",
    "\u2800",
    "\U000e0041",
    "\ufe0f",
    "\u034f",
    "\u180e",
    "\u200b",
    "\u2028",
    "\u0085",
    "\x1b",
    "\r",
]
UNSEEN += ["\u200d", "\x00", "\ufffe", "\U0001ffff", "\ue000", "\u0378", "\u202e", "\u00ad", "\ufeff", "\ufff9"]
TWINS = [
    "p\u0430per",
    "\u0440\u0430\u0440\u0435r",
    "B\u0415RT",
    "\u0391ttention",
    "L\u039fRA",
    "d\u03b1ta",
    "\U0001d401ERT",
    "\uff27PT",
    "\ufb01ne",
    "\u24b6",
]
TWINS += ["\u0251ttention", "\u1d00bc", "\u13df\u13b1", "\u0585ne", "\ua4d0I", "русский", "עברית"]
PLAIN = [
    "GPT-3 的 naïve Łukasz Ångström Đorđe ı",
    "β-VAE, μTransfer, τ-bench, αβ, Σ, π_θ",
    "W + αBA, νt, αi, 2ρx, 100 µs, /ˈtəʊkən/",
    "① ② ℝ ℓ ᵀ ₙ ʼ ™",
    "仮名 カナ 한글 ㄅ",
    "⚠\ufe0f 1\ufe0f\u20e3 \U0001f468\u200d\U0001f467 \U0001f44d\U0001f3fd",
    "tab\tand\r\nline",
]


@pytest.mark.parametrize("character", UNSEEN, ids=ascii)
def test_what_nobody_sees_is_named_with_its_line(character):
    ((line, complaint),) = hidden(f"one\ntwo{character}three")
    assert line == 2 and complaint.startswith(f"U+{ord(character):04X}") and "after 'two'; remove it" in complaint


@pytest.mark.parametrize("word", TWINS, ids=ascii)
def test_a_letter_that_looks_like_another_is_named(word):
    found = list(lookalikes(f"one\ntwo {word}"))
    assert found and all(line == 2 and "write the letter" in complaint for line, complaint in found)


@pytest.mark.parametrize("word", ["caf" + "e\u0301", "300 \u212a", "\u212bngström", "\uf900", "a" + "\u0301" * 9], ids=ascii)
def test_a_letter_in_another_form_is_named(word):
    ((line, complaint),) = lookalikes(f"one\ntwo {word}")
    assert line == 2 and "; write " in complaint


RADICALS = {"⼀": "write '一'", "⼈": "write '人'", "⻓": "write the character that it looks like", "⻋": "write the character"}


@pytest.mark.parametrize("radical", RADICALS, ids=ascii)
def test_a_radical_is_named_with_the_character_for_which_a_pdf_gives_it(radical):
    ((line, complaint),) = lookalikes(f"一\n二{radical}")
    assert line == 2 and complaint.partition("; ")[2].startswith(RADICALS[radical])


@pytest.mark.parametrize("digits", ["٣٥", "३५", "\U0001d7d1"], ids=ascii)
def test_digits_of_other_scripts_are_named(digits):
    ((line, complaint),) = lookalikes(f"one\n{digits} MB")
    assert line == 2 and "; write the digits 0 to 9" in complaint


@pytest.mark.parametrize("text", PLAIN)
def test_what_texts_need_stays(text):
    assert [*hidden(text), *lookalikes(text)] == []
