"""What there is of data is said once, each record knows its lines, and one walk finds everything."""

import pytest

from catalogue.records.data import LISTS, MODELS
from catalogue.records.han import HAN
from catalogue.records.line import quoted, short
from catalogue.records.load import load
from catalogue.records.values import Text
from catalogue.records.walk import values, walk


def test_every_data_file_has_its_list(root):
    assert {file.stem for file in (root / "data").glob("*.yaml")} == {*MODELS}
    assert {*MODELS} - {*LISTS} == {"strings"}


def test_every_entry_is_of_its_model_and_has_its_line(root):
    for name, entries in load(root / "data").lists.items():
        assert all(isinstance(entry.record, MODELS[name]) and entry.loc in entry.file.lines for entry in entries), name


def test_a_walk_names_the_way_to_every_value(project):
    paper = load(project.write()).paper("first").record
    ways = dict(walk(paper))
    assert ways[()] is paper
    assert ways["results", 0, "value", "en"] == ways["results", 0, "value", "zh"] == "28.4 BLEU"
    assert {type(value) for way, value in ways.items() if way[-1:] == ("tldr",)} == {Text}


def test_the_texts_of_the_data_know_their_records(project):
    found = {(entry.id, loc): text for entry, loc, text in values(load(project.write()), Text)}
    assert found["token", ("means",)] == Text(zh="字", en="word")
    assert ("second", ("builds_on", 0, "how")) in found


def test_a_paper_that_is_not_there_is_a_lookup_error(project):
    with pytest.raises(LookupError, match="there is no paper 'third'"):
        load(project.write()).paper("third")


def test_a_chinese_character_is_an_ideograph():
    assert HAN.findall("中㐀龥豈𠀀，Aあ가“1") == [*"中㐀龥豈𠀀"]


def test_what_nobody_sees_goes_from_a_line_and_stands_out_in_a_quotation():
    assert short("a\u200bb\x1b[31m\n c") == "ab [31m c"
    assert quoted("a\u200bb\n c") == r"'a\u200bb c'"
    assert (len(short("x" * 300)), quoted("x" * 300)) == (200, repr("x" * 59 + "…"))


def test_a_text_is_printed_in_one_language_or_not_at_all():
    text = Text(zh="字", en="word")
    assert f"{text['zh']} {text['en']}" == "字 word"
    with pytest.raises(TypeError, match="print one"):
        str(text)
