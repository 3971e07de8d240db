"""What someone typed -> an arXiv identifier or a DOI.

Forms of identifiers: https://info.arxiv.org/help/arxiv_identifier.html and https://www.doi.org/doi-handbook/.
"""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote

from catalogue.new.facts import NewError
from catalogue.records.line import short

ARXIV = re.compile(r"(?P<id>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?P<version>v[1-9]\d*)?")
OLD = re.compile(r"[a-z-]+(?:\.[A-Za-z-]{2,})?/\d{7}(?:v\d+)?")
DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"{}|\\^]+")
# What the DOI system allows and our records do not: 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9
ANY_DOI = re.compile(r"10\.\d{4,9}/\S+")
# Sites that name a paper's page after its arXiv identifier.
ARXIV_PAGE = re.compile(
    r"(?:(?:(?:www|export|ar5iv\.labs)\.)?arxiv\.org/(?:abs|pdf|html|format|e-print)"
    r"|ar5iv\.org/(?:abs|pdf|html)|(?:www\.)?alphaxiv\.org/(?:abs|pdf|overview)|(?:huggingface\.co|hf\.co)/papers)/",
    re.IGNORECASE,
)
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)
DOI_PAGE = re.compile(r"(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """What a service calls the paper: arXiv by its identifier, Crossref by a DOI."""

    kind: Literal["arxiv", "doi"]
    id: str
    version: str | None = None


def identify(typed: str) -> Name:
    """The identifier in what was typed: bare, or in an address. Raises NewError where there is none that records can hold."""
    text = _bare(unquote(typed).split("#")[0].split("?")[0])
    if found := ARXIV.fullmatch(text):
        return Name("arxiv", found["id"], found["version"])
    if DOI.fullmatch(text):
        return Name("doi", text)
    if OLD.fullmatch(text):
        message = f"{text} is an arXiv identifier from before April 2007, which records do not hold"
        raise NewError(f"{message}; give the DOI of the published paper")
    if ANY_DOI.fullmatch(text):
        address = f"https://doi.org/{quote(text, safe='/:;()')}"
        message = f"the DOI {text} has a character that records do not hold in a DOI"
        raise NewError(f"{short(message)}; add the record by hand, without doi, and with links.proceedings: {short(address)}")
    raise NewError(f"{short(typed)!r} is no arXiv identifier, like 2305.18290, and no DOI, like 10.18653/v1/N19-1423")


def clean_doi(text: str) -> str | None:
    """The DOI in a text that is one DOI, or its address, and nothing else; None for any other text."""
    bare = _bare(text)
    return bare if DOI.fullmatch(bare) else None


def _bare(text: str) -> str:
    """Without what is around an identifier: scheme, site, kind, ending."""
    text = re.sub(r"^https?://", "", text.strip().rstrip("/"), flags=re.IGNORECASE)
    text = re.sub(r"^(?:arxiv|doi):\s*", "", text, flags=re.IGNORECASE)
    for page in (ARXIV_PAGE, DOI_PAGE, ARXIV_DOI):
        text = page.sub("", text, count=1) if page.match(text) else text
    return re.sub(r"\.pdf$", "", text, flags=re.IGNORECASE)
