"""Refer with EndNote's additions (%0, %8, %F …), the .enw that EndNote opens with one click."""

from catalogue.citing.people import inverted
from catalogue.citing.work import Work


def refer(works: list[Work]) -> str:
    """The works as references of an .enw file, in this order, a blank line between them."""
    return "\n".join("".join(f"%{tag} {value}\n" for tag, value in _fields(work) if value) for work in works)


def _fields(work: Work) -> list[tuple[str, str | None]]:
    preprint = work.type == "preprint"
    return [
        ("0", work.kind.refer),
        ("F", work.key),
        ("T", work.title),
        *(("A", inverted(author)) for author in work.authors),
        ("J" if work.type == "journal" else "B", work.container),
        ("S", work.series),
        ("V", work.volume),
        ("N", work.number),
        ("P", work.pages),
        ("I", work.publisher),
        ("D", str(work.year)),
        ("8", str(work.date) if work.date else None),
        ("9", "Preprint" if preprint else None),
        ("@", work.number_on_arxiv if preprint else None),
        ("M", work.number_on_arxiv),
        ("R", work.doi),
        ("U", work.address),
        ("G", "en"),
    ]
