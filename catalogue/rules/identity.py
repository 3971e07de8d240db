"""One name, one thing: no id, name, title or identifier stands for two, and every id that is named exists."""

from collections.abc import Iterator

from catalogue.records.load import LISTS, Data, Entry
from catalogue.records.problem import Problem
from catalogue.records.values import slug


def ids_are_unique(data: Data) -> Iterator[Problem]:
    for name in LISTS:
        yield from _twice(data.entries[name], lambda record: [("id", record.id)], "id")


def paper_names_are_unique(data: Data) -> Iterator[Problem]:
    yield from _twice(data.entries["papers"], _names, "name or alias")


def identifiers_are_unique(data: Data) -> Iterator[Problem]:
    papers = data.entries["papers"]
    yield from _twice(papers, lambda paper: [("title", slug(paper.title))], "title")
    yield from _twice(papers, lambda paper: [("doi", paper.doi)] if paper.doi else [], "DOI")
    yield from _twice(papers, lambda paper: [("arxiv", paper.arxiv.id)] if paper.arxiv else [], "arXiv identifier")
    yield from _twice(papers, lambda paper: [("source", paper.source.position)] if paper.source else [], "position")


def former_ids_are_free(data: Data) -> Iterator[Problem]:
    yield from _twice(data.entries["papers"], _former, "former id")
    now = {paper.record.id for paper in data.entries["papers"]}
    for paper in data.entries["papers"]:
        for at, old in enumerate(paper.record.formerly):
            if old in now:
                yield paper.problem(f"{old!r} is the id of a paper; a former id is one nobody has now", "formerly", at)


def term_words_are_unique(data: Data) -> Iterator[Problem]:
    yield from _twice(data.entries["terms"], lambda term: [("zh", slug(term.zh))], "Chinese form")
    yield from _twice(data.entries["terms"], lambda term: [("en", slug(term.en))], "English form")


def named_ids_exist(data: Data) -> Iterator[Problem]:
    known = {name: data.ids(name) for name in LISTS}
    for paper in data.entries["papers"]:
        yield from _unknown(paper, [("topic", paper.record.topic)], known["topics"], "topic", "topics.yaml")
        tags = [("tags", at, tag) for at, tag in enumerate(paper.record.tags)]
        yield from _unknown(paper, tags, known["tags"], "tag", "tags.yaml")
        for field in ("builds_on", "led_to"):
            ids = [(field, at, "id", rel.id) for at, rel in enumerate(getattr(paper.record, field)) if rel.id]
            yield from _unknown(paper, ids, known["papers"], "paper", "papers.yaml")
    for term in data.entries["terms"]:
        ids = [("papers", at, id) for at, id in enumerate(term.record.papers)]
        yield from _unknown(term, ids, known["papers"], "paper", "papers.yaml")
    for path in data.entries["paths"]:
        ids = [("steps", at, "paper", step.paper) for at, step in enumerate(path.record.steps)]
        yield from _unknown(path, ids, known["papers"], "paper", "papers.yaml")


def tags_stand_once(data: Data) -> Iterator[Problem]:
    for paper in data.entries["papers"]:
        tags = paper.record.tags
        for at in range(1, len(tags)):
            if tags[at] in tags[:at]:
                yield paper.problem(f"{tags[at]!r} stands twice; keep one", "tags", at)


def paper_ids_are_no_names_of_lists(data: Data) -> Iterator[Problem]:
    """Exports of a paper, of a topic and of all papers stand in one folder."""
    taken = {"papers"} | {topic.record.id for topic in data.entries["topics"]}
    for paper in data.entries["papers"]:
        if paper.record.id in taken:
            yield paper.problem(f"{paper.record.id!r} names the export of a list of papers; choose another id", "id")


def _names(paper) -> list[tuple]:
    own = {slug(paper.name): ("name", slug(paper.name))}
    return [*own.values(), *((("aliases", at, slug(alias))) for at, alias in enumerate(paper.aliases))]


def _former(paper) -> list[tuple]:
    return [("formerly", at, old) for at, old in enumerate(paper.formerly)]


def _twice(entries: list[Entry], keys, what: str) -> Iterator[Problem]:
    first: dict = {}
    for entry in entries:
        for *field, key in keys(entry.record):
            if key in first:
                yield entry.problem(f"the {what} is also that of {first[key]}; keep one, change the other", *field)
            first.setdefault(key, entry.record.id)


def _unknown(entry: Entry, named: list[tuple], known: set[str], what: str, where: str) -> Iterator[Problem]:
    for *field, id in named:
        if id not in known:
            yield entry.problem(f"unknown {what} {id!r}; {where} lists them", *field)


RULES = [
    ids_are_unique,
    paper_names_are_unique,
    identifiers_are_unique,
    former_ids_are_free,
    term_words_are_unique,
    named_ids_exist,
    tags_stand_once,
    paper_ids_are_no_names_of_lists,
]
