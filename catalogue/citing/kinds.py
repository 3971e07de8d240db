"""What each kind of work is called in every format. One row for a kind, so that no format takes a work for something else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """The name of a kind of work, by the format that uses it."""

    csl: str
    """Item type of csl-data.json; printed references follow from it."""
    bibtex: str
    container: str
    """The BibTeX field that says where such a work appeared: in what, or from whom."""
    ris: str
    refer: str
    zotero: str
    tag: str | None
    """The <meta> by whose name Google Scholar and Zotero tell the kind."""
    matrix: str
    """Of OpenURL (COinS): the format that describes such a work, and its genre."""
    genre: str | None


CONFERENCE = Kind(
    csl="paper-conference",
    bibtex="inproceedings",
    container="booktitle",
    ris="CONF",
    refer="Conference Proceedings",
    zotero="conferencePaper",
    tag="citation_conference_title",
    matrix="book",
    genre="proceeding",
)
KINDS = {
    "conference": CONFERENCE,
    "workshop": CONFERENCE,
    "journal": Kind(
        csl="article-journal",
        bibtex="article",
        container="journal",
        ris="JOUR",
        refer="Journal Article",
        zotero="journalArticle",
        tag="citation_journal_title",
        matrix="journal",
        genre="article",
    ),
    # Neither RIS nor Refer knows preprints. As a report it keeps its number and who keeps it; UNPB becomes a journal article.
    "preprint": Kind(
        csl="article",
        bibtex="misc",
        container="howpublished",
        ris="RPRT",
        refer="Report",
        zotero="preprint",
        tag=None,
        matrix="dc",
        genre=None,
    ),
    "report": Kind(
        csl="report",
        bibtex="techreport",
        container="institution",
        ris="RPRT",
        refer="Report",
        zotero="report",
        tag="citation_technical_report_institution",
        matrix="book",
        genre="report",
    ),
}
