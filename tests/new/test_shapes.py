"""Papers of every shape become records that load; what nobody could know is marked or named."""

import datetime
import re

import pytest
import yaml

from catalogue.pages.completeness import MACROS
from catalogue.records.draft import TODO
from catalogue.records.load import load
from catalogue.records.people import author
from catalogue.rules.check import check
from tests.new.answers import atom, work

PEOPLE = ["Ada Lovelace", "Grace Brewster Murray Hopper"]
SHAPES = {
    "plain": atom("2305.10001", "Learning by Asking", PEOPLE, comment="12 pages"),
    "one author": atom("2305.10002", "Alone", ["Ada Lovelace"]),
    "collective author": atom("2305.10003", "Report of a Model", ["Example Team", ":", "Ada Lovelace"]),
    "LaTeX in the title": atom("2305.10004", "On $\\lambda$-calculus, 100% \\emph{sure}: # {no} comment", PEOPLE),
    "accents": atom("2305.10005", "Über Größe: łaska", ["Łukasz Kaiser", "José Ángel Núñez", "苏剑林"]),
    "several versions": atom("2305.10006", "Revised", PEOPLE, version="v12"),
    "suffix and particles": atom(
        "2305.10007", "Names", ["Robert L. Logan IV", "Henrique Ponde de Oliveira Pinto", "Guy Van den Broeck"]
    ),
    "title of words YAML reads": atom("2305.10008", "null", PEOPLE),
    "title with quotes and colons": atom("2305.10009", "\"What\": It's - a 'test' & more? [yes]", PEOPLE),
    "folded title": atom("2305.10010", "Long\n  Titles Are\n  Folded", PEOPLE),
    "affiliations": atom("2305.10011", "Placed", PEOPLE, affiliation="Example University, Inc."),
    "journal reference": atom("2305.10012", "Printed", PEOPLE, journal_ref="J. Invented Results 7 (2022) 101"),
}


@pytest.fixture(params=SHAPES)
def shaped(request, adding) -> tuple:
    id = f"2305.{10001 + list(SHAPES).index(request.param)}"
    adding.service.answer(id, SHAPES[request.param])
    options = ["--id", "third", "--name", "Third"] if "title" in request.param else []
    return adding, *adding.new(f"https://arxiv.org/pdf/{id}v1.pdf", *options)


def test_a_paper_of_every_shape_becomes_a_record_that_loads(shaped):
    adding, code, printed = shaped
    found = load(adding.data)
    assert (code, found.problems, len(found.catalogue.papers)) == (0, [], 3), printed


def test_what_is_left_to_write_is_all_that_check_says(shaped):
    adding, *_ = shaped
    # The project of these tests has none of the words of the pages.
    messages = {problem.message for problem in check(adding.data, adding.docs, rendering=False)}
    foreign = {message for message in messages if re.search("would be shown as it is written|is no part of a name", message)}
    assert messages - foreign == {"to be written; data/README.md says how", "to be written; data/tags.yaml lists them"}


LONG = "What Large Language Models Cannot Learn from Being Told, and What They Can Learn Instead"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (LONG, "What Large Language Models Cannot Learn from Being Told, and"),
        (f"{LONG}: A Study", "What Large Language Models Cannot Learn from Being Told, and"),
        (f"Being Told: {LONG}", "Being Told"),
        ("A" * 70, "A" * 60),
        ("Learning by Asking", "Learning by Asking"),
    ],
)
def test_a_name_made_from_a_title_is_as_short_as_names_are(adding, title, name):
    adding.service.answer("2305.10001", atom("2305.10001", title, PEOPLE))
    code, printed = adding.new("2305.10001", "--id", "third")
    assert (code, load(adding.data).catalogue.paper("third").name) == (0, name)
    assert f"made from {'the beginning of ' * (name != title)}the title: name {name};" in printed
    assert not [each for each in check(adding.data, adding.docs, rendering=False) if "at most" in each.message]


def test_the_three_routes_that_a_complete_page_needs_are_there_to_be_written(adding):
    adding.service.answer("2305.10001", SHAPES["plain"])
    adding.new("2305.10001")
    assert "{minutes: 20, where: [TODO], " in adding.papers.read_text(encoding="utf-8")
    routes = load(adding.data).catalogue.paper("learning-by-asking").reading.routes
    assert [(route.minutes, route.where, route.text.zh) for route in routes] == [(time, [TODO], TODO) for time in (5, 20, 60)]


