"""Which parts of the complete paper page (see docs/en/contributing.md) are there, in which language."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.markdown import pagetext, prose
from catalogue.records.draft import is_open
from catalogue.records.han import HAN
from catalogue.records.lists import Term
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.values import LANGUAGES

# Characters of Chinese and words of English that are read in a minute, with thought.
PACE = {"zh": 300, "en": 200}
MACROS = ("opening", "results", "reading", "after", "about", "corrections")
CALLED = {"figure", "example", *MACROS}
# What a page must contain for a part to be there: a heading with its anchor, or the macro that writes the part.
PARTS = {
    **{anchor: prose.heading(anchor) for anchor in ("why", "idea", "code", "limits")},
    "figure": re.compile(r"\{\{ *figure\("),
    # Or one line that says why the idea has none.
    "formula": re.compile(r"^```math|^<!-- no formula: \S.* -->$", re.MULTILINE),
    "example": re.compile(r"\{\{ *example\(\)"),
    **{macro: re.compile(rf"\{{\{{ *{macro}\(\)") for macro in MACROS},
}
# Least and most: characters and words from why it matters to how it aged, without headings, formulas and programs.
WORDS = {"zh": (1800, 2800), "en": (1200, 1900)}
# At least so many: linked terms, later works with their years, questions, ways to read the paper.
TERMS, LATER, QUESTIONS, ROUTES = 5, 3, 3, 3


@dataclass(frozen=True)
class Status:
    """Of one paper: what each language's page lacks. Nothing lacking in either is complete."""

    paper: Paper
    lacking: dict[str, dict[str, str]]
    """By language, each part that is not there, or not enough of it, with what was counted and what is wanted."""
    minutes: dict[str, int]
    """To read the page's prose: see PACE."""

    @property
    def complete(self) -> bool:
        """Whether no part is lacking in either language."""
        return not any(self.lacking.values())


def statuses(catalogue: Catalogue, docs: Path) -> list[Status]:
    """The status of every paper, in the catalogue's order; `docs` holds the pages, and examples/."""
    return [status(paper, catalogue, docs) for paper in catalogue.papers]


def said(lacking: Mapping[str, Mapping[str, str]]) -> str:
    """In a line: zh lacks why, figure(), terms (2; at least 5); en lacks why."""
    return "; ".join(f"{language} lacks {named(parts)}" for language, parts in lacking.items() if parts)


def named(lacking: Mapping[str, str]) -> str:
    """Of one language: why, figure(), terms (2; at least 5)."""
    parts = {part: f"{part}()" if part in CALLED else part for part in lacking}
    return ", ".join(f"{parts[part]} ({counted})" if counted else parts[part] for part, counted in lacking.items())


def status(paper: Paper, catalogue: Catalogue, docs: Path) -> Status:
    """That of one paper."""
    minutes = {language: _minutes(_text(paper, docs, language), language) for language in LANGUAGES}
    return Status(paper, lacking(paper, catalogue, docs), minutes)


def lacking(paper: Paper, catalogue: Catalogue, docs: Path) -> dict[str, dict[str, str]]:
    """What its page lacks, by language: see Status."""
    terms = {term.id: term for term in catalogue.terms}
    return {language: _lacking(paper, _text(paper, docs, language), docs, language, terms) for language in LANGUAGES}


def _text(paper: Paper, docs: Path, language: str) -> str:
    found = pagetext.text(docs / language / paper.topic / f"{paper.id}.md")
    return found if isinstance(found, str) else ""


def _minutes(text: str, language: str) -> int:
    """Code is not counted: it is read at another pace, or not at all."""
    plain = pagetext.without(pagetext.CODE, text)
    return math.ceil(len((HAN if language == "zh" else prose.WORD).findall(plain)) / PACE[language])


def _lacking(paper: Paper, text: str, docs: Path, language: str, terms: Mapping[str, Term]) -> dict[str, str]:
    return {**dict.fromkeys(_missing(paper, text, docs), ""), **dict(_too_few(paper, text, language, terms))}


def _missing(paper: Paper, text: str, docs: Path) -> list[str]:
    missing = [part for part, pattern in PARTS.items() if not pattern.search(text)]
    files = [docs / "examples" / f"{paper.id}.{kind}" for kind in ("py", "out")]
    if "example" not in missing and not all(file.is_file() and file.stat().st_size for file in files):
        missing.append("example")
    return missing


def _too_few(paper: Paper, text: str, language: str, terms: Mapping[str, Term]) -> Iterator[tuple[str, str]]:
    """Parts that are counted."""
    count, (least, most) = prose.words(text, language, terms), WORDS[language]
    if not least <= count <= most:
        yield "words", f"{count}; {least} to {most}"
    year = paper.first_public.year
    counts = {"terms": (prose.terms(text), TERMS), "later": (prose.later_works(text, year), LATER)}
    routes = [route for route in paper.reading.routes if not is_open(route.text.en)]
    counts |= {"questions": (prose.questions(text), QUESTIONS), "routes": (len(routes), ROUTES)}
    for part, (found, wanted) in counts.items():
        if found < wanted:
            yield part, f"{found}; at least {wanted}"
