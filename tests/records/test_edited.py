"""A file of records that was edited is read as if it were new, whatever was edited; and mostly only one record of it is."""

import pytest

from catalogue.records import edited
from catalogue.records.edited import read_again
from catalogue.records.problem import CatalogueError
from catalogue.records.yamlfile import parse

HEAD = "# What comes first\n"
RECORDS = [
    "- id: first\n  name: {zh: 甲, en: One}\n  results:\n    - value: '1'\n",
    '- id: second\n  tldr: >\n    folded\n    text\n\n  title: "A text\n    of two lines"\n',
    "- id: third\n  list: [a, b]\n  # said of the fourth\n",
]
BEFORE = HEAD + "".join(RECORDS)
ONE = {
    "a text": ("zh: 甲", "zh: 甲乙丙"),
    "a longer record": ("    - value: '1'\n", "    - value: '1'\n    - value: '2'\n      what: x\n"),
    "a shorter record": ("    folded\n", ""),
    "the last": ("[a, b]", "[a]"),
    "the last without its line end": ("  list: [a, b]\n  # said of the fourth\n", "  list: [a]"),
    "a comment": ("# said of the fourth", "# said\n  # of nothing"),
}
OTHERS = {
    "two records": ("second", "first"),
    "two texts": ("- id: first\n  name: {zh: 甲, en: One}", "- id: First\n  name: {zh: 乙, en: Two}"),
    "what stands above": ("What comes", "Which comes"),
    "another record": ("- id: second", "- id: between\n- id: second"),
    "one less": (RECORDS[1], ""),
    "none": (BEFORE, HEAD),
    "all": (BEFORE, "id: first\n"),
    "nothing": ("first", "first"),
    "no line end": (RECORDS[1], RECORDS[1].rstrip("\n")),
    "an end": ("  list: [a, b]", "..."),
    "another document": ("  list: [a, b]\n", "---\n"),
    "an open quotation mark": ("en: One}", "en: 'One}"),
    "an open bracket": ("[a, b]", "[a, b"),
    "a field twice": ("  list:", "  id:"),
    "a line of another system": ("[a, b]\n", "[a, b]\r"),
    "a line that YAML counts": ("甲", "'甲\u2028'"),
    "a dash alone": ("- id: second\n", "-\n  id: second\n"),
    "a margin": ("- id: third\n  list", " - id: third\n   list"),
    "a nested list": ("- id: third\n", "- - id: third\n"),
    "an anchor": ("[a, b]", "&a [a, b]"),
}


def outcome(work) -> object:
    try:
        return work()
    except CatalogueError as error:
        return error.problems


@pytest.fixture
def texts(monkeypatch):
    """What is read as YAML."""
    found = []
    monkeypatch.setattr(edited, "parse", lambda path, text: (found.append(text), parse(path, text))[1])
    return found


@pytest.mark.parametrize("old, new", [*ONE.values(), *OTHERS.values()], ids=[*ONE, *OTHERS])
def test_what_was_edited_is_read_as_if_it_were_new(tmp_path, old, new):
    file = tmp_path / "papers.yaml"
    assert old in BEFORE
    now = BEFORE.replace(old, new)
    file.write_text(now, encoding="utf-8", newline="")
    again, anew = (outcome(lambda: read_again(parse(file, BEFORE), "")), outcome(lambda: parse(file, now)))
    assert again == anew
    if hasattr(anew, "lines"):
        assert [*again.lines] == [*anew.lines] and [*again.spans] == [*anew.spans]


@pytest.mark.parametrize("old, new", ONE.values(), ids=ONE)
def test_of_a_list_only_the_record_is_read_that_is_another_now(tmp_path, texts, old, new):
    file = tmp_path / "papers.yaml"
    file.write_text(BEFORE.replace(old, new), encoding="utf-8")
    read_again(parse(file, BEFORE), "")
    [text] = texts
    assert text.count("- id: ") == 1 and len(text) < len(BEFORE) / 2


def test_the_real_records_are_read_as_if_they_were_new_whichever_is_edited(tmp_path, root):
    written = (root / "data" / "papers.yaml").read_text(encoding="utf-8")
    before, file = parse(tmp_path / "papers.yaml", written), tmp_path / "papers.yaml"
    for at in (0, len(before.value) // 2, len(before.value) - 1):
        start, end = before.spans[at, "tldr", "zh"]
        now = f'{written[:start]}"又一句：\\n{"字" * at}"{written[end:]}'
        file.write_text(now, encoding="utf-8")
        assert read_again(before, "") == parse(file, now)
