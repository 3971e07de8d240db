"""What someone typed -> an arXiv identifier or a DOI.

Forms of identifiers: https://info.arxiv.org/help/arxiv_identifier.html and https://www.doi.org/doi-handbook/.
"""

import re
from dataclasses import dataclass
from typing import Literal
from unicodedata import normalize
from urllib.parse import unquote

from catalogue.new.facts import NewError
from catalogue.records.arxiv import ARXIV_DOI, MIRRORS, OLD, miscounted
from catalogue.records.line import one_line, short
from catalogue.records.values import DOI

ARXIV = re.compile(r"(?P<id>[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5})(?P<version>v[1-9][0-9]*)?")
ARXIV_PAGE = re.compile(rf"(?:[a-z]{{2,6}}\.)?arxiv\.org/(?:abs|pdf|html|format|e-print|ps|src|tb)/|{MIRRORS}", re.IGNORECASE)
# Sites that name a work's page after its DOI.
DOI_PAGE = re.compile(
    r"(?:(?:dx\.|www\.)?doi\.org|dl\.acm\.org/doi(?:/(?:abs|pdf|full|fullHtml|epdf))?|link\.springer\.com/(?:article|chapter))/",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?i)(?:https?://|arxiv\.(?=\d{4}\.)|(?:arxiv(?: e-?print| preprint)? ?)?(?:arxiv|doi)(?: ?: ?| ))+")
# What arXiv, and who cites, writes after an identifier: arXiv:2305.18290v3 [cs.LG] 29 Jul 2024, arXiv:2305.18290, 2023
AFTER = re.compile(r" ?\[[a-z-]+(?:\.[A-Za-z-]+)?\](?: [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4})?$|, [0-9]{4}$")
# What a sentence in Chinese may have after an identifier, as it has the other one in English.
CHINESE = str.maketrans("。｡！？；、…", "." * 7)
QUOTES = " \"'“”‘’<>《》〈〉「」『』【】"
SITE = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})/", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """What a service calls the paper: arXiv by its identifier, Crossref by a DOI."""

    kind: Literal["arxiv", "doi"]
    id: str
    version: str | None = None


def identify(typed: str) -> Name:
    """The identifier in what was typed: bare, or in an address. Raises NewError where there is none that records can hold."""
    if not typed.strip():
        raise NewError("no paper is named; write its arXiv identifier or DOI, with make as ARXIV=2305.18290")
    text = _bare(typed.split("#")[0].split("?")[0])
    if found := ARXIV.fullmatch(text):
        if wrong := miscounted(found["id"]):
            raise NewError(f"{text} is no arXiv identifier: {wrong}; write it in full")
        return Name("arxiv", found["id"], found["version"])
    if re.fullmatch(DOI, text):
        return Name("doi", text)
    if re.fullmatch(OLD, text):
        message = f"{text} is an arXiv identifier from before April 2007, which records do not hold"
        raise NewError(f"{message}; give the DOI of the published paper")
    site = SITE.match(typed.strip())
    cure = f"; write the one that the page at {short(site[1])} names" if site else ""
    raise NewError(f"{short(typed)!r} is no arXiv identifier, like 2305.18290, and no DOI, like 10.18653/v1/N19-1423{cure}")


def clean_doi(text: str) -> str | None:
    """The DOI in a text that is one DOI, or its address, and nothing else; None for any other text."""
    bare = _bare(text)
    return bare if re.fullmatch(DOI, bare) else None


def _bare(text: str) -> str:
    """Without what is around an identifier: scheme, site, kind, ending, and the punctuation of a sentence."""
    text = AFTER.sub("", _unpunctuated(one_line(normalize("NFKC", unquote(text).translate(CHINESE)))))
    text = LABEL.sub("", _unpunctuated(text), count=1) if LABEL.match(text) else text
    for page in (ARXIV_PAGE, DOI_PAGE, ARXIV_DOI):
        text = page.sub("", text, count=1) if page.match(text) else text
    return re.sub(r"\.pdf$", "", _unpunctuated(text), flags=re.IGNORECASE)


def _unpunctuated(text: str) -> str:
    """Without the marks of a sentence at both ends; a bracket that belongs to the identifier stays."""
    text = text.lstrip(f"{QUOTES}([").rstrip(f"{QUOTES}.,;:/")
    while text.endswith((")", "]")) and text.count("(") + text.count("[") < text.count(")") + text.count("]"):
        text = text[:-1].rstrip(f"{QUOTES}.,;:/")
    return text
