"""The page of a paper sees all that it prints of others, and is made again when that changes, not when something else does."""

import json

import pytest

from catalogue.files.kept import Kept
from catalogue.pages.pages import Pages
from catalogue.records.load import load
from catalogue.records.values import LANGUAGES
from tests.invented import PAGE, invent, project


@pytest.fixture
def folder(tmp_path):
    return project(tmp_path, 12)


def rendered(pages: Pages) -> dict[str, str]:
    """The pages of all papers, by id."""
    return {paper.id: pages.render(f"{paper.topic}/{paper.id}.md", PAGE) for paper in pages.catalogue.papers}


def rename(records):
    records[5]["name"] = "Changed"


def name_in_a_text(records):
    records[5]["name"] = "Changed"
    for text in records[9]["reading"]["focus"]:
        text["en"] += " After Changed."


def date(records):
    records[5]["date"] = f"{records[5]['date'][:-2]}28"


def topic(records):
    records[5]["topic"] = records[6]["topic"]


def relate(records):
    records[9]["builds_on"] = [{"id": records[5]["id"], "how": records[9]["tldr"]}]


def relate_no_more(records):
    records[9]["builds_on"] = []


def say_how(records):
    for relation in records[9]["builds_on"]:
        relation["how"] = {"zh": f"另{relation['how']['zh']}", "en": f"{relation['how']['en']} otherwise"}


def add(records):
    records.append({**invent(13)[12], "date": "2026-01-01", "arxiv": {**records[0]["arxiv"], "id": "2601.00001"}})


def remove(records):
    gone = records.pop()["id"]
    assert not any(relation["id"] == gone for record in records for relation in record.get("builds_on", []))


def tag(records):
    records[5]["tags"] = records[5]["tags"][1:]


EDITS = [rename, name_in_a_text, date, topic, relate, relate_no_more, say_how, add, remove, tag]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_after_an_edit_pages_that_are_kept_are_those_made_anew(folder, language, edit):
    kept, file = Kept(), folder / "data" / "papers.yaml"
    before = rendered(Pages(load(folder / "data"), folder / "docs", language, kept=kept))
    records = json.loads(file.read_text(encoding="utf-8"))
    edit(records)
    file.write_text(json.dumps(records), encoding="utf-8")
    data = load(folder / "data")
    assert not data.problems
    after = rendered(Pages(data, folder / "docs", language, kept=kept))
    assert after == rendered(Pages(data, folder / "docs", language)) != before


def test_a_page_is_made_again_only_for_what_it_sees(folder, monkeypatch):
    kept, file = Kept(), folder / "data" / "papers.yaml"
    rendered(Pages(load(folder / "data"), folder / "docs", "en", kept=kept))
    records = json.loads(file.read_text(encoding="utf-8"))
    rename(records)
    file.write_text(json.dumps(records), encoding="utf-8")
    pages, made = Pages(load(folder / "data"), folder / "docs", "en", kept=kept), []
    around = pages.around
    monkeypatch.setattr(pages, "around", lambda id: made.append(id) or around(id))
    rendered(pages)
    here = records[5]["id"]
    near = {one["id"] for one in records if here in [relation["id"] for relation in one.get("builds_on", [])]}
    assert {here, *near} <= set(made) < {record["id"] for record in records}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_what_it_would_if_it_saw_every_paper(root, language, monkeypatch):
    pages = Pages(load(root / "data"), root / "docs", language)
    narrow, seen = rendered(pages), pages.basis.seen_from
    assert sum(len(seen(id).papers) for id in narrow) < len(narrow) ** 2 / 2
    every = [outline for outline, _ in pages.basis.papers]
    monkeypatch.setattr(pages.basis, "seen_from", lambda id: seen(id).model_copy(update={"papers": every}))
    assert rendered(pages) == narrow