def test_the_diff_is_the_new_record_and_nothing_else(adding):
    before = adding.papers.read_bytes()
    adding.service.answer("2305.10001", SHAPES["plain"])
    adding.new("2305.10001")
    after = adding.papers.read_bytes()
    assert after.startswith(before) and after[len(before) :].startswith(b"\n- id: learning-by-asking\n")


def test_an_earlier_paper_goes_before_the_comment_of_the_later_one(adding):
    head, second = adding.papers.read_text(encoding="utf-8").split("# about the second")
    adding.service.answer("1801.00001", atom("1801.00001", "Between", PEOPLE, day="2018-01-01"))
    adding.new("1801.00001")
    text = adding.papers.read_text(encoding="utf-8")
    assert text.startswith(head + "- id: between\n") and text.endswith("\n\n# about the second" + second)


def test_a_paper_goes_after_one_that_was_announced_before(adding):
    text = adding.papers.read_text(encoding="utf-8")
    announced = "  date: 2018-10-11\n  announced: {date: 2017-12-31, what: {zh: 博客, en: blog}}\n"
    adding.papers.write_text(text.replace("  date: '2018-10-11'\n", announced), encoding="utf-8")
    adding.service.answer("1801.00001", atom("1801.00001", "Between", PEOPLE, day="2018-01-01"))
    adding.new("1801.00001")
    assert [paper.id for paper in load(adding.data).catalogue.papers] == ["first", "second", "between"]


def test_the_first_paper_of_all_goes_below_the_head_of_the_file(adding):
    adding.service.answer("1501.00001", atom("1501.00001", "First of All", PEOPLE, day="2015-01-01"))
    adding.new("1501.00001")
    head = "# yaml-language-server: $schema=papers.schema.json\n# The papers.\n\n- id: first-of-all\n"
    assert adding.papers.read_text(encoding="utf-8").startswith(head)


def test_line_ends_of_windows_stay(adding):
    adding.papers.write_bytes(adding.papers.read_bytes().replace(b"\n", b"\r\n"))
    adding.service.answer("2305.10001", SHAPES["plain"])
    assert adding.new("2305.10001")[0] == 0
    assert adding.papers.read_bytes().replace(b"\r\n", b"").count(b"\n") == 0


def test_both_pages_are_as_those_of_the_other_papers(adding, root):
    adding.service.answer("2305.10001", SHAPES["plain"])
    adding.new("2305.10001")
    for language in ("zh", "en"):
        made = parts(adding.docs / language / "shelf" / "learning-by-asking.md")
        assert made == [*MACROS]
        pages = [page for page in (root / "docs" / language).glob("*/*.md") if "opening()" in page.read_text(encoding="utf-8")]
        assert len(pages) > 30
        assert [page for page in pages if parts(page) != made] == []


def parts(page) -> list[str]:
    """What every page of a paper calls, in the order of the page."""
    return [name for name in re.findall(r"\{\{ (\w+)\(\) \}\}", page.read_text(encoding="utf-8")) if name in MACROS]


def test_facts_are_those_of_the_service(adding):
    adding.service.answer("2305.10006", SHAPES["several versions"])
    adding.new("arXiv:2305.10006", "--tags", "label", "--name", "Rev")
    paper = load(adding.data).catalogue.papers[-1]
    assert (paper.id, paper.title, paper.date) == ("rev", "Revised", datetime.date(2023, 5, 29))
    assert (paper.arxiv.id, paper.arxiv.version, paper.arxiv.category, paper.tags) == ("2305.10006", "v12", "cs.LG", ["label"])
    assert [author.full for author in paper.authors] == PEOPLE


@pytest.mark.parametrize("printed", ["李小明", "李 小明", "欧阳修", "欧阳 修", "Devlin, Jacob"])
def test_a_family_name_that_stands_first_is_taken_for_one_and_named(printed):
    person, note = author(printed)
    assert (person["family"], person["given"]) in {("李", "小明"), ("欧阳", "修"), ("Devlin", "Jacob")}
    assert repr(person["family"]) in note


