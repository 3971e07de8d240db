"""A preprint on arXiv: its identifier, its versions, and the hosts that show it to readers."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from catalogue.records.values import ArxivVersion, Record, Truth

# Each preprint has a DOI, too: https://info.arxiv.org/help/doi.html
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)
_OWN = r"(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html)/|(?:dx\.)?doi\.org/10\.48550/arxiv\."
_PLACE = r"(\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?/?(?:\?[^#\s]*)?(#\S*)?"
# Sites that name a paper's page after its identifier.
MIRRORS = (
    r"(?:(?:www\.)?ar5iv(?:\.labs\.arxiv)?\.org/(?:abs|pdf|html)|xxx\.lanl\.gov/(?:abs|pdf)"
    r"|(?:www\.)?alphaxiv\.org/(?:[a-z]{2}/)?[a-z]+|(?:huggingface\.co|hf\.co)/papers|(?:www\.)?papers\.cool/arxiv"
    r"|(?:www\.)?scirate\.com/arxiv|(?:www\.)?(?:arxiv-vanity|emergentmind)\.com/papers|(?:www\.)?semanticscholar\.org/arxiv)/"
)
# A preprint as it is linked to, at arXiv and elsewhere: its identifier, a version, a place in it.
LINKED = re.compile(rf"https?://(?:{_OWN}){_PLACE}", re.IGNORECASE)
MIRRORED = re.compile(rf"https?://(?:{_OWN}|{MIRRORS}){_PLACE}", re.IGNORECASE)
# The line to change where a mirror is nearer to the readers. Not in data/: addresses follow from a record alone.
HOSTS = {"abs": "https://arxiv.org/abs/", "pdf": "https://arxiv.org/pdf/", "html": "https://arxiv.org/html/"}

# https://arxiv.org/category_taxonomy, taken on 2026-11-29 from what arXiv itself goes by (github.com/arXiv/arxiv-base,
# arxiv/taxonomy/definitions.py): 155 categories take papers, these in parts of an archive and those without.
ARCHIVES = {
    "astro-ph": "CO EP GA HE IM SR",
    "cond-mat": "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con",
    "cs": "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE "
    "SI SY",
    "econ": "EM GN TH",
    "eess": "AS IV SP SY",
    "math": "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST",
    "nlin": "AO CD CG PS SI",
    "physics": "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph "
    "hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph",
    "q-bio": "BM CB GN MN NC OT PE QM SC TO",
    "q-fin": "CP EC GN MF PM PR RM ST TR",
    "stat": "AP CO ME ML OT TH",
}
ALONE = "gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph"
_PARTS = [rf"{archive}\.(?:{parts.replace(' ', '|')})" for archive, parts in ARCHIVES.items()]
CATEGORY = f"^(?:{'|'.join(_PARTS)}|{ALONE.replace(' ', '|')})$"

# Of this form, of April 2007; before, preprints were called otherwise, and records have their addresses.
FIRST = "0704.0001"
OLD = r"[a-z-]+(?:\.[A-Za-z-]{2,})?/[0-9]{7}(?:v[0-9]+)?"


def address(kind: str, id: str, version: str = "") -> str:
    """Of the abstract, the PDF or the HTML ("abs", "pdf", "html") in a version, v7; without one, of the newest."""
    return f"{HOSTS[kind]}{id}{version}"


def month(id: str) -> tuple[int, int]:
    """Year and month that an identifier stands for (arXiv's scheme since 2007: YYMM.number)."""
    return 2000 + int(id[:2]), int(id[2:4])


def _not_old(value: object) -> object:
    if re.fullmatch(OLD, str(value)):
        cure = f"leave it out; of the paper itself, write links.abs: {HOSTS['abs']}{value}"
        raise ValueError(f"{value} is from before April 2007, and records hold none of these; {cure}")
    return value


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


ArxivId = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}\.[0-9]{4,5}$"), BeforeValidator(_not_old), AfterValidator(_month_in_range)
]


class Arxiv(Record):
    """The preprint that was read."""

    id: ArxivId = Field(description="arXiv identifier without version")
    version: ArxivVersion = Field(description="the version that was read; results without a version are from it")
    latest: ArxivVersion | None = Field(None, description="the newest version, where another one was read")
    html: Truth = Field(True, description="false where arXiv has no HTML of the version that was read")
    category: Annotated[str, StringConstraints(pattern=CATEGORY)] = Field(description="primary category: cs.CL")

    @property
    def month(self) -> tuple[int, int]:
        """Year and month that the identifier stands for."""
        return month(self.id)

    def address(self, kind: str, version: str | None = None) -> str:
        """Of the abstract, the PDF or the HTML ("abs", "pdf", "html"), in the version that was read or in another."""
        return address(kind, self.id, version or self.version)

    @property
    def newest(self) -> str | None:
        """The address of the abstract of the newest version; None where that is the one that was read."""
        return self.latest and self.address("abs", self.latest)
