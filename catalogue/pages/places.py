"""Places of a paper as addresses in its HTML, in the version that was read; and which places its page prints, and where."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.language import places as language
from catalogue.markdown import pagetext
from catalogue.records.data import Data, Entry
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.patience import patience
from catalogue.records.places import proposed
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, Text
from catalogue.records.walk import walk

# What leads somewhere already, or is no running text: links, tags, calls, headings, titles of blocks.
HIDDEN = [pagetext.SILENT, pagetext.CALL]
HIDDEN += [re.compile(r"<a\b(?:(?!<a\b).)*?</a>|<[^<>]*>|\[[^\[\]]*\]\([^)\s]*\)", re.DOTALL)]
HIDDEN += [re.compile(r"^(?:#| *(?:\?\?\?|!!!)).*$", re.MULTILINE)]
# The fields of a record whose places a page links.
LINKED = {"digest", "reading", "results", "corrections"}
# What is counted by the sheets of the PDF.
PAGED = re.compile(r"Title page|Page (?P<number>\d+)")
WHERE, SAID = "where", {"digest", "focus", "text", "skip", "before", "than", "right", "why"}


@dataclass(frozen=True)
class Printed:
    """A place that the page of a paper prints, and where it is written."""

    paper: Paper
    place: str
    version: str | None
    """The one that it is a place of; None for the version read."""
    found: Problem
    """At the line of the data or the page, without a message."""


def converted(paper: Paper) -> bool:
    """Whether its HTML is arXiv's, which proposes anchors by their numbers."""
    return bool(paper.arxiv and paper.arxiv.html and not paper.links.html)


def address(catalogue: Catalogue, paper: Paper, place: str, version: str | None = None) -> str | None:
    """Where a place is read: at its anchor, or at the beginning where that is not known. None for a paper without HTML.

    Only the PDF has pages; browsers open one of them by #page=3 (RFC 8118).
    """
    if page := PAGED.fullmatch(place):
        pdf = paper.arxiv.address("pdf", version) if paper.arxiv and not paper.links.pdf else paper.pdf
        return pdf and pdf + (f"#page={page['number']}" if page["number"] else "")
    if not paper.arxiv or not converted(paper):
        return paper.html
    version = version or paper.arxiv.version
    confirmed = catalogue.places.get(paper.id)
    known = confirmed is not None and confirmed.version == version
    anchor = confirmed.anchor(place) if confirmed and known else proposed(place)
    return paper.arxiv.address("html", version) + (f"#{anchor}" if anchor else "")


def words(catalogue: Catalogue, code: str) -> dict[str, str]:
    """What a language calls the kinds of places: Table is 表."""
    texts = {name.removeprefix("place_"): text for name, text in catalogue.strings.items() if name.startswith("place_")}
    return {kind: text[code] for kind, text in texts.items()}


def called(strings: Mapping[str, Text], place: str, code: str) -> str:
    """A place as the language has it; what has no word of its own (§3.2) stays as printed."""
    kind, _, number = place.partition(" ")
    if whole := strings.get(f"place_{place.replace(' ', '_')}"):
        return whole[code]
    said = strings[f"place_{kind}"][code] if f"place_{kind}" in strings else ""
    return said.replace("{n}", number) if "{n}" in said else f"{said} {number}" if said else place


def linked(text: str, words: Mapping[str, str], link: Callable[[str, str], str]) -> str:
    """The Markdown or HTML with what `link` makes of each place and its words; what is part of a link stays as it is."""
    done, at = [], 0
    for start, end, place in language.places(_running(text), words):
        done += [text[at:start], link(place, text[start:end])]
        at = end
    return "".join([*done, text[at:]])


def printed(data: Data, docs: Path | None) -> Iterator[Printed]:
    """Every place that a page of a paper that is asked about links, of the record, and of the pages where `docs` is given."""
    for entry in (paper for paper in data.papers if not data.only or paper.id in data.only):
        yield from _of_record(data.catalogue, entry)
        for code in LANGUAGES if docs else ():
            page = Path(docs or "", code, entry.record.topic, f"{entry.id}.md")
            yield from _of_page(data.catalogue, entry.record, page, code)


def _of_record(catalogue: Catalogue, entry: Entry[Paper]) -> Iterator[Printed]:
    for loc, value in walk(entry.record):
        for at, place in enumerate(getattr(value, WHERE, ())):
            yield Printed(entry.record, place, getattr(value, "version", None), entry.problem("", *loc, WHERE, at))
        if isinstance(value, Text) and loc[0] in LINKED and SAID.intersection(loc):
            for place in dict.fromkeys(found.place for code in LANGUAGES for found in _in(catalogue, value[code], code)):
                yield Printed(entry.record, place, None, entry.problem("", *loc))


def _of_page(catalogue: Catalogue, paper: Paper, page: Path, code: str) -> Iterator[Printed]:
    text = pagetext.text(page)
    if not isinstance(text, str):
        return
    with patience(page):
        places = [*_in(catalogue, _running(text), code)]
    for found in places:
        yield Printed(paper, found.place, None, Problem(page, text.count("\n", 0, found.start) + 1, "", "", ""))


def _in(catalogue: Catalogue, text: str, code: str) -> Iterator[language.Found]:
    return language.places(text, words(catalogue, code))


def _running(text: str) -> str:
    """Of the same length, without what is hidden."""
    for pattern in HIDDEN:
        text = pattern.sub(lambda match: "".join("\n" if char == "\n" else "\0" for char in match[0]), text)
    return text
