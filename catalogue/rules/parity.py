"""The two languages of a page have the same sections, and in each the same formulas, figures, code, links and macros."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from catalogue.pages import pagetext
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES

FENCE = re.compile(r"^ *(`{3,}|~{3,})(.*)$")
HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ ?#([\w-]+) ?\})?$")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")
IN_CODE_SPAN = {"formula": re.compile(r"^#!math (.+)$")}
# What a line may hold; what is in parentheses tells one from another. A macro's later arguments are words for the reader.
IN_TEXT = {
    "link": re.compile(r"\]\( *<?([^)>\s]+)|<(https?:[^>]+)>|(?:href|src)=\"([^\"]+)\""),
    "macro": re.compile(r"\{\{ *(\w+\((?: *\"[^\"]*\")?)"),
    "table row": re.compile(r"^ *(\|)"),
}

Part = tuple[str, str]


@dataclass
class Section:
    """A heading and what stands below it, each part with the lines it stands on. A page begins with a section of level 0."""

    line: int
    level: int
    anchor: str
    parts: dict[Part, list[int]] = field(default_factory=dict)

    def add(self, kind: str, value: str, line: int) -> None:
        """Notes a part that stands on this line."""
        self.parts.setdefault((kind, value), []).append(line)

    @property
    def name(self) -> str:
        """The heading, as a problem speaks of it."""
        return f"heading {'#' * self.level} with the anchor {self.anchor or '(none)'}" if self.level else "the head of the page"

    @property
    def counted(self) -> Counter[Part]:
        """How often each part is there."""
        return Counter({part: len(lines) for part, lines in self.parts.items()})


def pages_agree_in_both_languages(data: Data, docs: Path) -> Iterator[Problem]:
    first, second = (dict(pagetext.texts(docs / language)) for language in LANGUAGES)
    folder, other_folder = (docs / language for language in LANGUAGES)
    for path, text in first.items():
        other = other_folder / path.relative_to(folder)
        if other in second:
            yield from _differences(path.relative_to(folder).as_posix(), {path: text, other: second[other]})


def _differences(name: str, texts: dict[Path, str]) -> Iterator[Problem]:
    """Sections first: where they differ, everything below would."""
    pages = {path: list(_sections(text)) for path, text in texts.items()}
    (path, ours), (other, theirs) = pages.items()
    for section, match in zip(ours, theirs):
        if (section.level, section.anchor) != (match.level, match.anchor):
            message = f"{section.name}; {other}:{match.line} has the {match.name}; make them the same"
            yield Problem(path, section.line, "", "", message, f"anchors of {name}")
            return
    for section, match in zip(ours, theirs):
        yield from _parts(path, section, other, match)
    for path, other in permutations(pages):
        for section in pages[path][len(pages[other]) :]:
            yield Problem(path, section.line, "", "", f"{section.name} is not in {other}; write it there too")


def _parts(path: Path, section: Section, other: Path, match: Section) -> Iterator[Problem]:
    """What has no counterpart; two of a kind that each stand in one language only are one difference."""
    for kind in dict.fromkeys(kind for kind, _ in (*section.parts, *match.parts)):
        ours, theirs = _more(section, match, kind), _more(match, section, kind)
        for (value, line), (instead, there) in zip(ours, theirs):
            message = f"{kind} {value!r}; {other}:{there} has {instead!r}; make them the same"
            yield Problem(path, line, "", "", message, beside=(other, there))
        for value, line in ours[len(theirs) :]:
            yield _missing(path, line, kind, value, other, match)
        for value, line in theirs[len(ours) :]:
            yield _missing(other, line, kind, value, path, section)


def _more(section: Section, match: Section, kind: str) -> list[tuple[str, int]]:
    """Of a kind, those that the match lacks: the last ones, for which one was forgotten nobody can know."""
    lacking = {part: times for part, times in (section.counted - match.counted).items() if part[0] == kind}
    return [(part[1], line) for part, times in lacking.items() for line in section.parts[part][-times:]]


def _missing(path: Path, line: int, kind: str, value: str, other: Path, match: Section) -> Problem:
    message = f"{kind} {value!r} is not as often in the section at {other}:{match.line}; write it there too"
    return Problem(path, line, "", "", message, beside=(other, match.line))


def _sections(text: str) -> Iterator[Section]:
    section, fence, begun = Section(1, 0, ""), "", 0
    code: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                section.add(*_block(*code), begun)
                fence = ""
            else:
                code.append(line.strip())
        elif mark:
            fence, begun, code = mark[1], number, [mark[2].strip()]
        elif heading := HEADING.match(line):
            yield section
            section = Section(number, len(heading[1]), heading[2] or "")
        if not fence and not mark:
            _read_line(section, line, number)
    yield section


def _block(info: str, *lines: str) -> Part:
    """Code is told by its language and length, for its comments are words for the reader; a formula by itself."""
    if info == "math":
        return "formula", " ".join(lines)
    return "code block", f"{info.split()[0] if info else 'plain'}, {len(lines)} lines"


def _read_line(section: Section, line: str, number: int) -> None:
    for span in CODE_SPAN.finditer(line):
        for kind, pattern in IN_CODE_SPAN.items():
            if found := pattern.match(span[2].strip()):
                section.add(kind, found[1], number)
    for kind, pattern in IN_TEXT.items():
        for found in pattern.finditer(CODE_SPAN.sub("", line)):
            section.add(kind, next(filter(None, found.groups())), number)


RULES = [pages_agree_in_both_languages]
