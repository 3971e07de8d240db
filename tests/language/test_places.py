"""Places are found in the running text of both languages, by their numbers alone; what only looks like one is left alone."""

import pytest

from catalogue.language.places import places

KINDS = ("Table", "Figure", "Equation", "Algorithm", "Listing", "Appendix", "Footnote", "Theorem", "Lemma")
ENGLISH = {kind: kind for kind in KINDS}
CHINESE = dict(zip(KINDS, ("表", "图", "式", "算法", "代码清单", "附录", "脚注", "定理", "引理")))

SAID = {
    "§3.2.1 and (§A.2), §10.": ["§3.2.1", "§A.2", "§10"],
    "Section 3.2, but section 23 of another corpus": ["§3.2"],
    "Table 2, table 3, Table 2.1. Table A.1, Figure 2a": ["Table 2", "Table 3", "Table 2.1", "Table A.1", "Figure 2a"],
    "equation 1, Algorithm 1, Listing 4, footnote 4": ["Equation 1", "Algorithm 1", "Listing 4", "Footnote 4"],
    "Appendix A, Appendix B.2 and an Appendix": ["Appendix A", "Appendix B.2"],
    "Tables 2, 3 and 4; Figures 3 to 5": ["Table 2", "Table 3", "Table 4", "Figure 3", "Figure 5"],
    "Appendices D and E; §§2, 3, and 4": ["Appendix D", "Appendix E", "§2", "§3", "§4"],
    "(Table IV), Tables II and III, Theorem 1, Lemma A.2, Table Interest": [
        "Table IV",
        "Table II",
        "Table III",
        "Theorem 1",
        "Lemma A.2",
    ],
    "§3.1–3.3, Tables 2–4": ["§3.1", "§3.3", "Table 2", "Table 4"],
    "Table 2 and 3 others, from Table 2 to 30%, equations 5.4%": ["Table 2", "Table 2"],
    "§IV, Section III and §X; §VX": ["§IV", "§III", "§X"],
    "tables, Figure it out, Appendix Table, table2go, §": [],
    "(§2.2 there), (Table 10 there, 11 in v2), §3 there, but (§4; it was there)": ["§4"],
}
SAID_IN_CHINESE = {
    "（§4.2、表 5）和图 1，2a": ["§4.2", "Table 5", "Figure 1"],
    "第 3.2 节、第 3 步、附录 B.2、算法 1、脚注 4、代码清单 2": [
        "§3.2",
        "Appendix B.2",
        "Algorithm 1",
        "Footnote 4",
        "Listing 2",
    ],
    "对着式 1 和公式 2": ["Equation 1", "Equation 2"],
    "附录 D、E 到 H，附录 A、GLUE": [*(f"Appendix {letter}" for letter in "DEHA")],
    "表 IV、定理 1 和附录 AI": ["Table IV", "Theorem 1"],
    "图 3 到图 5，表 2 至 4": ["Figure 3", "Figure 5", "Table 2", "Table 4"],
    "发表 2 篇，代表 3 种，企图 3 次，模式 1，只写算式 5.4%": [],
    "（该文 §2.2）（该文表 10，后来的版本里是表 11），该文附录 A.2，再看 §3": ["§3"],
}


@pytest.mark.parametrize("text", SAID)
def test_places_of_an_english_text(text):
    assert [found.place for found in places(text, ENGLISH)] == SAID[text]


@pytest.mark.parametrize("text", SAID_IN_CHINESE)
def test_places_of_a_chinese_text(text):
    assert [found.place for found in places(text, CHINESE)] == SAID_IN_CHINESE[text]


def test_a_place_knows_where_it_stands():
    text = "in Tables 2 and 3 (§3.1–3.3)"
    assert [text[start:end] for start, end, _ in places(text, ENGLISH)] == ["Tables 2", "3", "§3.1", "3.3"]


def test_words_that_mean_something_in_a_pattern_are_words():
    assert [found.place for found in places("a+b) 2", {"Table": "a+b)"})] == ["Table 2"]
    assert [found.place for found in places("表( 2", {"Table": "表("})] == ["Table 2"]
