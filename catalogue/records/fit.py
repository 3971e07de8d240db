"""Texts without the characters that no format can carry."""

import re
from operator import is_
from typing import TypeVar, cast

from catalogue.records.values import Record

Value = TypeVar("Value")

# XML 1.0 (section 2.2) admits none of these; HTML 5 calls the rest of C1 a parse error.
UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(value: Value) -> Value:
    """The value (a text, a record, lists, tuples and dicts of them), every text on one line and fit for XML, JSON and HTML."""
    return cast(Value, _fit(value))


def _fit(value: object) -> object:
    if isinstance(value, str):
        if value.isprintable() and "  " not in value and value == value.strip():  # as nearly all are, and all that UNFIT is not
            return value
        text = " ".join(UNFIT.sub("", value).split())
        return value if text == value else text
    if isinstance(value, list | tuple):
        items = [_fit(item) for item in value]
        return value if all(map(is_, items, value)) else type(value)(items)
    if isinstance(value, dict):
        return {key: _fit(item) for key, item in value.items()}
    if isinstance(value, Record):
        held = vars(value)  # which may hold besides what was reckoned once
        fields = {name: held[name] for name in type(value).model_fields}
        changed = {name: fits for name, field in fields.items() if (fits := _fit(field)) is not field}
        return value.model_construct(**fields | changed) if changed else value
    return value
