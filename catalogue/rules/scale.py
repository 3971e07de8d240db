"""What a record says of the size of its models: one kind per value, a place for each, formulas that come to something."""

from collections.abc import Iterator
from decimal import Decimal

from catalogue.records import formula
from catalogue.records.data import Data, Entry
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.scale import Amount, Scale, Value, Weights

# From the smallest that a paper reports to a thousand times the largest of 2025.
RANGES = {
    "parameters": ("1e2", "1e16"),
    "active": ("1e2", "1e16"),
    "tokens": ("1e4", "1e17"),
    "compute": ("1e10", "1e30"),
    "context": ("8", "1e9"),
}


def values_are_of_one_kind_with_a_place(data: Data) -> Iterator[Problem]:
    for paper, at, model in _models(data):
        for field, value in model.values.items():
            if message := _form(value):
                yield paper.problem(message, "scale", at, field)


def formulas_come_to_something(data: Data) -> Iterator[Problem]:
    for paper, at, model in _models(data):
        for field in RANGES:
            if message := _faulty(model, field):
                yield paper.problem(message, "scale", at, field)


def models_are_named_once(data: Data) -> Iterator[Problem]:
    for paper, at, model in _models(data):
        if model.model in [other.model for other in paper.record.scale[:at]]:
            yield paper.problem("the model stands above already; put both entries into one", "scale", at, "model")
        if not model.values:
            yield paper.problem("says nothing of the model; write what the paper states, or drop the entry", "scale", at)
        active, all = model.number("active"), model.number("parameters")
        if active and all and active > all:
            yield paper.problem("is more than all parameters; one of the two is wrong", "scale", at, "active")


def _models(data: Data) -> Iterator[tuple[Entry[Paper], int, Scale]]:
    for paper in data.papers:
        for at, model in enumerate(paper.record.scale):
            yield paper, at, model


def _form(value: Value) -> str | None:
    if len(value.kinds) != 1:
        return "write one of stated, derived and undisclosed"
    named = isinstance(value, Amount) and value.derived and formula.names(value.derived)
    if not value.where and not named and not (isinstance(value, Weights) and value.url):
        return "write where the paper says so"
    return None


def _faulty(model: Scale, field: str) -> str | None:
    try:
        value = model.computed(field)
    except LookupError as error:
        return f"the formula names {error.args[0]!r}, which this entry does not state; it may name what has a number here"
    except ArithmeticError:
        return "the formula has no result; it may not divide by nothing, nor go beyond all numbers"
    least, most = RANGES[field]
    if value is not None and not Decimal(least) <= value <= Decimal(most):
        return f"comes to {value:.3g}, which nothing has ever been; it should lie between {least} and {most}"
    return None


RULES = [values_are_of_one_kind_with_a_place, formulas_come_to_something, models_are_named_once]
