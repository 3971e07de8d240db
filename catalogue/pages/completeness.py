"""Which parts of the complete paper page (see docs/en/contributing.md) are there, in which language."""

import re
from dataclasses import dataclass
from pathlib import Path

from catalogue.pages import pagetext
from catalogue.records.model import Catalogue, Paper
from catalogue.records.values import LANGUAGES

# What a page must contain for a part to be there: a heading with its anchor, or the macro that writes the part.
PARTS = {
    **{anchor: re.compile(rf"^## .*\{{ ?#{anchor} ?\}}", re.MULTILINE) for anchor in ("why", "idea", "code", "limits")},
    "figure": re.compile(r"\{\{ *figure\("),
    "formula": re.compile(r"^```math", re.MULTILINE),
    "example": re.compile(r"\{\{ *example\(\)"),
    **{macro: re.compile(rf"\{{\{{ *{macro}\(\)") for macro in ("opening", "results", "reading", "after", "corrections")},
}


@dataclass(frozen=True)
class Status:
    """Of one paper: what each language's page lacks. Nothing lacking in either is complete."""

    paper: Paper
    lacking: dict[str, list[str]]

    @property
    def complete(self) -> bool:
        """Whether no part is lacking in either language."""
        return not any(self.lacking.values())


def statuses(catalogue: Catalogue, docs: Path) -> list[Status]:
    """The status of every paper, in the catalogue's order; `docs` holds the pages, and examples/."""
    return [Status(paper, {language: _lacking(paper, language, docs) for language in LANGUAGES}) for paper in catalogue.papers]


def _lacking(paper: Paper, language: str, docs: Path) -> list[str]:
    found = pagetext.text(docs / language / paper.topic / f"{paper.id}.md")
    text = found if isinstance(found, str) else ""
    lacking = [part for part, pattern in PARTS.items() if not pattern.search(text)]
    if not (docs / "examples" / f"{paper.id}.py").is_file() and "example" not in lacking:
        lacking.append("example")
    return lacking if paper.reading.routes else [*lacking, "routes"]
