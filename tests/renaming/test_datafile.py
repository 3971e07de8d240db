"""Values are put into a YAML file and items are cut out of it; comments, quotes, line ends and order stay."""

import pytest

from catalogue.records.problem import CatalogueError
from catalogue.records.yamlfile import read
from catalogue.renaming.datafile import DataFile
from catalogue.renaming.plan import Change, Plan, applied


def changed(tmp_path, text: str, *steps) -> str:
    path = tmp_path / "list.yaml"
    path.write_bytes(text.encode())
    file = DataFile(read(path))
    for name, *arguments in steps:
        getattr(file, name)(*arguments)
    return applied(text, file.changes())


RENAMED = {
    "- id: a # why\n  name: A\n": "- id: b # why\n  formerly: [a]\n  name: A\n",
    "-   id: 'a'\r\n    name: A\r\n": "-   id: b\r\n    formerly: [a]\r\n    name: A\r\n",
    "- name: A\n  id: a": "- name: A\n  id: b\n  formerly: [a]",
    "- {name: A,\n   id: a}\n": None,
    "- {id: a, name: A}\n": "- {id: b, formerly: [a], name: A}\n",
    "- id: a\n  formerly: [x, y] # two\n": "- id: b\n  formerly: [x, y, a] # two\n",
    "- id: a\n  formerly:\n    - x\n  name: A\n": "- id: b\n  formerly:\n    - x\n    - a\n  name: A\n",
    "- id: a\n  formerly: [b, x]\n": "- id: b\n  formerly: [a, x]\n",
    "\ufeff- id: a\n  name: 名\U0001f600\n": "\ufeff- id: b\n  formerly: [a]\n  name: 名\U0001f600\n",
}


@pytest.mark.parametrize("before, after", RENAMED.items())
def test_a_record_gets_another_id_and_remembers_the_old_one(tmp_path, before, after):
    steps = ("put", (0, "id"), "b"), ("put_former", 0, "a", "b")
    if after is None:
        with pytest.raises(CatalogueError, match=r"list.yaml:2: cannot be changed in place"):
            changed(tmp_path, before, *steps)
    else:
        assert changed(tmp_path, before, *steps) == after


CUT = [
    ("# head\n- id: a\n\n# on b\n- id: b\n\n- id: c\n", (1,), "# head\n- id: a\n\n- id: c\n"),
    ("# head\n- id: a\n- id: b\n", (0,), "# head\n- id: b\n"),
    ("- id: a\n\n- id: b\n  text: >-\n    one\n\n    two\n", (1,), "- id: a\n"),
    ("- {id: a}\r\n- {id: b}\r\n", (0,), "- {id: b}\r\n"),
    ("- p: [x, y, z] # c\n", (0, "p", 0), "- p: [y, z] # c\n"),
    ("- p: [x, y, z]\n", (0, "p", 1), "- p: [x, z]\n"),
    ("- p: [x, y, z]\n", (0, "p", 2), "- p: [x, y]\n"),
    ("- id: a\n  p:\n    - x\n    - y # c\n", (0, "p", 1), "- id: a\n  p:\n    - x\n"),
    ("- id: a\n  p: [x]\n  q: 1\n", (0, "p", 0), "- id: a\n  q: 1\n"),
    ("- id: a\n", (0,), "[]\n"),
]


@pytest.mark.parametrize("before, loc, after", CUT)
def test_an_item_is_cut_out_with_what_belongs_to_it(tmp_path, before, loc, after):
    assert changed(tmp_path, before, ("cut", loc)) == after


def test_what_is_not_written_line_by_line_is_refused_with_its_line(tmp_path):
    with pytest.raises(CatalogueError, match=r"list.yaml:1: cannot be changed in place"):
        changed(tmp_path, "[{id: a}, {id: b}]\n", ("cut", (0,)))


def test_a_line_of_a_changed_file_is_told_as_it_stands_now(tmp_path):
    path = tmp_path / "x"
    path.write_text("one\ntwo\nthree\nfour\n")
    plan = Plan(moved={path: tmp_path / "y"})
    plan.changes[path] = [Change(4, 4, "more\n"), Change(8, 14, "")]
    assert [plan.before(tmp_path / "y", line) for line in (1, 2, 4)] == [(path, 1), (path, 2), (path, 4)]
