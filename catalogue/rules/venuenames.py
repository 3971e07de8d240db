"""A venue is called by one name, of one kind, whichever papers were published there, and its volume is of its year."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Place, Problem
from catalogue.records.publication import Venue

# What people call those whose names say this; another of these is another venue.
SHORT = {
    "Learning Representations": {"ICLR"},
    "Conference on Machine Learning": {"ICML"},
    "Neural Information Processing Systems": {"NIPS", "NeurIPS"},
    "Empirical Methods in Natural Language Processing": {"EMNLP"},
    "North American Chapter": {"NAACL"},
    "Computer Vision and Pattern Recognition": {"CVPR"},
    "Journal of Machine Learning Research": {"JMLR"},
    "Transactions on Machine Learning Research": {"TMLR"},
    "Conference on Language Modeling": {"COLM"},
}
ALL = set[str]().union(*SHORT.values())
# Volume 1 was of 1988; some were printed in the year after theirs.
ADVANCES, BEFORE_FIRST = re.compile(r"Advances in Neural Information Processing Systems (\d+)"), 1987
RENAMED, BEFORE, SINCE = 2018, "NIPS", "NeurIPS"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What tells the volumes of one venue apart.
VOLUME = re.compile(r" ?[,:(].*")


def venues_are_called_by_their_name(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if (venue := paper.record.venue) and (found := _misnamed(venue)):
            field, message = found
            yield paper.problem(message, "venue", field)


def _misnamed(venue: Venue) -> tuple[str, str] | None:
    """The field that is wrong, and what is wrong with it."""
    own = next((short for name, short in SHORT.items() if name in venue.name), set[str]())
    said = {*re.findall(r"\w+", venue.short)} & ALL
    if own and said and not said & own:
        return "short", f"names {min(said)}, and the name is that of {max(own)}; write the same venue in both"
    volume = ADVANCES.fullmatch(venue.name)
    if volume and venue.year - (held := BEFORE_FIRST + int(volume[1])) not in (0, 1):
        return "year", f"is {venue.year}, and volume {volume[1]} is of {held}; write the right one of both"
    year = int(next(iter(YEAR.findall(venue.short)), venue.year))
    then, other = (SINCE, BEFORE) if year >= RENAMED else (BEFORE, SINCE)
    return ("short", f"names {other}, which was {then} in {year}; write {then}") if other in said else None


def venues_are_the_same_everywhere(data: Data) -> Iterator[Problem]:
    """Of one name, one kind and in one year one publisher; of one short form, one name, but for the volume."""
    first: dict[object, tuple[str, Place]] = {}
    for paper in data.papers:
        for field, of, value in _said(paper.record.venue) if paper.record.venue else ():
            before, place = first.setdefault((field, of), (value, paper.place("venue", field)))
            if before != value:
                message = f"{place[0]}:{place[1]} gives {before!r} for this venue; write one of them in both"
                yield paper.problem(message, "venue", field, cause=f"the {field} of {of}", beside=place)


def _said(venue: Venue) -> list[tuple[str, object, str]]:
    """What is the same of which venues: the field, what they share, and what the field says."""
    publisher = [("publisher", (venue.name, venue.year), venue.publisher)] if venue.publisher else []
    return [("type", venue.name, venue.type), ("name", venue.short, VOLUME.sub("", venue.name)), *publisher]


RULES = [venues_are_called_by_their_name, venues_are_the_same_everywhere]
