"""Ids that the site, its folders, its languages or Windows have taken are refused, whatever would bear them."""

import pytest

from catalogue.pages.reserved import reserved
from engine.reserved import RESERVED

TAKEN = {
    "about": "a page of the site",
    "browse": "a page of the site",
    "paths": "a page of the site",
    "status": "a page of the site",
    "index": "a file of the site",
    "404": "a file of the site",
    "feed": "a file of the site",
    "robots": "a file of the site",
    "sitemap": "a file of the site",
    "llm-classics-site": "a file of the site",
    "assets": "a folder of the site",
    "search": "a folder of the site",
    "catalogue": "a folder of the site",
    "papers": "a folder of the site",
    "figures": "a folder of the site",
    "con": "a device on Windows",
    "lpt1": "a device on Windows",
    "main": "a part of a page that scripts use",
}


@pytest.mark.parametrize("id, what", TAKEN.items())
@pytest.mark.parametrize("name", ["tag", "term", "path"])
def test_an_id_that_is_taken_is_named_wherever_it_stands(project, name, id, what):
    project.files["paths"] = [project.path]
    getattr(project, name)["id"] = id
    assert f"{id}.id: {id!r} is the name of {what}; choose another id" in project.problems()


@pytest.mark.parametrize("id", ["en", "zh", "ja", "qa"])
def test_a_topic_is_not_called_like_a_language(project, id):
    project.topic["id"] = project.first["topic"] = project.second["topic"] = id
    assert project.problems() == [f"{id}.id: {id!r} is kept for a language, as all of two letters are; choose another id"]


@pytest.mark.parametrize("id", ["index", "nul", "y" * 61])
def test_a_paper_and_its_former_ids_are_looked_at(project, id):
    project.second |= {"id": id, "formerly": ["feed"]}
    found = project.problems()
    assert [line.partition(":")[0] for line in found] == [f"{id}.id", f"{id}.formerly.0"]


def test_ordinary_ids_are_free():
    assert [id for id in ("t5", "rag", "f1", "console", "auxiliary", "attention", "com10", "x" * 60) if reserved(id)] == []


def test_what_scripts_look_for_is_taken():
    assert [id for id in RESERVED.ids if not id.endswith("_") and not reserved(id)] == []


def test_a_paper_whose_exports_would_overwrite_those_of_a_topic_is_named(project):
    project.second |= {"id": "shelf", "formerly": ["shelf"]}
    cure = "'shelf' names the export of a list of papers; choose another id"
    assert {f"shelf.id: {cure}", f"shelf.formerly.0: {cure}"} <= {*project.problems()}


@pytest.mark.parametrize("topics", [["en"], ["paths"], ["shelf"], ["rack", "rack"]])
def test_a_paper_came_from_a_topic_that_can_have_been_one(project, topics):
    project.first["moved_from"] = topics
    (line,) = project.problems()
    assert line.startswith(f"first.moved_from.{len(topics) - 1}: ") and "; " in line


def test_a_paper_may_come_from_a_topic_that_is_no_more(project):
    project.first["moved_from"] = ["rack"]
    assert project.problems() == []
