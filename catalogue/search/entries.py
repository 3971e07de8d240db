"""What can be found as a whole: papers, terms, reading paths and the other pages, each with its names and its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.pages.navigation import BESIDE
from catalogue.records.addresses import PATHS
from catalogue.records.lists import ReadingPath, Term
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.publication import Author
from catalogue.records.values import Text
from catalogue.search.words import distinct, key

# In what a word may stand. The worker says what each weighs.
NAMING = ["name", "alias", "keyword", "title", "author", "house", "label", "term", "heading", "number", "part"]
TELLING = ["summary"]
FIELDS = NAMING + TELLING


@dataclass
class Entry:
    """A result: its address from the home page, what it is called, and the sentence shown with it."""

    location: str
    title: str
    lead: str
    kind: str
    """paper, term, path or page"""
    names: list[str] = field(default_factory=list)
    """A query that is one of these means this entry."""
    others: list[str] = field(default_factory=list)
    """A query that is one of these may mean it, as it may where it is a keyword."""
    texts: dict[str, list[str]] = field(default_factory=dict)
    """Field -> what stands in it."""
    asked: list[str] = field(default_factory=list)
    """What people ask to whom it is an answer."""


def entries(catalogue: Catalogue, language: str) -> Iterator[Entry]:
    """Papers in order of date, then terms, reading paths, topics, home and the pages beside them."""
    for paper in catalogue.papers:
        yield _paper(catalogue, paper, language)
    for term in catalogue.terms:
        yield _term(term, language)
    for path in catalogue.paths:
        yield _path(path, language)
    for topic in catalogue.topics:
        name, lead, texts = topic.name[language], topic.lead[language], _texts(topic.name, topic.lead)
        yield Entry(f"{topic.id}/", name, lead, "page", both(topic.name), [], texts)
    home = both(catalogue.strings["nav_home"])
    yield Entry("", catalogue.strings["nav_home"][language], "", "page", home, [], {"name": home})
    for page in BESIDE:
        yield _page(page, catalogue.strings, language)


def _paper(catalogue: Catalogue, paper: Paper, language: str) -> Entry:
    terms = [form for term in catalogue.terms if paper.id in term.papers for form in forms(term)]
    labels = [catalogue.topic(paper.topic).name, *(catalogue.tag(tag).name for tag in paper.tags)]
    houses = [name for house in catalogue.houses_of(paper) for name in (*both(house.name), *house.prints, *house.also)]
    venue = paper.venue
    told = [venue and venue.note, paper.announced and paper.announced.what]
    numbers = [paper.arxiv.id if paper.arxiv else None, paper.doi, paper.id, *paper.formerly]
    published = [str(paper.first_public), str(paper.date), *((venue.short, venue.name, venue.title) if venue else ())]
    published += [part for text in told if text for part in both(text)]
    authors = distinct(name for author in paper.authors for name in (author.full, author.zh))
    return Entry(
        location=f"{paper.topic}/{paper.id}/",
        title=paper.name,
        lead=f"{paper.known_for[language]} · {paper.tldr[language]}",
        kind="paper",
        names=distinct([paper.name, paper.title, *numbers, venue.title if venue else None, *paper.aliases]),
        asked=catalogue.asked[paper.id][language] if paper.id in catalogue.asked else [],
        others=distinct([*authors, *(_short(author) for author in paper.authors)]),
        texts={
            "name": [key(paper.name)],  # as one word: Transformer is not half of Transformer-XL
            "alias": [paper.name, *paper.aliases],
            "keyword": paper.keywords,
            "title": [paper.title],
            "author": authors,
            "house": distinct([*paper.organisations, *houses]),
            "label": [name for label in labels for name in both(label)],
            "term": terms,
            "summary": [part for text in (paper.known_for, paper.tldr, paper.technique) for part in both(text)],
            "number": distinct([*numbers, *published]),
        },
    )


def _term(term: Term, language: str) -> Entry:
    title = term.zh if language == "zh" else term.en
    texts = {"name": forms(term), "summary": both(term.means)}
    return Entry(f"glossary/#{term.id}", title, term.means[language], "term", forms(term), [], texts)


def _path(path: ReadingPath, language: str) -> Entry:
    texts = _texts(path.name, path.goal)
    return Entry(f"{PATHS}/{path.id}/", path.name[language], path.goal[language], "path", both(path.name), [], texts)


def _page(name: str, strings: dict[str, Text], language: str) -> Entry:
    """What people ask for who do not know its name stands in strings.yaml, one after the other."""
    called, found = strings[f"nav_{name}"], both(strings[f"find_{name}"])
    asked = [part.strip() for text in found for part in re.split("[,、]", text)]
    return Entry(f"{name}/", called[language], "", "page", both(called), [], {"name": both(called), "keyword": asked}, asked)


def _texts(name: Text, told: Text) -> dict[str, list[str]]:
    return {"name": both(name), "summary": both(told)}


def _short(author: Author) -> str:
    """Without initials and second names: Tom B. Brown is Tom Brown."""
    return f"{author.given.split()[0]} {author.family}" if author.given and author.family else ""


def forms(term: Term) -> list[str]:
    """All that a term is called, those that this site avoids included."""
    return distinct([term.zh, term.en, term.abbr or "", *term.also, *term.avoid])


def both(text: Text) -> list[str]:
    """In both languages: readers of either type words of the other."""
    return [text.zh, text.en]
