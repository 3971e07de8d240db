"""What a service said -> the text of a record in papers.yaml, in the order and the manner of the records there."""

import json
import re
import unicodedata
from dataclasses import dataclass, field

from pydantic import ValidationError

from catalogue.new.facts import Facts, NewError
from catalogue.records.draft import TODO
from catalogue.records.line import short
from catalogue.records.model import Paper

# Scalars that YAML 1.2 (section 7.3.3) reads as text without quotes, also within { }; the rest is quoted as in JSON.
PLAIN = re.compile(r"[^\W\d_](?:[\w.'’()/+-]| (?=\S))*")
WORDS = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"\d{4}-\d\d-\d\d|10\.\d{4,9}/[\w./()-]+|\d{4}")
LONGEST_ID = 5
# Letters of an id: it is the name of a file, and part of every address.
MOST_LETTERS = 60


@dataclass
class Choices:
    """What a person says of the paper; no service knows it."""

    topic: str
    tags: list[str] = field(default_factory=list)
    id: str | None = None
    name: str | None = None


def values(facts: Facts, choices: Choices) -> dict:
    """The record as plain values. Raises NewError where they are no record."""
    name = choices.name or facts.title.split(":")[0].strip() or facts.title
    both = {"zh": TODO, "en": TODO}
    venue = facts.venue and {"type": facts.venue["type"], "name": facts.venue["name"], "short": TODO} | facts.venue
    record = {
        "id": _id(choices, name),
        "name": name,
        "title": facts.title,
        "authors": facts.authors,
        "organisations": facts.organisations or [TODO],
        "date": facts.date.isoformat() if facts.date else TODO,
        "venue": venue,
        "arxiv": facts.arxiv,
        "doi": facts.doi,
        "links": facts.links,
        "topic": choices.topic,
        "tags": choices.tags or [TODO.lower()],
        **{text: both for text in ("tldr", "digest", "technique")},
        "reading": {"focus": [both]},
        "results": [{"what": both, "value": TODO, "where": ["Abstract"]}],
    }
    record = {name: value for name, value in record.items() if value}
    return _valid(record)


def made_id(name: str) -> str:
    """The first words of a name in plain letters: LLM.int8() -> llm-int8; nothing where it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:LONGEST_ID]
    while len("-".join(words)) > MOST_LETTERS and len(words) > 1:
        words.pop()
    return "-".join(words)[:MOST_LETTERS]


def _id(choices: Choices, name: str) -> str:
    if choices.id is not None and (len(choices.id) > MOST_LETTERS or not ID.fullmatch(choices.id)):
        wanted = f"small letters a-z, digits and single hyphens, at most {MOST_LETTERS}: llm-int8"
        raise NewError(f"{short(choices.id, 40)!r} is no id; write --id with {wanted}")
    id = choices.id or made_id(name)
    if not id:
        raise NewError(f"the name {short(name, 80)!r} has no letter a-z or digit to make an id of; choose one with --id")
    return id


def _valid(record: dict) -> dict:
    """What loads; the service may have sent what no record can hold."""
    try:
        Paper.model_validate(record)
    except ValidationError as error:
        places = ", ".join(".".join(map(str, fault["loc"])) + f" ({fault['msg']})" for fault in error.errors()[:3])
        raise NewError(f"what the service says makes no record: {places}; nothing was written") from None
    return record


def as_yaml(record: dict) -> str:
    """The record as one item of the list, ending in a line break."""
    lines = [line for name, value in record.items() for line in _field(name, value)]
    return "".join(f"{'- ' if at == 0 else '  '}{line}\n" for at, line in enumerate(lines))


def _field(name: str, value) -> list[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [f"{name}:", *(f"  - {_flow(item)}" for item in value)]
    if isinstance(value, dict) and name in ("venue", "links", "reading"):
        return [f"{name}:", *(f"  {line}" for key, item in value.items() for line in _field(key, item))]
    if isinstance(value, dict) and "zh" in value:
        return [f"{name}:", *(f"  {language}: {_flow(text)}" for language, text in value.items())]
    return [f"{name}: {_flow(value)}"]


def _flow(value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value)


def scalar(text: str) -> str:
    """A text so that YAML reads exactly this text."""
    if (PLAIN.fullmatch(text) and not WORDS.fullmatch(text)) or DAY.fullmatch(text) or _address(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _address(text: str) -> bool:
    return re.fullmatch(r"https?://[\w./%~-]+", text) is not None
