"""Addresses of a record: each once, and none that follows from its identifier; explanations by others are others'."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from babel import Locale
from babel.core import get_global

from catalogue.records.arxiv import ARXIV_DOI, LINKED, MIRRORED, OLD
from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.form import SITE
from catalogue.rules.people import TURNED

ARXIV = re.compile(rf"https?://(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html)/(?!{OLD})", re.IGNORECASE)
DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(?=10\.)", re.IGNORECASE)
# Beside the name of who explains.
NOBODY = re.compile(r"\S+@\S+\.\w+|(?:https?:|\bwww\.)\S*|,$")
# What people write for the code of a language.
COUNTRIES = {"jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da"}
# Codes of two letters that have others by now; CLDR has others still for what is spoken: tl, tw.
WITHDRAWN = {"in", "iw", "ji", "jw", "mo"}
# Of countries and scripts that nobody knows.
NOWHERE = {"ZZ", "Zzzz"}
# Of who makes videos, or of all; a list of several has a part that names it.
NO_VIDEO = re.compile(
    r"(?i)https?://(?:(?:www\.|m\.)?youtube\.com/?(?:$|[?#@]|(?:c|channel|user|feed)/)"
    r"|space\.bilibili\.com/\d*/?(?:$|[?#])|(?:www\.|m\.)?bilibili\.com/?(?:$|[?#])|(?:www\.)?vimeo\.com/?(?:$|[?#]))"
)
# What hosts show under several addresses: a preprint, a paper of the ACL or of OpenReview, a published one, a video.
ONE_WORK = [
    MIRRORED,
    re.compile(r"https?://(?:(?:www\.)?aclanthology\.org|(?:dx\.)?doi\.org/10\.18653/v1)/([\w.-]+?)(?:\.pdf)?/?"),
    re.compile(r"https?://openreview\.net/(?:forum|pdf)\?(?:\S*&)?id=([\w-]+)\S*"),
    re.compile(rf"{DOI.pattern}(\S+)"),
    re.compile(
        r"https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:\S*&)?v=|embed/|live/|shorts/)|youtu\.be/)"
        r"([\w-]{11})(?![\w-])\S*"
    ),
]


def explanations_stand_once(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        seen: dict[str, str] = {}
        for field, url in _own(paper.record).items():
            seen.setdefault(_work(url), field)
        for at, one in enumerate(paper.record.elsewhere):
            if (field := seen.setdefault(_work(one.url), f"elsewhere.{at}")) != f"elsewhere.{at}":
                yield paper.problem(f"leads to the same as {field}; keep one", "elsewhere", at, "url")


def videos_are_some(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, one in enumerate(paper.record.elsewhere):
            if one.kind == "video" and NO_VIDEO.match(one.url):
                yield paper.problem("leads to a channel or a home page; write the address of a video", "elsewhere", at, "url")


def languages_are_spoken(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, one in enumerate(paper.record.elsewhere):
            if one.language not in LANGUAGES and (wrong := _no_language(*one.language.split("-"))):
                yield paper.problem(wrong, "elsewhere", at, "language")


def _no_language(language: str, *parts: str) -> str | None:
    """Of codes of three letters there are too many to know all."""
    known, now, aliases = Locale("en"), get_global("territory_aliases"), get_global("language_aliases")
    longer = aliases.get(language) if len(language) == 3 or language in WITHDRAWN else None
    if meant := COUNTRIES.get(language, longer):
        return f"{language!r} is no language; write {meant.replace('_', '-')}"
    if len(language) == 2 and language not in known.languages and language not in aliases:
        return f"{language!r} is no language; write its code, like en"
    for part in parts:
        if part in NOWHERE or (part not in known.territories and part not in known.scripts):
            other = [each for each in now.get(part, ()) if each not in NOWHERE]
            meant = f"write {other[0]}" if len(other) == 1 else "leave it out"
            return f"{part!r} is no country and no script; {meant}"
    return None


def explanations_have_titles(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, one in enumerate(paper.record.elsewhere):
            if re.fullmatch(r"(?:https?://|www\.)\S+", one.title) or _bare(one.title) == _bare(one.url):
                yield paper.problem("is an address; write the title that stands there", "elsewhere", at, "title")
            elif site := SITE.search(one.title):
                yield paper.problem(f"has {site[0]!r}, the name of the site; leave it out", "elsewhere", at, "title")


def links_lead_to_different_pages(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if paper.record.doi and ARXIV_DOI.match(paper.record.doi):
            yield paper.problem("is that of a preprint, which arxiv names; drop it", "doi")
        seen: dict[str, str] = {}
        for field, url in paper.record.links:
            if url and (ARXIV.match(url) or LINKED.match(url)):
                cure = "drop it, and mend arxiv where it is another paper"
                yield paper.problem(f"addresses at arXiv follow from arxiv; {cure}", "links", field)
            elif url and field == "proceedings" and DOI.match(url):
                yield paper.problem(f"follows from a DOI; write doi: {unquote(DOI.sub('', url))} in its place", "links", field)
            elif url and (other := seen.setdefault(_bare(url), field)) != field:
                yield paper.problem(f"the address is also that of links.{other}; keep one", "links", field)


def _own(paper: Paper) -> dict[str, str]:
    """The addresses of the paper itself, by what holds them."""
    urls = {f"links.{field}": getattr(paper.links, field) for field in type(paper.links).model_fields}
    urls |= {field: getattr(paper, field) for field in ("abs", "pdf", "html", "proceedings")}
    return {field: url for field, url in urls.items() if url}


def _work(url: str) -> str:
    """What is found there, under whichever of its addresses."""
    found = next((found for form in ONE_WORK if (found := form.fullmatch(url))), None)
    return found[1] if found else _bare(url)


def _bare(url: str) -> str:
    """Without what most hosts do not care for."""
    host, slash, rest = re.sub("^https?://", "", url).partition("/")
    return (host.lower().removeprefix("www.") + slash + rest.removesuffix(".git")).rstrip("/")


def explainers_are_written_as_they_are_called(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, one in enumerate(paper.record.elsewhere):
            if "et al" in one.by.en:
                yield paper.problem("has 'et al.', of which no text here speaks; write “and others”", "elsewhere", at, "by")
            elif strange := NOBODY.search(one.by.en):
                yield paper.problem(f"has {strange[0]!r}, which is no part of a name; leave it out", "elsewhere", at, "by")
            elif turned := TURNED.fullmatch(one.by.en):
                cure = f"write a person as {turned[2]} {turned[1]}, and two with “and”"
                yield paper.problem(f"has a comma; {cure}", "elsewhere", at, "by")


RULES = [
    explainers_are_written_as_they_are_called,
    explanations_stand_once,
    videos_are_some,
    languages_are_spoken,
    explanations_have_titles,
    links_lead_to_different_pages,
]
