"""A record -> its text in papers.yaml, in the manner of the records there."""

import json
import re
from typing import Any

from catalogue.new.record import Values

# Scalars that YAML 1.2 (section 7.3.3) reads as text without quotes, also within { }; the rest is quoted as in JSON.
# Only what ASCII has means anything to it: Chinese stays without, whatever its punctuation.
PLAIN = re.compile(r"[^\W\d_](?:[\w.'()/+-]|(?![\s\x7f-\xa0\ufeff\ufffe\uffff])[^\x00-\x7f]| (?=\S))*")
WORDS = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
# These need no quotes in their fields, where nothing else stands; a title may be a year, too.
NUMBERS = {"date": r"\d{4}-\d\d-\d\d", "doi": r"10\.\d{4,9}/[\w./()-]+", "year": r"\d{4}"}

# What YAML (section 5.1) or our reader (yamlcures.UNSEEN) reads only where it is written as \uXXXX.
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def as_yaml(record: Values) -> str:
    """The record as one item of the list in papers.yaml, field by field, ending in a line break."""
    lines = [line for name, value in record.items() for line in _field(name, value)]
    return "".join(f"{'- ' if at == 0 else '  '}{line}\n" for at, line in enumerate(lines))


def _field(name: str, value: Any) -> list[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [f"{name}:", *(f"  - {flow(item)}" for item in value)]
    if isinstance(value, dict) and name in ("venue", "links", "reading"):
        return [f"{name}:", *(f"  {line}" for key, item in value.items() for line in _field(key, item))]
    if isinstance(value, dict) and "zh" in value:
        return [f"{name}:", *(f"  {language}: {flow(text)}" for language, text in value.items())]
    return [f"{name}: {flow(value, name)}"]


def flow(value: Any, field: str = "") -> str:
    """The value of a field in one line, lists and fields between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {flow(item, name)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, field) if isinstance(value, str) else str(value)


def scalar(text: str, field: str = "") -> str:
    """A text as YAML reads it: plain where it can be, else between quotes."""
    number = field in NUMBERS and re.fullmatch(NUMBERS[field], text)
    if (PLAIN.fullmatch(text) and not WORDS.fullmatch(text)) or number or _address(text):
        return text
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _address(text: str) -> bool:
    return re.fullmatch(r"https?://[\w./%~-]+", text) is not None
