"""How to cite the catalogue itself, for GitHub, Zenodo and Zotero."""

import tomllib

import yaml


def test_the_citation_of_the_catalogue_has_the_version_of_the_project(root):
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (citation["cff-version"], citation["type"]) == ("1.2.0", "dataset")
    assert citation["version"] == project["version"]
