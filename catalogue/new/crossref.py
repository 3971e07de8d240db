"""Asks Crossref about a DOI: https://api.crossref.org/swagger-ui/index.html, fields at https://github.com/CrossRef/rest-api-doc."""

import html
import json
import re
from urllib.parse import quote

from catalogue.new.crossrefwork import Person, Work
from catalogue.new.facts import Facts, NewError
from catalogue.new.fetch import PATIENT, Asking, fetch
from catalogue.new.withdrawn import TITLED
from catalogue.records.doi import at_doi
from catalogue.records.line import one_line, short
from catalogue.records.people import author
from catalogue.records.url import fault

BASE = "https://api.crossref.org/works"
TYPES = {"journal-article": "journal", "proceedings-article": "conference"}
PREPRINT = "posted-content"
# What has a DOI besides works that people read: https://api.crossref.org/types.
NO_PAPERS = {"component", "database", "dataset", "grant", "journal", "peer-review", "proceedings"}
NO_PAPERS |= {"journal-issue", "journal-volume", "book-series", "book-set", "proceedings-series", "report-series"}
# a<b and c>d is none.
TAG = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w.-]+))*\s*/?>")
GONE = {"retraction", "withdrawal", "removal", "partial_retraction"}


class NoPaperError(NewError):
    """What a DOI names is none."""


def ask(doi: str, base: str = BASE, asking: Asking = PATIENT) -> Facts:
    """What Crossref knows about a DOI. Raises NewError where it does not answer, or does not know the DOI."""
    url = f"{base}/{quote(doi, safe='/')}"
    body = fetch(url, "Crossref", asking)
    if body is None:
        raise NewError(f"Crossref does not know {doi}: it answered 404 at {short(url)}; look at {at_doi(doi)}")
    return facts(body, doi)


def facts(body: bytes, doi: str) -> Facts:
    """What an answer says about this work. Raises NewError where it is not the answer to this question."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        fault = "it is not JSON" if body else "it is empty"
        raise NewError(f"Crossref's answer about {doi} cannot be read ({fault}); nothing was written") from None
    message = answer.get("message") if isinstance(answer, dict) else None
    left: list[str] = []
    work = Work.model_validate(message if isinstance(message, dict) else {}, context=left)
    if work.doi.lower() != doi.lower():
        raise NewError(f"Crossref answered about {short(work.doi) or 'no work'} when asked about {doi}; nothing was written")
    return _facts(work, doi, left)


def _facts(work: Work, doi: str, left: list[str]) -> Facts:
    if work.type in NO_PAPERS:
        raise NoPaperError(f"Crossref's {doi} is a {work.type}, no paper; give the DOI of the paper; nothing was written")
    people, notes = _authors(work.author)
    title = _plain(": ".join([*work.title[:1], *work.subtitle[:1]]) if work.title else "")
    if not (title and people):
        why = f" ({'; '.join(left)})" if left else ""
        raise NewError(f"Crossref's answer about {doi} lacks a title or an author{why}; nothing was written")
    if TITLED.match(title) or any(update.type in GONE for update in work.updated_by):
        raise NewError(f"Crossref's {doi} was retracted; look at {at_doi(doi)}; nothing was written")
    date = min((dated.day for dated in work.dates if dated.day), default=None)
    published = work.type != PREPRINT
    found = Facts(title, people, date, doi=doi if published else None, venue=_venue(work), links={"abs": at_doi(doi)})
    preprint = f"{doi} is the DOI of a preprint; left out; write that of the published version"
    found.left_out = [*left, *([] if published else [preprint])]
    found.notes = [*notes, "Crossref holds what publishers send; compare title, authors and date with the paper"]
    names = (_plain(each.name) for person in work.author for each in person.affiliation)
    found.organisations = list(dict.fromkeys(filter(None, names)))
    pdfs = [link.url for link in work.link if link.content_type == "application/pdf" and link.url == one_line(link.url)]
    pdf = [url for url in pdfs if not fault(url)]
    found.links |= {"pdf": pdf[0]} if pdf else {}
    why = f", for {short(pdfs[0], 80)} {fault(pdfs[0])}" if pdfs else ""
    found.notes += [] if pdf else [f"not known: links.pdf{why}"]
    return found


def _authors(listed: list[Person]) -> tuple[list[dict[str, str]], list[str]]:
    people: list[dict[str, str]] = []
    notes: list[str] = []
    for person in listed:
        family, given, suffix, name = map(_plain, (person.family, person.given, person.suffix, person.name))
        if family:
            parts = {"family": family, "given": given, "suffix": suffix}
            people.append({part: text for part, text in parts.items() if text})
        elif name or given:
            one, note = author(name or given)
            people += [{"name": name} if name else one] if one else []
            notes += [note] if note else []
    return people, notes


def _venue(work: Work) -> dict[str, str] | None:
    """Without `short`, which no service knows."""
    kind, name = TYPES.get(work.type), _plain("".join(work.container_title[:1]))
    if not (kind and name and work.dates):
        return None
    venue = {"type": kind, "name": name, "year": str(work.dates[-1].known[0])}
    pages = re.sub(r"\s*[-–—]+\s*", "-", _plain(work.page or work.article_number))
    more = {"volume": work.volume, "number": work.issue, "pages": pages, "publisher": work.publisher}
    return venue | {field: text for field, text in ((field, _plain(text)) for field, text in more.items()) if text}


def _plain(text: str) -> str:
    """Publishers send titles with tags of JATS and with character references, at times escaped twice."""
    return one_line(TAG.sub("", html.unescape(html.unescape(text))))
