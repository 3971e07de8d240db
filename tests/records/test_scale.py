"""Amounts as the paper prints them become numbers; formulas come to what they say."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from catalogue.records import formula
from catalogue.records.formula import Formula
from catalogue.records.scale import Count, Flop, Scale, number

MODEL = {"model": "X", "parameters": {"stated": "175B"}, "tokens": {"derived": "250000 * 512 * 1024"}}


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("175B", "175e9"),
        ("65.2B", "65.2e9"),
        ("1.4T", "1.4e12"),
        ("2048", "2048"),
        ("2,048", "2048"),
        ("128K", "128e3"),
        ("3.14e23", "3.14e23"),
        ("3640 PF-days", "3.14496e23"),
    ],
)
def test_a_number_is_read_as_it_is_printed(stated, value):
    assert number(TypeAdapter(Flop).validate_python(stated)) == Decimal(value)


@pytest.mark.parametrize(
    "stated", ["", "175 B", "B", "1.4e", "-3", "1e400", "175 亿", "1,4T", "3640 days", "nan", "1 PF-days x"]
)
def test_anything_else_is_refused(stated):
    with pytest.raises(ValidationError):
        TypeAdapter(Flop).validate_python(stated)


def test_only_compute_is_told_in_days():
    with pytest.raises(ValidationError):
        TypeAdapter(Count).validate_python("3640 PF-days")


STRANGE = {
    "300B * 2": "has '300B', which is no part of a formula; write the number with its power of ten, like 300e9",
    "1,000 * 2": "has '1,000', which is no part of a formula; leave out its commas",
    "45% * 1000": "has '45%', which is no part of a formula; write it as a share of 1, like 0.45",
    "6 × parameters": "has '×', which is no part of a formula; write *",
    "6 * 10^9": "has '^', which is no part of a formula; write a power of ten like 1e9",
    "(1000 * 2": "has a bracket without its other one; leave it out, or write that",
    "6 *": "must be numbers and names of this entry",
}


@pytest.mark.parametrize("text", STRANGE)
def test_what_a_formula_cannot_have_is_named(text):
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Formula).validate_python(text)
    assert f"Value error, {STRANGE[text]}" in str(refused.value)


def test_a_formula_is_computed_from_numbers_and_other_values():
    model = Scale.model_validate(MODEL | {"compute": {"derived": "6 * parameters * tokens"}})
    assert model.number("tokens") == 131_072_000_000
    assert model.number("compute") == 6 * Decimal("175e9") * 131_072_000_000
    assert model.number("active") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6 *",
        "6 ** 9",
        "f(6)",
        "x.y",
        "6 if 1 else 2",
        "'a' * 9",
        "True * 2",
        "1j",
        "[1]",
        "6; 7",
        "-6",
        "=6",
        "1_000",
        "0x1F",
    ],
)
def test_what_is_no_formula_is_refused(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Formula).validate_python(text)


def test_a_formula_names_its_values_once():
    assert formula.names("6 * parameters * tokens / parameters") == ["parameters", "tokens"]


@pytest.mark.parametrize("derived", ["6 * active", "compute / 2", "6 * weights", "6 * tokens"])
def test_a_formula_names_only_what_has_a_number_of_its_own(derived):
    values = {"tokens": {"derived": "parameters * 20"}, "weights": {"stated": "open"}, "compute": {"derived": derived}}
    model = Scale.model_validate(MODEL | values)
    assert model.number("compute") is None
    with pytest.raises(LookupError):
        model.computed("compute")
