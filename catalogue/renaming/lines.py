"""The lines of a YAML file: which of them hold a value, with the comments that belong to it."""

import re

from catalogue.records.yamlfile import File, Loc

# What YAML takes for the end of a line (YAML 1.1, section 4.2).
BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
AFTER, BEFORE = re.compile(r"\s*,[ \t]*"), re.compile(r"\s*,\s*\Z")


class Lines:
    """Numbers of lines count from 0 here."""

    def __init__(self, file: File):
        self.file, self.text = file, file.text
        self.starts = [0, *(found.end() for found in BREAK.finditer(file.text))]
        self.break_ = "\r\n" if "\r\n" in file.text else "\n"

    def __getitem__(self, line: int) -> str:
        return self.text[self.starts[line] : self.after(line)]

    def of(self, offset: int) -> int:
        """The line on which a place in the text stands."""
        return sum(start <= offset for start in self.starts) - 1

    def after(self, line: int) -> int:
        """Where the next line begins, or the text ends."""
        return self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)

    def record(self, loc: Loc) -> tuple[int, int]:
        """From where to where a record stands, with the comments right above it and the empty lines below it."""
        first, end = self._field(loc)
        above = first
        while above and self[above - 1].startswith("#"):
            above -= 1
        first = above or first  # what stands at the head of a file is about the file
        while end < len(self.starts) and self._empty(end):
            end += 1
        while end == len(self.starts) and first and self._empty(first - 1):
            first -= 1
        return self.starts[first], self.after(end - 1)

    def field(self, loc: Loc) -> tuple[int, int]:
        """From where to where a field stands, with its name."""
        first, end = self._field(loc)
        return self.starts[first], self.after(end - 1)

    def item(self, loc: Loc) -> tuple[int, int]:
        """From where to where a scalar stands in its list, with the comma or the line that goes with it."""
        start, end = self.file.spans[loc]
        line = self.of(start)
        if self.text[self.starts[line] : start].strip() == "-":
            return self.starts[line], self.after(self.of(end))
        if comma := AFTER.match(self.text, end):
            return start, comma.end()
        comma = BEFORE.search(self.text, 0, start)
        return comma.start() if comma else start, end

    def _field(self, loc: Loc) -> tuple[int, int]:
        """Its first line, and the one after its last."""
        first = self.file.lines[loc] - 1
        later = (line - 1 for at, line in self.file.lines.items() if line - 1 > first and at[: len(loc)] != loc)
        end = min(later, default=len(self.starts))
        while end > first + 1 and (self._empty(end - 1) or self[end - 1].startswith("#")):
            end -= 1
        return first, end

    def _empty(self, line: int) -> bool:
        return not self[line].strip()
