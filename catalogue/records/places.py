"""Where a place of a paper stands in its HTML: proposed by its number, or as data/places/<id>.yaml has it confirmed.

arXiv converts LaTeX with LaTeXML, which makes ids of numbers: https://math.nist.gov/~BMiller/LaTeXML/manual/.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from catalogue.records.draft import TODO
from catalogue.records.values import PLACE, ArxivVersion, Record

ANCHOR = r"^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$"
Anchor = Annotated[str, StringConstraints(pattern=ANCHOR, max_length=200)]
# A draft may have none yet, and then it has no anchor.
Known = Annotated[str, StringConstraints(pattern=PLACE.replace(f"|{TODO}", ""))]

# Subsection, subsubsection; deeper ones are seldom numbered.
LEVELS = ("SS{}", "SSS{}")
SECTION = re.compile(r"(§|Appendix )([A-Z]|\d+)((?:\.\d+)*)")
PANEL = re.compile(r"(\d)[a-z]$")


class Places(Record):
    """The anchors of one version of a paper's HTML, each after its place as the paper numbers it."""

    version: ArxivVersion = Field(description="of the HTML in which they were found: the version that was read")
    anchors: dict[Known, Anchor] = Field(default={}, description="found by python -m catalogue places, which writes them anew")
    by_hand: dict[Known, Anchor] = Field(default={}, description="what a person knows better; it stays, and comes first")

    @property
    def known(self) -> dict[str, str]:
        """Every anchor after its place, appendices under one name."""
        return {canonical(place): anchor for place, anchor in (self.anchors | self.by_hand).items()}

    def anchor(self, place: str) -> str | None:
        """Of the place, or of the nearest around it (§3.2 for §3.2.1, Figure 2 for Figure 2a); None where none is known."""
        known = self.known
        return next((known[wider] for wider in around(place) if wider in known), None)

    def has(self, place: str) -> bool:
        """Whether the place has an anchor of its own; a panel may share that of its figure."""
        return bool({canonical(place), PANEL.sub(r"\1", place)} & {*self.known})


def around(place: str) -> Iterator[str]:
    """The place and what it is part of, from within: §3.2.1, §3.2, §3; Figure 2a, Figure 2."""
    place = canonical(place)
    yield place
    if SECTION.fullmatch(place):
        while "." in place:
            place = place.rpartition(".")[0]
            yield place
    elif PANEL.search(place):
        yield PANEL.sub(r"\1", place)


def proposed(place: str) -> str | None:
    """What LaTeXML calls a section or an appendix of this number, like S3.SS2 or A2.SS1; None of all else."""
    found = SECTION.fullmatch(place)
    if not found:
        return None
    sign, first, rest = found.groups()
    counted = first.isdecimal()
    top = f"{'S' if counted and sign == '§' else 'A'}{first if counted else ord(first) - ord('A') + 1}"
    return ".".join([top, *(level.format(number) for level, number in zip(LEVELS, rest.split(".")[1:]))])


def canonical(place: str) -> str:
    """§A.2 is Appendix A.2."""
    return re.sub(r"^§(?=[A-Z])", "Appendix ", place)
