"""Asks Crossref about a DOI: https://api.crossref.org/swagger-ui/index.html, fields at https://github.com/CrossRef/rest-api-doc."""

import datetime
import html
import json
import re
from typing import Any
from urllib.parse import quote

from catalogue.new.facts import Facts, NewError
from catalogue.new.fetch import PATIENT, Asking, fetch
from catalogue.new.people import author
from catalogue.records.line import one_line, short

BASE = "https://api.crossref.org/works"
TYPES = {"journal-article": "journal", "proceedings-article": "conference"}
DATES = ("published-online", "published-print", "published", "issued")
ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^\[\]]+")
# As it was sent, of whatever shape.
Json = dict[str, Any]

TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def ask(doi: str, base: str = BASE, asking: Asking = PATIENT) -> Facts:
    """What Crossref knows about a DOI. Raises NewError where it does not answer, or does not know the DOI."""
    body = fetch(f"{base}/{quote(doi, safe='/')}", "Crossref", asking)
    if body is None:
        raise NewError(f"Crossref does not know {doi}; look at https://doi.org/{doi}")
    return facts(body, doi)


def facts(body: bytes, doi: str) -> Facts:
    """What an answer says about this work. Raises NewError where it is not the answer to this question."""
    try:
        work = json.loads(body)["message"]
        if str(work["DOI"]).lower() != doi.lower():
            raise NewError(f"Crossref answered about another work when asked about {doi}; nothing was written")
        return _facts(work, doi)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        fault = f"{type(error).__name__}: {short(str(error), 60)}" if body else "it is empty"
        raise NewError(f"Crossref's answer about {doi} cannot be read ({fault}); nothing was written") from None


def _facts(work: Json, doi: str) -> Facts:
    people, notes = _authors(work.get("author", []))
    title = _plain(": ".join([work["title"][0], *work.get("subtitle", [])[:1]]) if work.get("title") else "")
    if not (title and people):
        raise NewError(f"Crossref's answer about {doi} lacks a title or an author; nothing was written")
    found = Facts(title, people, _date(work), doi=doi, venue=_venue(work), links={"abs": f"https://doi.org/{doi}"})
    found.notes = [*notes, "Crossref holds what publishers send; compare title, authors and date with the paper"]
    affiliations = [each for person in work["author"] for each in person.get("affiliation", [])]
    found.organisations = list(dict.fromkeys(_plain(each["name"]) for each in affiliations if each.get("name")))
    links = [link["URL"] for link in work.get("link", []) if link.get("content-type") == "application/pdf"]
    pdf = [url for url in links if ADDRESS.fullmatch(url) and url == one_line(url)]
    found.links |= {"pdf": pdf[0]} if pdf else {}
    found.notes += [] if pdf else ["not known: links.pdf"]
    return found


def _authors(listed: list[Json]) -> tuple[list[dict[str, str]], list[str]]:
    people: list[dict[str, str]] = []
    notes: list[str] = []
    for person in listed:
        parts = {part: _plain(person[part]) for part in ("family", "given", "suffix", "name") if person.get(part)}
        if parts.get("family"):
            people.append({part: text for part, text in parts.items() if part != "name"})
        elif parts.get("name") or parts.get("given"):
            one, note = author(parts.get("name") or parts["given"])
            people += [{"name": parts["name"]} if "name" in parts else one] if one else []
            notes += [note] if note else []
    return people, notes


def _date(work: Json) -> datetime.date | None:
    """The earliest complete date, None where there is none; a year or a month alone is no day."""
    days = []
    for field in DATES:
        parts = (work.get(field) or {}).get("date-parts", [[]])[0]
        if len(parts) == 3:
            days.append(datetime.date(*parts))
    return min(days, default=None)


def _venue(work: Json) -> dict[str, str] | None:
    """Without `short`, which no service knows."""
    kind, names = TYPES.get(work.get("type", "")), work.get("container-title") or []
    year = next((work[field]["date-parts"][0][0] for field in reversed(DATES) if work.get(field)), None)
    if not (kind and names and year):
        return None
    venue = {"type": kind, "name": _plain(names[0]), "year": str(int(year))}
    more = {"volume": "volume", "number": "issue", "pages": "page", "publisher": "publisher"}
    venue |= {ours: _plain(str(work[theirs])) for ours, theirs in more.items() if work.get(theirs)}
    if "pages" not in venue and work.get("article-number"):
        venue["pages"] = _plain(str(work["article-number"]))
    if "pages" in venue:
        venue["pages"] = re.sub(r"\s*[-–—]+\s*", "-", venue["pages"])
    return venue


def _plain(text: str) -> str:
    """Publishers send titles with tags of JATS and with character references, at times escaped twice."""
    return one_line(TAG.sub("", html.unescape(html.unescape(text))))
