"""The index as files."""

from itertools import accumulate

import pytest

from catalogue.search.entries import FIELDS, Entry
from catalogue.search.index import index
from catalogue.search.pieces import LETTERS, piece
from catalogue.search.sections import Section

ENTRY = Entry(
    "shelf/first/",
    "First",
    "a sentence",
    "paper",
    ["First", "思维链"],
    ["memory"],
    {"alias": ["思维链", "CoT"], "keyword": ["in context"], "summary": ["one two"]},
    ["where do pears grow", "pears and apples"],
)
SECTIONS = [
    Section("shelf/first/", "", "First", "the page"),
    Section("shelf/first/", "why", "Why", "apple apple apple pear"),
    Section("about/", "", "About", "who we are\nand more"),
]


@pytest.fixture(scope="module")
def files():
    return dict(index([ENTRY], SECTIONS))


def kept(files, word: str, kind: str = "words"):
    """What the piece of a word says of it."""
    return files[f"words/{piece(word, files['index']['pieces'])}"][kind].get(word)


def listed(files) -> dict[str, list[int]]:
    """The words that the first search loads with their places, as the worker reads them."""
    words, steps = (
        files["index"]["words"].split(" "),
        [step if isinstance(step, list) else [step] for step in files["index"]["places"]],
    )
    firsts = accumulate(first for first, *_ in steps)
    return {word: [*accumulate([first, *more])] for word, first, (_, *more) in zip(words, firsts, steps, strict=True)}


def test_what_is_shown_of_a_result_is_there_and_a_page_that_is_no_entry_becomes_one(files):
    first, page = files["index"]["entries"]
    assert first == ["shelf/first/", "First", "a sentence", "paper"]
    assert page == ["about/", "About", "who we are", "page"]


@pytest.mark.parametrize(("name", "places"), [("first", [1]), ("思维链", [1]), ("memory", [0]), ("about", None)])
def test_a_name_leads_to_its_entry_surely_or_possibly(files, name, places):
    assert kept(files, name, "names") == places


def test_a_name_is_listed_by_its_letter(files):
    assert files[f"letters/{ord('f') % LETTERS}"]["names"] == ["first"]


def test_a_name_that_begins_with_a_word_that_says_nothing_is_loaded_with_the_first_search(files):
    assert files["index"]["keys"] == {"about": [3]}
    assert "incontext" in listed(files) and kept(files, "incontext") is None


def test_a_chinese_word_leads_to_the_fields_it_stands_in(files):
    fields = [FIELDS[place % len(FIELDS)] for place in listed(files)["思维链"]]
    assert fields == ["alias"]


def test_a_word_of_several_names_leads_to_all_and_words_of_one_name_stand_together():
    names = {"a/": "思维链", "b/": "提示", "c/": "思维树", "d/": "思维链"}
    entries = [Entry(at, at, "", "paper", texts={"keyword": [name]}) for at, name in names.items()]
    files, at = dict(index(entries, [])), FIELDS.index("keyword")
    found = listed(files)
    assert found["思维链"] == [at, at + 3 * len(FIELDS)] and found["提示"] == [at + len(FIELDS)]
    assert found.keys() >= {*names.values()} and sorted(found, key=found.get) == [*found]


def test_another_word_of_a_name_does_so_in_its_piece_and_is_listed_by_its_letter(files):
    assert kept(files, "cot") == [[], [], [], [FIELDS.index("alias")]]
    assert "cot" not in listed(files) and files[f"letters/{ord('c') % LETTERS}"]["words"] == ["context", "cot"]


@pytest.mark.parametrize(("word", "places"), [("apple", [4 + 2]), ("pear", [4]), ("why", [4 + 3]), ("who", [8])])
def test_a_word_of_a_text_leads_to_its_sections_and_says_how_often(files, word, places):
    assert list(accumulate(kept(files, word)[0])) == places


def test_a_word_of_a_question_leads_to_it_and_a_question_weighs_what_its_words_do(files):
    assert list(accumulate(kept(files, "pears")[1])) == [0, 1]
    assert files["index"]["asked"] == [2, 0] and files["index"]["weights"] == [14, 14]  # ten times two words of log(2)


def test_a_name_of_several_words_is_found_in_a_question_as_one():
    entry = Entry("a/", "A", "a", "paper", ["make things up"], [], {}, ["why does it make things up"])
    assert kept(dict(index([entry], [])), "makethingsup")[1] == [0]


def test_a_sentence_is_no_name(files):
    assert list(accumulate(kept(files, "two")[2])) == [FIELDS.index("summary")]
    assert len(kept(files, "two")) == 3 and "two" not in listed(files)


def test_the_sections_of_a_page_are_a_file_and_how_many_there_are_is_known(files):
    assert files["texts/0"] == [["", "First", "the page"], ["why", "Why", "apple apple apple pear"]]
    assert files["index"]["sections"] == [2, 1]


def test_sections_come_in_the_order_of_their_entries():
    entries = [Entry("b/", "B", "b", "paper"), Entry("a/", "A", "a", "paper")]
    files = dict(index(entries, [Section("a/", "", "A", "one"), Section("b/", "", "B", "two")]))
    assert kept(files, "two") == [[0]] and kept(files, "one") == [[4]]


def test_an_index_of_nothing_is_one():
    assert dict(index([], []))["index"]["entries"] == []
