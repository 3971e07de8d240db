"""Asks the arXiv API: https://info.arxiv.org/help/api/user-manual.html (Atom, with elements of arXiv's own)."""

import datetime
import re
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from catalogue.new.facts import Facts, NewError
from catalogue.new.fetch import PATIENT, Asking, fetch
from catalogue.new.identify import clean_doi
from catalogue.new.withdrawn import TITLED, withdrawn
from catalogue.records.line import one_line, short
from catalogue.records.people import authors

BASE = "https://export.arxiv.org/api/query"
NAMES = {"atom": "http://www.w3.org/2005/Atom", "arxiv": "http://arxiv.org/schemas/atom"}
# Far more than any paper on language models has; each name is looked at beside all others.
MOST_AUTHORS = 6_000


def ask(id: str, base: str = BASE, asking: Asking = PATIENT) -> Facts:
    """What arXiv knows about a paper (2305.18290). Raises NewError where it does not answer, or has no such paper."""
    url = f"{base}?{urlencode({'id_list': id, 'max_results': 1})}"
    body = fetch(url, "arXiv", asking)
    if body is None:
        raise NewError(f"arXiv answered 404 at {short(url)}; name the address of its API with --arxiv; nothing was written")
    return facts(body, id)


def facts(body: bytes, id: str) -> Facts:
    """What an answer says about this paper. Raises NewError where it is not the answer to this question."""
    try:
        feed = fromstring(body, forbid_dtd=True)
    except DefusedXmlException:
        fault = "arXiv's answer declares a document type, and is not read"
        raise NewError(f"{fault}; try again later; nothing was written") from None
    except (ParseError, ValueError, LookupError) as error:
        fault = short(str(error), 80) if body else "it is empty"
        raise NewError(f"arXiv's answer cannot be read ({fault}); try again later; nothing was written") from None
    if feed.tag != f"{{{NAMES['atom']}}}feed":
        raise NewError("what answered in arXiv's place sent no feed; try again later; nothing was written")
    entry = feed.find("atom:entry", NAMES)
    at = "" if entry is None else _text(entry, "atom:id")
    if entry is None or "/api/errors" in at:
        raise NewError(f"arXiv does not know {id}; look at https://arxiv.org/abs/{id}")
    found = re.fullmatch(r"https?://arxiv\.org/abs/(\d{4}\.\d{4,5})(v[1-9]\d*)", at)
    if not found or found[1] != id:
        raise NewError(f"arXiv answered about {short(at or 'no paper', 80)} when asked about {id}; nothing was written")
    if len(entry.findall("atom:author", NAMES)) > MOST_AUTHORS:
        raise NewError(f"arXiv's answer about {id} names more than {MOST_AUTHORS:,} authors; nothing was written")
    return _facts(entry, id, found[2])


def _facts(entry: Element, id: str, version: str) -> Facts:
    comment, abstract = _text(entry, "arxiv:comment"), _text(entry, "atom:summary")
    title, gone = _text(entry, "atom:title"), withdrawn(comment, abstract)
    if gone == "yes" or (TITLED.match(title) and (comment := title)):
        raise NewError(f"arXiv {id} was withdrawn: {short(comment or abstract)}; nothing was written")
    people, notes = authors([_words(name) for name in entry.findall("atom:author/atom:name", NAMES)])
    category = entry.find("arxiv:primary_category", NAMES)
    term = one_line(category.get("term", "")) if category is not None else ""
    date = _day(_text(entry, "atom:published"))
    if not (title and people and date and term):
        raise NewError(f"arXiv's answer about {id} lacks a title, an author, a date or a category; nothing was written")
    affiliations = [_words(each) for each in entry.findall("atom:author/arxiv:affiliation", NAMES)]
    printed = _text(entry, "arxiv:doi")
    found = Facts(title, people, date, {"id": id, "version": version, "category": term}, clean_doi(printed))
    found.organisations = list(dict.fromkeys(filter(None, affiliations)))
    found.notes = [*_notes(version, comment, _text(entry, "arxiv:journal_ref")), *notes]
    found.notes += [f"arXiv speaks of a withdrawal; read at https://arxiv.org/abs/{id} of which"] if gone == "perhaps" else []
    if printed and not found.doi:
        found.notes.append(f"arXiv's DOI is not one clean DOI: {short(printed)!r}; left out; write doi where you know it")
    return found


def _notes(version: str, comment: str, journal: str) -> list[str]:
    notes = [f"{version} is the latest version; write the one you read, with its title and authors"]
    notes += [f"arXiv's comment: {comment}"] if comment else []
    return notes + ([f"arXiv's journal reference: {journal}; write it as venue"] if journal else [])


def _text(entry: Element, path: str) -> str:
    found = entry.find(path, NAMES)
    return "" if found is None else _words(found)


def _words(element: Element) -> str:
    """With those of elements in it: <title>Learning <i>by</i> Asking</title>."""
    return one_line("".join(element.itertext()))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None
