"""Each file beside the lists is of a paper; one of places has HTML, in the version that was read; the newest is a later one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from catalogue.pages.places import converted
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.paper import Paper
from catalogue.records.parts import Result
from catalogue.records.places import around, canonical
from catalogue.records.problem import Problem
from catalogue.records.scale import Value
from catalogue.records.walk import values

NUMBERED = re.compile(r"[\d.]|\b[A-Z]\b|\b[IVX]+\b")
LOOK = "write the id that the paper's HTML has at this place"


def files_are_of_a_paper(data: Data) -> Iterator[Problem]:
    for files in data.beside.values():
        for id, entry in files.items():
            if not data.has("papers", id):
                new = data.catalogue.renamed.get(id)
                cure = f"rename the file to {new}.yaml" if new else "name it after one, or remove it"
                yield replace(entry.file.problem((), f"there is no paper {id!r}; {cure}"), cause=f"paper {id!r}")


def places_are_of_a_paper_with_html(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if paper.id in data.places and not converted(paper.record):
            yield data.places[paper.id].file.problem((), f"{paper.id} has no HTML on arXiv; remove the file")


def no_place_has_two_names(data: Data) -> Iterator[Problem]:
    """Among those found, and among those by hand, which come first."""
    for entry in data.places.values():
        for field in ("anchors", "by_hand"):
            named: dict[str, str] = {}
            for place in getattr(entry.record, field):
                if (before := named.setdefault(canonical(place), place)) != place:
                    yield entry.problem(f"is {before} by another name; keep one", field, place)


def anchors_are_of_one_place(data: Data) -> Iterator[Problem]:
    """What has no number, like the introduction, is a section besides; a panel may share the anchor of its figure.

    For a place that stands under by_hand, what was found does not count.
    """
    for entry in data.places.values():
        by_hand, first = {*map(canonical, entry.record.by_hand)}, dict[str, str]()
        for field in ("anchors", "by_hand"):
            first = {anchor: place for anchor, place in first.items() if canonical(place) not in by_hand}
            for place, anchor in getattr(entry.record, field).items():
                if not NUMBERED.search(place):
                    continue
                other = first.setdefault(anchor, place)
                if not re.search(r"\d", anchor):
                    yield entry.problem(f"{quoted(anchor)} has no number, which all places have there; {LOOK}", field, place)
                elif not {*around(other)} & {*around(place)}:
                    yield entry.problem(f"{quoted(anchor)} is the anchor of {other}, too; {LOOK}", field, place)


def places_are_of_the_version_read(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        arxiv, entry = paper.record.arxiv, data.places.get(paper.id)
        if arxiv and entry and entry.record.version != arxiv.version:
            message = f"is {entry.record.version}, but {arxiv.version} was read; run make places PAPER={paper.id}"
            yield entry.file.problem(("version",), message)


def the_newest_version_is_later(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        arxiv = paper.record.arxiv
        if arxiv and arxiv.latest and int(arxiv.latest[1:]) <= int(arxiv.version[1:]):
            message = f"is {arxiv.latest}, no later than {arxiv.version}, which was read; drop it"
            yield paper.problem(message, "arxiv", "latest")


def figures_are_of_a_version_there_is(data: Data) -> Iterator[Problem]:
    """Results, and what is said of the size of models."""
    for paper, loc, figure in values(data, (Result, Value)):
        arxiv = paper.record.arxiv if isinstance(paper.record, Paper) else None
        newest = (arxiv.latest or arxiv.version) if arxiv else "v1"
        version: str | None = getattr(figure, "version", None)
        if version and int(version[1:]) > int(newest[1:]):
            message = f"{version} is later than {newest}, the newest; write the version that has this figure"
            yield paper.problem(message, *loc, "version")


RULES = [
    files_are_of_a_paper,
    places_are_of_a_paper_with_html,
    no_place_has_two_names,
    anchors_are_of_one_place,
    places_are_of_the_version_read,
    the_newest_version_is_later,
    figures_are_of_a_version_there_is,
]
