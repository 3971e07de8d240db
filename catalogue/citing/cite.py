"""What the Cite block of a paper page shows: each work that can be cited, in the forms people paste."""

from dataclasses import dataclass

from markupsafe import Markup

from catalogue.citing.bibtex import bibtex
from catalogue.citing.reference import reference
from catalogue.citing.work import Work, works
from catalogue.records.fit import fit
from catalogue.records.paper import Paper


@dataclass(frozen=True)
class Form:
    """A form that people paste. The text is for a code block, and no line of it can close one."""

    name: str
    text: Markup
    dated: bool = False
    """Whether it asks for the day of reading, which only the reader's own machine knows."""


@dataclass(frozen=True)
class Citation:
    """A work in the forms people paste."""

    name: str
    type: str
    """published, preprint or report."""
    forms: list[Form]
    """BibTeX, GB/T 7714-2015, APA."""


def citations(paper: Paper) -> list[Citation]:
    """The citations of a paper; the work to cite comes first."""
    return [Citation(work.name, "published" if work.published else work.type, _forms(work)) for work in works(fit(paper))]


def _forms(work: Work) -> list[Form]:
    return [
        Form("BibTeX", Markup(bibtex([work]).strip())),
        Form("GB/T 7714-2015", Markup(reference(work, "gbt")), dated=True),
        Form("APA", Markup(reference(work, "apa"))),
    ]
