"""Every place where a record names a paper by its id. The log is not among them: it keeps the names of the day."""

from collections.abc import Iterator

from catalogue.records.data import Data, Entry
from catalogue.records.values import Record
from catalogue.records.yamlfile import Loc


def mentions(data: Data) -> Iterator[tuple[Entry[Record], Loc, str]]:
    """The record, its way to the id, and the id."""
    for paper in data.papers:
        for field, works in paper.record.relations.items():
            yield from ((paper, (field, at, "id"), work.id) for at, work in enumerate(works) if work.id)
    for term in data.terms:
        yield from ((term, ("papers", at), id) for at, id in enumerate(term.record.papers))
    for path in data.paths:
        yield from ((path, ("steps", at, "paper"), step.paper) for at, step in enumerate(path.record.steps))
