"""What a record says of the size of its models: one kind per value, a place for each, formulas that come to something."""

import re
from collections.abc import Iterator
from decimal import Decimal

from catalogue.records import formula
from catalogue.records.closure import closure
from catalogue.records.data import Data, Entry
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.scale import Amount, Scale, Weights, number

# From the smallest that a paper reports to a thousand times the largest of 2025.
RANGES = {
    "parameters": ("1e2", "1e16"),
    "active": ("1e2", "1e16"),
    "tokens": ("1e4", "1e17"),
    "compute": ("1e10", "1e30"),
    "context": ("8", "1e9"),
}
# A size in the name of a model, which is rounded: LLaMA 65B; not that of one expert of several (8x7B, 64B/64E, 17B-16E), nor of
# what it has read (LAION-400M) or reads (1M).
SIZE = re.compile(
    r"(?<![\w.,×])(?<![x×] )(?<!JFT-)(?<!LAION-)(?<!DataComp-)(?!1M)(\d+(?:\.\d+)?[MBTb])"
    r"(?![\w/]|-\d+E\b|(?: |-)(?:tokens?|words?|pairs|images)\b)"
)
ROUNDED = 2
# Of these, sizes are of all experts, or of what one token takes.
SPARSE = "MoE"
# A parameter takes six operations for a token (Kaplan et al. 2020, section 2.1), several times that where layers share it, and
# where nothing tells which parameters are active, perhaps none.
OPERATIONS, SHARED, IDLE = 6, 100, 1000


def values_are_what_they_can_be(data: Data) -> Iterator[Problem]:
    """One line for a value; what is made of a wrong one waits until that is right."""
    for paper, at, model in _models(data):
        wrong = {field: message for field in model.values if (message := _wrong(model, field))}
        for field, message in wrong.items():
            if not _follows(model, field, list(wrong)):
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


def _upon(model: Scale, field: str) -> set[str]:
    """The values that a formula is made of, and those that these are made of; itself where it goes round in a circle."""
    return closure(field, lambda name: _named(model, name))


def _named(model: Scale, field: str) -> list[str]:
    value = model.values.get(field)
    return formula.names(value.derived) if isinstance(value, Amount) and value.derived else []


def _follows(model: Scale, field: str, wrong: list[str]) -> bool:
    """Whether it comes of another fault; of a circle the first value speaks."""
    before = wrong[: wrong.index(field)]
    return any(name in before or field not in _upon(model, name) for name in _upon(model, field) if name in wrong)


def _wrong(model: Scale, field: str) -> str | None:
    value = model.values[field]
    if not value.model_fields_set or any(getattr(value, name) in (None, []) for name in value.model_fields_set):
        return None  # what is written and says nothing is told as that
    if len(value.kinds) != 1:
        return "write one of stated, derived and undisclosed"
    if not value.where and not _named(model, field) and not (isinstance(value, Weights) and value.url):
        return "write where the paper says so"
    upon = _upon(model, field)
    if field in upon:
        return f"goes round in a circle ({', '.join(sorted(upon))}); state one of them, or derive it from what the paper prints"
    return _without_result(model, field)


def _without_result(model: Scale, field: str) -> str | None:
    try:
        value = model.computed(field)
    except LookupError as error:
        if _named(model, error.args[0]):
            return f"the formula names {error.args[0]!r}, which has a formula of names itself; write that out in its place"
        return f"the formula names {error.args[0]!r}, which this entry does not state; it may name what has a number here"
    except ArithmeticError:
        return "the formula has no result; it may not divide by nothing, nor go beyond all numbers"
    if value is not None and model.values[field].kinds == ["stated"] and value != value.to_integral_value():
        return f"has {value:f}, and no part of one can be counted; write a whole number, or K, M, B or T after it"
    least, most = RANGES.get(field, ("0", "0"))
    if value is not None and not Decimal(least) <= value <= Decimal(most):
        return f"comes to {value.normalize():.3g}, which nothing has ever been; it should lie between {least} and {most}"
    return _beside_others(model, field, value) if value else None


def _beside_others(model: Scale, field: str, value: Decimal) -> str | None:
    """What is wrong with a size where the model is called after another, and with operations that are of other sizes."""
    names = [] if SPARSE in model.model.en else SIZE.findall(model.model.en)
    named = [number(size.upper()) for size in names]
    sizes = [amount for name in ("parameters", "active") if (amount := model.number(name))]
    if named and sizes and not any(one / ROUNDED <= amount <= one * ROUNDED for one in named for amount in sizes):
        said = f"comes to {value:.3g}, and the name of the model says {names[0]}; one of the two is wrong"
        return said if field == "parameters" else None
    needed = OPERATIONS * (sizes[-1] if sizes else 0) * (model.number("tokens") or 0)
    if field == "compute" and needed and not needed / (SHARED if model.active else IDLE) <= value <= needed * SHARED:
        return f"comes to {value:.3g}, and {OPERATIONS} * parameters * tokens to {needed:.3g}; one of the three is wrong"
    return None


RULES = [values_are_what_they_can_be, models_are_named_once]
