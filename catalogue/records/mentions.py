"""Every place where a record names a paper by its id. The log is not among them: it keeps the names of the day."""

from collections.abc import Iterator
from difflib import get_close_matches

from catalogue.records.data import Data, Entry
from catalogue.records.otherforms import identifier
from catalogue.records.paper import Paper
from catalogue.records.parts import Relation
from catalogue.records.values import Record, Text, slug
from catalogue.records.yamlfile import Loc

# What fields name, whatever is wrong with what they hold.
NAMED: dict[str | int, str] = {"topic": "topic", "moved_from": "topic", "tags": "tag"}
NAMED |= dict.fromkeys(("builds_on", "led_to", "paper", "papers"), "paper")


def works(data: Data) -> Iterator[tuple[Entry[Paper], tuple[str, int], Relation]]:
    """Every work that a paper builds on or led to: the record, its way to the work, and the work."""
    for paper in data.papers:
        for field, related in paper.record.relations.items():
            yield from ((paper, (field, at), work) for at, work in enumerate(related))


def mentions(data: Data) -> Iterator[tuple[Entry[Record], Loc, str]]:
    """The record, its way to the id, and the id."""
    yield from ((paper, (*loc, "id"), work.id) for paper, loc, work in works(data) if work.id)
    for term in data.terms:
        yield from ((term, ("papers", at), id) for at, id in enumerate(term.record.papers))
    for path in data.paths:
        yield from ((path, ("steps", at, "paper"), step.paper) for at, step in enumerate(path.record.steps))


def unknown(data: Data) -> Iterator[tuple[Entry[Record], Loc, str, str]]:
    """The record, its way to an id that nothing has, what it should be an id of (topic, tag, paper), and the id."""
    named: list[tuple[Entry[Record], Loc, str, str]] = []
    for paper in data.papers:
        named.append((paper, ("topic",), "topic", paper.record.topic))
        named += [(paper, ("tags", at), "tag", tag) for at, tag in enumerate(paper.record.tags)]
    named += [(entry, loc, "paper", id) for entry, loc, id in mentions(data)]
    yield from (each for each in named if not data.has(f"{each[2]}s", each[3]))


def meant(data: Data, what: str, id: str) -> str:
    """What to write for an id that nothing has: it may be a name of what is meant, in either language."""
    now = [data.catalogue.renamed[id]] if what == "paper" and id in data.catalogue.renamed else []
    called = {slug(name): entry.id for entry in data.lists[f"{what}s"] for name in _names(entry)}
    near = now or [*filter(None, [called.get(slug(id))])] or get_close_matches(id.lower(), data.ids(f"{what}s") - {id}, 1)
    return f"write {near[0]!r}" if near else f"{what}s.yaml lists them"


def meant_at(data: Data, loc: Loc, written: str) -> str | None:
    """The same for what can be no id, by the way to it; of an id that is given there, one like it."""
    what = next((NAMED[part] for part in reversed(loc) if part in NAMED), None)
    own = identifier(written)
    return meant(data, what, written) if what else f"write {own!r}" if own else None


def _names(entry: Entry[Record]) -> list[str]:
    name = getattr(entry.record, "name", "")
    return [entry.id, *([name.zh, name.en] if isinstance(name, Text) else [name])]


def sound(data: Data) -> bool:
    """Whether pages can be made of the data: every record can be used and has an id of its own, every id named is there."""
    own = all(len(entries) == len(data.ids(name)) for name, entries in data.lists.items() if name != "log")
    return own and not data.problems and not any(unknown(data))
