"""What a record says of its venue: bare numbers, and only what the paper does not say itself."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.publication import Venue

# Vol., no. and pp. are printed by bibliographies themselves.
WORD = re.compile(r"(?:vol|volume|no|nr|number|issue|pp?|pages?)\b\.?", re.IGNORECASE)
# Some journals have no other name.
ABBREVIATED = re.compile(r"(?!(?:JAMA|BMJ)$)(?:[A-Z]{3,}(?:-[A-Z]+)*|NeurIPS|CoNLL|CoRL|MLSys)(?: '?[0-9]{2,4})?")
# A preprint has no venue, nor has what is to be published.
NONE = re.compile(
    r"CoRR|(?:arXiv|bioRxiv)(?: e-prints)?|preprint|(?:under review|submitted to|in submission)\b.*", re.IGNORECASE
)
# What stands around the name in references.
AROUND = re.compile(
    r"^(?:(?:to appear|accepted|presented|published) (?:in|at|by|to|for)|in(?! silico| vitro)) "
    r"|(?<=\w),? (?:pages|pp\.|vol\.|no\.) ?\d.*$",
    re.I,
)
# 1nd, 3st, 11st, 12th is right.
MISCOUNTED = re.compile(
    r"\b\d*(?:1(?:1|2|3)(?:st|nd|rd)|(?<!1)(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|(?:[04-9])(?:st|nd|rd))\b"
)
# What only one kind of venue is called; some journals are proceedings, of a society or of a conference without its number.
CALLED = {
    "journal": re.compile(r"(?!.*\b(?:Conference|Proceedings)\b).*\b(?:Journal|Transactions)\b"),
    "workshop": re.compile(r"(?!.*\bConference\b).*\bWorkshops?\b"),
    "conference": re.compile(
        r"Proceedings of the (?:(?:19|20)\d\d|\d+(?:st|nd|rd|th)|[\w-]+(?:first|second|third|th)) (?!.*\bWorkshop)"
    ),
}
# Neither an article number nor pages, Roman ones among them.
UNPRINTED = re.compile(r"(?!.*\d)(?![ivxlcIVXLC]+(?:-[ivxlcIVXLC]+)?$).*")
PAGES, LAST_NUMBER = re.compile(r"[\w.:]+(?:-[\w.:]+)?", re.ASCII), re.compile(r"(.*?)([0-9]+)")


def numbers_of_venues_are_bare(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for field in ("volume", "number", "pages") if paper.record.venue else ():
            if (text := getattr(paper.record.venue, field)) and (fault := _fault(field, text)):
                yield paper.problem(fault, "venue", field)


def _fault(field: str, text: str) -> str | None:
    if other := re.match(r"abs/|97[89]-|IS[BS]N\b", text):
        return f"begins with {other[0]!r}, which no volume does; write the number that is printed there, or drop it"
    if word := WORD.match(text):
        return f"begins with {word[0]!r}, which bibliographies print themselves; leave it out"
    if sign := re.search("[第卷期页#]", text):
        return f"has {sign[0]!r}, which bibliographies print themselves; leave it out"
    if field == "volume" and (both := re.fullmatch(r"(\d+) ?\((\d+)\)", text)):
        return f"has the number, too; write volume: {both[1]} and number: {both[2]}"
    if ordinal := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text):
        return f"{text!r} is printed as a bare number by bibliographies; write {ordinal[1]}"
    if not re.search(r"\w", text):  # which form.py tells
        return None
    if field == "pages" and (UNPRINTED.fullmatch(text) or not PAGES.fullmatch(text) or not _in_order(*text.split("-"))):
        return f"{text!r} must be first-last, like 5998-6008, or one article number"
    return f"{text!r} is below 0; write it as it is printed there" if text[0] in "-−" else None


def _in_order(first: str, last: str = "") -> bool:
    """Pages are counted from 1; e123-e130 and 12:1-12:30 are numbers behind the same letters."""
    (head, begin), (tail, end) = (found.groups() if found else ("", "") for found in map(LAST_NUMBER.fullmatch, (first, last)))
    return (not begin or int(begin) > 0) and not (begin and end and head == tail and int(begin) > int(end))


def venues_are_named_in_full(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if (venue := paper.record.venue) and ABBREVIATED.fullmatch(venue.name):
            cure = "write the proceedings or the journal in full; short has what people call it"
            yield paper.problem(f"{venue.name!r} is an abbreviation; {cure}", "venue", "name")
        elif venue and NONE.fullmatch(venue.name):
            yield paper.problem(f"{venue.name!r} is no venue; drop venue until the paper is published", "venue", "name")
        elif venue and (wrong := MISCOUNTED.search(venue.name)):
            yield paper.problem(f"has {wrong[0]!r}, which nobody counts; write it as it is printed there", "venue", "name")
        elif venue and (strange := AROUND.search(venue.name)):
            yield paper.problem(f"has {strange[0].strip(' ,')!r}, which is no part of it; leave it out", "venue", "name")
        elif venue and (called := _called(venue)) != venue.type:
            yield paper.problem(f"is a {called} by its name; write type: {called}, or mend the name", "venue", "type")


def _called(venue: Venue) -> str:
    return next((kind for kind, names in CALLED.items() if names.match(venue.name)), venue.type)


def venues_say_only_what_differs(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue = paper.record.venue
        for field in ("series", "publisher"):
            if venue and getattr(venue, field) == venue.name:
                yield paper.problem("is the name of the venue; drop it", "venue", field)
        for field in ("title", "authors") if venue else ():
            if getattr(venue, field) == getattr(paper.record, field):
                yield paper.problem(f"is the {field} of the paper; drop it", "venue", field)


RULES = [venues_are_named_in_full, numbers_of_venues_are_bare, venues_say_only_what_differs]
