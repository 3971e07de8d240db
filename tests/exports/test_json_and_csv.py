"""papers.json follows its schema and holds the records; papers.csv reads back as it was written."""

import csv
import json
from hashlib import sha256

import jsonschema
import pandas
import pytest

from catalogue.citing import FORMATS
from catalogue.exports.document import VERSION, Addresses, Document
from catalogue.records.paper import Paper
from tests.exported import URL


def read(folder, name: str):
    return json.loads((folder / "catalogue" / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document(out):
    return read(out, "papers.json")


@pytest.fixture(scope="module")
def rows(out):
    with open(out / "catalogue" / "papers.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_reader_that_guesses_types_keeps_every_arxiv_identifier(known, out):
    table = pandas.read_csv(out / "catalogue" / "papers.csv")
    wanted = [paper.arxiv.id if paper.arxiv else None for paper in known.papers]
    assert [name.removeprefix("arXiv:") if isinstance(name, str) else None for name in table["arxiv"]] == wanted


def test_the_document_follows_its_schema(out, document):
    jsonschema.Draft202012Validator.check_schema(read(out, "papers.schema.json"))
    jsonschema.validate(document, read(out, "papers.schema.json"))


def test_the_schema_notices_a_wrong_field(out, document):
    wrong = document | {"papers": [document["papers"][0] | {"colour": "red"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, read(out, "papers.schema.json"))


def test_the_schema_says_what_the_fields_mean(out):
    fields = read(out, "papers.schema.json")["$defs"]["PublishedPaper"]["properties"]
    assert {"id", "tldr", "results", "addresses", "references"} <= set(fields)
    assert fields["built_on_by"]["description"]


# Of the fields of each version, by which who reads papers.json knows what to expect.
FIELDS = {"2.3": "3824058a714f4227"}


def test_other_fields_are_another_version():
    """As README.md says, the second number grows with a new field; then write here what this prints."""
    kinds = {name: sorted(kind.get("properties", {})) for name, kind in Document.model_json_schema()["$defs"].items()}
    found = sha256(json.dumps(kinds, sort_keys=True).encode()).hexdigest()[:16]
    raised = VERSION not in FIELDS
    assert raised or FIELDS[VERSION] == found, "the fields are others; raise VERSION in catalogue/exports/document.py"
    assert not raised, f'VERSION is raised; write {{"{VERSION}": "{found}"}} into FIELDS of this file'


def test_every_citation_format_has_an_address():
    assert {format.id for format in FORMATS} <= {*Addresses.model_fields}, (
        "write it into Addresses, catalogue/exports/document.py"
    )


def test_the_document_says_its_version_and_licence(document, known):
    assert (document["version"], document["licence"]) == (VERSION, "CC-BY-4.0")
    assert document["updated"] == str(known.log[-1].date)
    assert document["$schema"] == f"{URL}catalogue/papers.schema.json"


def test_every_record_reads_back_as_it_was(known, document):
    computed = {"first_public", "addresses", "references", "amounts", "built_on_by"}
    read_back = [{name: value for name, value in paper.items() if name not in computed} for paper in document["papers"]]
    assert [Paper.model_validate(paper) for paper in read_back] == known.papers


def test_the_first_public_day_is_that_of_an_announcement(document, rows):
    days = {paper["id"]: paper["first_public"] for paper in document["papers"]}
    assert (days["instructgpt"], days["transformer"]) == ("2022-01-27", "2017-06-12")
    assert days == {row["id"]: row["first_public"] for row in rows}


def test_addresses_lead_to_files_and_pages_that_are_there(out, document):
    for paper in document["papers"]:
        below = {name: url.removeprefix(URL) for name, url in paper["addresses"].items()}
        assert all((out / below[name]).is_file() for name in ("bib", "ris", "csl"))
        assert all((out / below[name] / "index.md").is_file() for name in ("zh", "en"))


def test_the_program_of_a_page_is_a_file_of_its_own(root, known, out, document):
    programs = {file.stem: file.read_text() for file in (root / "docs" / "examples").glob("*.py")}
    addresses = {paper["id"]: paper["addresses"].get("program") for paper in document["papers"]}
    assert {id: url for id, url in addresses.items() if url} == {id: f"{URL}examples/{id}.py" for id in programs}
    before = {old: programs[id] for old, id in known.renamed.items() if id in programs}
    assert {file.stem: file.read_text() for file in (out / "examples").iterdir()} == programs | before


def test_later_papers_are_named(document):
    later = {paper["id"]: paper["built_on_by"] for paper in document["papers"]}
    assert "bert" in later["transformer"]


def test_the_table_has_a_row_for_every_paper(known, rows):
    assert [row["id"] for row in rows] == [paper.id for paper in known.papers]
    for paper, row in zip(known.papers, rows, strict=True):
        assert (row["title"], row["date"]) == (paper.title, str(paper.date))
        assert (row["doi"], row["arxiv"]) == (paper.doi or "", f"arXiv:{paper.arxiv.id}" if paper.arxiv else "")
        assert (row["tldr_zh"], row["digest_en"]) == (paper.tldr.zh, paper.digest.en)
        assert len(row["authors"].split("; ")) == len(paper.authors)
        assert row["tags"].split("; ") == paper.tags


def test_hostile_texts_read_back_but_for_what_no_format_carries(hostile):
    for one in hostile:
        with open(one.out / "catalogue" / "papers.csv", encoding="utf-8", newline="") as file:
            titles = [row["title"] for row in csv.DictReader(file)]
        assert titles == [paper["title"] for paper in read(one.out, "papers.json")["papers"]], one.text
        jsonschema.validate(read(one.out, "papers.json"), read(one.out, "papers.schema.json"))
        assert letters(titles[0]) == letters(one.catalogue.papers[0].title), one.text


def letters(text: str) -> list[str]:
    return [character for character in text if character.isalpha()]
