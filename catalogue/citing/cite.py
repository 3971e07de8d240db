"""What the Cite block of a paper page shows: each work that can be cited, in the forms people paste."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from catalogue.citing.bibtex import bibtex
from catalogue.citing.reference import STYLES, is_kept, reference
from catalogue.citing.work import Work, works
from catalogue.files.kept import Kept
from catalogue.records.paper import Paper


@dataclass(frozen=True)
class Citation:
    """A work in the forms people paste. The texts are for code blocks, and no line of them can close one."""

    name: str
    type: str
    """published, preprint or report."""
    forms: list[tuple[str, Markup]]
    """BibTeX, GB/T 7714-2015, APA, each with its name."""


def citations(paper: Paper, kept: Kept | None = None) -> list[Citation]:
    """The citations of a paper; the work to cite comes first."""
    return [Citation(work.name, "published" if work.published else work.type, _forms(work, kept)) for work in works(paper)]


def ahead(papers: Iterable[Paper], kept: Kept) -> None:
    """Formats what pages of papers will cite, up to the first that is kept.

    It is the same in every language: two processes that begin at either end do half of the work each.
    """
    for work in (work for paper in papers for work in works(paper)):
        if all(is_kept(work, style, kept) for style in STYLES):
            return
        for style in STYLES:
            reference(work, style, kept)


def _forms(work: Work, kept: Kept | None) -> list[tuple[str, Markup]]:
    return [
        ("BibTeX", Markup(bibtex([work]).strip())),
        ("GB/T 7714-2015", Markup(reference(work, "gbt", kept))),
        ("APA", Markup(reference(work, "apa", kept))),
    ]
