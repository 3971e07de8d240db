"""What a record says of its venue: bare numbers, and only what the paper does not say itself."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem


def numbers_of_venues_are_bare(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        for field in ("volume", "number", "pages") if venue else ():
            text = getattr(venue, field) or ""
            if word := re.match(r"(?:vol|no|nr|issue|pp?|pages?)\b\.?", text, re.IGNORECASE):
                yield paper.problem(
                    f"begins with {word[0]!r}, which bibliographies print themselves; leave it out", "venue", field
                )
            elif field == "pages" and text and not _are_pages(text):
                yield paper.problem(f"{text!r} must be first-last, like 5998-6008, or one article number", "venue", field)


def _are_pages(text: str) -> bool:
    first, _, last = text.partition("-")
    in_order = not (first.isdecimal() and last.isdecimal()) or int(first) <= int(last)
    return bool(re.fullmatch(r"[\w.:]+(?:-[\w.:]+)?", text)) and in_order


def venues_say_only_what_differs(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        for field in ("title", "authors") if venue else ():
            if getattr(venue, field) == getattr(paper.record, field):
                yield paper.problem(f"is the {field} of the paper; drop it", "venue", field)


RULES = [numbers_of_venues_are_bare, venues_say_only_what_differs]
