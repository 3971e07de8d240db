"""JSON-LD (schema.org) for search engines: our page is about the paper, and has a translation."""

import json
from typing import Any

from catalogue.citing.work import Work, works
from catalogue.records.fit import fit
from catalogue.records.model import Paper
from catalogue.records.parts import Author
from catalogue.records.values import CODES

# A thing of schema.org, by its properties.
Node = dict[str, Any]


def linked(paper: Paper, title: str, language: str, addresses: dict[str, str]) -> str:
    """Of the page about a paper; may stand in a <script>. Addresses of the page by language, none where they are not known."""
    page = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": addresses.get(language),
        "url": addresses.get(language),
        "name": title,
        "description": paper.tldr[language],
        "inLanguage": CODES[language],
        "about": _article(works(paper)[0], paper),
    }
    if addresses:
        role, other = ("workTranslation", "en") if language == "zh" else ("translationOfWork", "zh")
        page[role] = {"@type": "WebPage", "@id": addresses[other], "inLanguage": CODES[other]}
    # A script ends at the first </script>, whatever its quotes say.
    return json.dumps(_filled(fit(page)), ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")


def _article(work: Work, paper: Paper) -> Node:
    arxiv = work.arxiv and f"https://arxiv.org/abs/{work.arxiv.id}"
    return {
        "@type": "ScholarlyArticle",
        "name": work.title,
        "author": [_person(author) for author in work.authors],
        "datePublished": _published(work, paper),
        "inLanguage": "en",
        "isPartOf": _container(work),
        "pagination": work.pages,
        "url": work.url or paper.proceedings,
        "sameAs": [address for address in (work.doi and f"https://doi.org/{work.doi}", arxiv) if address],
    }


def _published(work: Work, paper: Paper) -> str:
    """What schema.org calls the first publication: where the work was public earlier in another form, only the year."""
    return str(work.date if work.date and not paper.announced else work.year)


def _container(work: Work) -> Node | None:
    if not work.container:
        return None
    if work.type != "journal":
        return {"@type": "PublicationVolume", "name": work.container}
    journal = {"@type": "Periodical", "name": work.container}
    volume = {"@type": "PublicationVolume", "volumeNumber": work.volume, "isPartOf": journal} if work.volume else journal
    return {"@type": "PublicationIssue", "issueNumber": work.number, "isPartOf": volume} if work.number else volume


def _person(author: Author) -> Node:
    return {"@type": "Organization" if author.name else "Person", "name": author.full}


def _filled(value: Node) -> Node:
    return {key: _filled(item) if isinstance(item, dict) else item for key, item in value.items() if item}
