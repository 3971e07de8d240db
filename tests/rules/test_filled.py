"""Both languages of a word of the interface have room for the value that is put in, and for no other."""

import re

import pytest

from catalogue.rules.filled import FILLED
from tests.invented import ROOT
from tests.project import STRINGS

# What puts values into words; keep.js and mylist.js fill whatever fact is named, as a field of an object.
SOURCES = [
    path for room in ("catalogue", "engine") for path in (ROOT / room).rglob("*.*") if path.suffix in (".jinja", ".js", ".py")
]
FACTS = {"{pages}", "{files}", "{of}", "{all}", "{missing}", "{names}"}


@pytest.mark.parametrize(
    ("zh", "en", "said"), [("表 {n}", "Table {m}", "{n}, the English {m}"), ("表 {n", "T", "{n, the English none")]
)
def test_room_for_a_value_is_left_in_both_languages(project, zh, en, said):
    project.files["strings"]["site_name"] = {"zh": zh, "en": en}
    assert project.problems() == [f"site_name.: the Chinese has {said}; write the same in both"]


@pytest.mark.parametrize("room", ["{}", "{n", "{n:>9}", "{n.x}"])
def test_what_is_no_name_between_braces_is_named(project, room):
    project.files["strings"]["site_name"] = {"zh": f"表 {room}", "en": f"T {room}"}
    wanted = f"site_name.: has {room!r}, which nothing fills; write the name of a value between braces, as others do"
    assert project.problems() == [wanted]


def test_a_call_in_a_word_of_the_interface_is_one_line(project):
    project.files["strings"]["site_name"] = {"zh": "引用 {{ x }}", "en": "quote {{ x }}"}
    (line,) = project.problems()
    assert line.startswith("site_name.: '{{ x }}' would be shown as it is written")


@pytest.mark.parametrize(
    ("word", "zh", "en", "said"),
    [
        ("site_name", "经典 {foo}", "Classics {foo}", "has {foo}, which nothing fills; leave it out"),
        ("browse_count", "{foo} {n} 篇", "{foo} {n} papers", "has {foo}, which nothing fills; leave it out"),
        ("browse_count", "若干篇", "Papers", "has no {n}, where the site puts a value; write it in both languages"),
        ("some_missing", "缺 {names}", "Missing: {names}", "has no {all} and no {missing}, where the site puts a value"),
        ("place_Table", "表 {m}", "Table {m}", "has {m}, which nothing fills; leave it out"),
        ("numbers_count", "{n} 个模型", "Models: {n} {n}", "has {n} twice, of which the site fills one; write it once"),
        ("copied", "已复制 {name}、{name}。", "Copied {name}, {name}.", "has {name} twice, of which the site fills one"),
        ("keep_all", "约 {size} GB", "about {size} MB", "the Chinese says {size} GB, the English {size} MB; write the same"),
        ("browse_count", "{n} 万篇", "{n} papers", "the Chinese says {n} 万, the English {n}; write the same"),
        ("card_papers", "{% raw %}{n} 篇", "{% raw %}{n} papers", "'{% raw %}' would be shown as it is written"),
    ],
)
def test_room_is_for_what_is_put_in(project, word, zh, en, said):
    project.files["strings"][word] = {"zh": zh, "en": en}
    (line,) = project.problems()
    assert line.startswith(f"{word}.: {said}")


def test_the_number_of_a_place_may_stand_within(project):
    project.files["strings"]["place_Table"] = {"zh": "第 {n} 张表", "en": "Table {n}"}
    assert project.problems() == []


def test_every_value_is_put_in_by_a_source_and_has_its_word():
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    put_in = {*re.findall(r'replace\("(\{[a-z]+\})"', text)} | FACTS
    assert {room for rooms in FILLED.values() for room in rooms.split()} <= put_in
    assert FILLED.keys() <= STRINGS.keys()
