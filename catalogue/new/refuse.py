"""Refuses a paper that the catalogue has, under whatever name."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from catalogue.new.facts import BY_ID, BY_NAME, Facts, NewError
from catalogue.new.identify import Name
from catalogue.new.record import Choices, Values, usable
from catalogue.records.line import CONTROL, literal, quoted
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from catalogue.records.values import slug
from catalogue.rules.titles import alike


def faultless(folder: Path) -> Catalogue:
    """The catalogue of a data folder. Raises NewError where it has faults: nobody could tell which papers are there."""
    data = load(folder)
    if data.problems:
        raise NewError(f"mend this first: {data.problems[0]}")
    return data.catalogue


def refuse_choices(choices: Choices, catalogue: Catalogue) -> None:
    """Raises NewError where the catalogue has no such topic or tag, or the id or the name cannot be had."""
    topics, tags = [topic.id for topic in catalogue.topics], [tag.id for tag in catalogue.tags]
    if not choices.topic:
        raise NewError(f"say which topic with --topic, with make as TOPIC=: {', '.join(topics)}")
    wrong = [*_unknown("topic", [choices.topic], topics), *_unknown("tag", choices.tags, tags, topics)]
    if wrong:
        raise NewError("; ".join(wrong))
    for field, text in (("name", choices.name or ""), ("title", choices.title or "")):
        if control := CONTROL.search(text.strip()):
            raise NewError(f"the {field} has {literal(control[0])} in it, which no line has; write it in one, with --{field}")
    _refuse_taken(None if choices.id is None else usable(choices.id), choices.name, catalogue)


def _unknown(what: str, named: list[str], known: list[str], topics: Collection[str] = ()) -> Iterator[str]:
    near = {name: get_close_matches(name, known, 1) for name in named if name not in known}
    for name, like in near.items():
        cure = ", which is a topic: leave it out" if name in topics else f": write {like[0]}" if like else ""
        yield f"unknown {what} {quoted(name)}{cure}"
    if not all(near.values()):
        yield f"the {what}s are {', '.join(known)}"


def refuse_name(name: Name, catalogue: Catalogue) -> None:
    """Called before a service is asked. Raises NewError where a paper has this identifier; a version more is the same paper."""
    for paper in catalogue.papers:
        if name.kind == "arxiv" and paper.arxiv and paper.arxiv.id == name.id:
            other = f" (in {paper.arxiv.version}; to move to another version, edit arxiv.version)"
            raise NewError(f"arXiv {name.id} is there already: {paper.id}{other}")
        if name.kind == "doi" and paper.doi and paper.doi.lower() == name.id.lower():
            raise NewError(f"DOI {name.id} is there already: {paper.id}")


def refuse_work(record: Values, facts: Facts, catalogue: Catalogue) -> None:
    """Called once the service has answered. Raises NewError where a paper has this id, name or DOI, or nearly this title."""
    titles = {paper.title: paper.id for paper in catalogue.papers}
    for title in alike(facts.title, titles):
        raise NewError(f"{facts.title!r} looks like {titles[title]}, {title!r}; nothing was written")
    _refuse_taken(record["id"], record["name"], catalogue)
    for paper in catalogue.papers:
        if facts.doi and paper.doi and facts.doi.lower() == paper.doi.lower():
            raise NewError(f"DOI {facts.doi} is there already: {paper.id}")


def _refuse_taken(id: str | None, name: str | None, catalogue: Catalogue) -> None:
    if id in {topic.id for topic in catalogue.topics}:
        raise NewError(f"the id {id!r} is that of a topic; choose another with {BY_ID}")
    for paper in catalogue.papers:
        if id in [paper.id, *paper.formerly]:
            raise NewError(f"the id {id!r} is taken by {paper.title!r}; choose another with {BY_ID}")
        if name and slug(name) in map(slug, (paper.name, *paper.aliases)):
            raise NewError(f"the name {name!r} is that of {paper.id}; choose another with {BY_NAME}")
