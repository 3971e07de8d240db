"""RIS (Research Information Systems, as Zotero and EndNote read it), written by rispy."""

from typing import Any

import rispy

from catalogue.citing.work import Work
from catalogue.records.parts import Author

TYPES = {"conference": "CONF", "workshop": "CONF", "journal": "JOUR", "preprint": "UNPB", "report": "RPRT"}


class Writer(rispy.RisWriter):
    """Writes references without the number above each that rispy puts there and the format does not have."""

    def set_header(self, count: int) -> str:
        return ""


def ris(works: list[Work]) -> str:
    """The works as references of an .ris file, in this order."""
    return rispy.dumps([_reference(work) for work in works], implementation=Writer).lstrip()


def _reference(work: Work) -> dict[str, Any]:
    first, _, last = (work.pages or "").partition("-")
    fields = {
        "type_of_reference": TYPES[work.type],
        "id": work.key,
        "title": work.title,
        "authors": [name(author) for author in work.authors],
        "year": str(work.year),
        "date": f"{work.date:%Y/%m/%d}" if work.date else None,
        "secondary_title": work.container,
        "custom3": work.container if TYPES[work.type] == "CONF" else None,
        "volume": work.volume,
        "number": work.number,
        "start_page": first,
        "end_page": last,
        "publisher": work.publisher,
        "doi": work.doi,
        "urls": [work.url] if work.url else None,
        "accession_number": f"arXiv:{work.arxiv.id}" if work.arxiv else None,
        "language": "en",
    }
    return {field: value for field, value in fields.items() if value}


def name(author: Author) -> str:
    """The author as RIS and our tables write one: Family, Given, Suffix; a group by its name."""
    return author.name or ", ".join(part for part in (author.family, author.given, author.suffix) if part)
