"""One name, one thing: no id, name, title or identifier stands for two, and every id that is named exists."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from catalogue.records.data import Data, Entry
from catalogue.records.lists import ReadingPath, Tag, Term, Topic
from catalogue.records.mentions import meant, unknown
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, Record, Text, slug
from catalogue.records.yamlfile import Loc
from catalogue.rules.interface import APART
from catalogue.rules.once import TWICE

R = TypeVar("R", bound=Record)
# A field of a record, and the name that stands in it.
Mention = tuple[Loc, str]
# What a record is called besides its name.
OTHERS = {"abbr", "aliases", "also"}
# Where texts have models, they have a model; statistics and a statistic are two things, and so are LMS and LM.
SEVERAL = re.compile(r"(?<=\w{4})(?<!ic)(?<!s)s$")


def paper_names_are_unique(data: Data) -> Iterator[Problem]:
    yield from _twice(data.papers, _names, "name or alias")
    titles = {slug(paper.record.title): paper for paper in data.papers}
    for paper in data.papers:
        for loc, name in _names(paper.record):
            if (other := titles.get(name, paper)) is not paper:
                said = f"is the title of {other.id}; write a name of this paper"
                yield paper.problem(said, *loc, beside=other.place("title"))


def shelves_tags_and_paths_have_names_of_their_own(data: Data) -> Iterator[Problem]:
    for entries in (data.topics, data.tags, data.paths):
        for language in LANGUAGES:
            yield from _twice(entries, partial(_name, language=language), "name")


def words_of_one_family_differ(data: Data) -> Iterator[Problem]:
    """What is printed as Figure 2 is no table."""
    for family in APART:
        words = [entry for entry in data.strings if entry.id.startswith(family)]
        for language in LANGUAGES:
            yield from _twice(words, partial(_word, language=language), "word")


def keywords_stand_once(data: Data) -> Iterator[Problem]:
    """Of one paper, names included; two papers may share a word that people type."""
    for paper in data.papers:
        known = {name for _, name in _names(paper.record)}
        for loc, word in _slugs("keywords", paper.record.keywords):
            if word in known:
                said = "is already a name, an alias or a keyword of this paper; drop it"
                yield paper.problem(said, *loc, beside=paper.place(*loc))
            known.add(word)


def identifiers_are_unique(data: Data) -> Iterator[Problem]:
    yield from _twice(data.papers, _titles, "title")
    yield from _twice(data.papers, lambda paper: [(("doi",), paper.doi.lower())] if paper.doi else [], "DOI")
    yield from _twice(data.papers, lambda paper: [(("arxiv",), paper.arxiv.id)] if paper.arxiv else [], "arXiv identifier")
    yield from _twice(data.papers, lambda one: [(("source",), str(one.source.position))] if one.source else [], "position")


def former_ids_are_free(data: Data) -> Iterator[Problem]:
    yield from _twice(data.papers, lambda one: [(("formerly", at), old) for at, old in enumerate(one.formerly)], "former id")
    ids = {paper.id for paper in data.papers}
    for paper in data.papers:
        for at, old in enumerate(paper.record.formerly):
            if old in ids:
                yield paper.problem(f"{old!r} is the id of a paper; a former id is one nobody has now", "formerly", at)


def term_words_are_unique(data: Data) -> Iterator[Problem]:
    for field, what in (("zh", "Chinese form"), ("en", "English form")):
        yield from _twice(data.terms, partial(_forms, field=field), what)
    yield from _twice(data.terms, _singulars, "English form, of one or of several,")


def named_ids_exist(data: Data) -> Iterator[Problem]:
    for entry, loc, what, id in unknown(data):
        outside = ", or title, and arxiv, of a work outside" if loc[-1] == "id" else ""
        yield entry.problem(f"unknown {what} {id!r}; {meant(data, what, id)}{outside}", *loc, cause=f"{what} {id!r}")


def _name(record: Topic | Tag | ReadingPath, language: str) -> list[Mention]:
    return [(("name", language), slug(record.name[language]))]


def _word(word: Text, language: str) -> list[Mention]:
    return [((language,), slug(word[language]))]


def _names(paper: Paper) -> list[Mention]:
    return [(("name",), slug(paper.name)), *_slugs("aliases", paper.aliases)]


def _titles(paper: Paper) -> list[Mention]:
    """The same in print is told by venues.py."""
    printed = slug(paper.venue.title) if paper.venue and paper.venue.title else slug(paper.title)
    return [(("title",), slug(paper.title)), *[(("venue", "title"), printed)] * (printed != slug(paper.title))]


def _slugs(field: str, names: list[str]) -> list[Mention]:
    """A sign at the end tells names apart: C, C++, C#, A*."""
    return [((field, at), slug(name) + name[len(name.rstrip("+#*")) :]) for at, name in enumerate(names)]


def _forms(term: Term, field: str) -> list[Mention]:
    own = [slug(term.zh), slug(term.en), *map(slug, term.also)]
    short = [(("abbr",), slug(term.abbr))] if field == "en" and term.abbr and slug(term.abbr) not in own else []
    return [((field,), slug(getattr(term, field))), *_slugs("also", term.also), *short]


def _singulars(term: Term) -> list[Mention]:
    """Of those that stand for one and for several, the first."""
    forms = ((loc, SEVERAL.sub("", name)) for loc, name in reversed(_forms(term, "en")))
    return [*{name: (loc, name) for loc, name in forms}.values()]


def _twice(entries: Sequence[Entry[R]], names: Callable[[R], list[Mention]], what: str) -> Iterator[Problem]:
    """A problem for each name that an earlier record has, or an earlier field of the same one; other names wait."""
    first: dict[str, tuple[Entry[R], Loc]] = {}
    mentions = [(entry, loc, name) for entry in entries for loc, name in names(entry.record)]
    for entry, loc, name in sorted(mentions, key=lambda mention: mention[1][0] in OTHERS):
        other, where = first.setdefault(name, (entry, loc))
        if (other, where) != (entry, loc):
            message = f"the {what} is also that of {other.id}; keep one, change the other"
            if other is entry:
                message = f"the {what} is this {type(entry.record).__name__.lower()}'s own already; drop it"
            yield entry.problem(message, *loc, cause=f"{TWICE}{entry.id} {other.id}", beside=other.place(*where))


RULES = [
    paper_names_are_unique,
    shelves_tags_and_paths_have_names_of_their_own,
    words_of_one_family_differ,
    keywords_stand_once,
    identifiers_are_unique,
    former_ids_are_free,
    term_words_are_unique,
    named_ids_exist,
]
