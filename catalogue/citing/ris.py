"""RIS (Research Information Systems, as Zotero and EndNote read it), written by rispy."""

from typing import Any

import rispy

from catalogue.citing.people import listed
from catalogue.citing.work import Work


class Writer(rispy.RisWriter):
    """Writes references without the number above each that rispy puts there and the format does not have."""

    def set_header(self, count: int) -> str:
        return ""


def ris(works: list[Work]) -> str:
    """The works as references of an .ris file, in this order."""
    return rispy.dumps([_reference(work) for work in works], implementation=Writer).lstrip()


def _reference(work: Work) -> dict[str, Any]:
    """What a tag holds depends on the type: SN is the number of a report."""
    first, _, last = (work.pages or "").partition("-")
    fields = {
        "type_of_reference": work.kind.ris,
        "id": work.key,
        "title": work.title,
        "authors": [listed(author) for author in work.authors],
        "year": str(work.year),
        # Some take the year of a conference from here only.
        "date": f"{work.date:%Y/%m/%d}" if work.date else str(work.year),
        "secondary_title": work.container,
        "custom3": work.container if work.kind.ris == "CONF" else None,
        "tertiary_title": work.series,
        "volume": work.volume,
        "number": work.number,
        "start_page": first,
        "end_page": last,
        "publisher": work.publisher,
        "doi": work.doi,
        "urls": [work.address] if work.address else None,
        "accession_number": work.number_on_arxiv,
        "language": "en",
        **({"type_of_work": "Preprint", "issn": work.number_on_arxiv} if work.type == "preprint" else {}),
    }
    return {field: value for field, value in fields.items() if value}
