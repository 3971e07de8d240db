"""models.csv: a row for each model, numbers as numbers, and where the paper says so."""

import csv
import json

import pandas
import pytest


@pytest.fixture(scope="module")
def rows(out):
    with open(out / "catalogue" / "models.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_model_has_a_row_in_the_order_of_the_papers(known, rows):
    wanted = [(paper.id, model.model.zh, model.model.en) for paper in known.papers for model in paper.scale]
    assert [(row["paper"], row["model_zh"], row["model_en"]) for row in rows] == wanted


def test_an_amount_is_its_number_with_its_kind_and_places(known, rows):
    models = [model for paper in known.papers for model in paper.scale]
    for row, model in zip(rows, models, strict=True):
        for field in ("parameters", "active", "tokens", "compute", "context"):
            value, number = getattr(model, field), model.number(field)
            assert (float(row[field]) if row[field] else None) == (None if number is None else float(number))
            assert row[f"{field}_kind"] == (value.kinds[0] if value else "")
            assert row[f"{field}_where"] == ("; ".join(value.where) if value else "")
            assert row[f"{field}_formula"] == (value.derived or "" if value else "")


@pytest.mark.parametrize(
    ("model", "wanted"), [("Llama 3.1 405B", (405e9, 15.6e12, 3.8e25)), ("GPT-3 175B", (175e9, 300e9, 3.14e23))]
)
def test_a_model_is_as_its_paper_says(rows, model, wanted):
    row = next(row for row in rows if row["model_en"] == model)
    assert tuple(float(row[field]) for field in ("parameters", "tokens", "compute")) == wanted


def test_what_gpt_4_does_not_tell_is_said(rows):
    row = next(row for row in rows if row["model_en"] == "GPT-4")
    assert {row[f"{field}_kind"] for field in ("parameters", "compute")} == {"undisclosed"}


def test_a_reader_that_guesses_types_reads_numbers(out):
    assert pandas.read_csv(out / "catalogue" / "models.csv")["parameters"].dtype == float


def test_papers_json_has_the_same_amounts(out, known):
    document = json.loads((out / "catalogue" / "papers.json").read_text(encoding="utf-8"))
    for paper, record in zip(document["papers"], known.papers, strict=True):
        amounts = [model.number("parameters") for model in record.scale]
        assert [each.get("parameters") for each in paper["amounts"]] == [None if x is None else float(x) for x in amounts]
