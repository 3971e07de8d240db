"""A data file with other values in some places, and some items of lists cut out; every other byte stays as it is."""

from collections.abc import Collection
from copy import deepcopy
from typing import Any

from catalogue.new.insert import text_of
from catalogue.new.text import flow, scalar
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.yamlfile import File, Loc, says
from catalogue.renaming.lines import Lines
from catalogue.renaming.plan import Change, applied


class DataFile:
    """The changes of one file; whether YAML reads them as they are meant is asked at the end, in `changes`."""

    def __init__(self, file: File):
        self.file, self.lines, self.wanted = file, Lines(file), deepcopy(file.value)
        self.made: list[Change] = []
        self.cuts: list[Loc] = []

    def put(self, loc: Loc, value: str) -> None:
        """Another value in place of a scalar."""
        self._at(self.wanted, loc[:-1])[loc[-1]] = value
        self.made.append(Change(*self.file.spans[loc], scalar(value)))

    def put_fields(self, loc: Loc, fields: dict[str, str]) -> None:
        """These in place of a field, each in a line of its own where that has one."""
        record = self._at(self.wanted, loc[:-1])
        del record[loc[-1]]
        record |= fields
        start, end = self.file.spans[loc]
        head = self.file.text[self.lines.starts[self.lines.of(start)] : start]
        between = ", " if "{" in head else self.lines.break_ + " " * (len(head) - len(head.lstrip(" -")))
        written = between.join(f"{name}: {scalar(value, name)}" for name, value in fields.items())
        self.made.append(Change(start - len(head) + head.rfind(f"{loc[-1]}:"), end, written))

    def put_former(self, at: int, old: str, new: str) -> None:
        """Adds `old` to the former ids of the record, which gets the id `new`; that is no former id then."""
        names = self.file.value[at].get("formerly") or []
        if new in names:
            self.put((at, "formerly", names.index(new)), old)
            return
        self.wanted[at]["formerly"] = [*names, old]
        self._insert(*(self._item(at, names, old) if names else self._field(at, old)))

    def _item(self, at: int, names: list[str], old: str) -> tuple[int, str]:
        """Behind the last item, in a line of its own where that has one."""
        start, end = self.file.spans[(at, "formerly", len(names) - 1)]
        head = self.file.text[self.lines.starts[self.lines.of(start)] : start]
        return end, f"{self.lines.break_}{head}{old}" if head.strip() == "-" else f", {old}"

    def _field(self, at: int, old: str) -> tuple[int, str]:
        """Behind the id, in a line of its own where that has one."""
        start, end = self.file.spans[(at, "id")]
        line = self.lines.of(start)
        head = self.file.text[self.lines.starts[line] : start]
        if "{" in head:
            return end, f", formerly: [{old}]"
        indent = " " * (len(head) - len(head.lstrip(" -")))
        field = f"{indent}formerly: [{old}]"
        last = line + 1 == len(self.lines.starts)  # no line end behind it
        return self.lines.after(line), f"{self.lines.break_}{field}" if last else f"{field}{self.lines.break_}"

    def _insert(self, at: int, text: str) -> None:
        self.made.append(Change(at, at, text))

    def add(self, at: int, field: str, item: dict[str, Any], after: Collection[str]) -> None:
        """A record more in this list of a record; a new list comes behind those of the fields `after` that are there."""
        listed, lines = self.file.value[at].get(field) or [], [f"{name}: {flow(value, name)}" for name, value in item.items()]
        self.wanted[at][field] = [*listed, item]
        last: Loc = (at, field, len(listed) - 1)
        if not listed:
            last = max(((at, name) for name in after if name in self.file.value[at]), key=self.file.lines.__getitem__)
        line = self.lines[self.file.lines[last] - 1]
        indent = " " * (len(line) - len(line.lstrip(" " if listed else " -")))
        head = "" if listed else f"{indent}{field}:{self.lines.break_}"
        indent += "" if listed else "  "
        text = "".join(f"{indent}{'  ' if number else '- '}{line}{self.lines.break_}" for number, line in enumerate(lines))
        self._insert(self.lines.field(last)[1], head + text)

    def cut(self, loc: Loc) -> None:
        """Takes an item out of its list, a record or a scalar; the field goes with its last scalar."""
        if len(loc) > 1 and len(self._at(self.file.value, loc[:-1])) == 1:
            loc = loc[:-1]
            found = self.lines.field(loc)
        else:
            found = self.lines.record(loc) if len(loc) == 1 else self.lines.item(loc)
        self.cuts.append(loc)
        self.made.append(Change(*found, ""))

    def changes(self) -> list[Change]:
        """Of the text as it stands on disk. Raises CatalogueError where YAML would not read it as it is meant."""
        for loc in sorted(self.cuts, reverse=True):
            del self._at(self.wanted, loc[:-1])[loc[-1]]
        if not self.wanted:
            self._insert(len(self.file.text), f"[]{self.lines.break_}")
        raw = text_of(self.file.path)
        shift = len(raw) - len(raw.removeprefix("\ufeff"))
        if raw[shift:] != self.file.text or not says(self.file.path, applied(self.file.text, self.made), self.wanted):
            line = self.lines.of(min(self.made).start) + 1
            message = "cannot be changed in place; write it line by line, fields without quotes, as data/README.md does"
            raise CatalogueError([Problem(self.file.path, line, "", "", message)])
        return [Change(start + shift, end + shift, text) for start, end, text in self.made]

    @staticmethod
    def _at(value: Any, loc: Loc) -> Any:
        for step in loc:
            value = value[step]
        return value
