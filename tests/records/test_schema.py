"""The schema that editors complete and validate with is the model's, and the real papers follow it."""

import datetime
import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from catalogue.records.schema import schema


@pytest.fixture(scope="module")
def papers(root):
    """As an editor sees them: YAML's own types, days as text."""
    return _days_as_text(yaml.safe_load((root / "data" / "papers.yaml").read_text(encoding="utf-8")))


def _days_as_text(value):
    if isinstance(value, dict):
        return {key: _days_as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_days_as_text(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def faults(papers) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in Draft202012Validator(schema()).iter_errors(papers)]


def test_the_file_in_the_data_folder_is_the_schema_of_the_model(root):
    written = json.loads((root / "data" / "papers.schema.json").read_text(encoding="utf-8"))
    assert written == schema(), "run make schema, which writes data/papers.schema.json"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


def test_papers_name_their_schema(root):
    first = (root / "data" / "papers.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=papers.schema.json"


def test_every_real_paper_follows_the_schema(papers):
    assert faults(papers) == []


@pytest.mark.parametrize(
    "change", [{"tittle": "x"}, {"organisations": []}, {"date": 5}, {"id": "Two Words"}, {"tldr": {"zh": "x"}}]
)
def test_an_editor_sees_what_the_loader_would_refuse(papers, change):
    assert len(faults([papers[0] | change])) == 1


def test_every_field_of_a_paper_is_explained_where_its_name_does_not_say_it():
    fields = schema()["$defs"]["Paper"]["properties"]
    bare = {name for name, field in fields.items() if "description" not in field and "$ref" not in str(field)}
    assert bare == set()
