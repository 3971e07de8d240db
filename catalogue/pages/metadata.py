"""What the head of a page tells programs: citation_* and z:* (Google Scholar, Zotero), Open Graph, JSON-LD."""

from dataclasses import dataclass, field
from urllib.parse import urljoin

from catalogue.citing.people import inverted
from catalogue.citing.work import Work, works
from catalogue.pages import linked
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.navigation import of_source
from catalogue.records.addresses import CARD
from catalogue.records.fit import fit
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

# Of a card, in pixels.
SIZE = (1200, 630)
LOCALES = {"zh": "zh_CN", "en": "en_US"}


@dataclass(frozen=True)
class Head:
    """Not escaped yet: `names` and `properties` are of <meta>, in order; `linked` is JSON-LD, which may stand in a <script>."""

    title: str = ""
    """What the page is, with the name of the site: for a tab, a bookmark, and a link that somebody shares."""
    names: list[tuple[str, str]] = field(default_factory=list)
    properties: list[tuple[str, str]] = field(default_factory=list)
    linked: str | None = None


def head(catalogue: Catalogue, page: BuiltPage) -> Head:
    """The head of a page: what a link to it shows; of a paper, also what identifies and cites it."""
    words, subject = catalogue.strings, of_source(catalogue, page.source)
    paper = subject if isinstance(subject, Paper) else None
    name = words["site_name"][page.language]
    says = fit(paper.tldr[page.language] if paper else page.description or words["site_description"][page.language])
    title = fit(f"{page.title} - {name}")
    names, picture = _picture(page, fit(f"{page.title}: {says}"))
    if paper:
        names += _citation(works(paper)[0], paper)
        # Without it, Zotero takes the description of our page for the abstract of the paper.
        names.append(("citation_abstract", f"[{words['not_the_abstract'][page.language]}] {says}"))
    properties = [
        ("og:type", "article" if paper else "website"),
        ("og:title", title),
        ("og:description", says),
        ("og:site_name", name),
        ("og:locale", LOCALES[page.language]),
        *([("og:url", page.addresses[page.language])] if page.addresses else []),
        *picture,
    ]
    return Head(title, names, properties, linked.linked(page, name, says, paper))


def _picture(page: BuiltPage, says: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Of cards.py, or the icon of the site; must be asked for by its full address."""
    if not (page.cards and page.addresses):
        icon = urljoin(page.root, page.icon) if page.root and page.icon else None
        return [("twitter:card", "summary")], [("og:image", icon)] if icon else []
    address = page.addresses[page.language] + CARD
    names = [("twitter:card", "summary_large_image"), ("twitter:image", address), ("twitter:image:alt", says)]
    sizes = [("og:image:type", "image/png"), ("og:image:width", str(SIZE[0])), ("og:image:height", str(SIZE[1]))]
    return names, [("og:image", address), *sizes, ("og:image:alt", says)]


def _citation(work: Work, paper: Paper) -> list[tuple[str, str]]:
    """Of the paper, never of our page. Zotero takes what has no container for a journal article, unless z:itemType is there."""
    first, _, last = (work.pages or "").partition("-")
    pairs = [
        ("citation_title", work.title),
        *(("citation_author", inverted(author)) for author in work.authors),
        ("citation_publication_date", f"{work.date:%Y/%m/%d}" if work.date else str(work.year)),
        ("z:itemType", None if work.published else work.kind.zotero),
        # Zotero takes the first for the proceedings and the second for the meeting and the type.
        ("citation_inbook_title", None if work.type == "journal" else work.container),
        (work.kind.tag or "", _told(work)),
        ("citation_series_title", work.series),
        ("citation_volume", work.volume),
        ("citation_issue", work.number),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_publisher", None if work.type == "report" else work.publisher),
        # Zotero does not read citation_arxiv_id; where it has no field for the number, a line of Extra holds it.
        ("z:archiveID", None if work.published else work.number_on_arxiv),
        ("z:extra", f"arXiv: {work.arxiv.id}" if work.arxiv and work.published else None),
        ("citation_doi", work.doi),
        ("citation_arxiv_id", work.arxiv and work.arxiv.id),
        ("citation_pdf_url", work.pdf),
        ("citation_public_url", work.address or paper.proceedings),
        ("citation_language", "en"),
    ]
    return [(name, value) for name, value in pairs if value]


def _told(work: Work) -> str | None:
    """What the tag that tells the kind holds: the journal, the meeting, or who reports."""
    if work.type == "report":
        return work.publisher
    return work.container if work.type == "journal" else work.meeting
