"""CSL-JSON (Citation Style Language 1.0.2, csl-data.json), which Zotero, pandoc and citeproc read."""

from typing import Any

from pydantic_core import to_json

from catalogue.citing.capitals import sentence_case
from catalogue.citing.work import Work
from catalogue.records.publication import Author


def csl(works: list[Work]) -> str:
    """The works as a list in CSL-JSON, in this order, ending in a line break."""
    return f"{to_json([item(work) for work in works], indent=1).decode()}\n"


def item(work: Work) -> dict[str, Any]:
    """The work as an item of csl-data.json, without fields that have no value.

    Titles are in sentence case: a style can make capitals, and none can tell which it may take away (CSL 1.0.2, text-case).
    """
    fields = {
        "id": work.key,
        "type": work.kind.csl,
        "title": sentence_case(work.title, work.proper_names),
        "author": [_name(author) for author in work.authors],
        "issued": {"date-parts": [_date(work)]},
        "container-title": work.container,
        "collection-title": work.series,
        "volume": work.volume,
        "issue": work.number if work.published else None,
        "page": work.pages,
        "publisher": work.publisher,
        "number": None if work.published else work.number_on_arxiv,
        "DOI": work.doi,
        "URL": work.url,
        "note": work.number_on_arxiv if work.published else None,
        "language": "en",
    }
    return {field: value for field, value in fields.items() if value}


def _date(work: Work) -> list[int]:
    return [work.date.year, work.date.month, work.date.day] if work.date else [work.year]


def _name(author: Author) -> dict[str, str]:
    if author.name:
        return {"literal": author.name}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {part: text for part, text in parts.items() if text}
