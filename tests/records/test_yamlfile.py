"""One file: what is read, which line each field has, and what is said of a file that cannot be read."""

import pytest

from catalogue.records.problem import CatalogueError
from catalogue.records.yamlfile import read
from catalogue.records.yamlreader import CUT


@pytest.fixture
def file(tmp_path):
    def write(content: str | bytes):
        path = tmp_path / "papers.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refusal(path) -> str:
    with pytest.raises(CatalogueError) as error:
        read(path)
    assert len(error.value.problems) == 1
    return str(error.value).replace(str(path), path.name)


def test_scalars_stay_text_so_that_an_identifier_keeps_its_last_zero(file):
    text = "- arxiv: 1706.03760\n  date: 2017-06-12\n  name: no\n  n: 010\n"
    assert read(file(text)).value == [{"arxiv": "1706.03760", "date": "2017-06-12", "name": "no", "n": "010"}]


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_a_field_left_empty_has_no_value_and_a_quoted_one_has(file, empty):
    assert read(file(f"a: {empty}\nb: '{empty}'\n")).value == {"a": None, "b": empty}


def test_comments_stand_on_lines_of_their_own_and_behind_what_is_no_text(file):
    text = "# a # b\n- id: a # b\n  # c # d\n  date: 2017-06-12 # v1\n  zh: >- # e\n    f # g\n  en: 'h # i' # j\n"
    assert read(file(text)).value == [{"id": "a", "date": "2017-06-12", "zh": "f # g", "en": "h # i"}]
    bare = ["two-words", "v2", "1706.03762", "cs.CL", "10.1234/ab", "https://openai.com/#a", '"28.4"', "[a]", "true"]
    assert [*read(file("".join(f"a{at}: {value} # b\n" for at, value in enumerate(bare)))).value] == [
        f"a{at}" for at in range(9)
    ]


def test_every_field_has_the_line_of_its_name(file):
    lines = read(file("# comment\n- id: a\n  text:\n    zh: >-\n      one\n      two\n    en: b\n- id: c\n")).lines
    wanted = {(0, "id"): 2, (0, "text"): 3, (0, "text", "zh"): 4, (0, "text", "en"): 7, (1, "id"): 8}
    assert {loc: lines[loc] for loc in wanted} == wanted


@pytest.mark.parametrize("line_break", ["\r\n", "\n"])
def test_lines_are_counted_under_every_line_break(file, line_break):
    assert read(file(f"- id: a{line_break}  name: b{line_break}")).lines[0, "name"] == 2


def test_a_problem_of_an_absent_field_stands_at_the_record_around_it(file):
    problem = read(file("- id: a\n- id: b\n  text: {zh: c}\n")).problem((1, "text", "en"), "is missing", "b")
    assert (problem.line, problem.record, problem.field) == (3, "b", "text.en")


def test_a_byte_order_mark_is_no_part_of_the_first_field(file):
    assert read(file("\ufeff- id: a\n")).value == [{"id": "a"}]


