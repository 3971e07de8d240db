"""What the head of a page tells programs: citation_* and z:* (Google Scholar, Zotero), Open Graph, JSON-LD."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import urljoin

from catalogue.citing.work import Work, inverted, works
from catalogue.pages import linked
from catalogue.pages.addresses import ROOTS, card
from catalogue.records.fit import fit
from catalogue.records.model import Catalogue, Paper

# Of a card, in pixels.
SIZE = (1200, 630)
LOCALES = {"zh": "zh_CN", "en": "en_US"}
CONTAINERS = {"journal": "citation_journal_title", "report": "citation_technical_report_institution"}


@dataclass(frozen=True)
class Head:
    """Not escaped yet: `names` and `properties` are of <meta>, in order; `linked` is JSON-LD, which may stand in a <script>."""

    names: list[tuple[str, str]] = field(default_factory=list)
    properties: list[tuple[str, str]] = field(default_factory=list)
    linked: str | None = None


@dataclass(frozen=True)
class BuiltPage:
    """The page, as its engine knows it."""

    source: str
    """Its path below docs/<language>."""
    title: str
    language: str
    url: str
    """Its address below the site of its language."""
    root: str | None
    """The address of the whole site, where it is known."""
    description: str = ""
    """What the page says of itself, where it is not about a paper."""
    cards: bool = False
    """Papers have pictures."""

    @property
    def addresses(self) -> dict[str, str]:
        """The address of the page in each language; none where that of the site is not known."""
        return {language: urljoin(self.root, root + self.url) for language, root in ROOTS.items()} if self.root else {}


def head(catalogue: Catalogue, page: BuiltPage) -> Head:
    """The head of a page: of a paper, what identifies and cites it; of any other page, what a link to it shows."""
    words, path = catalogue.strings, PurePosixPath(page.source)
    paper = next((paper for paper in catalogue.papers if (paper.topic, paper.id) == (path.parent.name, path.stem)), None)
    if not paper:
        description = page.description or words["site_description"][page.language]
        return Head([("twitter:card", "summary")], _open_graph(catalogue, page, "website", description))
    paper = fit(paper)
    names, picture = _picture(paper, page)
    tldr = paper.tldr[page.language]
    names += _citation(works(paper)[0], paper)
    # Without it, Zotero takes the description of our page for the abstract of the paper.
    names.append(("citation_abstract", f"[{words['not_the_abstract'][page.language]}] {tldr}"))
    properties = _open_graph(catalogue, page, "article", tldr) + picture
    return Head(names, properties, linked.linked(paper, page.title, page.language, page.addresses))


def _picture(paper: Paper, page: BuiltPage) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Of cards.py, which must be asked for by its full address."""
    if not (page.cards and page.root):
        return [("twitter:card", "summary")], []
    address, says = urljoin(page.root, card(paper, page.language)), f"{paper.name}: {paper.tldr[page.language]}"
    names = [("twitter:card", "summary_large_image"), ("twitter:image", address), ("twitter:image:alt", says)]
    sizes = [("og:image:type", "image/png"), ("og:image:width", str(SIZE[0])), ("og:image:height", str(SIZE[1]))]
    return names, [("og:image", address), *sizes, ("og:image:alt", says)]


def _open_graph(catalogue: Catalogue, page: BuiltPage, kind: str, description: str) -> list[tuple[str, str]]:
    return [
        ("og:type", kind),
        ("og:title", fit(page.title)),
        ("og:description", fit(description)),
        ("og:site_name", catalogue.strings["site_name"][page.language]),
        ("og:locale", LOCALES[page.language]),
        *([("og:url", page.addresses[page.language])] if page.addresses else []),
    ]


def _citation(work: Work, paper: Paper) -> list[tuple[str, str]]:
    """Of the paper, never of our page. Zotero takes what has no container for a journal article, unless z:itemType is there."""
    first, _, last = (work.pages or "").partition("-")
    pairs = [
        ("citation_title", work.title),
        *(("citation_author", inverted(author)) for author in work.authors),
        ("citation_publication_date", f"{work.date:%Y/%m/%d}" if work.date else str(work.year)),
        ("z:itemType", None if work.published else work.type),
        # Zotero takes the first for the proceedings and the second for the meeting and the type.
        ("citation_inbook_title", None if work.type in CONTAINERS else work.container),
        (CONTAINERS.get(work.type, "citation_conference_title"), work.container),
        (CONTAINERS["report"], work.publisher if work.type == "report" else None),
        ("citation_volume", work.volume),
        ("citation_issue", work.number),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_publisher", None if work.type == "report" else work.publisher),
        ("z:archiveID", f"arXiv:{work.arxiv.id}" if work.arxiv and work.type == "preprint" else None),
        ("citation_doi", work.doi),
        ("citation_arxiv_id", work.arxiv and work.arxiv.id),
        ("citation_pdf_url", work.pdf),
        ("citation_public_url", work.url or paper.proceedings),
        ("citation_language", "en"),
    ]
    return [(name, value) for name, value in pairs if value]