def test_what_stands_beside_a_name_is_no_part_of_it():
    person, note = author("Ada Lovelace (University of X)")
    assert person == {"family": "Lovelace", "given": "Ada"} and "'(University of X)' is left out" in note


def test_a_title_keeps_what_stands_in_elements(adding):
    title = atom("2305.10001", "Learning TAGS Asking", PEOPLE).replace(
        b"TAGS", b'<i xmlns="http://www.w3.org/1999/xhtml">by</i>'
    )
    adding.service.answer("2305.10001", title)
    assert adding.new("2305.10001")[0] == 0 and load(adding.data).catalogue.papers[-1].title == "Learning by Asking"


@pytest.mark.parametrize(
    "shape, said",
    [
        ("plain", "arXiv's comment: 12 pages"),
        ("plain", "not known: venue, doi"),
        ("plain", "Grace Brewster Murray Hopper: family name 'Hopper'?"),
        ("collective author", "Example Team: taken for a group"),
        ("LaTeX in the title", "the title has LaTeX in it"),
        ("several versions", "v12 is the latest version"),
        ("journal reference", "J. Invented Results 7 (2022) 101; write it as venue"),
    ],
)
def test_what_was_guessed_or_not_known_is_said(adding, shape, said):
    id = f"2305.{10001 + list(SHAPES).index(shape)}"
    adding.service.answer(id, SHAPES[shape])
    assert said in adding.new(id, "--id", "third", "--name", "Third")[1]


def test_names_have_their_parts(adding):
    adding.service.answer("2305.10007", SHAPES["suffix and particles"])
    adding.new("2305.10007")
    parts = [author.model_dump(exclude_none=True) for author in load(adding.data).catalogue.papers[-1].authors]
    assert parts == [
        {"family": "Logan", "given": "Robert L.", "suffix": "IV"},
        {"family": "de Oliveira Pinto", "given": "Henrique Ponde"},
        {"family": "Van den Broeck", "given": "Guy"},
    ]


def test_a_doi_alone_brings_the_venue(adding):
    ada = {"given": "Ada", "family": "Lovelace", "suffix": "Jr.", "affiliation": [{"name": "Example &amp; Co"}]}
    link = [{"URL": "https://example.org/a.pdf", "content-type": "application/pdf"}]
    title = "On <i>Asking</i> &amp;amp; Telling"
    known = work("10.5555/JIR.2022.101", title, [ada, {"name": "Example Lab"}], link=link)
    adding.service.answer("10.5555/jir.2022.101", known)
    code, printed = adding.new("https://doi.org/10.5555/jir.2022.101")
    paper = load(adding.data).catalogue.papers[-1]
    assert (code, paper.title, paper.date.isoformat()) == (0, "On Asking & Telling", "2022-02-01"), printed
    assert (paper.venue.short, paper.venue.pages, paper.venue.year) == ("TODO", "101-118", 2022)
    assert (paper.pdf, paper.organisations) == ("https://example.org/a.pdf", ["Example & Co"])
    assert [author.full for author in paper.authors] == ["Ada Lovelace Jr.", "Example Lab"]


def test_a_paper_on_arxiv_with_a_doi_is_asked_of_both(adding):
    adding.service.answer("2305.10020", atom("2305.10020", "On Asking", PEOPLE, doi="10.5555/1"))
    adding.service.answer("10.5555/1", work("10.5555/1", "On Asking", [{"family": "Lovelace", "given": "Ada"}]))
    adding.new("10.48550/arXiv.2305.10020")
    paper = load(adding.data).catalogue.papers[-1]
    assert (paper.doi, paper.venue.name, paper.date.isoformat()) == ("10.5555/1", "Journal of Invented Results", "2023-05-29")


def test_a_doi_that_crossref_cannot_tell_about_is_kept_and_said(adding):
    adding.service.answer("2305.10020", atom("2305.10020", "On Asking", PEOPLE, doi="10.5555/1"))
    code, printed = adding.new("2305.10020")
    assert (code, load(adding.data).catalogue.papers[-1].doi) == (0, "10.5555/1")
    assert "venue not known: Crossref does not know 10.5555/1" in printed


