"""What a service said -> the values of a record, in the order of the records in papers.yaml."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from catalogue.language import foreign
from catalogue.language.punctuation import narrowed
from catalogue.new.facts import BY_ID, BY_NAME, Facts, NewError
from catalogue.new.unseen import seen
from catalogue.pages.reserved import LONGEST, reserved
from catalogue.records.cures import cures
from catalogue.records.draft import TODO, is_open
from catalogue.records.line import short
from catalogue.records.paper import Paper
from catalogue.records.walk import walk
from catalogue.rules.text import LONGEST as LONGEST_TEXTS

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Words of an id made from a name.
LONGEST_ID = 5
LATEX = re.compile(r"[\\$]|\^\{|_\{")
# How a field gets another text than that of the service.
OTHERWISE = {"name": f"; choose one with {BY_NAME}", "title": "; give it as the paper prints it, with --title"}

# The fields of a record as plain values, as YAML has them.
Values = dict[str, Any]


@dataclass
class Choices:
    """What a person says of the paper; no service knows it."""

    topic: str
    tags: list[str] = field(default_factory=list)
    id: str | None = None
    name: str | None = None
    title: str | None = None


def values(facts: Facts, choices: Choices) -> Values:
    """The record of a paper, its unknown fields TODO. Raises NewError where what the service says makes no record."""
    chosen, notes = seen(choices.name or "", "name")
    facts.notes += notes + (["the title has LaTeX in it; write it as the paper prints it"] if LATEX.search(facts.title) else [])
    name = chosen.strip() or made_name(facts.title)
    both = {"zh": TODO, "en": TODO}
    venue = facts.venue and {"type": facts.venue["type"], "name": facts.venue["name"], "short": TODO} | facts.venue
    record = {
        "id": _id(choices, name),
        "name": name,
        "title": facts.title,
        "authors": facts.authors,
        "organisations": [narrowed(name).replace(" |", ",").replace("|", ",") for name in facts.organisations] or [TODO],
        "date": facts.date.isoformat() if facts.date else TODO,
        "venue": venue,
        "arxiv": facts.arxiv,
        "doi": facts.doi,
        "links": facts.links,
        "topic": choices.topic,
        "tags": choices.tags,
        **{text: both for text in ("known_for", "tldr", "digest", "technique")},
        "reading": {
            "focus": [both],
            "routes": [{"minutes": time, "where": [TODO], "text": both} for time in (5, 20, 60)],
        },
        "results": [{"what": both, "value": TODO, "where": [TODO]}],
    }
    record = {name: value for name, value in record.items() if value or name == "tags"}
    record, notes = seen(record)
    facts.notes += notes
    return _valid(record)


def made_name(title: str) -> str:
    """What stands before a colon, or all; as many whole words of it as a name may have."""
    name, longest = title.split(":")[0].strip() or title, LONGEST_TEXTS["name"]
    return name if len(name) <= longest else (name[: longest + 1].rpartition(" ")[0] or name[:longest]).rstrip(" ,;，；、-–—")


def made_id(name: str) -> str:
    """The first words of a name in plain letters: LLM.int8() -> llm-int8; "" where it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:LONGEST_ID]
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST]


def _id(choices: Choices, name: str) -> str:
    id = choices.id or made_id(name)
    if not id:
        raise NewError(f"the name {short(name, 80)!r} has no letter a-z or digit to make an id of; choose one with {BY_ID}")
    return usable(id)


def usable(id: str) -> str:
    """The id of a paper. Raises NewError for what can be none."""
    if len(id) > LONGEST or not ID.fullmatch(id) or is_open(id):
        wanted = f"small letters a-z, digits and single hyphens, at most {LONGEST}: llm-int8"
        raise NewError(f"{short(id, 40)!r} is no id; write {wanted}")
    if why := reserved(id):
        raise NewError(f"the id {id!r} {why}; choose another with {BY_ID}")
    return id


def _valid(record: Values) -> Values:
    """The record, if it loads: the service may have sent what no record can hold."""
    try:
        paper = Paper.model_validate(record)
    except ValidationError as error:
        loc, cure = next(cures(error.errors(), Paper, record))
        raise NewError(f"this makes no record: {'.'.join(map(str, loc))} {cure}; nothing was written") from None
    _refuse_marks(paper)
    return record


def _refuse_marks(paper: Paper) -> None:
    """Raises NewError where readers would see {{ }}, tags or the like. LaTeX stays: many titles on arXiv have it."""
    for loc, text in walk(paper):
        for found in foreign.first(foreign.in_text(text)) if isinstance(text, str) and "links" not in loc else ():
            if not LATEX.search(found.text):
                field = ".".join(map(str, loc))
                raise NewError(f"{field}: {found.complaint}{OTHERWISE.get(field, '')}; nothing was written")
