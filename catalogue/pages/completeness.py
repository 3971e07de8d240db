"""Which parts of the complete paper page (see docs/en/contributing.md) are there, in which language."""

import math
import re
from dataclasses import dataclass
from pathlib import Path

from catalogue.pages import pagetext
from catalogue.records.han import HAN
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.values import LANGUAGES

# Characters of Chinese and words of English that are read in a minute, with thought.
PACE = {"zh": 300, "en": 200}
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
MACROS = ("opening", "results", "reading", "after", "about", "corrections")
# What a page must contain for a part to be there: a heading with its anchor, or the macro that writes the part.
PARTS = {
    **{anchor: re.compile(rf"^## .*\{{ ?#{anchor} ?\}}", re.MULTILINE) for anchor in ("why", "idea", "code", "limits")},
    "figure": re.compile(r"\{\{ *figure\("),
    "formula": re.compile(r"^```math", re.MULTILINE),
    "example": re.compile(r"\{\{ *example\(\)"),
    **{macro: re.compile(rf"\{{\{{ *{macro}\(\)") for macro in MACROS},
}


@dataclass(frozen=True)
class Status:
    """Of one paper: what each language's page lacks. Nothing lacking in either is complete."""

    paper: Paper
    lacking: dict[str, list[str]]
    minutes: dict[str, int]
    """To read the page's prose: see PACE."""

    @property
    def complete(self) -> bool:
        """Whether no part is lacking in either language."""
        return not any(self.lacking.values())


def statuses(catalogue: Catalogue, docs: Path) -> list[Status]:
    """The status of every paper, in the catalogue's order; `docs` holds the pages, and examples/."""
    return [_status(paper, docs) for paper in catalogue.papers]


def _status(paper: Paper, docs: Path) -> Status:
    texts = {language: _text(docs / language / paper.topic / f"{paper.id}.md") for language in LANGUAGES}
    lacking = {language: _lacking(paper, text, docs) for language, text in texts.items()}
    return Status(paper, lacking, {language: _minutes(text, language) for language, text in texts.items()})


def _text(page: Path) -> str:
    found = pagetext.text(page)
    return found if isinstance(found, str) else ""


def _minutes(text: str, language: str) -> int:
    """Code is not counted: it is read at another pace, or not at all."""
    prose = pagetext.without(pagetext.CODE, text)
    return math.ceil(len((HAN if language == "zh" else WORD).findall(prose)) / PACE[language])


def _lacking(paper: Paper, text: str, docs: Path) -> list[str]:
    lacking = [part for part, pattern in PARTS.items() if not pattern.search(text)]
    if not (docs / "examples" / f"{paper.id}.py").is_file() and "example" not in lacking:
        lacking.append("example")
    return lacking if paper.reading.routes else [*lacking, "routes"]
