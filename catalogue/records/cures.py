"""What to write instead: the faults that pydantic finds, in the words of a record."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from catalogue.records import otherforms
from catalogue.records.arxiv import ARXIV_DOI
from catalogue.records.fieldnames import unknown
from catalogue.records.han import HAN
from catalogue.records.line import QUOTED, quoted, short
from catalogue.records.values import COMMA, DOI, TWO_ITEMS, Record, Text
from catalogue.records.yamlfile import Loc

NO_DAY, NO_VERSION = "must be a day, like 2017-06-12", "must be a version, like v2"
NO_PLACE = "must be a place in the paper: Abstract, §3.2, Table 2, Figure 1, Appendix B"
NO_RECORD = "must be a record, lines of `field: value`"
CURES = {
    "missing": "is missing; write it, as data/README.md explains",
    "string_type": "must be text",
    "string_too_short": "is empty; write it, or drop the field where it is optional",
    "string_too_long": "is longer than {max_length} characters; shorten it",
    "too_long": "has too many; keep the best",
    "too_short": "is empty; write at least one",
    "date_from_datetime_parsing": NO_DAY,
    "date_type": NO_DAY,
    "int_type": "must be a whole number",
    "int_parsing_size": "must be a whole number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "model_type": NO_RECORD,
    "dict_type": "must be lines of `name: value`",
    "bool_type": "must be true or false",
    "list_type": "must be a list, lines that begin with `- `, or [one, two]",
}
# Of words of the interface, all of which are needed.
UNSAID = "is empty; write it"
NOTHING = "is empty; write it, or leave it out"
# What is said of a field with nothing in it.
EMPTY = {"string_type", "bool_type", "literal_error", "int_type", "date_type", "list_type", "model_type", "dict_type"}
NO_ID = "must be lower-case words joined by hyphens"
# How a pattern of values.py or parts.py begins, and what a value must be to match it.
PATTERNS = {
    r"^[A-Za-z][": "must be an id in the HTML of the paper, like S3.SS2 or S5.T2, without #",
    r"^https?://": "has [ or ], which no address has; write %5B and %5D, and the name of a host, not its number",
    r"^(Abstract|": NO_PLACE,
    r"^[a-z0-9]+(-": NO_ID,
    r"^10\.": "must be a DOI, like 10.18653/v1/N19-1423, without https://doi.org/ or a full stop at its end",
    r"^[a-z]{2,3}": "must be the code of a language, like zh or en",
    r"^(?:astro-ph": "must be a category of arXiv, like cs.CL or stat.ML",
    r"^v[1-9]": NO_VERSION,
    r"^[0-9]{1,3}(?:": "must be a number as the paper prints it, like 2048, 175B, 1.4T or 3.14e23",
    r"^[0-9]{4}\.": "must be an arXiv identifier without version, like 1706.03762, in quotes",
}

# Of what is said so, the value in our form, where it can be told.
MEANT: Mapping[str, Callable[[str], str | None]] = {
    NO_DAY: otherforms.day,
    NO_PLACE: otherforms.place,
    NO_VERSION: otherforms.version,
    f"{NO_RECORD} Author": otherforms.person,
    f"{NO_RECORD} Reviewed": otherforms.both,
}


def cures(faults: list[ErrorDetails], model: type[Record], value: Any) -> Iterator[tuple[Loc, str]]:
    """The way to each fault of such a record, and what to write; a field under a wrong name is no missing one besides."""
    meant: set[Loc] = set()
    for loc, said, names in unknown(faults, model, value):
        meant |= names
        yield loc, said
    for fault in faults:
        if fault["type"] == "missing" and not fault["input"]:
            if fault["loc"][:-1] not in meant:
                yield fault["loc"][:-1], NOTHING
            meant.add(fault["loc"][:-1])
        elif fault["type"] != "extra_forbidden" and fault["loc"] not in meant:
            said = cure(fault)
            yield fault["loc"], UNSAID if model is Text and said == CURES["string_too_short"] else said


def cure(fault: ErrorDetails) -> str:
    """What to write instead, for one of `ValidationError.errors()`; in pydantic's own words where this file has none."""
    said, kind = _said(fault), fault.get("ctx", {}).get("class_name", "")
    meant = next((meant for end, meant in MEANT.items() if f"{said} {kind}".strip().endswith(end)), None)
    form = meant(fault["input"]) if meant and isinstance(fault["input"], str) else None
    return f"{said}; write {form}" if form else said


def _said(fault: ErrorDetails) -> str:
    context = fault.get("ctx", {})
    if fault["input"] is None and fault["type"] in EMPTY:
        return CURES["string_too_short"] if isinstance(fault["loc"][-1], str) else NOTHING
    if edge := _edge(fault["input"]):
        return f"has a space at its {edge}; leave it out"
    if fault["type"] == "model_type" and context["class_name"] == Text.__name__:
        return f"must be in both languages; write {_in_both(fault['input'])}"
    if fault["type"] == "string_pattern_mismatch" and isinstance(fault["loc"][-1], int) and COMMA.search(str(fault["input"])):
        return f"{quoted(str(fault['input']))} {TWO_ITEMS}"
    if fault["type"] == "string_pattern_mismatch":
        pattern = context["pattern"]
        if pattern == DOI and ARXIV_DOI.search(fault["input"]):
            return "is that of a preprint; write arxiv, with its identifier, and drop it"
        what = next((what for start, what in PATTERNS.items() if pattern.startswith(start)), f"must match {pattern}")
        return f"{quoted(str(fault['input']))} {what}"
    if fault["type"] == "literal_error":
        return f"{quoted(str(fault['input']))} is not one of {context['expected']}"
    if fault["type"] == "too_short" and context["actual_length"]:
        return f"has {context['actual_length']}; write at least {context['min_length']}"
    if fault["type"] in CURES:
        return CURES[fault["type"]].format(**context)
    return fault["msg"].removeprefix("Value error, ")


def _edge(written: Any) -> str:
    """Where a value has a space that nobody would see in what is said of it."""
    if not isinstance(written, str) or written == written.strip() or not written.strip():
        return ""
    return "end" if written == written.lstrip() else "beginning"


def _in_both(written: Any) -> str:
    """The form of a text, with what is written in its place."""
    text = short(str(written), QUOTED) if isinstance(written, str) else "…"
    return f"{{zh: {text}, en: …}}" if HAN.search(text) else f"{{zh: …, en: {text}}}"
