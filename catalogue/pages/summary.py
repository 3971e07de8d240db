"""What a change does to the data, for who reviews it: what was compared, which fields changed, the cards before and after."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from catalogue.pages.render import Renderer
from catalogue.records.data import Data
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES, Record

# What a summary shows in full; GitHub cuts one off at 1 MiB.
MOST, LONGEST = 20, 1200


class Compared(NamedTuple):
    """A list of records, as counts."""

    name: str
    before: int
    after: int
    added: int
    removed: int
    changed: int


class Field(NamedTuple):
    """One value that is not what it was; None where there was or is none."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Changed:
    """A record that was added, removed or changed."""

    id: str
    before: Record | None
    after: Record | None

    @property
    def fields(self) -> list[Field]:
        """The fields whose values differ, in the order of the model."""
        old, new = [dict(_values(record.model_dump(mode="json"))) if record else {} for record in (self.before, self.after)]
        names = dict.fromkeys([*old, *new])
        return [Field(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)]


def summary(base: Path, head: Path) -> str:
    """Markdown; text of a record is inert in it. Bad data are no error here: `check` names them."""
    before, after = load(base), load(head)
    catalogue = after.catalogue.model_copy(update={"strings": before.catalogue.strings | after.catalogue.strings})
    papers = changes("papers", before, after)
    return Renderer(catalogue, "en", Path()).render(
        "summary/summary",
        "index.md",
        lists=[compared(name, before, after) for name in after.lists],
        papers=[(changed, {code: _card(catalogue, changed, code) for code in LANGUAGES}) for changed in papers[:MOST]],
        more=[changed.id for changed in papers[MOST:]],
        unread=sorted({name for data in (before, after) for name in _unread(data)}),
        languages=LANGUAGES,
        longest=LONGEST,
    )


def _unread(data: Data) -> set[str]:
    """Ids of faulty records, and lists that cannot be read."""
    return data.unread.union(*data.faulty.values())


def compared(name: str, before: Data, after: Data) -> Compared:
    """How many records of a list were added, removed and changed."""
    found = changes(name, before, after)
    added, removed = sum(not change.before for change in found), sum(not change.after for change in found)
    return Compared(name, len(before.lists[name]), len(after.lists[name]), added, removed, len(found) - added - removed)


def changes(name: str, before: Data, after: Data) -> list[Changed]:
    """In the order of the list, what is gone at the end."""
    old, new = [{entry.id: entry.record for entry in data.lists[name]} for data in (before, after)]
    return [Changed(id, old.get(id), new.get(id)) for id in dict.fromkeys([*new, *old]) if old.get(id) != new.get(id)]


def _card(catalogue: Catalogue, changed: Changed, language: str) -> str:
    given = {"before": changed.before, "after": changed.after}
    return Renderer(catalogue, language, Path()).render("summary/card", "index.md", **given)


def _values(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """results.0.value -> 28.4 BLEU, for everything that is there."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _values(item, f"{name}.{key}".strip("."))
    elif value is not None:
        yield name, str(value)
