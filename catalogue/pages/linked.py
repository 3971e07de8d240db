"""JSON-LD (schema.org) for search engines: our page is of this site, and may be about a paper.

Nothing is said of the other language: neither page is a translation of the other.
"""

import json
from typing import Any
from urllib.parse import urljoin

from catalogue.citing.work import Work, works
from catalogue.pages.builtpage import BuiltPage
from catalogue.records.addresses import ROOTS
from catalogue.records.doi import at_doi
from catalogue.records.fit import fit
from catalogue.records.paper import Paper
from catalogue.records.publication import Author
from catalogue.records.values import CODES

# A thing of schema.org, by its properties.
Node = dict[str, Any]


def linked(page: BuiltPage, site: str, says: str, paper: Paper | None) -> str:
    """Of a page that is about this paper, or none, and says this of itself; may stand in a <script>. `site` is its name."""
    here = page.addresses.get(page.language)
    whole = {"@type": "WebSite", "name": site, "url": page.root and urljoin(page.root, ROOTS[page.language])}
    home = whole | {"alternateName": page.title}
    node: Node = {
        "@context": "https://schema.org",
        **(home if page.source == "index.md" else {"@type": "WebPage", "name": page.title, "isPartOf": whole}),
        "@id": here,
        "url": here,
        "description": says,
        "inLanguage": CODES[page.language],
        "about": paper and _article(works(paper)[0], paper),
    }
    # A script ends at the first </script>, whatever its quotes say.
    return json.dumps(_filled(fit(node)), ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")


def _article(work: Work, paper: Paper) -> Node:
    arxiv = work.arxiv and f"https://arxiv.org/abs/{work.arxiv.id}"
    return {
        "@type": "ScholarlyArticle",
        "name": work.title,
        "author": [_person(author) for author in work.authors],
        "datePublished": _published(work, paper),
        "inLanguage": "en",
        "isPartOf": _container(work),
        "publisher": work.publisher and {"@type": "Organization", "name": work.publisher},
        "pagination": work.pages,
        "url": work.address or paper.proceedings,
        "sameAs": [address for address in (work.doi and at_doi(work.doi), arxiv) if address],
    }


def _published(work: Work, paper: Paper) -> str:
    """What schema.org calls the first publication: where the work was public earlier in another form, only the year."""
    return str(work.date if work.date and not paper.announced else work.year)


def _container(work: Work) -> Node | None:
    if not work.container:
        return None
    if work.type != "journal":
        return {"@type": "PublicationVolume", "name": work.container, "volumeNumber": work.volume}
    journal = {"@type": "Periodical", "name": work.container}
    volume = {"@type": "PublicationVolume", "volumeNumber": work.volume, "isPartOf": journal} if work.volume else journal
    return {"@type": "PublicationIssue", "issueNumber": work.number, "isPartOf": volume} if work.number else volume


def _person(author: Author) -> Node:
    return {"@type": "Organization" if author.name else "Person", "name": author.full}


def _filled(value: Node) -> Node:
    return {key: _filled(item) if isinstance(item, dict) else item for key, item in value.items() if item}
