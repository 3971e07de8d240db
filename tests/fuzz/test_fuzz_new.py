"""Whatever arXiv or Crossref answers: a record that loads as it was meant, or one line."""

import json

import pytest
from hypothesis import strategies as st

from catalogue.new import arxiv, crossref
from catalogue.new.facts import NewError
from catalogue.new.identify import identify
from catalogue.new.insert import inserted, text_of
from catalogue.new.record import Choices, values
from catalogue.new.text import as_yaml, scalar
from catalogue.records.paper import Paper
from catalogue.records.people import authors
from catalogue.records.yamlfile import read
from tests.fuzz.hostile import TEXT, VALUE
from tests.fuzz.profiles import tries
from tests.new.answers import atom, work

CHOICES = Choices("shelf", id="x", name="X")
FIELDS = st.sampled_from(
    ["DOI", "title", "author", "issued", "published-online", "type", "container-title", "page", "link", "volume", "subtitle"]
)


@tries(st.text(st.characters(exclude_categories=["Cs", "Cc"])), examples=200)
def test_yaml_reads_the_text_that_was_written(tmp_path, text):
    assert read_back(tmp_path / "one.yaml", text) == [text, {"a": text, "b": [text]}]


def read_back(path, text: str) -> list:
    path.write_text(f"- {scalar(text)}\n- {{a: {scalar(text)}, b: [{scalar(text)}]}}\n", encoding="utf-8")
    return read(path).value


# What fuzzing has drawn, once and for ever.
@pytest.mark.parametrize("text", ["\ufffe", "a\uffffb", "\U0001fffe", "\u2028", "\xad"])
def test_yaml_reads_what_is_hardly_a_character(tmp_path, text):
    assert read_back(tmp_path / "one.yaml", text)[0] == text


def test_what_is_no_character_is_no_part_of_a_record():
    body = work("10.5555/1", "Not\ufffe a character\uffff", [{"family": "Do\ufffee", "given": "Jo"}])
    record = values(crossref.facts(body, "10.5555/1"), CHOICES)
    assert (record["title"], record["authors"][0]["family"]) == ("Not a character", "Doe")


@tries(TEXT, st.lists(TEXT, min_size=1, max_size=3), TEXT)
def test_what_arxiv_says_is_what_the_record_says(tmp_path, title, people, comment):
    papers = tmp_path / "papers.yaml"
    papers.write_text("# head\n\n- {id: before, date: 2020-01-01}\n", encoding="utf-8")
    body = atom("2305.10001", title, people, comment=comment)
    try:
        record = values(arxiv.facts(body, "2305.10001"), CHOICES)
        papers.write_text(inserted(papers, text_of(papers), as_yaml(record), record["date"]), encoding="utf-8")
    except NewError as error:
        assert "\n" not in str(error)
        return
    paper = Paper.model_validate(read(papers).value[1])
    assert paper.title == " ".join(paper.title.split()) == record["title"]


@tries(st.dictionaries(FIELDS, VALUE, max_size=4))
def test_any_answer_of_crossref_is_facts_or_one_line(more):
    body = work("10.5555/1", "Title", [{"family": "Doe", "given": "Jo"}])
    answer = json.dumps({"message": json.loads(body)["message"] | more}, default=str).encode()
    try:
        values(crossref.facts(answer, "10.5555/1"), CHOICES)
    except NewError as error:
        assert "\n" not in str(error)


@tries(st.binary(max_size=100))
def test_any_bytes_are_one_line(body):
    for service, name in ((arxiv, "2305.10001"), (crossref, "10.5555/1")):
        try:
            service.facts(body, name)
        except NewError as error:
            assert "\n" not in str(error)


@tries(TEXT)
def test_anything_typed_is_a_name_or_one_line(typed):
    try:
        identify(typed)
    except NewError as error:
        assert "\n" not in str(error)


@tries(st.lists(TEXT, max_size=4))
def test_every_author_has_a_family_name_or_is_a_group(printed):
    people, _ = authors([" ".join(name.split()) for name in printed])
    assert all(bool(person.get("family")) != bool(person.get("name")) for person in people)
