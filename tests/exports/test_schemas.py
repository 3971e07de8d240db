"""Both schemas are read as JSON Schema has it, by validators of other makers too; patterns are those of ECMA-262."""

import json
import subprocess
from collections.abc import Iterator
from datetime import date

import jsonschema
import jsonschema_rs
import pytest
import regress
import yaml

from tests.exported import URL
from tests.invented import ROOT

# By the place of what follows it: of the catalogue as it is written, of the one that readers get.
DATA, EXPORT = "data/papers.schema.json", "catalogue/papers.schema.json"
VALIDATE = """
const [schema, value] = JSON.parse(require("fs").readFileSync(0, "utf8"))
const Ajv = require(`${process.cwd()}/node_modules/ajv/dist/2020`)
const validate = require(`${process.cwd()}/node_modules/ajv-formats`)(new Ajv({strict: false, allErrors: true})).compile(schema)
if (!validate(value)) throw new Error(JSON.stringify(validate.errors))
"""


@pytest.fixture(scope="module")
def schemas(out) -> dict[str, tuple[dict, object]]:
    """Each with what follows it."""
    papers = yaml.safe_load((ROOT / "data" / "papers.yaml").read_text(encoding="utf-8"))
    as_json = json.loads(json.dumps(papers, default=date.isoformat))
    document = json.loads((out / "catalogue" / "papers.json").read_text(encoding="utf-8"))
    return {
        DATA: (json.loads((ROOT / DATA).read_text(encoding="utf-8")), as_json),
        EXPORT: (json.loads((out / EXPORT).read_text(encoding="utf-8")), document),
    }


def patterns(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from [node["pattern"]] if isinstance(node.get("pattern"), str) else []
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from patterns(child)


@pytest.mark.parametrize("name, fewest", [(DATA, 8), (EXPORT, 10)])
def test_patterns_are_those_of_ecma_262_as_unicode_reads_them(schemas, name, fewest):
    found = {*patterns(schemas[name][0])}
    assert len(found) >= fewest
    assert [pattern for pattern in found if not regress.Regex(pattern, "u")] == []


def test_a_pattern_that_only_python_reads_is_noticed():
    with pytest.raises(regress.RegressError):
        regress.Regex(r"^[^\"]+$", "u")


@pytest.mark.parametrize("name", [DATA, EXPORT])
def test_two_validators_find_no_fault(schemas, name):
    schema, value = schemas[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(value)] == []
    assert [error.message for error in jsonschema_rs.validator_for(schema).iter_errors(value)] == []


@pytest.mark.formats
@pytest.mark.parametrize("name", [DATA, EXPORT])
def test_ajv_finds_no_fault(schemas, name):
    folder, given = ROOT / ".cache" / "formats", json.dumps(schemas[name])
    done = subprocess.run(["node", "-e", VALIDATE], cwd=folder, input=given, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_schema_has_a_name_of_its_own(schemas):
    ids = {name: schema["$id"] for name, (schema, _) in schemas.items()}
    assert ids == {DATA: "urn:llm-classics:papers.yaml", EXPORT: f"{URL}{EXPORT}"}


@pytest.mark.parametrize("field", ["zh", "bib", "pdf", "proceedings"])
def test_addresses_are_addresses(schemas, field):
    schema, document = schemas[EXPORT]
    paper = document["papers"][0]
    wrong = document | {"papers": [paper | {"addresses": paper["addresses"] | {field: "see below"}}]}
    assert [error.json_path for error in jsonschema.Draft202012Validator(schema).iter_errors(wrong)]
    assert not jsonschema_rs.validator_for(schema).is_valid(wrong)
