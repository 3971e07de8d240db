"""The values of a model as a page shows them, each in the words of its language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.numbers.quantity import count, rounded, scientific
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.scale import FLOP_DAYS, Amount, Compute, Said, Scale, Value, Weights
from catalogue.records.values import Text

# As mathematics has them.
SIGNS = {"*": "×", "/": "÷", "-": "−"}


@dataclass(frozen=True)
class Model:
    """A model of a paper as a page shows it: its name, and its values by field."""

    paper: Paper
    name: str
    values: dict[str, "Shown"]


@dataclass(frozen=True)
class Shown:
    """A value: its words, the formula behind them, a number to sort by, what says so besides the paper, and the record's."""

    text: str
    formula: str
    number: float | None
    url: str | None
    value: Value


def models(catalogue: Catalogue, language: str) -> list[Model]:
    """Every model of the catalogue, papers in their order, models in that of their record."""
    return [model for paper in catalogue.papers for model in of_paper(paper, catalogue.strings, language)]


def of_paper(paper: Paper, words: Mapping[str, Text], language: str) -> list[Model]:
    """The models that a paper introduces. `words` are those of the interface."""
    return [
        Model(paper, scale.model[language], {field: _shown(scale, field, words, language) for field in scale.values})
        for scale in paper.scale
    ]


def _shown(scale: Scale, field: str, words: Mapping[str, Text], language: str) -> Shown:
    value, number = scale.values[field], scale.number(field)
    formula = _formula(value.derived, words, language) if isinstance(value, Amount) and value.derived else ""
    url = value.url if isinstance(value, Weights) else None
    return Shown(_text(scale, field, words, language), formula, None if number is None else float(number), url, value)


def _text(scale: Scale, field: str, words: Mapping[str, Text], language: str) -> str:
    value, number = scale.values[field], scale.number(field)
    if value.undisclosed:
        return words["undisclosed"][language]
    match value:
        case Said(stated=Text() as stated):
            return stated[language]
        case Weights(stated=str() as stated):
            return words[f"weights_{stated}"][language]
        case Amount(stated=str() as stated) if field == "context" or stated.endswith(FLOP_DAYS):
            return stated
    if number is None:
        return ""
    about = "≈ " if isinstance(value, Amount) and value.derived else ""
    exact = rounded(number) if about else number
    return about + (f"{scientific(exact)} FLOP" if isinstance(value, Compute) else count(exact, language))


def _formula(formula: str, words: Mapping[str, Text], language: str) -> str:
    """With signs of mathematics, and names in the words of the page, as far as it has them."""
    signed = re.sub(r"\s*([*/+-])\s*", lambda sign: f" {SIGNS.get(sign[1], sign[1])} ", formula)
    named = {field: words[f"scale_{field}"][language] for field in Scale.model_fields if f"scale_{field}" in words}
    return re.sub(r"[A-Za-z_]{2,}", lambda name: named.get(name[0], name[0]), signed)
