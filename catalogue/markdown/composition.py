"""What a section is composed of: its blocks in their order, each with what it has in common with that of the other language."""

import re
from dataclasses import dataclass, field

from catalogue.markdown.samecode import Line

# What a line begins, in the order in which they are asked; any other is text.
KINDS = {
    "table": re.compile(r" *\|"),
    "list": re.compile(r" *(?:[-*+]|(\d+\.)) +\S"),
    "quotation": re.compile(r" *>"),
    "note": re.compile(r" *((?:!!!|\?{3}\+?) *\w*)"),
    "footnote": re.compile(r" {0,3}\[\^[^\]\n]+\]:"),
    "call": re.compile(r" *\{\{ *(\w+)(?:(?!\}\}).)*\}\} *$"),
    "rule": re.compile(r" {0,3}(?:-{3,}|\*{3,}) *$"),
}
TEXT = "text"
# What has rows or items.
SIZED = {"table", "list"}
# What ends with its line, or with a fence.
ONE_LINE = {"", "call", "footnote", "note", "formula", "code block", "rule"}
CELLS = re.compile(r"(?<!\\)\|")


@dataclass
class Block:
    """One of a section. A code block has its lines."""

    kind: str
    line: int
    said: str = ""
    code: list[Line] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    """On which its rows or items begin."""
    inner: int = 0
    """Of the items, those that stand within others; and of these, those with numbers."""
    counted: int = 0

    @property
    def size(self) -> int:
        """Rows of a table, items of a list."""
        return len(self.lines)

    @property
    def value(self) -> str:
        """What tells it from others of its kind; nothing where the texts of two languages may be divided otherwise."""
        items = f"{self.size} items" + " with numbers" * bool(self.said) + f", {self.inner} within others" * bool(self.inner)
        items += f" ({self.counted} with numbers)" * bool(self.counted)
        sizes = {"table": f"{self.size - 1} rows of {self.said}", "list": items, "quotation": ">"}
        return sizes.get(self.kind, self.said if self.kind in ("note", "formula", "code block") else "")


NOTHING = Block("", 0)


def grown(blocks: list[Block], line: str, number: int, after_blank: bool) -> None:
    """Adds a line, which goes on with the last of the blocks or begins another."""
    if not line.strip():
        return
    kind, said = _kind(line)
    last = blocks[-1] if blocks else NOTHING
    goes_on = _goes_on(last, kind, line, after_blank)
    if not goes_on:
        blocks.append(Block(kind, number, said))
    if kind in SIZED and blocks[-1].kind == kind:
        blocks[-1].lines.append(number)
        within = goes_on and kind == "list" and line[0] in " \t"
        blocks[-1].inner += within
        blocks[-1].counted += within and bool(said)


def _kind(line: str) -> tuple[str, str]:
    line = line.replace("｜", "|") if line.lstrip().startswith("｜") else line  # which is told as that
    for kind, pattern in KINDS.items():
        if found := pattern.match(line):
            cells = f"{len(CELLS.findall(line.strip().strip('|'))) + 1} cells"
            return kind, cells if kind == "table" else "".join(filter(None, found.groups()))
    return TEXT, ""


def _goes_on(last: Block, kind: str, line: str, after_blank: bool) -> bool:
    """A text right below another block is still of it, unless that ends with its line; what is indented is of a list."""
    if kind == last.kind:
        return kind == "list" or (not after_blank and kind not in ONE_LINE)
    within = last.kind == "list" and line[0] in " \t"
    return kind == TEXT and (within or not (after_blank or last.kind in ONE_LINE))
