"""One row per model as CSV (RFC 4180): how large it is, how much it learned from; numbers without signs or units.

Of each value stand its number or its words, its kind (stated, derived, undisclosed), the formula of a derived one, and its
places in the paper, joined by "; ". Compute is in FLOP.
"""

from collections.abc import Callable, Iterator

from catalogue.exports.site import Site
from catalogue.exports.table import written
from catalogue.records.addresses import FOLDER
from catalogue.records.paper import Paper
from catalogue.records.scale import Amount, Said, Scale, Value, Weights
from catalogue.records.values import LANGUAGES, Text

HEAD = ["paper", "name", "date", *(f"model_{language}" for language in LANGUAGES)]


def export(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """models.csv; empty cells are what the paper does not say."""
    rows = [row(paper, model) for paper in site.catalogue.papers for model in paper.scale]
    yield f"{FOLDER}/models.csv", written([*HEAD, *columns()], rows)


def columns() -> list[str]:
    """Of every value, in the order of the record."""
    values = [field for field in Scale.model_fields if field != "model"]
    return [f"{field}{end}" for field in values for end in _ends(field)]


def row(paper: Paper, model: Scale) -> dict[str, str]:
    """The cells of a model by their columns."""
    cells = {"paper": paper.id, "name": paper.name, "date": str(paper.first_public)}
    cells |= {f"model_{language}": model.model[language] for language in LANGUAGES}
    for field, value in model.values.items():
        cells |= {
            f"{field}_kind": next(iter(value.kinds), ""),
            f"{field}_where": "; ".join(value.where),
            **_said(model, field, value),
        }
    return cells


def _said(model: Scale, field: str, value: Value) -> dict[str, str]:
    match value:
        case Said(stated=Text() as stated):
            return {f"{field}_{language}": stated[language] for language in LANGUAGES}
        case Weights(stated=str() as stated):
            return {field: stated}
        case Amount():
            number = model.number(field)
            return {field: "" if number is None else f"{number.normalize():f}", f"{field}_formula": value.derived or ""}
    return {}


def _ends(field: str) -> list[str]:
    if field in {"corpus", "hardware"}:
        return [*(f"_{language}" for language in LANGUAGES), "_kind", "_where"]
    return ["", "_kind", "_where"] if field == "weights" else ["", "_kind", "_formula", "_where"]
