"""From files to the model: values get their types, every fault is collected, good records survive bad ones."""

import datetime
import os
import re

import pytest

from catalogue.records.arxiv import ALONE, ARCHIVES, CATEGORY
from catalogue.records.cures import NOTHING
from catalogue.records.load import catalogue, load
from catalogue.records.problem import CatalogueError
from tests.project import words


def test_the_smallest_valid_folder_has_no_problem(project):
    assert project.problems() == []


def test_text_becomes_what_the_model_says(project):
    route = {"minutes": 20, "where": ["§3.2"], "text": {"zh": "字", "en": "word"}}
    project.first |= {"source": {"position": 7, "heading": "One"}, "reading": {"focus": ["F1"], "routes": [route]}}
    record = load(project.write()).catalogue.paper("first")
    assert record.date == datetime.date(2017, 6, 12)
    assert (record.source.position, record.reading.routes[0].minutes, record.arxiv.month) == (7, 20, (2017, 6))


def test_one_string_stands_for_both_languages_where_both_print_the_same(project):
    result = load(project.write()).catalogue.paper("first").results[0]
    assert (result.value.zh, result.value.en) == ("28.4 BLEU", "28.4 BLEU")


@pytest.mark.parametrize("form, between", [("|-", ""), (">-", " "), ("", " ")])
def test_a_broken_line_leaves_no_space_between_chinese_characters(project, form, between):
    project.write()
    lines = "\n      ".join((form, "注意，", "力 GPT", "模型", "大"))
    project.replace("tags", f"- id: label\n  name:\n    zh: {lines}\n    en: a\n")
    assert load(project.data).catalogue.tags[0].name.zh == f"注意，力 GPT{between}模型大"


def test_a_faulty_record_is_left_out_and_the_others_stay(project):
    project.first["date"] = "yesterday"
    data = load(project.write())
    assert [paper.id for paper in data.catalogue.papers] == ["second"]
    assert len(data.problems) == 1


def test_every_fault_of_every_file_is_collected(project):
    project.first |= {"topics": "shelf", "date": "2024-04"}
    project.tag["name"] = {"zh": "字"}
    del project.term["en"], project.files["strings"]["site_name"]["en"]
    files = [problem.path.name for problem in load(project.write()).problems]
    assert files == ["papers.yaml", "papers.yaml", "tags.yaml", "terms.yaml", "strings.yaml"]


