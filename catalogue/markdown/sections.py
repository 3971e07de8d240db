"""The sections of a page, and in each what both languages have in common: formulas, figures, code, links, macros, blocks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from catalogue.markdown import pagetext, samecode
from catalogue.markdown.composition import Block, grown

FENCE = re.compile(r"^ *(`{3,}|~{3,})(.*)$")
HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ ?#([\w-]+) ?\})?$")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")
MATH = re.compile(r"^(?:#[!！]|(?=.*\\[A-Za-z]))math (.+)$")  # without #!, it is told where it stands
# What a line may hold; what is in parentheses tells one from another. A macro's later arguments are words for the reader.
IN_TEXT = {
    "link": re.compile(
        r"\]\( *<?([^)>\s]+)|<(https?:[^>]+|[^\s<>@]+@[^\s<>@]+)>|(?:href|src)=\"([^\"]+)\""
        r"|^ {0,3}\[(?!\^)[^\]\n]+\]: *<?([^>\s]+)|\]（([\w./-]+\.md[^）]*|https?:[^）]*)）"
    ),
    "key": re.compile(r"<kbd>([A-Za-z0-9]|F\d+|Alt|Cmd|Ctrl|Esc|Shift|Tab)</kbd>"),
    "macro": re.compile(r"\{\{ *(\w+\((?: *\"[^\"]*\")?)"),
}
# Marks in full width, which pageforeign.py tells where they stand, and nothing more for their sake.
NARROW = str.maketrans("｛｝｀＃＜＞", "{}`#<>")
NOTE = re.compile(r"\[\^([^\]\n]+)\]")

Part = tuple[str, str]


@dataclass
class Section:
    """A heading and what stands below it, each part with the lines it stands on. A page begins with a section of level 0.

    Its blocks are in their order.
    """

    line: int
    level: int
    anchor: str
    parts: dict[Part, list[int]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: str, value: str, line: int) -> None:
        """Notes a part that stands on this line."""
        self.parts.setdefault((kind, value), []).append(line)

    @property
    def name(self) -> str:
        """The heading, as a problem speaks of it."""
        return f"heading {'#' * self.level} with the anchor {self.anchor or '(none)'}" if self.level else "the head of the page"

    def links(self, line: int) -> Counter[str]:
        """Where this line leads."""
        return Counter(value for (kind, value), lines in self.parts.items() if kind == "link" for at in lines if at == line)

    @property
    def counted(self) -> Counter[Part]:
        """How often each part is there."""
        return Counter({part: len(lines) for part, lines in self.parts.items()})


# So many pages may be looked at by one rule before the next one asks for their sections again.
@lru_cache(maxsize=2**12)
def sections(text: str) -> tuple[Section, ...]:
    """Of the text of a page, in their order; what stands in a comment is no part of it."""
    return tuple(_sections(text))


def _sections(text: str) -> Iterator[Section]:
    section, fence, begun = Section(1, 0, ""), "", 0
    lines = pagetext.uncommented(text).translate(NARROW).split("\n")
    for number, line in enumerate(lines, 1):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                section.blocks.append(_fenced(lines[begun - 1 : number - 1], begun))
                fence = ""
        elif mark:
            fence, begun = mark[1], number
        elif heading := HEADING.match(line):
            yield _whole(section)
            section = Section(number, len(heading[1]), heading[2] or "")
        else:
            grown(section.blocks, line, number, not lines[number - 2].strip())
        if not fence and not mark:
            _read_line(section, line, number)
    yield _whole(section)


def footnotes(text: str) -> dict[str, list[int]]:
    """The notes of a page, each with the lines that name it or say what it says."""
    read, found = pagetext.without([pagetext.SILENT], text), defaultdict[str, list[int]](list)
    for note in NOTE.finditer(read):
        found[note[1]].append(read.count("\n", 0, note.start()) + 1)
    return found


def _whole(section: Section) -> Section:
    """With its blocks among its parts."""
    for block in section.blocks:
        if block.value:
            section.add(block.kind, block.value, block.line)
    return section


def _fenced(lines: list[str], line: int) -> Block:
    """Code is told by its language and length, for its comments are words for the reader; a formula by itself."""
    info, *within = (each.strip() for each in lines)
    info = info.strip("`~ ")
    if get_close_matches(info.lower(), ["math"]):
        return Block("formula", line, " ".join(within))
    name = info.split()[0] if info else "plain"
    code = samecode.code(name, lines[1:])
    return Block("code block", line, f"{name}, {len(code)} lines", code)


def _read_line(section: Section, line: str, number: int) -> None:
    for span in CODE_SPAN.finditer(line):
        if found := MATH.match(span[2].strip()):
            section.add("formula", found[1], number)
    bare = CODE_SPAN.sub("", line)
    for kind, pattern in IN_TEXT.items():
        for found in pattern.finditer(bare):
            section.add(kind, next(filter(None, found.groups())) + ")" * (kind == "macro"), number)