@pytest.mark.parametrize("doi", ["10.5555/1 10.5555/2", "10.5555/1, 10.5555/2", "see the journal", "10.5555/a<b>"])
def test_a_doi_of_arxiv_that_is_not_one_is_left_out_and_said(adding, doi):
    adding.service.answer("2305.10020", atom("2305.10020", "On Asking", PEOPLE, doi=doi))
    code, printed = adding.new("2305.10020")
    assert (code, load(adding.data).catalogue.papers[-1].doi) == (0, None), printed
    assert f"arXiv's DOI is not one clean DOI: {doi!r}; left out" in printed


@pytest.mark.parametrize("doi", ["https://doi.org/10.5555/1", "doi:10.5555/1", "10.5555/1 "])
def test_a_doi_in_another_dress_is_a_doi(adding, doi):
    adding.service.answer("2305.10020", atom("2305.10020", "On Asking", PEOPLE, doi=doi))
    adding.new("2305.10020")
    assert load(adding.data).catalogue.papers[-1].doi == "10.5555/1"


def test_what_nobody_sees_is_not_written(adding):
    title, people = "Read\u202e Me\u200b Ba\u00adck\u2066wards\ufeff", ["Ada\u200b Love\u202elace"]
    adding.service.answer("2305.10020", atom("2305.10020", title, people))
    adding.new("2305.10020")
    paper = load(adding.data).catalogue.papers[-1]
    assert (paper.title, paper.authors[0].full) == ("Read Me Backwards", "Ada Lovelace")
    assert not {"\u202e", "\u200b", "\\u20"} & {*adding.papers.read_text(encoding="utf-8")}


@pytest.mark.parametrize("title", ["2024", "2024-01-01", "true", "null", "1e5", "~", "no", "0x10", "12:30"])
def test_a_title_that_yaml_takes_for_something_else_is_a_text(adding, title):
    adding.service.answer("2305.10020", atom("2305.10020", title, PEOPLE))
    adding.new("2305.10020", "--id", "third", "--name", title)
    record = yaml.safe_load(adding.papers.read_text(encoding="utf-8"))[-1]
    assert (record["title"], record["name"], type(record["date"]).__name__) == (title, title, "date")


def test_a_long_title_has_a_short_id(adding):
    adding.service.answer("2305.10020", atom("2305.10020", "a" * 4_000, PEOPLE))
    code, printed = adding.new("2305.10020")
    assert (code, load(adding.data).catalogue.papers[-1].id) == (0, "a" * 60), printed[-300:]


@pytest.mark.parametrize(
    "typed",
    [
        "HTTPS://ARXIV.ORG/ABS/2305.10001v1",
        "HTTPS://ARXIV.ORG/PDF/2305.10001.PDF",
        "https://www.alphaxiv.org/abs/2305.10001",
        "https://alphaxiv.org/overview/2305.10001v2",
        "https://huggingface.co/papers/2305.10001",
        "hf.co/papers/2305.10001?x=y#z",
        "https://export.arxiv.org/abs/2305.10001",
        "https://cn.arxiv.org/pdf/2305.10001v1",
        "https://papers.cool/arxiv/2305.10001",
        "https://www.alphaxiv.org/zh/overview/2305.10001v1",
        "https://www.semanticscholar.org/arxiv/2305.10001",
        "https://arxiv.org/html/2305.10001v2/",
        "https://arxiv.org/abs/2305.10001.",
        "arXiv:2305.10001 [cs.LG]",
        "arXiv:2305.10001v1 [cs.LG] 29 May 2023",
        "arXiv preprint arXiv:2305.10001, 2023",
        "arXiv 2305.10001",
        "(arXiv: 2305.10001)",
        "arXiv：２３０５．１０００１",
        "“2305.10001”\u200b",
        "https://DOI.org/10.48550/ARXIV.2305.10001",
    ],
)
def test_every_page_that_is_named_after_the_identifier_is_understood(adding, typed):
    adding.service.answer("2305.10001", SHAPES["plain"])
    assert adding.new(typed)[0] == 0
    assert adding.service.asked == ["2305.10001"]


def test_what_is_given_twice_or_parts_lists_is_written_so_that_check_takes_it(adding):
    adding.service.answer("2305.10020", atom("2305.10020", "Learning", PEOPLE, affiliation="One | Two|Three"))
    assert adding.new("2305.10020", "--tags", "label, label,,label，label")[0] == 0
    paper = load(adding.data).catalogue.papers[-1]
    assert (paper.tags, paper.organisations) == (["label"], ["One, Two,Three"])