# Of YAML 1.1, or of Python.
NO_NUMBERS = ("1_000", "1.0", "+5", "0x10", "1e400", ".inf", "yes")
FAULTS = [
    ({"title": None}, "title: is empty"),
    ({"title": "  "}, "title: is empty; write it, or drop the field where it is optional"),
    ({"title": ["a"]}, "title: must be text"),
    ({"tittle": "a"}, "tittle: no such field; see data/README.md for the names"),
    ({"known_for": words() | {"time": None}}, "known_for.time: no such field, and nothing in it; put a text with a comma in"),
    ({"tldr": words() | {"saves 3x memory": None}}, "tldr.saves 3x memory: no such field, and nothing in it; put a text"),
    ({"digest": words() | {"省内存": None}}, "digest.省内存: no such field, and nothing in it; put a text"),
    (
        {"tldr": {"zh:字": None, "en:word": None}},
        "tldr.zh:字: no such field, nor en:word; write zh and en, with a space behind",
    ),
    ({"tldr": {"zh:字": None, "en": "word"}}, "tldr.zh:字: no such field; write zh, with a space behind the colon"),
    (
        {"venue": {"type": "journal", "name": "Speech", "short": "S", "year": 2018, "Language": None}},
        "venue.Language: no such field, and nothing in it; put a text with a comma in",
    ),
    *(
        (
            {"arxiv": {"id": id, "version": "v1", "category": "cs.CL"}},
            f"arxiv.id: {id} is no preprint; they are counted from 1,",
        )
        for id in ("0001.0001", "1706.00000", "0703.9999")
    ),
    *(({"name": empty}, "name: is empty; write it") for empty in ("", None)),
    *(
        ({"arxiv": {"id": "1706.03762", "version": "v1", "category": part}}, f"arxiv.category: {part!r} must be a category of")
        for part in ("cs", "stat", "cs CL", "cs.cl", "hep-th.CL", "math", "cs.", "cs.XX", "cond-mat.foo", "cmp-lg")
    ),
    *(
        ({"keywords": [several]}, f"keywords.0: {several!r} is several in one; put each")
        for several in ("LoRA, PEFT", "a; b", "LoRA|PEFT")
    ),
    ({"organisations": []}, "organisations: is empty; write at least one"),
    ({"tags": "label"}, "tags: must be a list, lines that begin with `- `, or [one, two]"),
    ({"tldr": "text"}, "tldr: must be in both languages; write {zh: …, en: text}"),
    ({"tldr": "省显存"}, "tldr: must be in both languages; write {zh: 省显存, en: …}"),
    ({"tldr": ["text"]}, "tldr: must be in both languages; write {zh: …, en: …}"),
    ({"tldr": {"zh": "字"}}, "tldr.en: is missing; write it, as data/README.md explains"),
    ({"date": "2024-04"}, "date: must be a day, like 2017-06-12"),
    *(
        ({"date": day}, "date: must be a day, like 2017-06-12; write 2017-06-02")
        for day in ("2017/06/02", "2017-6-2", "20170602", "2 June 2017", "Jun. 2nd, 2017", "2017 年 6 月 2 日")
    ),
    ({"date": "2017-02-30"}, "date: must be a day, like 2017-06-12"),
    *(
        ({"topic": name}, f"topic: {name!r} must be lower-case words joined by hyphens; write 'shelf'")
        for name in ("The Shelf", "Shelf", "字")
    ),
    ({"tags": ["Word"]}, "tags.0: 'Word' must be lower-case words joined by hyphens; write 'label'"),
    ({"tags": ["编码器"]}, "tags.0: '编码器' must be lower-case words joined by hyphens; tags.yaml lists them"),
    ({"builds_on": [{"id": "Name second", "how": words()}]}, "builds_on.0.id: 'Name second' must be lower-case words joined"),
    ({"formerly": ["Old Name"]}, "formerly.0: 'Old Name' must be lower-case words joined by hyphens; write 'old-name'"),
    *(
        ({"authors": [name]}, f"authors.0: must be a record, lines of `field: value`; write {form}")
        for name, form in (
            ("Kevin Clark", "{family: Clark, given: Kevin}"),
            ("Clark, Kevin", "{family: Clark, given: Kevin}"),
            ("苏剑林", "{family: 苏, given: 剑林}"),
            ("OpenAI", "{name: OpenAI}"),
        )
    ),
    ({"reviewed": "2026-11-01"}, "reviewed: must be a record, lines of `field: value`; write {zh: 2026-11-01, en: 2026-11-01}"),
    ({"doi": "https://doi.org/10.1/x"}, "doi: 'https://doi.org/10.1/x' must be a DOI, like 10.18653/v1/N19-1423"),
    ({"doi": "https://doi.org/10.48550/arXiv.1706.03762"}, "doi: is that of a preprint; write arxiv, with its identifier"),
    ({"doi": "10.1000/x."}, "doi: '10.1000/x.' must be a DOI, like 10.18653/v1/N19-1423, without https"),
    ({"doi": "10.１０００/x"}, "doi: '10.１０００/x' must be a DOI"),
    ({"led_to": [{"title": "a", "arxiv": "2313.10001", "how": words()}]}, "led_to.0.arxiv: the third and fourth digits"),
    ({"source": {"position": "x", "heading": "a"}}, "source.position: must be a whole number"),
    ({"reviewed": {"zh": "soon"}}, "reviewed.zh: must be a day, like 2017-06-12"),
    *(({field: " first"}, f"{field}: has a space at its beginning; leave it out") for field in ("topic", "doi")),
    ({"date": " 2017-06-12"}, "date: has a space at its beginning; leave it out"),
    ({"date": "2017-06-12\u3000"}, "date: has a space at its end; leave it out"),
    ({"links": {"code": "https://a.org/ "}}, "links.code: has a space at its end; leave it out"),
    ({"reading": {"focus": ["a"], "routes": [{"minutes": " 5"}]}}, "reading.routes.0.minutes: has a space at its beginning;"),
    *(
        ({"arxiv": {"id": "1706.03762", "version": "v1", "category": "cs.CL"} | {field: value}}, f"arxiv.{field}: has a space")
        for field, value in (("id", "1706.03762 "), ("version", "v1 "), ("category", "cs.CL "), ("html", " true"))
    ),
    *(({"tldr": {name: "字", "en": "word"}}, f"tldr.{name}: no such field; write zh") for name in ("cn", "zh-CN", "ZH", "x")),
    *(({"tldr": words() | {name: "mot"}}, f"tldr.{name}: no such field; a text has zh and en alone") for name in ("xx", "ZH")),
    *(({"source": {"position": number, "heading": "a"}}, "source.position: must be a whole number") for number in NO_NUMBERS),
    *(
        (
            {"arxiv": {"id": "1706.03762", "version": "v1", "category": "cs.CL", "html": word}},
            "arxiv.html: must be true or false",
        )
        for word in ("yes", "off", "0", "t")
    ),
    ({"tldr": {}}, "tldr: is empty; write it, or leave it out"),
    ({"results": [{}]}, "results.0: is empty; write it, or leave it out"),
    ({"results": [None]}, "results.0: is empty; write it, or leave it out"),
]


