"""A preprint on arXiv: its identifier, its versions, and the hosts that show it to readers."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from catalogue.records.values import ArxivVersion, Record

# Each preprint has a DOI, too: https://info.arxiv.org/help/doi.html
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)
# The line to change where a mirror is nearer to the readers. Not in data/: addresses follow from a record alone.
HOSTS = {"abs": "https://arxiv.org/abs/", "pdf": "https://arxiv.org/pdf/", "html": "https://arxiv.org/html/"}

# https://arxiv.org/category_taxonomy: these archives have no parts.
CATEGORY = (
    r"^(?:(?:cs|stat|math|eess|econ|q-bio|q-fin)\.[A-Z]{2}|(?:physics|cond-mat|nlin|astro-ph)\.[A-Za-z-]{2,10}"
    r"|(?:gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph))$"
)

# Of this form, of April 2007.
FIRST = "0704.0001"


def address(kind: str, id: str, version: str = "") -> str:
    """Of the abstract, the PDF or the HTML ("abs", "pdf", "html") in a version, v7; without one, of the newest."""
    return f"{HOSTS[kind]}{id}{version}"


def _month_in_range(value: str) -> str:
    if not 1 <= int(value[2:4]) <= 12:
        raise ValueError("the third and fourth digits are the month, 01 to 12")
    if value < FIRST or not int(value.partition(".")[2]):
        raise ValueError(f"{value} is no preprint; they are counted from 1, and began with {FIRST}")
    if wrong := miscounted(value):
        raise ValueError(wrong)
    return value


def miscounted(id: str) -> str | None:
    """What is wrong with the number of its digits."""
    right = (len(id.partition(".")[2]) == 5) == (id[:4] >= "1501")
    return None if right else "four digits after the point until 2014, five from 1501 on"


ArxivId = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}\.[0-9]{4,5}$"), AfterValidator(_month_in_range)]


class Arxiv(Record):
    """The preprint that was read."""

    id: ArxivId = Field(description="arXiv identifier without version")
    version: ArxivVersion = Field(description="the version that was read; results without a version are from it")
    latest: ArxivVersion | None = Field(None, description="the newest version, where another one was read")
    html: bool = Field(True, description="false where arXiv has no HTML of the version that was read")
    category: Annotated[str, StringConstraints(pattern=CATEGORY)] = Field(description="primary category: cs.CL")

    @property
    def month(self) -> tuple[int, int]:
        """Year and month that the identifier stands for (arXiv's scheme since 2007: YYMM.number)."""
        return 2000 + int(self.id[:2]), int(self.id[2:4])

    def address(self, kind: str, version: str | None = None) -> str:
        """Of the abstract, the PDF or the HTML ("abs", "pdf", "html"), in the version that was read or in another."""
        return address(kind, self.id, version or self.version)

    @property
    def newest(self) -> str | None:
        """The address of the abstract of the newest version; None where that is the one that was read."""
        return self.latest and self.address("abs", self.latest)