# Signs by which YAML counts lines otherwise than an editor, and a mark of UTF-8 where none belongs.
ODD = "\x85\u2028\u2029\r\ufeff"
UNREADABLE = [
    ("", "1: the file is empty; write its records"),
    ("# only a comment\n", "1: the file is empty; write its records"),
    ("- id: a\n  name: b: c\n", "2: not YAML: mapping values are not allowed"),
    (
        "- id: a\n  title: “One: two”\n",
        "2: not YAML: mapping values are not allowed in this context; put the text in straight qu",
    ),
    ('- id: a\n  title: "One\n  name: x\n  b: "c"\n', "2: not YAML: the quotes that open here do not close before line 4"),
    ("- id: a\n  title: 'One\n  en: it's\n", "2: not YAML: the quotes that open here do not close before line 3; close"),
    ('- id: a\n  b: "One\n  c: "d: e"\n', "2: not YAML: the quotes that open here do not close before line 3; close them"),
    ('- {id: a, b: "One, c: d}\n- {id: b, b: "c"}\n', "1: not YAML: the quotes that open here do not close before line 2"),
    ('- id: a\n  b: ["One, Two]\n  c: ["Three"]\n', "2: not YAML: the quotes that open here do not close before line 3"),
    ('- id: a\n  b: "One\n', "2: not YAML: the quotes that open here do not close before line 3; close them where"),
    ('- id: "a"\n   b: c\n', "2: not YAML: did not find expected key; indent the line like those around it"),
    ('- id: "a\n    b"\n   c: d\n', "3: not YAML: did not find expected key; indent the line like those around it"),
    ("- id: !!python/object/apply:os.system [ls]\n", "1: tags (tag:yaml.org,2002:python/object/apply:os.system) are"),
    ("- id: !a [b]\n", "1: tags (!a) are not read here"),
    ("- id: a\n  b: !\n", "2: tags (!) are not read here; leave it out, or put a text that begins with ! in quotes"),
    ("- id: !a!b c\n", "1: not YAML: found undefined tag handle; put a text that begins with ! in quotes"),
    ("- id: a\n<<<<<<< main\n  b: c\n=======\n  b: d\n>>>>>>> x\n", "2: is what a merge left; finish the merge"),
    ("- id: a\n||||||| 123abc\n  b: c\n", "2: is what a merge left; finish the merge"),
    ("- id: a\n  b: c\n=======\n  b: d\n", "3: not YAML: could not find expected ':'; finish the merge"),
    ("```yaml\n- id: a\n```\n", "1: not YAML: found character that cannot start any token; leave out the line, which is of"),
    ("- id: a\n-  b: c\n+  b: d\n", "2: not YAML: did not find expected '-' indicator; leave out the marks of a comparison"),
    (
        "- id: a\n@article{x,\n  title = {A}\n}\n",
        "2: not YAML: found character that cannot start any token; leave out what is B",
    ),
    ("- id: a\n  b: c\n\xa0 d: e\n", "3: not YAML: did not find expected '-' indicator; indent with spaces: U+00A0"),
    ("- id:a\n  name: b\n", "1: not YAML: a field and its value in one; write `field: value`, with a space after"),
    ("- id： a\n  name: b\n", "1: not YAML: a field and its value in one; write `field: value`, with a space after"),
    ("- {id:a,name:{b:c}}\n", "1: not YAML: found unexpected ':'; write a space after the colon of a field"),
    ("- id: a\x00\n", "1: not YAML: U+0000 is no text; remove it"),
    ("- {id: a\n- {id: b}\n", "2: not YAML: did not find expected ',' or '}'"),
    ("- id: a\n\tname: b\n", "2: not YAML: found a tab character that violates indentation; indent with spaces, not tabs"),
    ("- id: a\n  b:\n\t- c\n", "3: not YAML: found character that cannot start any token; indent with spaces, not tabs"),
    ("- id: a\n  name: 中文\n".encode("gbk"), "2: not UTF-8; save the file as UTF-8"),
    *(("- id: a\n".encode(form), "1: not UTF-8; save the file as UTF-8") for form in ("utf-16", "utf-16-le")),
    ("- name: 中文中文中文\n  b: \x01\n  c: d\n  e: f\n", "2: not YAML: U+0001 is no text; remove it"),
    ('- name: a\n  b: "\\x02"\n', "2: a control character is no text; remove it"),
    (f"- id: a\n# {'x' * 1_000_000}\n", "2: has more than 1,000,000 characters in one line; shorten it, or divide it"),
    ("- id: a\n  id: b\n", "2: the field 'id' stands twice; keep one, or begin the record with `- `"),
    ("- a:\n    - zh: b\n      en: c\n      zh: d\n", "4: the field 'zh' stands twice; keep one, or begin the item with `- `"),
    ("- a:\n    - zh: b\n      en: c\n      en: d\n", "4: the field 'en' stands twice; keep one\n"),
    ("- a:\n    - {zh: b, zh: d}\n", "2: the field 'zh' stands twice; keep one\n"),
    ("- a:\n    zh: b\n    - zh: c\n", "2: not YAML: did not find expected key; begin the item with `- `, like those below it"),
    ("id: a\nname: b\n- id: c\n", "1: not YAML: did not find expected key; begin the item with `- `, like those below it"),
    ("- a:\n    zh: >-\n      b\n    c, d\n      e\n    en: f\n", "4: not YAML: could not find expected ':'; write `field: va"),
    ("- a:\n    zh: 甲 # 乙\n    en: b\n", f"2: {CUT}"),
    ("- a: {zh: b, en: c # d}\n  e: f\n", f"1: {CUT}"),
    ("- a:\n    zh: 甲\n    en: A way #\n", f"3: {CUT}"),
    ("- a:\n    zh: 甲\n    en: A way #!math x\n", f"3: {CUT}"),
    *(
        (f"- id: a\n  b: {cut}\n", f"2: {CUT}")
        for cut in ("Title #first", "28.4 #BLEU", "28.4 # BLEU", "a #b", "BERT # its name")
    ),
    ("- id: a\n  value: 28 # BLEU\n", f"2: {CUT}"),
    ("- a:\n    - University #of Oxford\n", f"2: {CUT}"),
    ("- a: one # two\n- b: One and\n    two # three\n    four\n", f"2: {CUT}"),
    ("- id: a\n---\n- id: b\n", "2: a second document begins; remove the line with ---"),
    *((f"- id: a\n  name: b{sign}c\n", f"2: not YAML: U+{ord(sign):04X}, which nobody sees; remove it") for sign in ODD),
    *((f"# b{sign}c\n- id: [\n", f"1: not YAML: U+{ord(sign):04X}, which nobody sees; remove it") for sign in ODD),
    ("- id: a\r  name: b\r", "1: not YAML: the lines end with CR alone; save the file with LF"),
    ('- id: "\\ud83d\\ude00"\n', "1: not YAML: found invalid Unicode character escape code; write the character itself"),
    ('- id: "\\xZZ"\n', "1: not YAML: did not find expected hexdecimal number; write the character itself, or"),
    ("- id: a\n...\n- id: b\n", "3: not YAML: did not find expected <document start>; leave out the line of dots above"),
    ("%YAML 3.0\n---\n- id: a\n", "1: not YAML: found incompatible YAML document; leave the line with % out"),
    ("%FOO bar\n---\n- id: a\n", "1: not YAML: found unknown directive name; leave the line with % out"),
    ("- id: > b\n", "1: not YAML: did not find expected comment or line break; put a text that begins with | or > in quotes"),
    ("- &x id\n- *x\n", "1: anchors and aliases (&name, *name) are not read here; write the value out"),
    ("- {[a]: b}\n", "1: a field name is one plain word; quote a text that begins with { or ["),
    ("[" * 100_000, "1: nested too deeply"),
    ("- " * 100_000, "1: nested too deeply"),
]


def test_a_file_that_cannot_be_read_is_one_problem_with_its_line(file):
    said = [(wanted, refusal(file(content))) for content, wanted in UNREADABLE]
    assert [each for each in said if not f"{each[1]}\n".startswith(f"papers.yaml:{each[0]}")] == []


@pytest.mark.parametrize("line_break", ["\n", "\r", "\u2028"])
def test_an_error_at_the_very_end_is_a_problem_too(file, line_break):
    assert ": not YAML: " in refusal(file(f'- id: a{line_break}  name: "b{line_break}'))


def test_a_missing_file_is_one_problem_with_a_cure(tmp_path):
    wanted = "papers.yaml:1: cannot be read (No such file or directory); restore it, or name the folder with --data"
    assert refusal(tmp_path / "papers.yaml") == wanted


def test_a_folder_in_place_of_the_file_is_one_problem(tmp_path):
    assert "is a folder and no file; restore it" in refusal(tmp_path)