@pytest.mark.parametrize("change, wanted", FAULTS)
def test_a_faulty_field_is_named_with_its_cure(project, change, wanted):
    project.first |= change
    (fault,) = project.problems()[:1]
    assert fault.startswith(f"first.{wanted}")


@pytest.mark.parametrize(
    "field, value, wanted",
    [
        ("id", "1706.3762v2", "must be an arXiv identifier without version, like 1706.03762, in quotes"),
        ("id", "1713.03762", "the third and fourth digits are the month, 01 to 12"),
        ("id", "1706.3762", "four digits after the point until 2014, five from 1501 on"),
        ("id", "1412.37622", "four digits after the point until 2014, five from 1501 on"),
        ("version", "0", "must be a version, like v2"),
        ("version", "2", "must be a version, like v2; write v2"),
        ("latest", "V3", "must be a version, like v2; write v3"),
    ],
)
def test_a_faulty_arxiv_entry_is_named_with_its_cure(project, field, value, wanted):
    project.first["arxiv"][field] = value
    (fault,) = [fault for fault in project.problems() if fault.startswith("first.")]
    assert fault.startswith(f"first.arxiv.{field}: ") and fault.endswith(wanted)


@pytest.mark.parametrize("where", [[], None])
def test_a_result_without_a_place_in_the_paper_is_named(project, where):
    project.first["results"][0]["where"] = where
    assert project.problems()[0].startswith("first.results.0.where: ")


@pytest.mark.parametrize(
    "forms, meant",
    [
        (("Table", "Section", "§", "in the text", "Table 1 and 2", "Figure a"), ""),
        (("table 1", "Tab. 1", "tables 1", "表 1", "TABLE 1", "Table １"), "; write Table 1"),
        (("Section 3.3", "section 3.3", "第 3.3 节", "第3.3节", "Sec. 3.3", "§ 3.3"), "; write §3.3"),
        (("Fig. 2a", "fig 2a", "图 2a", "Figure 2A"), "; write Figure 2a"),
        (("Equation (3)", "Eq. 3", "式 3", "公式（3）"), "; write Equation 3"),
        (("appendix b", "App. B", "附录 B"), "; write Appendix B"),
        (("page 5", "p. 5", "第 5 页"), "; write Page 5"),
        (("abstract", "摘要"), "; write Abstract"),
        (("Table iv",), "; write Table IV"),
    ],
)
def test_a_place_nobody_can_look_up_is_named_with_the_one_that_is_meant(project, forms, meant):
    for place in forms:
        project.first["results"][0]["where"] = [place]
        said = f"{place!r} must be a place in the paper: Abstract, §3.2, Table 2, Figure 1, Appendix B{meant}"
        assert project.problems()[0] == f"first.results.0.where.0: {said}"


def test_a_place_in_a_paper_is_accepted(project):
    project.first["results"][0]["where"] = ["Abstract", "§3.2.1", "§A.2", "Table 12", "Appendix B.2", "Figure 1a"]
    assert project.problems() == []


NO_LINKS = ["javascript:alert(1)", "data:text/html,x", "//x.org", "ftp://x.org"]


def test_whatever_arxiv_takes_papers_in_is_a_category(project):
    categories = [f"{archive}.{part}" for archive, parts in ARCHIVES.items() for part in parts.split()] + ALONE.split()
    assert len(categories) == 155
    assert [category for category in categories if not re.fullmatch(CATEGORY, category)] == []


@pytest.mark.parametrize("field", ["pdf", "abs", "html", "code", "proceedings", "post"])
def test_a_link_that_is_not_http_is_named(project, field):
    for link in NO_LINKS:
        project.first["links"] = {field: link}
        said = f"first.links.{field}: {link!r} must be an address that begins with http:// or https://"
        assert project.problems()[0] == said


@pytest.mark.parametrize(
    "name, text, wanted",
    [
        ("papers", "papers: []\n", "the file must be a list of records, each beginning with `- id:`"),
        ("tags", "word\n", "the file must be a list of records, each beginning with `- id:`"),
        ("strings", "- a\n", "the file must be names with their texts"),
        ("strings", "{}\n", "the file must be names with their texts"),
        ("tags", "[]\n", "holds no records, and others name some; put them back"),
    ],
)
def test_a_file_of_the_wrong_shape_is_one_problem(project, name, text, wanted):
    project.write()
    project.replace(name, text)
    assert [str(problem) for problem in load(project.data).problems] == [f"{project.data}/{name}.yaml:1: {wanted}"]


def test_a_folder_without_data_is_one_problem(tmp_path):
    assert [str(problem) for problem in load(tmp_path / "data").problems] == [
        f"{tmp_path}/data:1: has no data; put papers.yaml and the others back"
    ]


@pytest.mark.parametrize(
    "fields, wanted",
    [
        ({"alias": ["x"]}, "alias: no such field; write aliases"),
        ({"Institutions": ["x"]}, "Institutions: no such field; write organisations"),
        ({"links": {"git": "https://example.org/a", "web": "https://example.org/b"}}, "links.git: no such field, nor web; see"),
    ],
)
def test_a_field_by_another_name_is_told_with_the_one_that_is_meant(project, fields, wanted):
    project.first |= fields
    if "Institutions" in fields:
        del project.first["organisations"]
    (line,) = project.problems()
    assert line.startswith(f"first.{wanted}")


@pytest.mark.parametrize("record", ["- [a, b]", "- word", "-", "- {}"])
def test_a_record_that_is_no_record_is_one_problem_at_its_line(project, record):
    said = "must be a record, lines of `field: value`" if len(record) > 4 else NOTHING
    project.write()
    project.replace("tags", f"- {{id: label, name: {{zh: a, en: b}}}}\n{record}\n")
    (problem,) = load(project.data).problems
    assert (problem.line, problem.message) == (2, said)


def test_files_are_read_again_only_where_one_has_changed(project):
    before = load(project.write())
    assert load(project.data) is before
    project.topic["name"]["en"] = "changed"
    assert load(project.write()).catalogue.topics[0].name.en == "changed"
    again = load(project.data)
    os.utime(project.data / "topics.yaml", ns=(1, 1))
    assert load(project.data) is not again


def test_a_catalogue_with_a_fault_is_refused_with_every_problem(project):
    project.first["date"] = project.second["date"] = "soon"
    with pytest.raises(CatalogueError) as error:
        catalogue(project.write())
    assert [problem.record for problem in error.value.problems] == ["first", "second"]


@pytest.mark.parametrize("empty", ["", None, " "])
def test_every_word_of_the_interface_is_needed(project, empty):
    project.files["strings"]["nav_errata"] = {"zh": "字", "en": empty}
    assert [problem.message for problem in load(project.write()).problems] == ["is empty; write it"]
